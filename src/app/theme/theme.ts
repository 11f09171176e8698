/** Light or dark: the learner's choice, or the system's while the choice is `auto`. */
import { useEffect } from 'react';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const systemDark = () => matchMedia('(prefers-color-scheme: dark)');

/** Writes `data-theme` of the document; called before the first paint too. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme === 'auto' ? (systemDark().matches ? 'dark' : 'light') : theme;
}

/** Keeps `data-theme` equal to the choice, following the system while it is `auto`. */
export function useTheme(theme: Theme): void {
  useEffect(() => {
    applyTheme(theme);
    if (theme !== 'auto') return undefined;
    const query = systemDark();
    const follow = () => applyTheme('auto');
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [theme]);
}
