/**
 * The two languages of the product. Each folder keeps its texts in a `messages.ts` beside its components;
 * this folder has the mechanism, the formats and the names of the engine's things. Must not import the store.
 */
import { createContext, useContext, useMemo } from 'react';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
export type Bilingual = Readonly<Record<Language, string>>;
type Messages = Readonly<Record<string, Bilingual>>;

type Placeholders<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type Values<S extends string> = Readonly<Record<Placeholders<S>, string | number>>;

/** Looks up a text; one with `{name}` placeholders asks for exactly those values. */
export type Translate<M extends Messages> = <K extends keyof M>(
  key: K,
  ...values: [Placeholders<M[K]['en']>] extends [never] ? [] : [Values<M[K]['en']>]
) => string;

/** Declares texts in both languages; placeholders are read from the English one. */
export function defineMessages<const M extends Messages>(messages: M): M {
  return messages;
}

/** Fills `{name}` places; a name without a value stays visible, so that it is noticed. */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** The lookup outside of components. */
export function translator<M extends Messages>(messages: M, language: Language): Translate<M> {
  return (key, ...values) => fill(messages[key]?.[language] ?? String(key), values[0]);
}

/** Provided by App from the settings. */
export const LanguageContext = createContext<Language>('en');
export const useLanguage = (): Language => useContext(LanguageContext);

/** `const t = useMessages(messages); t('greeting', { name })` */
export function useMessages<M extends Messages>(messages: M): Translate<M> {
  const language = useLanguage();
  return useMemo(() => translator(messages, language), [messages, language]);
}

/** The first language of the list that the product speaks; English for all others. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    if (/^zh\b/i.test(tag)) return 'zh';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}
