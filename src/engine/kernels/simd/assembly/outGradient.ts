import { splat } from './lanes';
import { panelWidth } from './tile';

/** The gradient of the output beside the output itself, of which ReLU let only the positive values pass. */
export const rectified: i32 = 1;
/** The gradient of the output pooled by 2 x 2, beside the places of the largest values, a byte each. */
export const pooled: i32 = 2;

/** Where the gradient of a convolution's sums comes from. */
@unmanaged
export class OutGradient {
  /** One of the above, or 0: the gradient of the sums as it is. */
  kind: i32;
  /** [batch, height, width, outChannels] */
  gradient: usize;
  /** Output values, bytes of places, or 0. */
  beside: usize;
  height: usize;
  width: usize;
}

/** Bytes of an `OutGradient`, a multiple of 16. */
export const outGradientBytes: usize = 32;

/** Puts the values together at `address`. */
export function outGradientAt(address: usize, kind: i32, gradient: usize, beside: usize, height: usize, width: usize): OutGradient {
  const from = changetype<OutGradient>(address);
  from.kind = kind;
  from.gradient = gradient;
  from.beside = beside;
  from.height = height;
  from.width = width;
  return from;
}

/** Packs the gradient's values of eight channels at `count` pixels from `offset` on, and adds them to the channels' sums. */
function packWholePanel(from: OutGradient, offset: usize, stride: usize, count: usize, out: usize, sums: usize): void {
  const zero = splat(0);
  let low = zero, high = zero;
  for (const end = out + (count << 5); out < end; out += 32, offset += stride) {
    let a = v128.load(from.gradient + offset), b = v128.load(from.gradient + offset, 16);
    if (from.kind == rectified) {
      a = v128.and(a, f32x4.gt(v128.load(from.beside + offset), zero));
      b = v128.and(b, f32x4.gt(v128.load(from.beside + offset, 16), zero));
    }
    v128.store(out, a);
    v128.store(out, b, 16);
    low = f32x4.add(low, a);
    high = f32x4.add(high, b);
  }
  v128.store(sums, f32x4.add(v128.load(sums), low));
  v128.store(sums, f32x4.add(v128.load(sums, 16), high), 16);
}

/** The same with fewer channels, zeros beyond them. */
function packNarrowPanel(from: OutGradient, offset: usize, stride: usize, count: usize, channels: usize, out: usize, sums: usize): void {
  for (let pixel: usize = 0; pixel < count; pixel++, out += 32, offset += stride) {
    memory.fill(out, 0, 32);
    for (let c: usize = 0; c < channels << 2; c += 4) {
      if (from.kind == rectified && !(load<f32>(from.beside + offset + c) > 0)) continue;
      const value = load<f32>(from.gradient + offset + c);
      store<f32>(out + c, value);
      store<f32>(sums + c, load<f32>(sums + c) + value);
    }
  }
}

/**
 * Packs an unpooled gradient at `count` pixels as the right side of a product, panels [channels / 8][count][8].
 *
 * @param first counts pixels through all pictures
 * @param sums `channels` floats that the gradients are added to, with room for whole panels
 */
export function packGradients(from: OutGradient, channels: usize, first: usize, count: usize, panels: usize, sums: usize): void {
  const stride = channels << 2;
  for (let channel: usize = 0; channel < channels; channel += panelWidth, panels += count << 5) {
    const offset = first * stride + (channel << 2), channelSums = sums + (channel << 2);
    if (channel + panelWidth <= channels) packWholePanel(from, offset, stride, count, panels, channelSums);
    else packNarrowPanel(from, offset, stride, count, channels - channel, panels, channelSums);
  }
}
