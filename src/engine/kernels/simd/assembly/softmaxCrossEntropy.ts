import { exponential, logarithm } from './exponential';
import { read, splat, sumOfLanes, write } from './lanes';

function largestOf(row: usize, end: usize): f32 {
  let most = load<f32>(row);
  for (let p = row + 4; p < end; p += 4) most = max(most, load<f32>(p));
  return most;
}

/** Writes e^(logits - most) and returns its sum. */
function exponentials(logits: usize, end: usize, most: v128, out: usize): f32 {
  let sums = splat(0);
  let single: f32 = 0;
  for (; logits + 16 <= end; logits += 16, out += 16) {
    const powers = exponential(f32x4.sub(read(logits, false), most));
    sums = f32x4.add(sums, powers);
    write(out, powers, false);
  }
  for (; logits < end; logits += 4, out += 4) {
    const power = exponential(f32x4.sub(read(logits, true), most));
    single += f32x4.extract_lane(power, 0);
    write(out, power, true);
  }
  return sumOfLanes(sums) + single;
}

/**
 * For rows [firstRow, lastRow): losses[r] = -sum over c of labels[r, c] * log softmax(logits[r])[c], and
 * gradient[r, c] = softmax(logits[r])[c] - labels[r, c], which is the loss's gradient where the labels sum to 1
 * (TensorFlow's SoftmaxCrossEntropyWithLogits).
 *
 * @param logits,labels,gradient row-major [rows, classes]
 */
export function softmaxCrossEntropy(
  logits: usize, labels: usize, losses: usize, gradient: usize, classes: usize, firstRow: usize, lastRow: usize,
): void {
  const rowBytes = classes << 2;
  for (let row = firstRow; row < lastRow; row++) {
    const offset = row * rowBytes;
    const source = logits + offset, label = labels + offset, out = gradient + offset;
    const most = largestOf(source, source + rowBytes);
    const sum = exponentials(source, source + rowBytes, splat(most), out);
    const logarithmOfSum = f32x4.extract_lane(logarithm(splat(sum)), 0);
    const share: f32 = 1 / sum;
    let loss: f32 = 0;
    for (let c: usize = 0; c < rowBytes; c += 4) {
      const expected = load<f32>(label + c);
      loss += expected * (logarithmOfSum - (load<f32>(source + c) - most));
      store<f32>(out + c, load<f32>(out + c) * share - expected);
    }
    store<f32>(losses + (row << 2), loss);
  }
}
