import type { ReactElement } from 'react';
import { ValueGrid } from '../../../charts/images/ValueGrid';
import { extentOf, type Sliding, type Tap, type Volume } from '../../../engine/stats/convolution';
import { four } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import styles from './convolution.module.css';
import { messages } from './messages';
import { middleOf, padded, placeUnder, tapCells, type Place } from './window';

interface WindowPicturesProps {
  readonly language: Language;
  readonly input: Volume;
  readonly output: Volume;
  readonly sliding: Sliding;
  readonly place: Place;
  /** Under the window at `place`, of one channel. */
  readonly taps: readonly Tap[];
  /** Outputs beyond this many are not computed yet. */
  readonly revealed: number;
  readonly diverging: boolean;
  readonly onMove: (place: Place) => void;
}

/** Input and output of a sliding window beside each other; moving in either moves both. */
export function WindowPictures({ language, input, output, sliding, place, taps, revealed, diverging, onMove }: WindowPicturesProps): ReactElement {
  const t = wordsOf(messages, language);
  const around = padded(input, sliding);
  const { span, before } = extentOf(input.height, sliding);
  const at = place.row * output.width + place.column;
  const spoken = t('spoken', { row: place.row + 1, column: place.column + 1, value: four(output.values[at] ?? 0) });
  const shown = revealed >= output.values.length ? output.values : Float64Array.from(output.values, (value, i) => (i < revealed ? value : Number.NaN));
  const most = Math.max(1e-9, ...Array.from(output.values, Math.abs));
  const isPadded = around.height > input.height || around.width > input.width;
  return (
    <div className={styles.pictures}>
      <div className={figure.titled}>
        <p className={figure.title}>{t(isPadded ? 'inputPadded' : 'input', { h: input.height, w: input.width, ph: around.height, pw: around.width })}</p>
        <ValueGrid
          label={t('moveInput')} height={around.height} width={around.width} values={around.values} range={[0, 1]}
          frames={[
            ...(isPadded ? [{ row: before, column: before, height: input.height, width: input.width, strong: false }] : []),
            { row: place.row * sliding.stride, column: place.column * sliding.stride, height: span, width: span, strong: true },
          ]}
          marks={sliding.dilation > 1 ? tapCells(taps, input, sliding) : []}
          cursor={{ ...middleOf(place, sliding), step: sliding.stride, spoken, onMove: (row, column) => onMove(placeUnder(row, column, output, sliding)) }}
        />
      </div>
      <div className={figure.titled}>
        <p className={figure.title}>{t('output', { h: output.height, w: output.width })}</p>
        <ValueGrid
          label={t('moveOutput')} height={output.height} width={output.width} values={shown} diverging={diverging} range={diverging ? [-most, most] : [0, most]}
          frames={[{ ...place, height: 1, width: 1, strong: true }]} cursor={{ ...place, spoken, onMove: (row, column) => onMove({ row, column }) }}
        />
      </div>
    </div>
  );
}
