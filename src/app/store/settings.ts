/** The learner's settings, kept in localStorage, versioned; broken or unknown content falls back to the defaults. */
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Backend } from '../../engine/protocol';
import { languages, preferredLanguage, type Language } from '../i18n/messages';
import { parseOverrides, type Overrides } from '../routes';
import { themes, type Theme } from '../theme/theme';
import { safeLocalStorage } from './safeLocalStorage';

export interface Settings {
  readonly language: Language | 'auto';
  readonly theme: Theme;
  readonly backend: Backend | 'auto';
  /** Threads of the WASM backend; null lets the engine decide. */
  readonly threads: number | null;
  readonly railCollapsed: boolean;
  readonly runsOpen: boolean;
}

interface SettingsStore extends Settings {
  readonly change: (patch: Partial<Settings>) => void;
}

export const defaultSettings: Settings = { language: 'auto', theme: 'auto', backend: 'auto', threads: null, railCollapsed: false, runsOpen: false };

const backendChoices = ['auto', 'webgl', 'webgpu', 'wasm', 'cpu'] as const;

/** Reads stored settings field by field: what is missing or wrong becomes the default. */
export function parseSettings(stored: unknown): Settings {
  const from: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const oneOf = <T>(value: unknown, allowed: readonly T[], otherwise: T): T => allowed.find((a) => a === value) ?? otherwise;
  const flag = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);
  const { threads } = from;
  return {
    language: oneOf(from.language, ['auto', ...languages], defaultSettings.language),
    theme: oneOf(from.theme, themes, defaultSettings.theme),
    backend: oneOf(from.backend, backendChoices, defaultSettings.backend),
    threads: typeof threads === 'number' && Number.isInteger(threads) && threads >= 1 && threads <= 64 ? threads : null,
    railCollapsed: flag(from.railCollapsed, defaultSettings.railCollapsed),
    runsOpen: flag(from.runsOpen, defaultSettings.runsOpen),
  };
}

export const useSettings = create<SettingsStore>()(
  persist((set) => ({ ...defaultSettings, change: (patch) => set(patch) }), {
    name: 'tensor-studio/settings',
    version: 1,
    storage: createJSONStorage(() => safeLocalStorage),
    partialize: ({ change: _, ...settings }) => settings,
    migrate: parseSettings,
    merge: (stored, current) => ({ ...current, ...parseSettings(stored) }),
  }),
);

/** What the address forces for this visit (main.tsx reads it); an explicit choice in the page ends it. */
interface OverrideStore {
  readonly overrides: Overrides;
  readonly release: (key: keyof Overrides) => void;
}

export const useOverrides = create<OverrideStore>()((set) => ({
  overrides: parseOverrides(''),
  release: (key) => set(({ overrides }) => ({ overrides: { ...overrides, [key]: null } })),
}));

const inForce = ({ overrides }: { readonly overrides: Overrides }, settings: Settings) => ({
  language: overrides.language ?? (settings.language === 'auto' ? preferredLanguage(navigator.languages) : settings.language),
  theme: overrides.theme ?? settings.theme,
  backend: overrides.backend ?? settings.backend,
});

/** The language in force: address, then settings, then browser. */
export const useChosenLanguage = (): Language => inForce(useOverrides(), useSettings()).language;
export const useChosenTheme = (): Theme => inForce(useOverrides(), useSettings()).theme;
/** The backend that the engine is to use: address, then settings. */
export const chosenBackend = (): Backend | 'auto' => inForce(useOverrides.getState(), useSettings.getState()).backend;
export const chosenTheme = (): Theme => inForce(useOverrides.getState(), useSettings.getState()).theme;
export const chosenLanguage = (): Language => inForce(useOverrides.getState(), useSettings.getState()).language;

/** Sets the language for good, over the address too. */
export function chooseLanguage(language: Settings['language']): void {
  useOverrides.getState().release('language');
  useSettings.getState().change({ language });
}

export function chooseTheme(theme: Theme): void {
  useOverrides.getState().release('theme');
  useSettings.getState().change({ theme });
}

/** The engine must be started anew for this to take effect. */
export function chooseBackend(backend: Settings['backend']): void {
  useOverrides.getState().release('backend');
  useSettings.getState().change({ backend });
}
