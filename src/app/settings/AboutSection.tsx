import { version } from '../../../package.json';
import { useMessages } from '../i18n/messages';
import styles from './AboutSection.module.css';
import { datasets, libraries, type Credit } from './credits';
import { messages } from './messages';
import { Section } from './Section';

export function AboutSection() {
  const t = useMessages(messages);
  return (
    <Section title={t('about')}>
      <p>{t('aboutText', { version })}</p>
      <Credits title={t('libraries')} credits={libraries} />
      <Credits title={t('data')} credits={datasets} />
    </Section>
  );
}

function Credits({ title, credits }: { readonly title: string; readonly credits: readonly Credit[] }) {
  const t = useMessages(messages);
  return (
    <table className={styles.credits}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('licence')}</th>
        </tr>
      </thead>
      <tbody>
        {credits.map(({ name, by, licence }) => (
          <tr key={name}>
            <td>
              {name} <small>{by}</small>
            </td>
            <td>{licence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
