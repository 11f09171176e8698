/** From plan to picture. */
import { blankCanvas, placeTile, squeeze } from './canvas';
import type { Glyphs } from './glyphs';
import { drawCurve, drawDot } from './noise';
import { inkLevels, pack, premultiply, type Raster } from './pixel';
import type { CaptchaPlan } from './plan';
import { rotate } from './rotate';
import { smooth } from './smooth';
import { warpTile } from './warp';

/** What there is to see while a picture comes about; each is called with a raster that is drawn upon no more. */
export interface Onlooker {
  rotated(tile: Raster): void;
  warped(tile: Raster): void;
  placed(picture: Raster): void;
  dotted(picture: Raster): void;
  curved(picture: Raster): void;
}

export function drawPlan(plan: CaptchaPlan, glyphs: Glyphs, onlooker?: Onlooker): Raster {
  const levels = inkLevels(plan.ink, plan.inkAlpha).map(premultiply);
  const canvas = blankCanvas(plan.canvasWidth, plan.height, plan.background);
  for (const { character, size, degrees, warp, x } of plan.tiles) {
    const { mask } = glyphs(character, size);
    if (!mask) continue;
    const rotated = rotate(mask, levels, degrees);
    const warped = warpTile(rotated, warp);
    placeTile(canvas, warped, x, plan.opacity);
    onlooker?.rotated(rotated);
    onlooker?.warped(warped);
  }
  const picture = squeeze(canvas, plan.width);
  onlooker?.placed(copyOf(picture));
  const ink = pack(...plan.ink, 255);
  for (const [x, y] of plan.dots) drawDot(picture, ink, x, y);
  onlooker?.dotted(copyOf(picture));
  for (const curve of plan.curves) drawCurve(picture, ink, curve);
  onlooker?.curved(picture);
  return smooth(picture);
}

const copyOf = (raster: Raster): Raster => ({ ...raster, pixels: raster.pixels.slice() });
