/** The bar above every page: where you are, what computes, and the switches. */
import { lessons } from '../../lessons/catalog';
import { useLanguage, useMessages } from '../i18n/messages';
import { homeHref, hrefOf, lessonHref, useRoute } from '../routes';
import { useSettings } from '../store/settings';
import { IconButton } from '../ui/IconButton';
import { DeviceChip } from './DeviceChip';
import { LanguageButton } from './LanguageButton';
import { messages } from './messages';
import { commandKey } from './shortcuts';
import { ThemeMenu } from './ThemeMenu';
import styles from './TopBar.module.css';
import { railFits, useMediaQuery } from './useMediaQuery';

export interface TopBarProps {
  readonly onSkip: () => void;
  readonly onMenu: () => void;
  readonly onPalette: () => void;
  readonly runsShown: boolean;
  readonly onRuns: () => void;
}

export function TopBar({ onSkip, onMenu, onPalette, runsShown, onRuns }: TopBarProps) {
  const t = useMessages(messages);
  const route = useRoute();
  const roomy = useMediaQuery(railFits);
  const collapsed = useSettings((s) => s.railCollapsed);
  return (
    <header className={styles.bar}>
      {/* A plain #main would be taken for an address. */}
      <a
        className={styles.skip}
        href={hrefOf(route)}
        onClick={(event) => {
          event.preventDefault();
          onSkip();
        }}
      >
        {t('skip')}
      </a>
      {roomy ? (
        <IconButton icon="menu" label={t(collapsed ? 'expand' : 'collapse')} aria-expanded={!collapsed} onClick={() => useSettings.getState().change({ railCollapsed: !collapsed })} />
      ) : (
        <IconButton icon="menu" label={t('menu')} aria-haspopup="dialog" onClick={onMenu} />
      )}
      <a className={styles.brand} href={homeHref} lang="en">
        Tensor Studio
      </a>
      <Breadcrumb />
      <span className={styles.space} />
      <DeviceChip />
      <IconButton icon="search" label={t('paletteOpen')} shortcut={`${commandKey} K`} aria-haspopup="dialog" onClick={onPalette} />
      {roomy && <LanguageButton />}
      {roomy && <ThemeMenu />}
      <IconButton icon="runs" label={t(runsShown ? 'hideRuns' : 'showRuns')} pressed={runsShown} onClick={onRuns} />
    </header>
  );
}

function Breadcrumb() {
  const t = useMessages(messages);
  const language = useLanguage();
  const route = useRoute();
  const lesson = route.page === 'lesson' ? lessons.find((entry) => entry.slug === route.slug) : undefined;
  if (lesson) {
    return (
      <a className={styles.crumb} href={lessonHref(lesson.slug)} aria-current="page">
        {lesson.number} · {lesson.title[language]}
      </a>
    );
  }
  return route.page === 'settings' ? <span className={styles.crumb}>{t('settings')}</span> : null;
}
