/** The embeddings that come with the studio: nn4.small2 on pictures of 410 people. */
import { EngineError } from '../../../engine/errors/failure';

export interface StoredEmbeddings {
  /** Vectors of unit length, one after another. */
  readonly vectors: Float32Array;
  readonly dimensions: number;
  /** Each vector's person. */
  readonly labels: readonly number[];
  readonly people: readonly string[];
}

const dimensions = 128;

async function fetched(name: string): Promise<Response> {
  const response = await fetch(`${import.meta.env.BASE_URL}datasets/faces/${name}`);
  if (!response.ok) throw new EngineError('download-failed', { file: name, reason: `HTTP ${response.status}` });
  return response;
}

/** Those of the `count` people with the most pictures, renumbered. @throws download-failed */
export async function frequentPeople(count: number): Promise<StoredEmbeddings> {
  const { labels, people } = (await (await fetched('lfw410_labels.json')).json()) as { readonly labels: readonly number[]; readonly people: readonly string[] };
  const vectors = new Float32Array(await (await fetched('lfw410_nn4small2_f32.bin')).arrayBuffer());
  return mostFrequent({ vectors, dimensions, labels, people }, count);
}

/** Of people with as many pictures the first. */
export function mostFrequent({ vectors, dimensions: length, labels, people }: StoredEmbeddings, count: number): StoredEmbeddings {
  const pictures = new Array<number>(people.length).fill(0);
  for (const label of labels) pictures[label] = (pictures[label] ?? 0) + 1;
  const chosen = pictures.map((_, person) => person).sort((a, b) => (pictures[b] ?? 0) - (pictures[a] ?? 0)).slice(0, count);
  const rows = labels.flatMap((label, i) => (chosen.includes(label) ? [i] : []));
  const kept = new Float32Array(rows.length * length);
  rows.forEach((row, i) => { kept.set(vectors.subarray(row * length, (row + 1) * length), i * length); });
  return { vectors: kept, dimensions: length, labels: rows.map((row) => chosen.indexOf(labels[row] ?? -1)), people: chosen.map((person) => (people[person] ?? '').replaceAll('_', ' ')) };
}
