/** The editor of a code cell: CodeMirror in a shadow tree, where it may bring its style sheets without breaking the page's policy. */
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { useLanguage, useMessages } from '../i18n/messages';
import { editAttribute } from '../notebook/useCellKeys';
import styles from './CodeEditor.module.css';
import { editorParts, editorWords } from './editorSetup';
import { markFailure, type MarkedFailure } from './failureMark';
import { messages } from './messages';

export interface EditorHandle {
  /** Puts another text in place of all; the learner can undo it. */
  readonly replace: (text: string) => void;
  /** Puts the cursor into a line, counted from 1. */
  readonly goTo: (line: number) => void;
}

interface CodeEditorProps {
  readonly ref: Ref<EditorHandle>;
  /** The text at first; from then on the editor has it. */
  readonly initial: string;
  readonly onChange: (text: string) => void;
  readonly failure: MarkedFailure | null;
}

export function CodeEditor({ ref, initial, onChange, failure }: CodeEditorProps) {
  const t = useMessages(messages);
  const language = useLanguage();
  const label = t('editor');
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const words = useRef(new Compartment());
  const latest = useRef({ initial, onChange, language, label });
  useEffect(() => { latest.current = { ...latest.current, onChange }; });

  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const { initial: doc, language: first, label: name } = latest.current;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open', delegatesFocus: true });
    const changed = EditorView.updateListener.of(({ docChanged, state }) => { if (docChanged) latest.current.onChange(state.doc.toString()); });
    const editor = new EditorView({ parent: root, root, state: EditorState.create({ doc, extensions: [editorParts(element), changed, words.current.of(editorWords(first, name))] }) });
    view.current = editor;
    return () => { editor.destroy(); };
  }, []);
  useEffect(() => { view.current?.dispatch({ effects: words.current.reconfigure(editorWords(language, label)) }); }, [language, label]);
  useEffect(() => { view.current?.dispatch({ effects: markFailure.of(failure) }); }, [failure]);
  useImperativeHandle(ref, () => ({
    replace: (text) => { view.current?.dispatch({ changes: { from: 0, to: view.current.state.doc.length, insert: text } }); },
    goTo: (line) => {
      const editor = view.current;
      if (!editor) return;
      const { doc } = editor.state;
      editor.dispatch({ selection: { anchor: doc.line(Math.min(line, doc.lines)).from }, scrollIntoView: true });
      editor.focus();
    },
  }), []);
  return <div ref={host} {...{ [editAttribute]: true }} className={styles.editor} />;
}
