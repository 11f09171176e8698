/** MNIST in memory: 60,000 + 10,000 pictures of 28x28 unsigned bytes, 55 MB, once a page where its workers can share them. */
import { EngineError } from '../errors/failure';
import { readIdxImages, readIdxLabels } from '../formats/idx';
import type { Platform } from '../runtime/platform';
import { fetchVerified, type Report } from './fetchVerified';
import { fileOf, readDatasetEntry, type DatasetEntry, type FileEntry } from './manifest';
import { shared } from './shared';

/** `count` pictures one after another, row by row, 0 = background, each with its class. */
export interface LabelledImages {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
  readonly count: number;
  readonly height: number;
  readonly width: number;
}
export interface Mnist {
  readonly train: LabelledImages;
  readonly test: LabelledImages;
  readonly entry: DatasetEntry;
}

export const mnistSide = 28;
export const mnistClasses = 10;

/** Both splits; the test split serves as validation set. @throws download-failed, checksum-mismatch, bad-file */
export const loadMnist: (platform: Platform, report: Report) => Promise<Mnist> = shared(async (platform, report) => {
  const entry = await readDatasetEntry(platform, 'mnist');
  const split = (name: 'train' | 'test'): Promise<LabelledImages> => loadSplit(platform, fileOf(entry, `${name}Images`), fileOf(entry, `${name}Labels`), report);
  return { train: await split('train'), test: await split('test'), entry };
});

async function loadSplit(platform: Platform, imageFile: FileEntry, labelFile: FileEntry, report: Report): Promise<LabelledImages> {
  const labels = await fetchVerified(platform, labelFile, (bytes) => readIdxLabels(bytes, labelFile.path, mnistClasses), report);
  const read = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> => {
    const { pixels, count, height, width } = readIdxImages(bytes, imageFile.path);
    if (height !== mnistSide || width !== mnistSide || count !== labels.length) {
      throw new EngineError('bad-file', {
        file: imageFile.path,
        expected: `${labels.length} pictures of ${mnistSide} x ${mnistSide}`,
        found: `${count} of ${height} x ${width}`,
      });
    }
    return pixels;
  };
  const images = await platform.share(imageFile.sha256, () => fetchVerified(platform, imageFile, read, report));
  return { images, labels, count: labels.length, height: mnistSide, width: mnistSide };
}
