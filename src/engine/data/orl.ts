/** The ORL database of faces at half its size: 40 people, ten pictures each, person by person. */
import { orlFace, orlPictures } from '../declarations/faceMethods';
import type { Platform } from '../runtime/platform';
import { resample } from '../vision/resample';
import { fetchVerified, type Report } from './fetchVerified';
import { fileOf, readDatasetEntry } from './manifest';
import { shared } from './shared';

const full = { left: 0, top: 0, width: 92, height: 112 } as const;
const picturesEach = 10;

/** The person, from 0, that a picture shows. */
export const orlPerson = (picture: number): number => Math.floor(picture / picturesEach);

/** Grey values, 0 black to 255 white, a row a picture. @throws download-failed, checksum-mismatch, bad-file */
export const loadOrl: (platform: Platform, report: Report) => Promise<readonly Float32Array[]> = shared(async (platform, report) => {
  const file = fileOf(await readDatasetEntry(platform, 'orl'), 'images');
  const bytes = await fetchVerified(platform, file, (found) => found, report);
  const size = full.width * full.height;
  return Array.from({ length: orlPictures }, (_, i) => resample(Float32Array.from(bytes.subarray(i * size, (i + 1) * size)), full.width, full, orlFace.width, orlFace.height));
});
