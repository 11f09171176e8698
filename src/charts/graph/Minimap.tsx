import { type PointerEvent, type ReactElement, useLayoutEffect, useMemo, useRef } from 'react';
import styles from './graph.module.css';
import type { Rectangle, Scene } from './scene';
import { shownPart, type Size } from './view';
import type { ViewStore } from './viewStore';

interface MinimapProps {
  readonly scene: Scene;
  readonly store: ViewStore;
  readonly page: Size;
  readonly label: string;
}

const most: Size = { width: 132, height: 108 };
const mostShapes = 2500;

/** The whole scene, small, with what the window shows; a press there goes there. Hidden while the window shows all. */
export function Minimap({ scene, store, page, label }: MinimapProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const frame = useRef<SVGRectElement>(null);
  const scale = Math.min(most.width / Math.max(1, scene.width), most.height / Math.max(1, scene.height));
  const shapes = useMemo(() => {
    const every = Math.ceil(scene.items.length / mostShapes);
    return scene.items.filter((item, i) => !item.open && i % every === 0).map(({ x, y, width, height }) => `M${Math.round(x)} ${Math.round(y)}h${Math.round(width)}v${Math.round(height)}h${-Math.round(width)}z`).join('');
  }, [scene]);

  useLayoutEffect(() => {
    const place = (): void => {
      const shown = shownPart(store.get(), page);
      if (box.current) box.current.hidden = showsAll(shown, scene);
      const rect = frame.current;
      if (!rect) return;
      rect.setAttribute('x', String(shown.x));
      rect.setAttribute('y', String(shown.y));
      rect.setAttribute('width', String(shown.width));
      rect.setAttribute('height', String(shown.height));
    };
    place();
    return store.subscribe(place);
  }, [scene, store, page]);

  const go = (event: PointerEvent<HTMLElement>): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const { scale: now } = store.get();
    store.set({ scale: now, x: page.width / 2 - ((event.clientX - left) / scale) * now, y: page.height / 2 - ((event.clientY - top) / scale) * now });
  };
  return (
    <div
      ref={box}
      className={styles.minimap}
      title={label}
      aria-hidden="true"
      style={{ width: scene.width * scale, height: scene.height * scale }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      <svg viewBox={`0 0 ${Math.max(1, scene.width)} ${Math.max(1, scene.height)}`} data-icon="">
        <path d={shapes} />
        <rect ref={frame} vectorEffect="non-scaling-stroke" />
      </svg>
    </div>
  );
}

function showsAll(shown: Rectangle, { width, height }: Scene): boolean {
  return shown.x <= 0 && shown.y <= 0 && shown.x + shown.width >= width && shown.y + shown.height >= height;
}
