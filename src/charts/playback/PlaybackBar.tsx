import { type ReactElement, useId } from 'react';
import type { ChartLanguage } from '../frame/language';
import { playbackMessages as text } from './messages';
import styles from './playback.module.css';
import type { Playback } from './usePlayback';

interface PlaybackBarProps {
  readonly playback: Playback;
  readonly count: number;
  readonly language: ChartLanguage;
  /** What is at the position, in words. */
  readonly at: string;
}

const speeds = [0.5, 1, 2, 4, 16] as const;
const icons = { play: 'M4 2.5v11l9-5.5z', pause: 'M4 3h3v10H4zM9 3h3v10H9z', back: 'M3 3h2v10H3zM13 3v10L6 8z', next: 'M11 3h2v10h-2zM3 3v10l7-5z' } as const;

/** Play, single steps, a slider over all positions and the speed. */
export function PlaybackBar({ playback, count, language, at }: PlaybackBarProps): ReactElement {
  const { position, playing, speed, seek, setSpeed, toggle } = playback;
  const id = useId();
  return (
    <div className={styles.bar}>
      <div className={styles.buttons}>
        <IconButton icon="back" label={text.back[language]} disabled={position === 0} onClick={() => seek(position - 1)} />
        <IconButton icon={playing ? 'pause' : 'play'} label={text[playing ? 'pause' : 'play'][language]} disabled={count < 2} onClick={toggle} />
        <IconButton icon="next" label={text.next[language]} disabled={position >= count - 1} onClick={() => seek(position + 1)} />
      </div>
      <input
        className={styles.slider}
        type="range"
        min={0}
        max={Math.max(0, count - 1)}
        value={position}
        aria-label={text.position[language]}
        aria-valuetext={at}
        onChange={(event) => seek(event.currentTarget.valueAsNumber)}
      />
      <span className={styles.at}>{at}</span>
      <label className={styles.speed} htmlFor={id}>
        {text.speed[language]}
        <select id={id} value={speed} onChange={(event) => setSpeed(Number(event.currentTarget.value))}>
          {speeds.map((one) => (
            <option key={one} value={one}>{`${one}×`}</option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface IconButtonProps {
  readonly icon: keyof typeof icons;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function IconButton({ icon, label, disabled, onClick }: IconButtonProps): ReactElement {
  return (
    <button type="button" title={label} aria-label={label} disabled={disabled} onClick={onClick}>
      <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true" data-icon="">
        <path d={icons[icon]} />
      </svg>
    </button>
  );
}
