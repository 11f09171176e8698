import { type KeyboardEvent, type ReactElement, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ChartLanguage } from '../frame/language';
import { fill } from '../frame/messages';
import { drawnPart, stillServes } from './drawnPart';
import styles from './graph.module.css';
import { type Hit, hitAt } from './hit';
import colours from './kinds.module.css';
import type { Marks } from './marks';
import { graphMessages as text } from './messages';
import { Minimap } from './Minimap';
import type { GraphModel } from './model';
import type { Scene } from './scene';
import { SceneDrawing } from './SceneDrawing';
import { usePanZoom } from './usePanZoom';
import { fittedView, type Size, zoomedView } from './view';
import type { ViewStore } from './viewStore';

export interface GraphStageProps {
  readonly title: string;
  readonly language: ChartLanguage;
  readonly model: GraphModel;
  readonly scene: Scene;
  readonly store: ViewStore;
  readonly page: Size;
  readonly marks: Marks;
  readonly selected: number | null;
  readonly onHit: (hit: Hit | null, twice: boolean) => void;
  /** Keys other than those that move the view. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** Two taps within this time open what they hit. */
const doubleTapMs = 350;

/** The scene under a window that can be moved: panning shifts one layer, and only what is near the window is in the document. */
export function GraphStage({ title, language, model, scene, store, page, marks, selected, onHit, onKey }: GraphStageProps): ReactElement {
  const id = useId();
  const stage = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const lastTap = useRef({ time: 0, entry: -1 });
  const [kept, setKept] = useState(() => drawnPart(scene, store.get(), page));
  const drawn = kept.scene === scene ? kept : drawnPart(scene, store.get(), page);

  useLayoutEffect(() => {
    const place = (): void => {
      const { x, y, scale } = store.get();
      const { part } = drawn;
      const element = svg.current;
      if (element) {
        element.style.width = `${part.width * scale}px`;
        element.style.height = `${part.height * scale}px`;
        // Whole pixels: text between them is blurred.
        element.style.transform = `translate(${Math.round(x + part.x * scale)}px, ${Math.round(y + part.y * scale)}px)`;
      }
      if (!stillServes(drawn, store.get(), page)) setKept(drawnPart(scene, store.get(), page));
    };
    place();
    return store.subscribe(place);
  }, [drawn, scene, store, page]);

  const handlers = usePanZoom(stage, store, ([px, py]) => {
    const { x, y, scale } = store.get();
    const hit = hitAt(scene, [(px - x) / scale, (py - y) / scale]);
    const entry = hit?.what === 'item' ? hit.item.entry.id : -1;
    const now = performance.now();
    const twice = entry >= 0 && lastTap.current.entry === entry && now - lastTap.current.time < doubleTapMs;
    lastTap.current = { time: twice ? 0 : now, entry };
    onHit(hit, twice);
  });
  const zoom = (factor: number): void => store.set(zoomedView(store.get(), factor, [page.width / 2, page.height / 2]));
  const fit = (): void => store.set(fittedView(scene, page));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === '+' || event.key === '=') zoom(1.3);
    else if (event.key === '-') zoom(1 / 1.3);
    else if (event.key === '0') fit();
    else onKey(event);
  };
  const active = selected !== null && scene.itemOf.has(selected) ? `${id}-${selected}` : undefined;

  return (
    <div className={styles.window} style={{ height: page.height }}>
      <div
        ref={stage}
        className={styles.stage}
        role="tree"
        tabIndex={0}
        aria-label={fill(text.tree[language], { title })}
        aria-activedescendant={active}
        onKeyDown={onKeyDown}
        {...handlers}
      >
        <svg ref={svg} className={`${styles.scene ?? ''} ${colours.kinds ?? ''}`} viewBox={`${drawn.part.x} ${drawn.part.y} ${drawn.part.width} ${drawn.part.height}`} role="presentation">
          <SceneDrawing {...{ id, model, drawn, marks, selected, language }} />
        </svg>
      </div>
      <div className={styles.zoom}>
        <button type="button" aria-label={text.zoomIn[language]} title={text.zoomIn[language]} onClick={() => zoom(1.4)}>
          +
        </button>
        <button type="button" aria-label={text.zoomOut[language]} title={text.zoomOut[language]} onClick={() => zoom(1 / 1.4)}>
          −
        </button>
        <button type="button" aria-label={text.fit[language]} title={text.fit[language]} onClick={fit}>
          ⤢
        </button>
      </div>
      <Minimap scene={scene} store={store} page={page} label={text.minimap[language]} />
    </div>
  );
}
