/** A lesson may be written in chapters: folders with cells and texts of their own, which the lesson puts in order. */
import type { Cell, Language, Lesson } from './lesson';

export interface Chapter {
  readonly cells: readonly Cell[];
  readonly text: Lesson['text'];
}

/** The texts of all chapters together; an id that two of them use is a mistake. */
export function mergeTexts(texts: readonly Lesson['text'][]): Lesson['text'] {
  const merged = (language: Language): Readonly<Record<string, string>> => {
    const all = texts.flatMap((text) => Object.entries(text[language]));
    const twice = all.find(([id], i) => all.findIndex(([other]) => other === id) !== i);
    if (twice) throw new Error(`two texts for cell ${twice[0]}`);
    return Object.fromEntries(all);
  };
  return { zh: merged('zh'), en: merged('en') };
}
