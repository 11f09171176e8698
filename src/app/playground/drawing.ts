/**
 * The draw pad: write a digit, see the 28x28 picture that the networks see, and both networks' answers while drawing.
 * This file is what is on the pad, as plain immutable data; it knows neither canvas nor engine.
 */

/** A point of a stroke in pad units: 0..1 from the left and from the top. */
export interface InkPoint {
  readonly x: number;
  readonly y: number;
  /** Width of the stroke here, in pad units. */
  readonly width: number;
}
export type Stroke = readonly InkPoint[];

/** Strokes of the learner's own, or a picture that came from elsewhere. */
export type PadContent =
  | { readonly kind: 'strokes'; readonly strokes: readonly Stroke[] }
  /** Grey ink values 0..1, row by row. */
  | { readonly kind: 'ink'; readonly width: number; readonly height: number; readonly values: Float32Array; readonly label: number | null }
  | { readonly kind: 'photo'; readonly width: number; readonly height: number; readonly rgba: Uint8ClampedArray<ArrayBuffer>; readonly name: string };

export interface PadState {
  readonly content: PadContent;
  /** Earlier contents, oldest first; undo goes back through them. */
  readonly past: readonly PadContent[];
}

export type PadAction =
  | { readonly t: 'stroke'; readonly stroke: Stroke }
  | { readonly t: 'show'; readonly content: PadContent }
  | { readonly t: 'clear' }
  | { readonly t: 'undo' };

export const emptyContent: PadContent = { kind: 'strokes', strokes: [] };
export const emptyPad: PadState = { content: emptyContent, past: [] };

// Enough for any digit; keeps pasted photos from piling up in memory.
const undoLimit = 40;

export const isBlank = (content: PadContent): boolean => content.kind === 'strokes' && content.strokes.length === 0;

/** The pad after `action`. A stroke on top of a picture starts a new drawing; undo brings the picture back. */
export function padReducer(state: PadState, action: PadAction): PadState {
  switch (action.t) {
    case 'stroke': {
      const strokes = state.content.kind === 'strokes' ? state.content.strokes : [];
      return follow(state, { kind: 'strokes', strokes: [...strokes, action.stroke] });
    }
    case 'show':
      return follow(state, action.content);
    case 'clear':
      return isBlank(state.content) ? state : follow(state, emptyContent);
    case 'undo': {
      const previous = state.past.at(-1);
      return previous ? { content: previous, past: state.past.slice(0, -1) } : state;
    }
  }
}

function follow(state: PadState, content: PadContent): PadState {
  return { content, past: [...state.past, state.content].slice(-undoLimit) };
}
