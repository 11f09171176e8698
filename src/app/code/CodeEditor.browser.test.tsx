import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { mountInTest } from '../../charts/frame/mountInTest';
import { LanguageContext } from '../i18n/messages';
import { CodeEditor, type EditorHandle } from './CodeEditor';
import type { MarkedFailure } from './failureMark';

let render: ReturnType<typeof mountInTest> | null = null;
let handle: EditorHandle | null = null;
const onChange = vi.fn();

beforeEach(() => {
  render = null;
  onChange.mockClear();
});

function show(initial: string, failure: MarkedFailure | null = null, language: 'zh' | 'en' = 'en'): void {
  render ??= mountInTest();
  render(
    <section data-cell="a" tabIndex={-1}>
      <LanguageContext value={language}><CodeEditor ref={(editor) => { handle = editor; }} initial={initial} onChange={onChange} failure={failure} /></LanguageContext>
    </section>,
  );
}
const inside = (): ShadowRoot => document.querySelector('[data-edit]')!.shadowRoot!;
const content = (): HTMLElement => inside().querySelector<HTMLElement>('.cm-content')!;
const shown = (selector: string): readonly (string | null)[] => Array.from(inside().querySelectorAll(selector), (element) => element.textContent);

test('it brings its styles without style elements, which the page’s policy forbids', () => {
  show('const a = 1;');
  expect(document.querySelectorAll('style[data-cm], head > style').length + inside().querySelectorAll('style').length).toBe(document.querySelectorAll('head > style').length);
  expect(inside().adoptedStyleSheets.length).toBeGreaterThan(0);
});

test('it is named in the page’s language, and goes on when that changes', () => {
  show('print(1);');
  expect(content().getAttribute('aria-label')).toBe('Program (TypeScript)');
  show('ignored from now on', null, 'zh');
  expect(content().getAttribute('aria-label')).toBe('程序（TypeScript）');
  expect(content().textContent).toBe('print(1);');
});

test('a failure marks its line with its message until the line is changed', async () => {
  show('a;\nb;\nc;', { line: 2, message: 'ValueError: no' });
  expect(shown('.cm-failed')).toEqual(['b;']);
  expect(shown('.cm-failure')).toEqual(['ValueError: no']);
  handle?.goTo(3);
  await userEvent.keyboard('d');
  expect(shown('.cm-failed')).toEqual(['b;']);
  handle?.goTo(2);
  await userEvent.keyboard('d');
  expect(shown('.cm-failed')).toEqual([]);
  expect(onChange).toHaveBeenLastCalledWith('a;\ndb;\ndc;');
});

test('a failure beyond the end marks the last line', () => {
  show('a;', { line: 9, message: 'm' });
  expect(shown('.cm-failed')).toEqual(['a;']);
});

test('what replaces the text can be undone', async () => {
  show('old');
  handle?.replace('new');
  expect(onChange).toHaveBeenLastCalledWith('new');
  handle?.goTo(1);
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(onChange).toHaveBeenLastCalledWith('old');
});

test('names of the API are offered, and explained', async () => {
  show('');
  handle?.goTo(1);
  await userEvent.keyboard('tf.matm');
  await vi.waitFor(() => { expect(shown('.cm-completionLabel')).toContain('matmul'); }, { timeout: 30_000 });
  await vi.waitFor(() => { expect(shown('.cm-completionInfo')[0]).toMatch(/^matmul\(a: TensorLike/); });
});

test('Tab indents; after Escape it passes by, until the focus has left the cell', async () => {
  show('a;');
  handle?.goTo(1);
  await userEvent.keyboard('{Tab}');
  expect(onChange).toHaveBeenLastCalledWith('  a;');
  await userEvent.keyboard('{Escape}');
  expect(content().tabIndex).toBe(-1);
  document.querySelector<HTMLElement>('section')!.focus();
  expect(content().tabIndex).toBe(-1);
  (document.activeElement as HTMLElement).blur();
  expect(content().tabIndex).toBe(0);
});
