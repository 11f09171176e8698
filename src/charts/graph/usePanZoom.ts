import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { type View, zoomedView } from './view';
import type { ViewStore } from './viewStore';

interface Handlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
}

interface Gesture {
  readonly pointers: Map<number, readonly [number, number]>;
  /** Where the first finger or the mouse went down; null once it has moved, which makes it a drag. */
  tap: readonly [number, number] | null;
}

const stillTap = 5;

/**
 * Dragging and pinching move the view; a press without movement is a tap. The wheel zooms once the stage has the focus (or
 * with Ctrl, as trackpads' pinches tell): before, it scrolls the page.
 */
export function usePanZoom(stage: RefObject<HTMLElement | null>, store: ViewStore, onTap: (at: readonly [x: number, y: number]) => void): Handlers {
  const gesture = useRef<Gesture>({ pointers: new Map(), tap: null });

  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey && !element.contains(document.activeElement)) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const factor = Math.exp(-Math.max(-120, Math.min(120, event.deltaY * lines)) * (event.ctrlKey ? 0.01 : 0.0022));
      store.set(zoomedView(store.get(), factor, placeOf(element, event)));
    };
    // React's own wheel handlers are passive: they could not keep the page from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [stage, store]);

  const end = (event: PointerEvent<HTMLElement>, tapped: boolean): void => {
    const { pointers, tap } = gesture.current;
    if (!pointers.delete(event.pointerId)) return;
    if (tapped && tap && pointers.size === 0) onTap(placeOf(event.currentTarget, event));
    gesture.current.tap = null;
  };
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      const at = placeOf(event.currentTarget, event);
      event.currentTarget.setPointerCapture(event.pointerId);
      gesture.current.pointers.set(event.pointerId, at);
      gesture.current.tap = gesture.current.pointers.size === 1 ? at : null;
    },
    onPointerMove: (event) => {
      const { pointers, tap } = gesture.current;
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const at = placeOf(event.currentTarget, event);
      if (tap && Math.hypot(at[0] - tap[0], at[1] - tap[1]) < stillTap) return;
      gesture.current.tap = null;
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      store.set(other ? pinched(store.get(), other, before, at) : dragged(store.get(), before, at));
      pointers.set(event.pointerId, at);
    },
    onPointerUp: (event) => end(event, true),
    onPointerCancel: (event) => end(event, false),
  };
}

function dragged({ x, y, scale }: View, from: readonly [number, number], to: readonly [number, number]): View {
  return { scale, x: x + to[0] - from[0], y: y + to[1] - from[1] };
}

/** One finger rests, the other moves: the distance tells the scale, the middle the place. */
function pinched(view: View, rest: readonly [number, number], from: readonly [number, number], to: readonly [number, number]): View {
  const distance = (point: readonly [number, number]): number => Math.max(20, Math.hypot(point[0] - rest[0], point[1] - rest[1]));
  const zoomed = zoomedView(view, distance(to) / distance(from), [(rest[0] + from[0]) / 2, (rest[1] + from[1]) / 2]);
  return { scale: zoomed.scale, x: zoomed.x + (to[0] - from[0]) / 2, y: zoomed.y + (to[1] - from[1]) / 2 };
}

function placeOf(element: HTMLElement, { clientX, clientY }: { readonly clientX: number; readonly clientY: number }): readonly [number, number] {
  const { left, top } = element.getBoundingClientRect();
  return [clientX - left - element.clientLeft, clientY - top - element.clientTop];
}
