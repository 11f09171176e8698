import type { Bilingual, Language } from '../lesson';

/** Looks up a figure's texts; `{name}` places are filled from the values given. */
export function wordsOf<M extends Readonly<Record<string, Bilingual>>>(messages: M, language: Language): (key: keyof M, values?: Readonly<Record<string, string | number>>) => string {
  return (key, values = {}) => (messages[key]?.[language] ?? String(key)).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
