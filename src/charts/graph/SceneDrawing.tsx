import { memo, type ReactElement } from 'react';
import type { ChartLanguage } from '../frame/language';
import { AsideShape } from './AsideShape';
import type { DrawnPart } from './drawnPart';
import { HeaderShape, ItemShape } from './ItemShape';
import { LineShape } from './LineShape';
import { isLit, type Marks } from './marks';
import type { GraphModel } from './model';
import { Overview } from './Overview';
import { overlap, type SceneItem } from './scene';
import { operationsIn } from './scopeTree';

interface SceneDrawingProps {
  readonly id: string;
  readonly model: GraphModel;
  readonly drawn: DrawnPart;
  readonly marks: Marks;
  readonly selected: number | null;
  readonly language: ChartLanguage;
}

/** Frames of open scopes below, lines above them, operations and closed scopes on top. */
export const SceneDrawing = memo(function SceneDrawing({ id, model, drawn, marks, selected, language }: SceneDrawingProps): ReactElement {
  const { scene, part, coarse, labelled } = drawn;
  const items = scene.items.filter((item) => overlap(item, part));
  const lines = scene.lines.filter(({ bounds }) => overlap(bounds, part));
  const lit = ({ entry }: Pick<SceneItem, 'entry'>): boolean => marks.lit?.has(entry.id) ?? true;
  const touched = selected === null ? new Set<number>() : edgesAt(model, selected);
  const shape = (item: SceneItem): ReactElement => (
    <ItemShape
      key={item.entry.id}
      id={`${id}-${item.entry.id}`}
      item={item}
      language={language}
      selected={item.entry.id === selected}
      faint={!lit(item)}
      state={marks.states.get(item.entry.id) ?? null}
      tag={marks.fetched.has(item.entry.id) ? 'fetch' : marks.fed.has(item.entry.id) ? 'feed' : null}
    />
  );
  const frames = items.filter(({ open }) => open).map(shape);
  if (coarse) {
    return (
      <>
        {frames}
        <Overview items={items} lines={lines} lit={lit} selected={(selected === null ? undefined : scene.itemOf.get(selected)) ?? null} />
      </>
    );
  }
  return (
    <>
      {frames}
      <g aria-hidden="true">
        {lines.map((line) => (
          <LineShape key={line.key} line={line} language={language} labelled={labelled} faint={!isLit(marks, model.index, line.edges)} strong={line.edges.some((edge) => touched.has(edge))} />
        ))}
        {scene.asides.filter((aside) => overlap(aside, part)).map((aside) => (
          <AsideShape key={`${aside.entry.id} ${aside.side} ${aside.x} ${aside.y}`} aside={aside} faint={!isLit(marks, model.index, aside.edges)} selected={aside.entry.id === selected} />
        ))}
      </g>
      {items.filter(({ open }) => open).map((item) => (
        <HeaderShape key={item.entry.id} item={item} faint={!lit(item)} />
      ))}
      {items.filter(({ open }) => !open).map(shape)}
    </>
  );
});

/** Numbers of the edges that begin or end in an entry. */
function edgesAt({ index, tree }: GraphModel, entry: number): Set<number> {
  const found = new Set<number>();
  for (const operation of operationsIn(tree, entry)) {
    for (const { id } of [...(index.into[operation] ?? []), ...(index.outOf[operation] ?? [])]) found.add(id);
  }
  return found;
}
