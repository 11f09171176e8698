import { useMemo, useState, type ReactElement } from 'react';
import { pool, pooledAt, poolOf, type PoolKind, type Sliding, type Volume } from '../../../engine/stats/convolution';
import { Choice } from '../../figure/Choice';
import { Empty, Notice } from '../../figure/Notice';
import { four, whole } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import styles from './convolution.module.css';
import { edgeMaps } from './edgeMaps';
import { messages } from './messages';
import { OutputSize } from './OutputSize';
import { Settings } from './Settings';
import { useDigit } from './useDigit';
import { channelOf, inside } from './window';
import { WindowPictures } from './WindowPictures';

/** Pooling windows over a real digit or its edges: which value stays. */
export function PoolingFigure({ language, dataset }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { asked, digit, picker } = useDigit({ dataset, language }, 7);
  const [kind, setKind] = useState<PoolKind>('max');
  const [on, setOn] = useState<'digit' | 'edges'>('digit');
  const [sliding, setSliding] = useState<Sliding>({ size: 2, stride: 2, dilation: 1, padding: 'valid' });
  const input = useMemo(() => digit && (on === 'digit' ? digit : scaled(channelOf(edgeMaps(digit, 2), 1))), [digit, on]);
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        {picker}
        <Choice label={t('on')} value={on} onChange={setOn} options={(['digit', 'edges'] as const).map((value) => ({ value, label: t(value) }))} />
        <Choice label={t('pooling')} value={kind} onChange={setKind} options={(['max', 'average'] as const).map((value) => ({ value, label: t(value) }))} />
      </div>
      <Settings sliding={sliding} language={language} sizes={[2, 3, 4]} onChange={setSliding} />
      {input ? <Pooled language={language} input={input} kind={kind} sliding={sliding} /> : asked.state !== 'ready' && <Notice asked={asked} language={language} />}
    </div>
  );
}

function Pooled({ language, input, kind, sliding }: { readonly language: Language; readonly input: Volume; readonly kind: PoolKind; readonly sliding: Sliding }): ReactElement {
  const t = wordsOf(messages, language);
  const [pointed, setPointed] = useState({ row: 6, column: 7 });
  const output = useMemo(() => pool(kind, input, sliding), [kind, input, sliding]);
  const place = inside(pointed, output);
  const taps = pooledAt(input, sliding, place.row, place.column);
  const value = poolOf(kind, taps);
  const largest = taps.findIndex((tap) => tap.value === value);
  if (output.values.length === 0) return <Empty>{t('noOutput')}</Empty>;
  return (
    <>
      <OutputSize language={language} length={input.height} sliding={sliding} />
      <WindowPictures language={language} input={input} output={output} sliding={sliding} place={place} taps={taps} revealed={output.values.length} diverging={false} onMove={setPointed} />
      <div className={styles.arithmetic}>
        <table className={styles.numbers}>
          <caption>{t('window')}</caption>
          <tbody>
            {rowsOf(taps).map((row) => (
              <tr key={row[0]?.tap.row}>{row.map(({ tap, index }) => <td key={tap.column} data-chosen={kind === 'max' && index === largest}>{four(tap.value)}</td>)}</tr>
            ))}
          </tbody>
        </table>
        <span className={styles.sign} aria-hidden="true">→</span>
        <div className={styles.total}>
          <span className={figure.small}>{t(kind === 'max' ? 'largest' : 'mean')}</span>
          <output>{four(value)}</output>
        </div>
      </div>
      <dl className={figure.facts}>
        <div><dt>{t('kept')}</dt><dd>{`${whole(input.values.length)} → ${whole(output.values.length)}`}</dd></div>
        <div><dt>{t('parameters')}</dt><dd>0</dd></div>
      </dl>
    </>
  );
}

type Placed = { readonly tap: ReturnType<typeof pooledAt>[number]; readonly index: number };

/** The window's values in the rows in which they lie. */
function rowsOf(taps: ReturnType<typeof pooledAt>): readonly (readonly Placed[])[] {
  const rows = [...new Set(taps.map((tap) => tap.row))];
  return rows.map((row) => taps.flatMap((tap, index) => (tap.row === row ? [{ tap, index }] : [])));
}

/** From 0 to 1. */
function scaled(input: Volume): Volume {
  const most = Math.max(1e-9, ...Array.from(input.values));
  return { ...input, values: Float64Array.from(input.values, (value) => value / most) };
}
