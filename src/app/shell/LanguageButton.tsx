import { useLanguage, type Language } from '../i18n/messages';
import { chooseLanguage } from '../store/settings';
import { Button } from '../ui/Button';

// Each language is named in itself, for those who cannot read the other.
const names: Readonly<Record<Language, { readonly short: string; readonly label: string }>> = {
  zh: { short: '中文', label: '切换到中文' },
  en: { short: 'EN', label: 'Switch to English' },
};

/** Switches to the other language. */
export function LanguageButton() {
  const other: Language = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <Button variant="quiet" lang={other === 'zh' ? 'zh-CN' : 'en'} title={names[other].label} onClick={() => chooseLanguage(other)}>
      {names[other].short}
    </Button>
  );
}
