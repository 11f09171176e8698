/** MTCNN (Zhang et al. 2016): three small networks, each looking closer at what the one before let through. */
import * as tf from '@tensorflow/tfjs-core';
import type { DetectedFace, Detection, DetectionOptions, DetectionStage, FivePoints } from '../../../declarations/faces';
import type { ForeignPicture } from '../../../declarations/foreignPicture';
import { shared } from '../../../data/shared';
import { readWeightManifest } from '../../../formats/weightManifest';
import type { Platform } from '../../../runtime/platform';
import type { FaceDetector } from '../detector';
import { writeAreaCrop } from './areaCrop';
import { shifted, squared, suppressed, type Candidate, type Shift } from './candidates';
import { MtcnnNetworks, type Judgements } from './networks';

const pyramidFactor = 0.709;
/** Least probability of a face after each network. */
const thresholds = [0.6, 0.7, 0.7] as const;
/** The proposal network looks at windows of 12 pixels, two pixels apart. */
const cell = 12;
const stride = 2;
const piecesAtOnce = 256;

const networks = shared(async (platform) => new MtcnnNetworks(await readWeightManifest(platform, 'mtcnn_model')));

/** @throws download-failed, bad-file */
export async function openMtcnn(platform: Platform): Promise<FaceDetector> {
  const opened = await networks(platform, () => undefined);
  return { detect: (picture, options) => detect(opened, picture, options, () => platform.now()) };
}

async function detect(nets: MtcnnNetworks, picture: ForeignPicture, { minFace }: DetectionOptions, now: () => number): Promise<Detection> {
  const begun = now();
  const proposed = await propose(nets, picture, minFace);
  const seen = now();
  const refined = await refine(nets, picture, proposed.candidates);
  const closer = now();
  const faces = await output(nets, picture, refined);
  const stages: DetectionStage[] = [
    { name: 'p-net', ms: seen - begun, considered: proposed.considered, candidates: rowsOf(proposed.candidates) },
    { name: 'r-net', ms: closer - seen, considered: proposed.candidates.length, candidates: rowsOf(refined) },
    { name: 'o-net', ms: now() - closer, considered: refined.length, candidates: Float32Array.from(faces.flatMap(({ box, score }) => [box.x, box.y, box.width, box.height, score])) },
  ];
  return { faces, ms: now() - begun, stages };
}

/** What the proposal network finds at every size of the pyramid. */
async function propose(nets: MtcnnNetworks, picture: ForeignPicture, minFace: number): Promise<{ readonly candidates: readonly Candidate[]; readonly considered: number }> {
  const shorter = Math.min(picture.width, picture.height);
  const found: { readonly box: Candidate; readonly shift: Shift }[] = [];
  let considered = 0;
  for (let scale = cell / minFace; shorter * scale >= cell; scale *= pyramidFactor) {
    const level = await proposeAt(nets, picture, scale);
    considered += level.considered;
    for (const i of suppressed(level.found.map(({ box }) => box), 0.5, 'union')) found.push(...level.found.slice(i, i + 1));
  }
  const kept = suppressed(found.map(({ box }) => box), 0.7, 'union').flatMap((i) => found.slice(i, i + 1));
  return { candidates: kept.map(({ box, shift }) => squared(shifted(box, shift, 0))), considered };
}

async function proposeAt(nets: MtcnnNetworks, picture: ForeignPicture, scale: number) {
  const [width, height] = [Math.floor(picture.width * scale + 1), Math.floor(picture.height * scale + 1)];
  const pixels = new Float32Array(width * height * 3);
  writeAreaCrop(picture, { left: 0, top: 0, right: picture.width, bottom: picture.height }, width, height, pixels, 0);
  const maps = tf.tidy(() => nets.propose(tf.tensor4d(pixels, [1, width, height, 3])));
  const [, rows] = maps.probabilities.shape;
  const [probabilities, shifts] = await valuesOf([maps.probabilities, maps.shifts]);
  const found: { box: Candidate; shift: Shift }[] = [];
  const cells = probabilities.length / 2;
  for (let i = 0; i < cells; i++) {
    const score = probabilities[2 * i + 1] ?? 0;
    if (score < thresholds[0]) continue;
    const [column, row] = [Math.floor(i / rows), i % rows];
    // In single precision, as in the reference: whole numbers come out on the same side.
    const place = (cells: number, offset: number): number => Math.floor(Math.fround((stride * cells + offset) / Math.fround(scale)));
    found.push({ box: { x1: place(column, 1), y1: place(row, 1), x2: place(column, cell), y2: place(row, cell), score }, shift: shiftAt(shifts, i) });
  }
  return { found, considered: cells };
}

async function refine(nets: MtcnnNetworks, picture: ForeignPicture, boxes: readonly Candidate[]): Promise<readonly Candidate[]> {
  const judged = await judge(picture, boxes, 24, (pieces) => nets.refine(pieces));
  const sure = judged.filter(({ box }) => box.score > thresholds[1]);
  return suppressed(sure.map(({ box }) => box), 0.7, 'union').flatMap((i) => sure.slice(i, i + 1)).map(({ box, shift }) => squared(shifted(box, shift, 1)));
}

async function output(nets: MtcnnNetworks, picture: ForeignPicture, boxes: readonly Candidate[]): Promise<readonly DetectedFace[]> {
  const sure = (await judge(picture, boxes, 48, (pieces) => nets.output(pieces))).filter(({ box }) => box.score > thresholds[2]);
  const moved = sure.map(({ box, shift }) => shifted(box, shift, 1));
  return suppressed(moved, 0.7, 'smaller').flatMap((i) => {
    const [judged, box] = [sure[i], moved[i]];
    return judged && box ? [{ box: { x: box.x1, y: box.y1, width: box.x2 - box.x1, height: box.y2 - box.y1 }, score: box.score, landmarks: landmarksOf(judged.box, judged.points) }] : [];
  });
}

interface Judged {
  readonly box: Candidate;
  readonly shift: Shift;
  /** Empty from a network that gives none. */
  readonly points: Float32Array;
}

/** What a network says of the pieces of the picture in the boxes, as far as they lie inside it. */
async function judge(picture: ForeignPicture, boxes: readonly Candidate[], side: number, network: (pieces: tf.Tensor4D) => Judgements & { readonly points?: tf.Tensor2D }): Promise<Judged[]> {
  const inside = boxes.map((box) => ({ box, piece: insideOf(box, picture) })).filter(({ piece }) => piece.right > piece.left && piece.bottom > piece.top);
  const judged: Judged[] = [];
  for (let from = 0; from < inside.length; from += piecesAtOnce) {
    const group = inside.slice(from, from + piecesAtOnce);
    const size = side * side * 3;
    const pixels = new Float32Array(group.length * size);
    group.forEach(({ piece }, i) => { writeAreaCrop(picture, piece, side, side, pixels, i * size); });
    const said = tf.tidy(() => network(tf.tensor4d(pixels, [group.length, side, side, 3])));
    const [probabilities, shifts, points = new Float32Array(0)] = await valuesOf([said.probabilities, said.shifts, ...(said.points ? [said.points] : [])]);
    group.forEach(({ box }, i) => judged.push({ box: { ...box, score: probabilities[2 * i + 1] ?? 0 }, shift: shiftAt(shifts, i), points: points.slice(10 * i, 10 * i + 10) }));
  }
  return judged;
}

/** The authors count pixels from 1, both ends included. */
function insideOf({ x1, y1, x2, y2 }: Candidate, { width, height }: ForeignPicture) {
  return { left: Math.max(1, Math.trunc(x1)) - 1, top: Math.max(1, Math.trunc(y1)) - 1, right: Math.min(width, Math.trunc(x2)), bottom: Math.min(height, Math.trunc(y2)) };
}

function landmarksOf({ x1, y1, x2, y2 }: Candidate, points: Float32Array): FivePoints {
  const at = (i: number) => ({ x: (x2 - x1 + 1) * (points[i] ?? NaN) + x1 - 1, y: (y2 - y1 + 1) * (points[i + 5] ?? NaN) + y1 - 1 });
  return [at(0), at(1), at(2), at(3), at(4)];
}

const shiftAt = (shifts: Float32Array, i: number): Shift => [shifts[4 * i] ?? 0, shifts[4 * i + 1] ?? 0, shifts[4 * i + 2] ?? 0, shifts[4 * i + 3] ?? 0];

/** Their values; the tensors are disposed of. */
async function valuesOf(tensors: readonly tf.Tensor[]): Promise<[Float32Array, Float32Array, ...Float32Array[]]> {
  const [first = new Float32Array(0), second = new Float32Array(0), ...others] = await Promise.all(tensors.map(async (tensor) => Float32Array.from(await tensor.data())));
  tf.dispose([...tensors]);
  return [first, second, ...others];
}

const rowsOf = (boxes: readonly Candidate[]): Float32Array => Float32Array.from(boxes.flatMap(({ x1, y1, x2, y2, score }) => [x1, y1, x2 - x1, y2 - y1, score]));
