import { useMemo, useState, type ReactElement } from 'react';
import { ValueGrid } from '../../../charts/images/ValueGrid';
import { flatIndex, pool, type Sliding, type Volume } from '../../../engine/stats/convolution';
import { Choice } from '../../figure/Choice';
import { Notice } from '../../figure/Notice';
import { four } from '../../figure/numbers';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { FigureProps, Language } from '../../lesson';
import styles from './convolution.module.css';
import { edgeMaps, mapNames } from './edgeMaps';
import { messages } from './messages';
import { useDigit } from './useDigit';
import { channelOf } from './window';

const quarters: Sliding = { size: 4, stride: 4, dilation: 1, padding: 'valid' };
const counts = ['1', '2', '3'] as const;

/** Small maps of a digit, and the place of each of their values in the flattened row. */
export function FlattenFigure({ language, dataset }: FigureProps): ReactElement {
  const t = wordsOf(messages, language);
  const { asked, digit, picker } = useDigit({ dataset, language }, 2);
  const [channels, setChannels] = useState<(typeof counts)[number]>('3');
  const maps = useMemo(() => digit && pool('max', edgeMaps(digit, Number(channels)), quarters), [digit, channels]);
  return (
    <div className={figure.figure}>
      <div className={figure.controls}>
        {picker}
        <Choice label={t('channels')} value={channels} onChange={setChannels} options={counts.map((value) => ({ value, label: value }))} />
      </div>
      {maps ? <Flattened language={language} maps={maps} /> : asked.state !== 'ready' && <Notice asked={asked} language={language} />}
    </div>
  );
}

function Flattened({ language, maps }: { readonly language: Language; readonly maps: Volume }): ReactElement {
  const t = wordsOf(messages, language);
  const [pointed, setPointed] = useState({ row: 3, column: 2, channel: 0 });
  const { height, width, channels, values } = maps;
  const channel = Math.min(pointed.channel, channels - 1);
  const at = flatIndex(maps, pointed.row, pointed.column, channel);
  const spoken = t('spoken', { row: pointed.row + 1, column: pointed.column + 1, value: four(values[at] ?? 0) });
  return (
    <>
      <p className={styles.formula}>{`${t('shape')} [${height}, ${width}, ${channels}] → [${height * width * channels}]`}</p>
      <div className={styles.maps}>
        {Array.from({ length: channels }, (_, c) => (
          <div key={c} className={styles.map}>
            <p className={figure.title}>{t('map', { n: c })} · {t(mapNames[c] ?? 'digit')}</p>
            <ValueGrid
              label={t('map', { n: c })} height={height} width={width} values={channelOf(maps, c).values} frames={c === channel ? [{ ...pointed, height: 1, width: 1, strong: true }] : []}
              cursor={{ row: pointed.row, column: pointed.column, spoken, onMove: (row, column) => setPointed({ row, column, channel: c }) }}
            />
          </div>
        ))}
      </div>
      <p className={styles.formula}>{`i = (${pointed.row}·${width} + ${pointed.column})·${channels} + ${channel} = ${at}`}</p>
      <div className={figure.titled}>
        <p className={figure.title}>{t('row', { count: values.length })}</p>
        <ValueGrid
          label={t('row', { count: values.length })} height={1} width={values.length} values={values} size={1088} stretch={values.length / 24} frames={[{ row: 0, column: at, height: 1, width: 1, strong: true }]}
          cursor={{
            row: 0, column: at, spoken: `${t('order')} ${at}: ${four(values[at] ?? 0)}`,
            onMove: (_, index) => setPointed({ row: Math.floor(index / (width * channels)), column: Math.floor(index / channels) % width, channel: index % channels }),
          }}
        />
      </div>
    </>
  );
}
