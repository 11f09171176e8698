import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { fill } from '../frame/messages';
import { formatValue } from '../frame/number';
import { useTheme } from '../frame/useTheme';
import { useWidth } from '../frame/useWidth';
import styles from './images.module.css';
import { drawTiles } from './drawTiles';
import { imageMessages } from './messages';
import type { TensorGridProps } from './props';
import { type Tiles, tilesOf } from './tiles';

const gap = 4;
const lensWidth = 160;

/** A layer's filters or maps as tiles on one canvas; the tile pointed at, or reached by arrow keys, is shown enlarged. */
export function TensorGrid({ title, language, picture, scale, size = 56, limit = 64 }: TensorGridProps): ReactElement {
  const tiles = useMemo(() => tilesOf(picture), [picture]);
  const diverging = (scale ?? (picture.shape.length === 4 ? 'diverging' : 'sequential')) === 'diverging';
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<number | null>(null);
  const { ref, width } = useWidth<HTMLDivElement>();
  const theme = useTheme();
  const sheet = useRef<HTMLCanvasElement>(null);
  const lens = useRef<HTMLCanvasElement>(null);

  const shown = all ? tiles.count : Math.min(tiles.count, limit);
  // A wrapped vector is one wide tile; squares keep their size.
  const tileWidth = tiles.count === 1 && tiles.width > 2 * tiles.height ? Math.min(width, 16 * tiles.width) : size;
  const tileHeight = Math.max(8, Math.round((tileWidth * tiles.height) / tiles.width));
  const columns = Math.max(1, Math.min(shown, Math.floor((width + gap) / (tileWidth + gap))));

  useEffect(() => {
    const canvas = sheet.current;
    if (!canvas || width === 0) return;
    drawTiles(canvas, tiles, Array.from({ length: shown }, (_, i) => i), diverging, { columns, width: tileWidth, height: tileHeight, gap });
  }, [tiles, diverging, width, columns, shown, tileWidth, tileHeight, theme]);
  useEffect(() => {
    const canvas = lens.current;
    if (!canvas || chosen === null) return;
    drawTiles(canvas, tiles, [chosen], diverging, { columns: 1, width: lensWidth, height: Math.max(10, Math.round((lensWidth * tiles.height) / tiles.width)), gap: 0 });
  }, [tiles, diverging, chosen, theme]);

  const choose = (tile: number): void => setChosen(Math.min(shown - 1, Math.max(0, tile)));
  const onKey = (event: KeyboardEvent): void => {
    const here = chosen ?? -1;
    const moves: Record<string, number> = { ArrowLeft: here - 1, ArrowRight: here + 1, ArrowUp: here - columns, ArrowDown: here + columns, Home: 0, End: shown - 1 };
    const to = moves[event.key];
    if (event.key === 'Escape' && chosen !== null) setChosen(null);
    else if (to !== undefined) choose(to);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const told = chosen === null ? fill(imageMessages.scale[language], { low: formatValue(tiles.low), high: formatValue(tiles.high) }) : describe(tiles, chosen, language);

  return (
    <figure className={styles.tensor} aria-label={title}>
      <figcaption>
        {title} <span>{picture.shape.join(' × ')}</span>
      </figcaption>
      <div
          ref={ref}
          className={styles.tiles}
          role="slider"
          tabIndex={0}
          aria-label={fill(imageMessages.pick[language], { title })}
          aria-valuemin={0}
          aria-valuemax={shown}
          aria-valuenow={(chosen ?? -1) + 1}
          aria-valuetext={told}
          onKeyDown={onKey}
          onPointerMove={(event) => {
            const place = event.currentTarget.getBoundingClientRect();
            const [column, row] = [Math.floor((event.clientX - place.left) / (tileWidth + gap)), Math.floor((event.clientY - place.top) / (tileHeight + gap))];
            const tile = row * columns + column;
            if (column < columns && tile < shown) setChosen(tile);
          }}
          onPointerLeave={() => setChosen(null)}
          onBlur={() => setChosen(null)}
        >
          <canvas ref={sheet} className={styles.values} aria-hidden="true" />
          {chosen !== null && chosen < shown && (
            <div className={styles.lens} aria-hidden="true" data-left={(chosen % columns) * (tileWidth + gap) > width / 2 || undefined} style={{ left: (chosen % columns) * (tileWidth + gap), top: (Math.floor(chosen / columns) + 1) * (tileHeight + gap) }}>
              <canvas ref={lens} className={styles.values} />
              <span>{told}</span>
            </div>
          )}
      </div>
      {tiles.count > limit && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? imageMessages.showFewer[language] : fill(imageMessages.showAll[language], { count: tiles.count })}
        </button>
      )}
    </figure>
  );
}

function describe(tiles: Tiles, tile: number, language: TensorGridProps['language']): string {
  let low = Infinity;
  let high = -Infinity;
  for (let r = 0; r < tiles.height; r++)
    for (let c = 0; c < tiles.width; c++) {
      const value = tiles.value(tile, r, c);
      if (value < low) low = value;
      if (value > high) high = value;
    }
  return fill(imageMessages.tile[language], { name: tiles.name(tile), low: formatValue(low), high: formatValue(high) });
}
