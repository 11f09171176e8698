import { memo, type ReactElement } from 'react';
import { TensorGrid } from '../../../charts/images/TensorGrid';
import type { LookAnswer } from '../../../engine/protocol';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { messages } from './messages';

interface FirstKernelsProps {
  readonly answer: LookAnswer & { readonly kind: 'filters' };
  readonly language: Language;
}

/** The kernels that see the picture itself; later ones see maps, and say little by themselves. Drawn once for each answer of the engine. */
export const FirstKernels = memo(function FirstKernels({ answer, language }: FirstKernelsProps): ReactElement | null {
  const [first] = answer.layers;
  if (!first) return null;
  const title = wordsOf(messages, language)('filters', { layer: first.layer.replace('/kernel', '') });
  return <TensorGrid title={title} language={language} picture={first} scale="diverging" size={36} limit={32} />;
});
