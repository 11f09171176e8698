import { useMessages } from '../i18n/messages';
import { chooseTheme, useChosenTheme } from '../store/settings';
import { themes, type Theme } from '../theme/theme';
import type { IconName } from '../ui/Icon';
import { IconButton } from '../ui/IconButton';
import { Menu } from '../ui/Menu';
import { messages } from './messages';

const icons: Readonly<Record<Theme, IconName>> = { auto: 'contrast', light: 'sun', dark: 'moon' };

/** Light, dark, or as the system has it. */
export function ThemeMenu() {
  const t = useMessages(messages);
  const theme = useChosenTheme();
  return (
    <Menu
      trigger={<IconButton icon={icons[theme]} label={t('theme')} />}
      items={themes.map((id) => ({ id, label: t(id), icon: icons[id], checked: id === theme, onSelect: () => chooseTheme(id) }))}
    />
  );
}
