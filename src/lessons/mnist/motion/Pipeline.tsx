import type { KeyboardEvent, ReactElement } from 'react';
import { useWidth } from '../../../charts/frame/useWidth';
import type { StepAnatomy } from '../../../engine/declarations/stepAnatomy';
import { wordsOf } from '../../figure/words';
import type { Language } from '../../lesson';
import { framesOf, knownOf } from './frames';
import { messages } from './messages';
import styles from './motion.module.css';
import { layoutPipeline, type PipelineBox } from './pipelineLayout';

interface PipelineProps {
  readonly layers: StepAnatomy['layers'];
  /** Names of the layers that have weights. */
  readonly weighted: ReadonlySet<string>;
  readonly position: number;
  readonly chosen: number | null;
  readonly onChoose: (layer: number) => void;
  readonly language: Language;
}

const barHalf = 26;
/** Half a box and the planes behind it. */
const halfWidth = ({ size, planes }: PipelineBox): number => (size > 0 ? size / 2 + planes * 3 : 7);

/** The chain of layers; what has been computed is filled, and the arrows of the direction of travel light up. */
export function Pipeline({ layers, weighted, position, chosen, onChoose, language }: PipelineProps): ReactElement {
  const t = wordsOf(messages, language);
  const { ref, width } = useWidth<HTMLDivElement>();
  const { boxes, height } = layoutPipeline(layers.map(({ output }) => output.shape), Math.max(width, 200));
  const count = layers.length;
  const frame = framesOf(count)[position];
  return (
    <div ref={ref}>
      <svg className={styles.pipeline} width="100%" height={height} role="group" aria-label={t('drawing')}>
        {boxes.map((box, i) => {
          const layer = layers[i];
          if (!layer) return null;
          const { output, gradient } = knownOf(i, position, count);
          const moved = frame?.stage === 'update' && weighted.has(layer.layer);
          const name = i === 0 ? t('input') : layer.layer;
          const press = (event: KeyboardEvent): void => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            onChoose(i);
          };
          return (
            <g
              key={layer.layer} className={styles.box} role="button" tabIndex={0} aria-pressed={i === chosen} aria-label={t('openLayer', { layer: name })}
              data-output={output || undefined} data-gradient={gradient || undefined} data-moved={moved || undefined} data-active={(frame && frame.layer === i && frame.stage !== 'update') || undefined}
              transform={`translate(${box.x} ${box.y})`} onClick={() => onChoose(i)} onKeyDown={press}
            >
              <rect className={styles.place} x={-40} y={-52} width={80} height={104} rx={8} />
              <Body box={box} />
              {weighted.has(layer.layer) && <rect className={styles.weights} x={-5} y={-46} width={10} height={10} rx={2} />}
              <text className={styles.name} y={40}>{name}</text>
              <text className={styles.shape} y={52}>{layer.output.shape.join('×')}</text>
            </g>
          );
        })}
        {boxes.map((box, i) => {
          const next = boxes[i + 1];
          return next && <Arrows key={i} from={box} to={next} forward={position > i} backward={knownOf(i, position, count).gradient} />;
        })}
      </svg>
    </div>
  );
}

function Body({ box }: { readonly box: PipelineBox }): ReactElement {
  const { size, planes } = box;
  if (size === 0) return <rect className={styles.plane} x={-7} y={-barHalf} width={14} height={2 * barHalf} rx={3} />;
  return (
    <>
      {Array.from({ length: planes }, (_, i) => {
        const shift = (planes - 1 - i) * 4 - (planes - 1) * 2;
        return <rect key={i} className={styles.plane} x={-size / 2 + shift} y={-size / 2 - shift} width={size} height={size} rx={2} />;
      })}
    </>
  );
}

interface ArrowsProps {
  readonly from: PipelineBox;
  readonly to: PipelineBox;
  readonly forward: boolean;
  readonly backward: boolean;
}

function Arrows({ from, to, forward, backward }: ArrowsProps): ReactElement {
  const [start, end] = [from.x + halfWidth(from) + 3, to.x - halfWidth(to) - 3];
  // Round the corner into the next row.
  const path = (dy: number, turned: boolean): string => {
    if (!from.wraps) return turned ? `M${end} ${from.y + dy}H${start}` : `M${start} ${from.y + dy}H${end}`;
    const middle = (from.y + to.y) / 2 + dy;
    // Beside the names below the boxes.
    const [out, into] = [from.x + 41, to.x - 41];
    const way = `M${start} ${from.y + dy}H${out}V${middle}H${into}V${to.y + dy}H${end}`;
    return turned ? `M${end} ${to.y + dy}H${into}V${middle}H${out}V${from.y + dy}H${start}` : way;
  };
  const tip = (x: number, y: number, way: 1 | -1): string => `M${x - way * 5} ${y - 4}L${x} ${y}L${x - way * 5} ${y + 4}`;
  return (
    <g aria-hidden="true">
      <path className={styles.forward} data-lit={forward || undefined} d={`${path(-6, false)}${tip(end, to.y - 6, 1)}`} />
      <path className={styles.backward} data-lit={backward || undefined} d={`${path(8, true)}${tip(start, from.y + 8, -1)}`} />
    </g>
  );
}
