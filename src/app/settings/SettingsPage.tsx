/** What the learner may set, what is stored, and what can be tried out. */
import { useMessages } from '../i18n/messages';
import { AboutSection } from './AboutSection';
import { ComputingSection } from './ComputingSection';
import { DrillSection } from './DrillSection';
import { LookSection } from './LookSection';
import { messages } from './messages';
import styles from './SettingsPage.module.css';
import { StorageSection } from './StorageSection';

export function SettingsPage() {
  const t = useMessages(messages);
  return (
    <div className={styles.page}>
      <h1>{t('title')}</h1>
      <LookSection />
      <ComputingSection />
      <StorageSection />
      <DrillSection />
      <AboutSection />
    </div>
  );
}
