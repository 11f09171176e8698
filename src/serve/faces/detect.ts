/** `npm run faces -- detect FILE...`: boxes, landmarks and scores of every picture. */
import { openDetector } from '../../engine/vision/faces/detectors';
import { UsageError } from '../arguments';
import { readPicture } from '../pictureFile';
import { detectorOption, numberOption, type FacesCommand } from './command';

export const detect: FacesCommand = {
  usage: 'FILE... [--detector NAME] [--min-face PIXELS] [--json]',
  valued: ['detector', 'min-face'],
  flags: ['json'],
  async run(args, platform) {
    const files = args.positional;
    if (files.length === 0) throw new UsageError('name at least one image file');
    const id = detectorOption(args);
    const options = { minFace: numberOption(args, 'min-face', 40) };
    const detector = await openDetector(platform, id);
    const pictures = [];
    for (const file of files) {
      const picture = await readPicture(file);
      const { faces, ms, stages } = await detector.detect(picture, options);
      pictures.push({
        file, width: picture.width, height: picture.height, detector: id, ms, faces,
        stages: stages.map(({ name, ms: spent, considered, candidates }) => ({ name, ms: spent, considered, left: candidates.length / 5 })),
      });
    }
    if (args.flag('json')) console.log(JSON.stringify(pictures, null, 1));
    else for (const { file, faces, ms } of pictures) console.log(`${file}: ${faces.length} faces in ${Math.round(ms)} ms`);
  },
};
