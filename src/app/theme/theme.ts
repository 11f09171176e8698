/** Light or dark: the learner's choice, or the system's while the choice is `auto`. */
import { useEffect } from 'react';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const systemDark = '(prefers-color-scheme: dark)';

/** Keeps `data-theme` of the document equal to the choice, following the system while it is `auto`. */
export function useTheme(theme: Theme): void {
  useEffect(() => {
    const query = matchMedia(systemDark);
    const apply = () => {
      document.documentElement.dataset.theme = theme === 'auto' ? (query.matches ? 'dark' : 'light') : theme;
    };
    apply();
    if (theme !== 'auto') return undefined;
    query.addEventListener('change', apply);
    return () => query.removeEventListener('change', apply);
  }, [theme]);
}
