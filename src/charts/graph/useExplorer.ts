import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type GraphModel, openAtFirst, openScopes } from './model';
import type { Rectangle, Scene } from './scene';
import { neighbourOf, shownFor } from './neighbour';
import { ancestry } from './scopeTree';
import { openingView, revealingView, type Size } from './view';
import { createViewStore, type ViewStore } from './viewStore';

export interface Explorer {
  readonly scene: Scene;
  readonly store: ViewStore;
  readonly open: ReadonlySet<number>;
  readonly selected: number | null;
  readonly toggle: (scope: number) => void;
  /** Selects an entry, opens the scopes around it, and brings it into view; null selects nothing. */
  readonly select: (entry: number | null, close?: boolean) => void;
  /** Returns whether all scopes could be opened. */
  readonly openAll: () => boolean;
  readonly closeAll: () => void;
  /** Arrows go to neighbours, Enter opens and closes, Escape goes up. */
  readonly onKey: (event: KeyboardEvent) => void;
}

const directions = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' } as const;
const isArrow = (key: string): key is keyof typeof directions => key in directions;

/** As in details.module.css: on wider pages the panel lies on the graph's right side. */
const panelBeside = 640;
const panelWidth = 288;

/** Which scopes of a graph are open, what is selected, and the view: what stays in place does not jump. */
export function useExplorer(model: GraphModel, page: Size): Explorer {
  // What is selected must not lie under the panel that tells about it.
  const free = page.width > panelBeside ? { ...page, width: page.width - panelWidth } : page;
  const [open, setOpen] = useState<ReadonlySet<number>>(() => openAtFirst(model.tree));
  const [selected, setSelected] = useState<number | null>(null);
  const scene = useMemo(() => model.build(open), [model, open]);
  const [store] = useState(() => createViewStore(openingView(scene, page)));

  const laidOut = useRef({ model, page });
  useEffect(() => {
    const before = laidOut.current;
    laidOut.current = { model, page };
    if (before.model !== model || before.page.width !== page.width || before.page.height !== page.height) store.set(openingView(scene, page));
  }, [model, page, scene, store]);

  const reopen = (next: ReadonlySet<number>, entry: number | null, close: boolean): void => {
    const after = model.build(next);
    const [was, is] = entry === null ? [] : [placeOf(scene, entry), placeOf(after, entry)];
    const { x, y, scale } = store.get();
    const held = was && is ? { scale, x: x + (was.x + was.width / 2 - is.x - is.width / 2) * scale, y: y + (was.y - is.y) * scale } : store.get();
    store.set(is ? revealingView(held, is, free, close) : openingView(after, page));
    setOpen(next);
  };
  const toggle = (scope: number): void => {
    const next = new Set(open);
    if (!next.delete(scope)) next.add(scope);
    setSelected(scope);
    reopen(next, scope, false);
  };
  const select = (entry: number | null, close = false): void => {
    setSelected(entry);
    if (entry === null) return;
    const around = ancestry(model.tree, entry).slice(1).map(({ id }) => id);
    const item = placeOf(scene, entry);
    if (item && !close) store.set(revealingView(store.get(), item, free, false));
    else reopen(new Set([...open, ...around]), entry, close);
  };
  const onKey = (event: KeyboardEvent): void => {
    const item = selected === null ? null : shownFor(scene, model.tree, selected);
    if (isArrow(event.key)) {
      const next = item ? neighbourOf(scene, model, item, directions[event.key]) : (scene.items.find((one) => !one.open) ?? null);
      if (next) select(next.entry.id);
    } else if (event.key === 'Enter' && item?.entry.scope) toggle(item.entry.id);
    else if (event.key === 'Escape' && item) select(item.entry.parent === model.tree.root.id ? null : item.entry.parent);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    scene,
    store,
    open,
    selected,
    toggle,
    select,
    onKey,
    openAll: () => {
      const { open: all, whole } = openScopes(model.tree);
      reopen(all, null, false);
      return whole;
    },
    closeAll: () => reopen(new Set(), null, false),
  };
}

/** Where an entry is drawn, be it small beside another. */
function placeOf(scene: Scene, entry: number): Rectangle | undefined {
  return scene.itemOf.get(entry) ?? scene.asides.find((aside) => aside.entry.id === entry);
}
