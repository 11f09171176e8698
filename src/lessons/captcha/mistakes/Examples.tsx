import { memo, type ReactElement } from 'react';
import { ImageGrid } from '../../../charts/images/ImageGrid';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import type { Example } from './captchaExamples';
import { messages } from './messages';

interface ExamplesProps {
  readonly title: string;
  readonly examples: readonly Example[];
  /** Pixels of each. */
  readonly width: number;
  readonly height: number;
  readonly language: Language;
  readonly selected?: number | null;
  readonly onOpen?: (index: number) => void;
}

/** Validation pictures with what was read in them. Drawn once for each answer of the engine. */
export const Examples = memo(function Examples({ title, examples, width, height, language, selected, onOpen }: ExamplesProps): ReactElement {
  const t = wordsOf(messages, language);
  // Images are drawn in ink: dark where the picture is.
  const pixels = new Uint8Array(examples.length * width * height);
  examples.forEach(({ grey }, i) => { pixels.set(grey.map((value) => 255 - value), i * width * height); });
  return (
    <div className={figure.titled}>
      <p className={figure.title} aria-hidden="true">{title}</p>
      <ImageGrid
        title={title} language={language} images={{ count: examples.length, width, height, pixels }} size={136}
        captions={examples.map(({ text, read, sure }) => t(text === read ? 'right' : 'caption', { truth: text, read, sure: sure.toFixed(2) }))}
        wrong={examples.map(({ text, read }) => text !== read)}
        {...(onOpen ? { onOpen, selected: selected ?? null } : {})}
      />
    </div>
  );
});
