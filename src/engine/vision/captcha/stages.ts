/** A picture after each stage of drawing it, for the eye. */
import type { CaptchaStage } from '../../declarations/captchaStudies';
import { drawPlan } from './drawing';
import type { Glyphs } from './glyphs';
import { alphaOf, blueOf, greenOf, inked, inkLevels, redOf, type Raster } from './pixel';
import type { CaptchaPlan } from './plan';

export function stagesOf(plan: CaptchaPlan, glyphs: Glyphs): CaptchaStage[] {
  const levels = inkLevels(plan.ink, plan.inkAlpha);
  const seen = { glyphs: plan.tiles.flatMap(({ character, size }) => glyphs(character, size).mask ?? []).map((mask) => inked(mask, levels)), rotated: [] as Raster[], warped: [] as Raster[] };
  const stages: CaptchaStage[] = [];
  const add = (name: CaptchaStage['name']) => (raster: Raster) => void stages.push(stageOf(name, raster));
  const smooth = drawPlan(plan, glyphs, {
    rotated: (tile) => void seen.rotated.push(tile),
    warped: (tile) => void seen.warped.push(tile),
    placed: add('placed'),
    dotted: add('dots'),
    curved: add('curve'),
  });
  add('smooth')(smooth);
  return [stageOf('glyph', sideBySide(seen.glyphs)), stageOf('rotated', sideBySide(seen.rotated)), stageOf('warped', sideBySide(seen.warped)), ...stages];
}

/** Pixels between tiles. */
const gap = 4;

/** In a row, each in the middle of the height. */
function sideBySide(tiles: readonly Raster[]): Raster {
  const height = Math.max(1, ...tiles.map((tile) => tile.height));
  const width = Math.max(1, tiles.reduce((sum, tile) => sum + tile.width + gap, -gap));
  const pixels = new Int32Array(width * height);
  let left = 0;
  for (const tile of tiles) {
    const top = Math.floor((height - tile.height) / 2);
    for (let row = 0; row < tile.height; row++) pixels.set(tile.pixels.subarray(row * tile.width, (row + 1) * tile.width), (top + row) * width + left);
    left += tile.width + gap;
  }
  return { width, height, pixels };
}

function stageOf(name: CaptchaStage['name'], { width, height, pixels }: Raster): CaptchaStage {
  const rgba = new Uint8ClampedArray(width * height * 4);
  pixels.forEach((pixel, i) => rgba.set([redOf(pixel), greenOf(pixel), blueOf(pixel), alphaOf(pixel)], i * 4));
  return { name, width, height, rgba };
}
