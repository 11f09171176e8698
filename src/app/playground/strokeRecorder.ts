import type { InkPoint, Stroke } from './drawing';

export interface StrokeListener {
  /** Width of a stroke at ordinary pressure, as a share of the sheet. */
  readonly width: () => number;
  readonly onGrow: (stroke: Stroke) => void;
  /** Null when the system took the pointer away, as when a palm comes down. */
  readonly onEnd: (stroke: Stroke | null) => void;
}

/** Turns the element's pointer events into strokes in units of its size. Returns the way to stop. */
export function strokeRecorder(element: HTMLElement, { width, onGrow, onEnd }: StrokeListener): () => void {
  let pointer: number | null = null;
  let points: readonly InkPoint[] = [];

  const pointOf = (event: PointerEvent): InkPoint => {
    const box = element.getBoundingClientRect();
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height, width: width() * pressureFactor(event) };
  };
  const down = (event: PointerEvent): void => {
    // A second finger or another mouse button does not draw.
    if (pointer !== null || event.button !== 0) return;
    pointer = event.pointerId;
    // Keeps a stroke that leaves the sheet whole; a pointer that is gone already cannot be captured.
    if (event.isTrusted) element.setPointerCapture(event.pointerId);
    points = [pointOf(event)];
    onGrow(points);
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    // Safari before 18.2 has no coalesced events, and browsers may give an empty list.
    const samples = 'getCoalescedEvents' in event ? event.getCoalescedEvents() : [];
    points = [...points, ...(samples.length > 0 ? samples : [event]).map(pointOf)];
    onGrow(points);
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    pointer = null;
    onEnd(points);
  };
  const cancel = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    pointer = null;
    onEnd(null);
  };
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', cancel);
  return () => {
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', cancel);
  };
}

/** A pen's pressure makes the stroke 0.5 to 1.5 times as wide; mouse and finger have no pressure worth the name. */
export function pressureFactor({ pointerType, pressure }: Pick<PointerEvent, 'pointerType' | 'pressure'>): number {
  return pointerType === 'pen' && pressure > 0 ? 0.5 + Math.min(1, pressure) : 1;
}
