import { lazy, Suspense, useMemo, useRef } from 'react';
import type { CodeCell as CodeCellData } from '../../lessons/lesson';
import { useLanguage, useMessages } from '../i18n/messages';
import { CellBoundary } from '../notebook/CellBoundary';
import { CellFrame } from '../notebook/CellFrame';
import type { CellState } from '../notebook/cellState';
import { useRunnable } from '../notebook/NotebookContext';
import { IconButton } from '../ui/IconButton';
import { toast } from '../ui/toasts';
import { CodeBar } from './CodeBar';
import styles from './CodeCell.module.css';
import type { EditorHandle } from './CodeEditor';
import { cellKey, isRunning, startProgram, useExecutions, type Execution } from './executions';
import type { MarkedFailure } from './failureMark';
import { messages } from './messages';
import { ProgramResults } from './ProgramResults';
import { wordSyntax } from './syntaxWords';
import { useProgramText } from './useProgramText';

const CodeEditor = lazy(async () => ({ default: (await import('./CodeEditor')).CodeEditor }));

interface CodeCellProps {
  readonly cell: CodeCellData;
  readonly lesson: string;
  readonly text: string;
}

/** A program that the learner may change and run. It runs only when asked to, in a sandbox. */
export function CodeCell({ cell, lesson, text }: CodeCellProps) {
  const t = useMessages(messages);
  const key = cellKey(lesson, cell.id);
  const execution = useExecutions((s) => s.byCell[key]);
  const program = useProgramText(lesson, cell.id, cell.program);
  const editor = useRef<EditorHandle>(null);
  const failure = useMarkedFailure(execution);
  useRunnable(cell.id, () => { if (!isRunning(execution)) void startProgram(key, program.text); });
  // The editor tells of its new text before it is said what becomes of the old one.
  const toMine = (): void => {
    editor.current?.replace(program.aside ?? program.text);
    program.toMine();
  };
  const toOriginal = (): void => {
    editor.current?.replace(cell.program);
    program.toOriginal();
    toast({ text: t('originalBack'), action: { label: t('undo'), onSelect: () => { editor.current?.replace(program.text); } } });
  };
  return (
    <CellFrame id={cell.id} text={text} wide={cell.wide ?? false}
      execution={{ order: execution?.order ?? null, state: stateOf(execution, program.text), seconds: execution?.outcome?.seconds ?? null }}
      bar={<CodeBar cell={key} text={program.text} />}>
      <CellBoundary>
        <Suspense fallback={<pre className={styles.waiting}>{program.text}</pre>}>
          <CodeEditor ref={editor} initial={program.text} onChange={program.write} failure={failure} />
        </Suspense>
      </CellBoundary>
      <div className={styles.foot}>
        <span>{t('keys')}</span>
        {program.aside !== null && <IconButton icon="undo" size="small" label={t('mine')} onClick={toMine} />}
        <IconButton icon="reset" size="small" label={t('original')} disabled={!program.changed} onClick={toOriginal} />
      </div>
      {execution && <ProgramResults execution={execution} onLine={(line) => { editor.current?.goTo(line); }} />}
    </CellFrame>
  );
}

function stateOf(execution: Execution | undefined, text: string): CellState {
  if (!execution) return 'idle';
  return execution.text === text || isRunning(execution) ? execution.phase : 'stale';
}

/** What the editor marks: the failure of the newest execution, where its line is known. */
function useMarkedFailure(execution: Execution | undefined): MarkedFailure | null {
  const language = useLanguage();
  const failure = execution?.failure;
  return useMemo(() => {
    if (!failure?.line) return null;
    return { line: failure.line, message: `${failure.name}: ${failure.name === 'SyntaxError' ? wordSyntax(failure.message, language) : failure.message}` };
  }, [failure, language]);
}
