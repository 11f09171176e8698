import { useMessages } from '../i18n/messages';
import { chooseLanguage, chooseTheme, useChosenTheme, useOverrides, useSettings } from '../store/settings';
import { themes } from '../theme/theme';
import { Select } from '../ui/Select';
import { messages } from './messages';
import { Row, Section } from './Section';

export function LookSection() {
  const t = useMessages(messages);
  const forced = useOverrides((s) => s.overrides.language);
  const language = useSettings((s) => s.language);
  const theme = useChosenTheme();
  return (
    <Section title={t('look')}>
      <Row>
        <Select
          label={t('language')}
          value={forced ?? language}
          options={[
            { value: 'auto', label: t('browserLanguage') },
            { value: 'zh', label: '简体中文' },
            { value: 'en', label: 'English' },
          ]}
          onChange={chooseLanguage}
        />
        <Select label={t('theme')} value={theme} options={themes.map((value) => ({ value, label: t(value) }))} onChange={chooseTheme} />
      </Row>
    </Section>
  );
}
