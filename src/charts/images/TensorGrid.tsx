import { type KeyboardEvent, type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { fill } from '../frame/messages';
import { formatValue } from '../frame/number';
import { useTheme } from '../frame/useTheme';
import { useWidth } from '../frame/useWidth';
import styles from './images.module.css';
import { imageMessages } from './messages';
import { paintValue, parseRgb, type Rgb } from './paint';
import type { TensorGridProps } from './props';
import { type Tiles, tilesOf } from './tiles';

const gap = 4;

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
  const rows = Math.ceil(shown / columns);

  useEffect(() => {
    const canvas = sheet.current;
    if (!canvas || width === 0) return;
    canvas.width = columns * (tileWidth + gap) - gap;
    canvas.height = rows * (tileHeight + gap) - gap;
    const colors = themeColors(canvas, diverging);
    for (let i = 0; i < shown; i++) drawTile(canvas, tiles, i, colors, (i % columns) * (tileWidth + gap), Math.floor(i / columns) * (tileHeight + gap), tileWidth, tileHeight);
  }, [tiles, diverging, width, columns, rows, shown, tileWidth, tileHeight, theme]);
  useEffect(() => {
    const canvas = lens.current;
    if (!canvas || chosen === null) return;
    canvas.width = 160;
    canvas.height = Math.max(10, Math.round((160 * tiles.height) / tiles.width));
    drawTile(canvas, tiles, chosen, themeColors(canvas, diverging), 0, 0, canvas.width, canvas.height);
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

interface Colors {
  readonly positive: Rgb;
  readonly negative: Rgb | null;
}

/** Colours reach the pixels through properties that nothing else of a canvas uses: see images.module.css. */
function themeColors(canvas: HTMLCanvasElement, diverging: boolean): Colors {
  const style = getComputedStyle(canvas);
  return diverging ? { positive: parseRgb(style.textDecorationColor), negative: parseRgb(style.columnRuleColor) } : { positive: parseRgb(style.color), negative: null };
}

function drawTile(canvas: HTMLCanvasElement, tiles: Tiles, tile: number, { positive, negative }: Colors, x: number, y: number, width: number, height: number): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = new ImageData(tiles.width, tiles.height);
  for (let r = 0; r < tiles.height; r++)
    for (let c = 0; c < tiles.width; c++) image.data.set(paintValue(tiles.value(tile, r, c), tiles.low, tiles.high, positive, negative), (r * tiles.width + c) * 4);
  const small = document.createElement('canvas');
  small.width = tiles.width;
  small.height = tiles.height;
  small.getContext('2d')?.putImageData(image, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(small, x, y, width, height);
  context.strokeStyle = `rgb(${positive.join(' ')} / 0.25)`;
  context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
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
