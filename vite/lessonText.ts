/**
 * Build-time plugins of this project; nothing here runs in the page.
 *
 * `lessonText` turns a lesson's `text.<language>.md` into `Record<cellId, html>` while building, so that the page
 * carries neither a Markdown parser nor KaTeX. A line `=== cell-id` opens the text of that cell.
 */
import { Marked } from 'marked';
import markedKatex from 'marked-katex-extension';
import type { Plugin } from 'vite';

const heading = /^===[ \t]+(\S+)[ \t]*$/;

/**
 * HTML by cell id. Formulas carry HTML for the eye and MathML for screen readers.
 * @throws Error naming `file` and the line, when text stands before the first section, an id comes twice or a formula is wrong.
 */
export function renderLessonText(markdown: string, file: string): Record<string, string> {
  const sections = new Map<string, string[]>();
  let current: string[] | null = null;
  markdown.split(/\r?\n/).forEach((line, index) => {
    const id = heading.exec(line)?.[1];
    if (id !== undefined) {
      if (sections.has(id)) throw new Error(`${file}:${String(index + 1)}: section "${id}" comes twice`);
      current = [];
      sections.set(id, current);
    } else if (current) {
      current.push(line);
    } else if (line.trim() !== '') {
      throw new Error(`${file}:${String(index + 1)}: text before the first "=== cell-id" line`);
    }
  });
  const html: Record<string, string> = {};
  for (const [id, lines] of sections) html[id] = render(lines.join('\n'), file, id);
  return html;
}

function render(markdown: string, file: string, id: string): string {
  // nonStandard: Chinese text puts no spaces around a formula, and the standard rule asks for them.
  const marked = new Marked({ gfm: true, async: false }, markedKatex({ nonStandard: true, output: 'htmlAndMathml', strict: 'error', throwOnError: true }));
  try {
    return marked.parse(markdown, { async: false }).trim();
  } catch (error) {
    throw new Error(`${file}, section "${id}": ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

export function lessonText(): Plugin {
  return {
    name: 'lesson-text',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!file.endsWith('.md') || id.includes('?')) return null;
      const html = renderLessonText(code, file);
      const style = Object.values(html).some((text) => text.includes('class="katex"')) ? "import 'katex/dist/katex.min.css';\n" : '';
      return { code: `${style}export default ${JSON.stringify(html)};\n`, map: null, moduleType: 'js' };
    },
  };
}
