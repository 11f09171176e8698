import { type ReactElement, useId } from 'react';
import type { ChartLanguage } from '../frame/language';
import styles from './line.module.css';
import { lineMessages } from './messages';
import type { XAxisChoice } from './series';

interface LineOptionsProps {
  readonly language: ChartLanguage;
  readonly axes: readonly XAxisChoice[];
  readonly axis: XAxisChoice;
  readonly onAxis: (axis: XAxisChoice) => void;
  readonly logY: boolean;
  readonly onLogY: (on: boolean) => void;
  readonly smoothing: number;
  readonly onSmoothing: (weight: number) => void;
}

/** What a reader can change about a line chart. */
export function LineOptions({ language, axes, axis, onAxis, logY, onLogY, smoothing, onSmoothing }: LineOptionsProps): ReactElement {
  const id = useId();
  return (
    <div className={styles.options}>
      <label>
        {lineMessages.smoothing[language]}
        <input type="range" min={0} max={0.99} step={0.01} value={smoothing} aria-valuetext={smoothing.toFixed(2)} onChange={(event) => onSmoothing(event.currentTarget.valueAsNumber)} />
        <output>{smoothing.toFixed(2)}</output>
      </label>
      <label>
        <input type="checkbox" checked={logY} onChange={(event) => onLogY(event.currentTarget.checked)} />
        {lineMessages.logarithmic[language]}
      </label>
      {axes.length > 1 && (
        <fieldset>
          <legend>{lineMessages.horizontal[language]}</legend>
          {axes.map((choice) => (
            <label key={choice}>
              <input type="radio" name={id} checked={choice === axis} onChange={() => onAxis(choice)} />
              {lineMessages[choice][language]}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
