/** A lesson's headings, from the HTML of its texts. */
import type { Language, Lesson } from '../../lessons/lesson';

export interface OutlinePart {
  readonly cell: string;
  readonly title: string;
}

/** The first heading of every cell that has one. */
export function outlineOf(lesson: Lesson, language: Language): readonly OutlinePart[] {
  return lesson.cells.flatMap(({ id }) => {
    const heading = /<h[1-3][^>]*>([\s\S]*?)<\/h[1-3]>/.exec(lesson.text[language][id] ?? '')?.[1];
    return heading === undefined ? [] : [{ cell: id, title: plainText(heading) }];
  });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** Text of our own build-time HTML; a formula would appear twice (for the eye and as MathML), so its second copy goes first. */
function plainText(html: string): string {
  return html
    .replace(/<span class="katex-mathml">[\s\S]*?<\/math><\/span>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .trim();
}
