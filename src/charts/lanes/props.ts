import type { ChartLanguage } from '../frame/language';

/** Something that took its time; what is between two of them is waiting. */
export interface LaneSpan {
  readonly lane: number;
  /** Milliseconds. */
  readonly begin: number;
  readonly end: number;
  /** `idle`: not at work, though not waiting for others; `lost`: work that came to nothing. */
  readonly kind: 'work' | 'idle' | 'lost';
  readonly label: string;
}

export interface LaneTimelineProps {
  readonly title: string;
  readonly language: ChartLanguage;
  /** Names, from top to bottom. */
  readonly lanes: readonly string[];
  readonly spans: readonly LaneSpan[];
  readonly kinds: Readonly<Record<LaneSpan['kind'], string>>;
}
