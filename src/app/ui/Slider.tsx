/** A slider over numbers, evenly spaced or by ratio. A native range input: keyboard, touch and screen readers come with it. */
import { Field, type FieldProps } from './Field';
import styles from './Slider.module.css';
import { positionOf, positions, valueAt } from './sliderScale';

export interface SliderProps extends Omit<FieldProps, 'aside'> {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly scale?: 'linear' | 'log';
  readonly integer?: boolean;
  readonly disabled?: boolean;
  /** Shows the value, also to screen readers: `0.001`, `128 pictures`. */
  readonly format: (value: number) => string;
  readonly onChange: (value: number) => void;
}

export function Slider({ value, min, max, scale = 'linear', integer = false, disabled, format, onChange, ...field }: SliderProps) {
  const range = { min, max, scale, integer };
  // Few whole numbers get one position each, so that an arrow key moves by one.
  const direct = integer && scale === 'linear' && max - min <= positions;
  const position = direct ? value : positionOf(value, range);
  const [from, to] = direct ? [min, max] : [0, positions];
  const share = to > from ? (position - from) / (to - from) : 0;
  return (
    <Field {...field} aside={format(value)}>
      {(ids) => (
        <input
          {...ids}
          type="range"
          className={styles.slider}
          style={{ '--share': share }}
          min={from}
          max={to}
          step={direct ? 1 : 'any'}
          value={position}
          disabled={disabled}
          aria-valuetext={format(value)}
          onChange={(event) => onChange(direct ? event.target.valueAsNumber : valueAt(event.target.valueAsNumber, range))}
          onKeyDown={(event) => {
            const next = direct ? null : keyStep(event.key, position);
            if (next === null) return;
            event.preventDefault();
            onChange(moved(position, next, (at) => valueAt(at, range), value));
          }}
        />
      )}
    </Field>
  );
}

/** Arrow keys move by a hundredth of the track, Page keys by a tenth. */
function keyStep(key: string, position: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowRight: 10, ArrowUp: 10, ArrowLeft: -10, ArrowDown: -10, PageUp: 100, PageDown: -100 };
  const step = steps[key];
  if (step !== undefined) return step;
  return key === 'Home' ? -position : key === 'End' ? positions - position : null;
}

/** Goes on in the same direction until rounding lets the value change. */
function moved(position: number, step: number, at: (position: number) => number, value: number): number {
  let next = position + step;
  while (at(next) === value && next > 0 && next < positions) next += Math.sign(step) * 5;
  return at(next);
}
