import { useEffect, useRef, useState, type ReactElement } from 'react';
import { fill } from '../frame/messages';
import { useTheme } from '../frame/useTheme';
import { useWidth } from '../frame/useWidth';
import styles from './boundary.module.css';
import { boundaryMessages } from './messages';
import { largest, mapColors, paintMap } from './paintMap';
import type { NetworkDiagramProps, NetworkUnit } from './props';

const rowHeight = 56;
const nameRoom = 16;

/** The units of a small network as pictures of what each answers, joined by its weights: thicker is larger, dashed is negative. */
export function NetworkDiagram({ language, title, size, layers, kernels, chosen, onChoose }: NetworkDiagramProps): ReactElement {
  const { ref, width } = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<string | null>(null);
  const tallest = Math.max(...layers.map((layer) => layer.length), 1);
  const height = tallest * rowHeight + nameRoom;
  const side = Math.min(38, Math.max(26, width / (2 * layers.length)));
  const x = (layer: number): number => side / 2 + 2 + (layer * (width - side - 4)) / Math.max(1, layers.length - 1);
  const y = (layer: number, unit: number): number => ((unit + 0.5 + (tallest - (layers[layer]?.length ?? 0)) / 2) * rowHeight);
  const most = largest(kernels.flatMap((kernel) => Array.from(kernel)));
  return (
    <div ref={ref} className={styles.network} role="group" aria-label={title}>
      {width > 0 && (
        <svg className={styles.lines} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {kernels.map((kernel, layer) => {
            const after = layers[layer + 1]?.length ?? 0;
            return Array.from(kernel, (weight, i) => {
              const [from, to] = [Math.floor(i / after), i % after];
              const [x0, y0, x1, y1] = [x(layer) + side / 2, y(layer, from), x(layer + 1) - side / 2, y(layer + 1, to)];
              const middle = (x0 + x1) / 2;
              const ofPointed = pointed === layers[layer]?.[from]?.id || pointed === layers[layer + 1]?.[to]?.id;
              return <path key={`${layer} ${i}`} data-negative={weight < 0 || undefined} strokeOpacity={pointed === null || ofPointed ? 0.85 : 0.15} strokeWidth={0.4 + (4.6 * Math.abs(weight)) / most} d={`M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`} />;
            });
          })}
        </svg>
      )}
      <svg width="100%" height={height} aria-hidden="true" />
      {width > 0 && layers.map((layer, l) => layer.map((unit, u) => (
        <UnitButton key={unit.id} unit={unit} size={size} x={x(l)} y={y(l, u)} side={side} pressed={chosen === unit.id} label={fill(boundaryMessages.unit[language], { name: unit.name })}
          onPress={() => onChoose(chosen === unit.id ? null : unit.id)} onPoint={(is) => setPointed(is ? unit.id : null)} />
      )))}
    </div>
  );
}

interface UnitButtonProps {
  readonly unit: NetworkUnit;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly pressed: boolean;
  readonly label: string;
  readonly onPress: () => void;
  readonly onPoint: (is: boolean) => void;
}

function UnitButton({ unit, size, x, y, side, pressed, label, onPress, onPoint }: UnitButtonProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const { values } = unit;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (canvas.current && context) paintMap(context, size, values, largest(values), mapColors(canvas.current));
  }, [values, size, theme]);
  return (
    <>
      <button type="button" className={styles.unit} aria-pressed={pressed} aria-label={label} title={unit.name} style={{ left: x, top: y, width: side, height: side }}
        onClick={onPress} onPointerEnter={() => onPoint(true)} onPointerLeave={() => onPoint(false)} onFocus={() => onPoint(true)} onBlur={() => onPoint(false)}>
        <canvas ref={canvas} width={size} height={size} />
      </button>
      {unit.caption !== undefined && <span className={styles.name} aria-hidden="true" style={{ left: x, top: y + side / 2 }}>{unit.caption}</span>}
    </>
  );
}
