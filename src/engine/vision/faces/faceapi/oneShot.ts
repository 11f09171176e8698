/** What networks that look at the whole picture once have in common: all candidates come at the same time, then overlaps go. */
import type { Detection, DetectionStage } from '../../../declarations/faces';
import type { StoredWeight, StoredWeights } from '../../../formats/weightManifest';
import { EngineError } from '../../../errors/failure';
import { suppressed, type Candidate } from '../mtcnn/candidates';

/** Least probability of a face: face-api's. */
export const leastScore = 0.5;

export interface Proposed {
  /** Places that the network has judged. */
  readonly considered: number;
  readonly candidates: readonly Candidate[];
}

/** @param most greatest overlap of two faces, shared area by the area of both together */
export async function oneShot(propose: () => Promise<Proposed>, most: number, now: () => number): Promise<Detection> {
  const begun = now();
  const { considered, candidates } = await propose();
  const seen = now();
  const kept = suppressed(candidates, most, 'union').flatMap((i) => candidates.slice(i, i + 1));
  const stages: DetectionStage[] = [
    { name: 'network', ms: seen - begun, considered, candidates: rowsOf(candidates) },
    { name: 'merged', ms: now() - seen, considered: candidates.length, candidates: rowsOf(kept) },
  ];
  const faces = kept.map(({ x1, y1, x2, y2, score }) => ({ box: { x: x1, y: y1, width: x2 - x1, height: y2 - y1 }, score, landmarks: null }));
  return { faces, ms: now() - begun, stages };
}

const rowsOf = (boxes: readonly Candidate[]): Float32Array => Float32Array.from(boxes.flatMap(({ x1, y1, x2, y2, score }) => [x1, y1, x2 - x1, y2 - y1, score]));

/** @throws bad-file where it is missing */
export function weightOf(weights: StoredWeights, file: string, name: string): StoredWeight {
  const found = weights.get(name);
  if (!found) throw new EngineError('bad-file', { file, expected: `a tensor ${name}`, found: 'none' });
  return found;
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
