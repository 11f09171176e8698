/** What the editor of code cells is made of. */
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, insertNewlineAndIndent } from '@codemirror/commands';
import { javascript, typescriptLanguage } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import type { Language } from '../i18n/messages';
import { apiCompletion } from './completion';
import { editorTheme } from './editorTheme';
import { failureMark } from './failureMark';
import { leaving } from './leaving';
import { editorPhrases } from './messages';

/** Shift+Enter and Ctrl+Enter belong to the notebook: they run the cell. */
const editing = [
  { key: 'Enter', run: insertNewlineAndIndent },
  ...defaultKeymap.filter(({ key }) => key !== 'Enter' && key !== 'Mod-Enter'),
];

/** The parts that stay as they are. @param host the element with the editor's shadow tree */
export function editorParts(host: HTMLElement): Extension {
  return [
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    drawSelection(),
    history(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ icons: false }),
    javascript({ typescript: true }),
    typescriptLanguage.data.of({ autocomplete: apiCompletion }),
    EditorState.tabSize.of(2),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, indentWithTab, ...editing]),
    leaving(host),
    failureMark,
    editorTheme,
  ];
}

/** The parts that change with the page's language. */
export function editorWords(language: Language, label: string): Extension {
  return [EditorState.phrases.of(language === 'zh' ? editorPhrases : {}), EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', translate: 'no', tabindex: '0' })];
}
