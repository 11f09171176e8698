/** Pictures or vectors of people, split by person: nobody that a network is judged on was ever trained on. */
import type { EmbedderId } from '../declarations/faceTriplet';
import { EngineError } from '../errors/failure';
import { isRecord, parseJson } from '../formats/json';
import type { Platform } from '../runtime/platform';
import { stream } from '../runtime/random';
import { resample } from '../vision/resample';
import { fetchVerified, type Report } from './fetchVerified';
import { fileOf, readDatasetEntry } from './manifest';

export interface PeopleSet {
  /** One input after another. */
  readonly inputs: Float32Array;
  readonly count: number;
  /** Numbers of one input. */
  readonly size: number;
  /** The person of every input, from 0. */
  readonly people: readonly number[];
  /** How many people there are. */
  readonly classes: number;
}

export interface PeopleSplit {
  readonly train: PeopleSet;
  readonly heldOut: PeopleSet;
}

const orl = { width: 92, height: 112, people: 40, pictures: 10, trained: 30 } as const;
/** Half of ORL's height and width. */
export const smallFace = { width: 46, height: 56 } as const;
const vector = { dimensions: 128, trainedShare: 0.6 } as const;

/** ORL's people 1 to 30 against 31 to 40, or six tenths of LFW's people with at least two pictures against the rest. @throws download-failed, checksum-mismatch, bad-file */
export function loadPeople(embedder: EmbedderId, platform: Platform, report: Report): Promise<PeopleSplit> {
  if (embedder === 'face-head') return loadVectors(platform, report);
  return embedder === 'face-cnn' ? loadFaces(platform, report, smallFace.width, smallFace.height, 1) : loadFaces(platform, report, 96, 96, 3);
}

async function loadFaces(platform: Platform, report: Report, width: number, height: number, channels: number): Promise<PeopleSplit> {
  const file = fileOf(await readDatasetEntry(platform, 'orl'), 'images');
  const bytes = await fetchVerified(platform, file, (found) => found, report);
  const pixels = orl.width * orl.height;
  const region = { left: 0, top: 0, width: orl.width, height: orl.height };
  const faces = Array.from({ length: orl.people * orl.pictures }, (_, i) => {
    const grey = Float32Array.from(bytes.subarray(i * pixels, (i + 1) * pixels), (byte) => byte / 255);
    const small = resample(grey, orl.width, region, width, height);
    return Float32Array.from({ length: small.length * channels }, (_value, at) => small[Math.floor(at / channels)] ?? 0);
  });
  const personOf = (i: number): number => Math.floor(i / orl.pictures);
  return splitPeople(faces, faces.map((_, i) => personOf(i)), (person) => person < orl.trained);
}

async function loadVectors(platform: Platform, report: Report): Promise<PeopleSplit> {
  const entry = await readDatasetEntry(platform, 'lfw410');
  const labelFile = fileOf(entry, 'labels');
  const labels = await fetchVerified(platform, labelFile, (bytes) => labelsOf(bytes, labelFile.path), report);
  const values = await fetchVerified(platform, fileOf(entry, 'embeddings'), (bytes) => new Float32Array(bytes.slice().buffer), report);
  const pictures = new Map<number, number>();
  for (const label of labels) pictures.set(label, (pictures.get(label) ?? 0) + 1);
  const known = [...pictures].filter(([, count]) => count >= 2).map(([person]) => person);
  const trained = new Set(Array.from(stream(1, 'people').permutation(known.length).slice(0, Math.floor(known.length * vector.trainedShare)), (i) => known[i] ?? 0));
  const kept = labels.flatMap((label, i) => ((pictures.get(label) ?? 0) >= 2 ? [i] : []));
  const { dimensions } = vector;
  return splitPeople(kept.map((i) => values.subarray(i * dimensions, (i + 1) * dimensions)), kept.map((i) => labels[i] ?? 0), (person) => trained.has(person));
}

function labelsOf(bytes: Uint8Array<ArrayBuffer>, file: string): readonly number[] {
  const content = parseJson(bytes, file);
  const labels: unknown = isRecord(content) ? content.labels : null;
  if (!Array.isArray(labels) || !labels.every((label) => typeof label === 'number')) throw new EngineError('bad-file', { file, expected: 'labels', found: typeof labels });
  return labels;
}

function splitPeople(inputs: readonly Float32Array[], people: readonly number[], trained: (person: number) => boolean): PeopleSplit {
  const part = (wanted: boolean): PeopleSet => {
    const chosen = inputs.flatMap((_, i) => (trained(people[i] ?? 0) === wanted ? [i] : []));
    const names = [...new Set(chosen.map((i) => people[i] ?? 0))];
    const size = inputs[0]?.length ?? 0;
    const all = new Float32Array(chosen.length * size);
    chosen.forEach((i, row) => { all.set(inputs[i] ?? [], row * size); });
    return { inputs: all, count: chosen.length, size, people: chosen.map((i) => names.indexOf(people[i] ?? 0)), classes: names.length };
  };
  return { train: part(true), heldOut: part(false) };
}

/**
 * `people` different people with `each` pictures: a pure function of seed and step. Who has fewer pictures is shown with some of them twice.
 * @returns indices into the set, person by person
 */
export function peopleBatch(set: PeopleSet, people: number, each: number, seed: number, step: number): readonly number[] {
  const random = stream(seed, 'people-batch', step);
  return Array.from(random.permutation(set.classes).slice(0, people)).flatMap((person) => {
    const own = set.people.flatMap((one, i) => (one === person ? [i] : []));
    const order = random.permutation(own.length);
    return Array.from({ length: each }, (_, k) => own[order[k % own.length] ?? 0] ?? 0);
  });
}
