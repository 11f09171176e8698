/** The hero's picture: a handwritten 3 over the pixels that it becomes. Computed, not a photograph. */
import styles from './DigitFigure.module.css';
import { rasterise, type Point } from './rasterise';

const size = 28;
const radius = 1.35;
// Two bows, drawn clockwise; degrees from three o'clock.
const three: readonly Point[] = [...bow(13.6, 9.4, 4.6, 200, 450), ...bow(13.4, 18.4, 5.2, 275, 520)];
const ink = rasterise(three, radius, size);

function bow(x: number, y: number, r: number, from: number, to: number): Point[] {
  return Array.from({ length: 15 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / 14) * Math.PI) / 180;
    return { x: x + r * Math.cos(angle), y: y + 0.96 * r * Math.sin(angle) };
  });
}

export function DigitFigure({ label }: { readonly label: string }) {
  return (
    <svg className={styles.figure} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      {Array.from(ink, (value, i) => (
        <rect
          key={i}
          className={value > 0 ? styles.inked : styles.paper}
          style={{ '--ink-share': value.toFixed(3) }}
          x={(i % size) + 0.06}
          y={Math.floor(i / size) + 0.06}
          width={0.88}
          height={0.88}
          rx={0.16}
        />
      ))}
      <polyline className={styles.stroke} points={three.map((p) => `${p.x.toFixed(2)},${p.y.toFixed(2)}`).join(' ')} />
    </svg>
  );
}
