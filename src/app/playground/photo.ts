import { decodePicture } from '../../charts/images/decodePicture';
import type { PadContent } from './drawing';

// The network sees 28 pixels; this is ample, and keeps thresholding quick.
const longestSide = 512;

type Photo = Extract<PadContent, { kind: 'photo' }>;

/** A picture file on the pad, at most 512 pixels along its longer side. @throws file-too-large, bad-file */
export async function readPhoto(file: File): Promise<Photo> {
  return { kind: 'photo', name: file.name, ...(await decodePicture(file, { longestSide, onPaper: true })) };
}
