import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings, parseSettings, useSettings } from './settings';

describe('stored settings', () => {
  it('come back as they were', () => {
    const settings = { language: 'zh', theme: 'dark', backend: 'wasm', threads: 4, railCollapsed: true, runsOpen: true } as const;
    expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });
  it.each([null, undefined, 7, 'dark', [], { theme: 'pink', backend: 'cuda', threads: -1, language: ['zh'], railCollapsed: 'yes' }, { threads: 1.5 }, { threads: 1e9 }])(
    'fall back to the defaults when they are %j',
    (stored) => {
      expect(parseSettings(stored)).toEqual(defaultSettings);
    },
  );
  it('keep what is good and drop what is not', () => {
    expect(parseSettings({ theme: 'light', backend: 'nope', extra: 1 })).toEqual({ ...defaultSettings, theme: 'light' });
  });
});

describe('the settings store', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('survives storage that throws', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => { throw new DOMException('denied', 'SecurityError'); },
      setItem: () => { throw new DOMException('full', 'QuotaExceededError'); },
    });
    useSettings.getState().change({ theme: 'dark' });
    await useSettings.persist.rehydrate();
    expect(useSettings.getState().theme).toBe('dark');
  });
  it('survives broken content', async () => {
    vi.stubGlobal('localStorage', { getItem: () => '{"state":{"theme":', setItem: () => undefined });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await useSettings.persist.rehydrate();
    expect(useSettings.getState().change).toBeTypeOf('function');
  });
  it('takes an older version field by field', async () => {
    vi.stubGlobal('localStorage', { getItem: () => JSON.stringify({ state: { theme: 'light', backend: 'gone' }, version: 0 }), setItem: () => undefined });
    await useSettings.persist.rehydrate();
    expect(useSettings.getState()).toMatchObject({ theme: 'light', backend: 'auto' });
  });
});
