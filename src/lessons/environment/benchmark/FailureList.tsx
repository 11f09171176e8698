import type { ReactElement } from 'react';
import type { BackendBenchmark } from '../../../engine/declarations/benchmark';
import type { Failure } from '../../../engine/errors/failure';
import { wordDetail, wordFailure } from '../../../engine/errors/words';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { backendNames } from './backends';
import styles from './BenchmarkFigure.module.css';
import { messages } from './messages';

/** What has to be said beside the bars: backends that could not be measured, GPUs that are none. */
export function FailureList({ benchmarks, language }: { readonly benchmarks: readonly BackendBenchmark[]; readonly language: Language }): ReactElement | null {
  const t = wordsOf(messages, language);
  const notes = benchmarks.flatMap(({ backend, device, failure }) => [
    ...(device?.software ? [{ key: `${backend} software`, text: t('softwareNote', { renderer: device.renderer ?? backendNames[backend] }) }] : []),
    ...(failure ? [{ key: `${backend} failure`, text: t('failed', { backend: backendNames[backend], reason: reasonOf(failure, language) }) }] : []),
  ]);
  if (notes.length === 0) return null;
  return <ul className={styles.failures}>{notes.map(({ key, text }) => <li key={key}>{text}</li>)}</ul>;
}

/** Without the advice that goes with a backend that was asked for and is missing. */
function reasonOf({ code, details }: Failure, language: Language): string {
  return code === 'backend-unavailable' ? wordDetail(String(details['reason']), language) : wordFailure({ code, details }, language);
}
