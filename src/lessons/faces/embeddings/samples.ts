/** Faces to compare, and how a picture of one's own becomes pixels. */
import { decodePicture } from '../../../charts/images/decodePicture';
import type { ForeignPicture } from '../../../engine/declarations/foreignPicture';
import { EngineError } from '../../../engine/errors/failure';

export const samples = ['obama-portrait.jpg', 'obama-congress.jpg', 'obama-blue-room.jpg', 'biden-blue-room.jpg', 'astronaut.jpg'] as const;
export type Sample = (typeof samples)[number];

const longestSide = 1024;

/** `Obama portrait` of `obama-portrait.jpg`. */
export const nameOf = (file: string): string => {
  const words = file.replace(/\.\w+$/, '').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const pixelsOf = (file: File): Promise<ForeignPicture> => decodePicture(file, { longestSide, onPaper: true });

/** @throws download-failed */
export async function sampleFile(name: Sample): Promise<File> {
  const response = await fetch(`${import.meta.env.BASE_URL}pictures/${name}`);
  if (!response.ok) throw new EngineError('download-failed', { file: name, reason: `HTTP ${response.status}` });
  return new File([await response.blob()], name);
}
