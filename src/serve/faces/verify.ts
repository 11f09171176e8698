/** `npm run faces -- verify --pairs FILE --images DIR`: the protocol of Labeled Faces in the Wild with our own detection and alignment. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EmbedderId } from '../../engine/declarations/faceEmbedding';
import type { DetectedFace, DetectorId } from '../../engine/declarations/faces';
import type { Platform } from '../../engine/runtime/platform';
import { areaUnder, bestThreshold, equalErrorRate, foldedAccuracy, pairScores, rocCurve } from '../../engine/stats/verification';
import { openDetector } from '../../engine/vision/faces/detectors';
import { alignFace } from '../../engine/vision/faces/embedFaces';
import { openEmbedder } from '../../engine/vision/faces/embedder';
import { UsageError } from '../arguments';
import { readPicture } from '../pictureFile';
import { detectorOption, embedderOption, numberOption, type FacesCommand } from './command';
import { readLfwPairs } from './lfwPairs';

const embeddedAtOnce = 8;

export const verify: FacesCommand = {
  usage: '--pairs FILE --images DIR [--detector NAME] [--embedder NAME] [--min-face PIXELS] [--json]',
  valued: ['pairs', 'images', 'detector', 'embedder', 'min-face'],
  flags: ['json'],
  async run(args, platform) {
    const [list, folder] = [args.option('pairs'), args.option('images')];
    if (list === null || folder === null) throw new UsageError('--pairs and --images are needed');
    const pairs = readLfwPairs(await readFile(list, 'utf8'), list);
    const [detector, embedder] = [detectorOption(args), embedderOption(args)];
    const { vectors, missed } = await embedAll(platform, {
      folder, detector, embedder, minFace: numberOption(args, 'min-face', 40), files: [...new Set(pairs.flatMap(({ first, second }) => [first, second]))],
    });
    const distances = pairs.map(({ first, second }) => distance(vectors.get(first), vectors.get(second)));
    const judged = { distances, same: pairs.map(({ same }) => Number(same)) };
    const { accuracies, thresholds, mean, standardError } = foldedAccuracy(judged, pairs.map(({ fold }) => fold));
    const roc = rocCurve(judged);
    const onTest = bestThreshold(judged, 'accuracy');
    const report = {
      pairs: pairs.length, detector, embedder, missed, accuracy: mean, standardError, foldAccuracies: accuracies, foldThresholds: thresholds,
      areaUnderCurve: areaUnder(roc), equalErrorRate: equalErrorRate(roc),
      chosenOnTestPairs: { threshold: onTest, ...pairScores(judged, onTest) },
      distances: pairs.map((pair, i) => ({ ...pair, distance: distances[i] })),
    };
    if (args.flag('json')) console.log(JSON.stringify(report, null, 1));
    else console.log(`accuracy ${mean.toFixed(4)} ± ${standardError.toFixed(4)}, area under the curve ${report.areaUnderCurve.toFixed(4)}, equal error rate ${report.equalErrorRate.toFixed(4)}; ${missed.length} of ${vectors.size} pictures without a detected face`);
  },
};

interface Work {
  readonly folder: string;
  readonly files: readonly string[];
  readonly detector: DetectorId;
  readonly embedder: EmbedderId;
  readonly minFace: number;
}

/** The vector of each picture's middle face. Where none is found, the middle half of the picture counts as one: no pair is left out. */
async function embedAll(platform: Platform, { folder, files, detector, embedder, minFace }: Work): Promise<{ readonly vectors: ReadonlyMap<string, Float32Array>; readonly missed: readonly string[] }> {
  const [finder, network] = [await openDetector(platform, detector), await openEmbedder(platform, embedder)];
  const vectors = new Map<string, Float32Array>();
  const missed: string[] = [];
  for (let from = 0; from < files.length; from += embeddedAtOnce) {
    const group = files.slice(from, from + embeddedAtOnce);
    const chips = [];
    for (const file of group) {
      const picture = await readPicture(join(folder, file));
      const face = middleFace((await finder.detect(picture, { minFace })).faces, picture);
      if (!face) missed.push(file);
      chips.push(alignFace(picture, face ?? middleOf(picture), network.chip).chip);
    }
    const embedded = await network.embed(chips);
    group.forEach((file, i) => vectors.set(file, embedded.slice(i * network.length, (i + 1) * network.length)));
  }
  return { vectors, missed };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The face whose own middle is nearest to the picture's: the labelled person's, by the making of the data set. */
function middleFace(faces: readonly DetectedFace[], { width, height }: Size): DetectedFace | null {
  const offset = ({ box }: DetectedFace): number => Math.hypot(box.x + box.width / 2 - width / 2, box.y + box.height / 2 - height / 2);
  return faces.reduce<DetectedFace | null>((best, face) => (best && offset(best) <= offset(face) ? best : face), null);
}

const middleOf = ({ width, height }: Size): DetectedFace => ({ box: { x: width / 4, y: height / 4, width: width / 2, height: height / 2 }, score: 0, landmarks: null });

function distance(a: Float32Array = new Float32Array(0), b: Float32Array = new Float32Array(0)): number {
  return Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));
}
