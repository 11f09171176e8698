/** `npm run faces -- align FILE...`: the aligned faces of every picture, as PNG files and as the maps that make them. */
import { mkdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import sharp from 'sharp';
import type { ForeignPicture } from '../../engine/declarations/foreignPicture';
import { openDetector } from '../../engine/vision/faces/detectors';
import { alignFace } from '../../engine/vision/faces/embedFaces';
import { UsageError } from '../arguments';
import { readPicture } from '../pictureFile';
import { detectorOption, numberOption, type FacesCommand } from './command';

export const align: FacesCommand = {
  usage: 'FILE... [--out DIR] [--size PIXELS] [--padding PART] [--detector NAME] [--min-face PIXELS] [--json]',
  valued: ['out', 'size', 'padding', 'detector', 'min-face'],
  flags: ['json'],
  async run(args, platform) {
    const files = args.positional;
    if (files.length === 0) throw new UsageError('name at least one image file');
    const place = { side: Math.round(numberOption(args, 'size', 150)), padding: numberOption(args, 'padding', 0.22) };
    const id = detectorOption(args);
    const detector = await openDetector(platform, id);
    const folder = args.option('out');
    if (folder !== null) await mkdir(folder, { recursive: true });
    const pictures = [];
    for (const file of files) {
      const picture = await readPicture(file);
      const { faces } = await detector.detect(picture, { minFace: numberOption(args, 'min-face', 40) });
      const aligned = [];
      for (const [number, face] of faces.entries()) {
        const { landmarks, map, chip } = alignFace(picture, face, place);
        const name = folder === null ? null : join(folder, `${basename(file, extname(file))}_${number + 1}.png`);
        if (name !== null) await writePng(name, chip);
        aligned.push({ box: face.box, score: face.score, landmarks, map, chip: name });
      }
      pictures.push({ file, detector: id, size: place.side, faces: aligned });
    }
    if (args.flag('json')) console.log(JSON.stringify(pictures, null, 1));
    else for (const { file, faces } of pictures) console.log(`${file}: ${faces.map(({ chip }) => chip ?? 'a face').join(' ')}`);
  },
};

async function writePng(file: string, { width, height, rgba }: ForeignPicture): Promise<void> {
  await sharp(rgba, { raw: { width, height, channels: 4 } }).png().toFile(file);
}
