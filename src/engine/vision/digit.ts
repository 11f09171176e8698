/**
 * A drawing as MNIST would show it: "size normalized to fit in a 20x20 pixel box while preserving their aspect ratio",
 * with the grey levels of an anti-aliasing resampling, then placed so that the centre of mass is at the centre of 28x28
 * (LeCun, Cortes, Burges, "The MNIST database of handwritten digits").
 */
import { resample, type Region } from './resample';
import { strokeWidth, thicken, thin } from './stroke';

const side = 28;
const box = 20;
/** Half of one grey level of eight bits. */
const visible = 1 / 512;
/** Stroke widths of MNIST in its 20x20 box: first, 50th and 95th of 100 digits. Strokes outside are brought half-way in. */
const thinnest = 1.4;
const usual = 2.2;
const thickest = 3.4;
/** Every MNIST picture has a pixel at least this white; a drawing without one is brightened. */
const faint = 0.9;

/**
 * @param ink 0 (paper) to 1, row by row
 * @returns 28x28 values in 0..1, or null where there is no ink. MNIST's own pictures come out unchanged.
 */
export function centreDigit(ink: Float32Array, width: number, height: number): Float32Array | null {
  const inked = inkRegion(ink, width, height);
  if (!inked) return null;
  const { values, region, stride } = withUsualStrokes(ink, width, inked);
  const scale = box / Math.max(region.width, region.height);
  const toWidth = Math.max(1, Math.round(region.width * scale));
  const toHeight = Math.max(1, Math.round(region.height * scale));
  const small = resample(values, stride, region, toWidth, toHeight);
  const peak = small.reduce((most, value) => Math.max(most, value), 0);
  const [massX, massY] = centreOfMass(small, toWidth);
  // In MNIST the centre of mass lies at pixel 14 to within half a pixel: pictures were moved by whole pixels.
  const left = place(massX, toWidth);
  const top = place(massY, toHeight);
  const picture = new Float32Array(side * side);
  const gain = peak < faint ? 1 / peak : 1;
  for (let y = 0; y < toHeight; y++) {
    for (let x = 0; x < toWidth; x++) picture[(top + y) * side + left + x] = Math.min(1, (small[y * toWidth + x] ?? 0) * gain);
  }
  return picture;
}

/** The smallest rectangle with all ink, or null. */
function inkRegion(ink: Float32Array, width: number, height: number): Region | null {
  let left = width;
  let right = -1;
  let top = height;
  let bottom = -1;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!((ink[y * width + x] ?? 0) > visible)) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

interface Strokes {
  readonly values: Float32Array;
  readonly stride: number;
  readonly region: Region;
}

/**
 * Strokes that would be nearly invisible in the 20x20 box (a fine pen on a large sheet) are widened first, those that
 * would fill its holes (a broad pen in a small drawing) narrowed.
 */
function withUsualStrokes(ink: Float32Array, stride: number, region: Region): Strokes {
  const scale = box / Math.max(region.width, region.height);
  const cut = cropWithMargin(ink, stride, region, 0);
  const wide = strokeWidth(cut.values, cut.stride, region.height) * scale;
  // Without shrinking there is nothing finer than a pixel to mend.
  if (scale >= 1 || (wide >= thinnest && wide <= thickest)) return { values: ink, stride, region };
  const wanted = (usual + (wide < thinnest ? thinnest : thickest)) / 2;
  const radius = Math.abs(wanted - wide) / 2 / scale;
  const margin = Math.ceil(radius) + 1;
  const { values, stride: width } = cropWithMargin(ink, stride, region, margin);
  const height = region.height + 2 * margin;
  const mended = wide < thinnest ? thicken(values, width, height, radius) : thin(values, width, height, radius);
  const left = inkRegion(mended, width, height);
  return left ? { values: mended, stride: width, region: left } : { values: ink, stride, region };
}

function cropWithMargin(ink: Float32Array, stride: number, region: Region, margin: number): { values: Float32Array; stride: number } {
  const width = region.width + 2 * margin;
  const values = new Float32Array(width * (region.height + 2 * margin));
  for (let y = 0; y < region.height; y++) {
    const start = (region.top + y) * stride + region.left;
    values.set(ink.subarray(start, start + region.width), (margin + y) * width + margin);
  }
  return { values, stride: width };
}

function centreOfMass(values: Float32Array, width: number): [number, number] {
  let mass = 0;
  let x = 0;
  let y = 0;
  values.forEach((value, i) => {
    mass += value;
    x += value * (i % width);
    y += value * Math.floor(i / width);
  });
  return [x / mass, y / mass];
}

/** First pixel of a picture of `size` pixels whose centre of mass shall come to 14, kept inside the frame. */
function place(mass: number, size: number): number {
  return Math.min(side - size, Math.max(0, Math.round(side / 2 - mass)));
}
