/** The frame around every page: bar, lesson list, page, runs; the dialogs that any page can call up. */
import { lazy, Suspense, useCallback, useRef, useState, type ReactNode } from 'react';
import { useMessages } from '../i18n/messages';
import { hrefOf, useRoute } from '../routes';
import { useSettings } from '../store/settings';
import { classes } from '../ui/classes';
import { Drawer } from '../ui/Drawer';
import { ToastRegion } from '../ui/ToastRegion';
import { ErrorBoundary } from './ErrorBoundary';
import { LanguageButton } from './LanguageButton';
import { Loading } from './Loading';
import { messages } from './messages';
import { Rail } from './Rail';
import styles from './Shell.module.css';
import { useShortcuts } from './shortcuts';
import { ThemeMenu } from './ThemeMenu';
import { TopBar } from './TopBar';
import { useConnectionNotices } from './useConnectionNotices';
import { asideFits, railFits, useMediaQuery } from './useMediaQuery';
import { usePageFocus } from './usePageFocus';

const CommandPalette = lazy(() => import('./CommandPalette').then((m) => ({ default: m.CommandPalette })));
const ShortcutSheet = lazy(() => import('./ShortcutSheet').then((m) => ({ default: m.ShortcutSheet })));
const RunDrawer = lazy(() => import('../runs/RunDrawer').then((m) => ({ default: m.RunDrawer })));

type Overlay = 'menu' | 'palette' | 'shortcuts' | 'runs' | null;

export function Shell({ children }: { readonly children: ReactNode }) {
  const t = useMessages(messages);
  const route = useRoute();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const close = useCallback(() => setOverlay(null), []);
  const railShown = useMediaQuery(railFits);
  const asideRoom = useMediaQuery(asideFits);
  const runsOpen = useSettings((s) => s.runsOpen);
  const collapsed = useSettings((s) => s.railCollapsed);
  const main = useRef<HTMLElement>(null);
  usePageFocus(main, route);
  useConnectionNotices();

  const toggleRuns = useCallback(() => {
    if (asideRoom) useSettings.getState().change({ runsOpen: !useSettings.getState().runsOpen });
    else setOverlay((shown) => (shown === 'runs' ? null : 'runs'));
  }, [asideRoom]);
  const togglePalette = useCallback(() => setOverlay((shown) => (shown === 'palette' ? null : 'palette')), []);
  const showShortcuts = useCallback(() => setOverlay('shortcuts'), []);
  useShortcuts({ onPalette: togglePalette, onSheet: showShortcuts });

  const skip = useCallback(() => main.current?.focus(), []);
  const runs = (
    <ErrorBoundary resetKey="runs">
      <Suspense fallback={<Loading />}>
        <RunDrawer />
      </Suspense>
    </ErrorBoundary>
  );
  return (
    <div className={classes(styles.frame, collapsed && styles.collapsed, asideRoom && runsOpen && styles.withAside)}>
      <TopBar onSkip={skip} onMenu={() => setOverlay('menu')} onPalette={togglePalette} runsShown={asideRoom ? runsOpen : overlay === 'runs'} onRuns={toggleRuns} />
      {railShown && (
        <div className={styles.rail}>
          <Rail narrow={collapsed} />
        </div>
      )}
      <main ref={main} tabIndex={-1} className={styles.main}>
        <ErrorBoundary resetKey={hrefOf(route)}>
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </ErrorBoundary>
      </main>
      {asideRoom && runsOpen && (
        <aside className={styles.aside} aria-label={t('runs')}>
          {runs}
        </aside>
      )}
      <Drawer open={!asideRoom && overlay === 'runs'} onClose={close} title={t('runs')}>
        {runs}
      </Drawer>
      <Drawer open={!railShown && overlay === 'menu'} onClose={close} title={t('menu')} side="left">
        <Rail onGo={close} />
        <div className={styles.switches}>
          <LanguageButton />
          <ThemeMenu />
        </div>
      </Drawer>
      <Suspense fallback={null}>
        {overlay === 'palette' && <CommandPalette open onClose={close} toggleRuns={toggleRuns} showShortcuts={showShortcuts} />}
        {overlay === 'shortcuts' && <ShortcutSheet open onClose={close} />}
      </Suspense>
      <ToastRegion />
    </div>
  );
}
