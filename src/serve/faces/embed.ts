/** `npm run faces -- embed FILE...`: boxes, landmarks, scores and 128-d vectors of every picture. */
import { UsageError } from '../arguments';
import { embedFaces } from '../../engine/vision/faces/embedFaces';
import { readPicture } from '../pictureFile';
import { detectorOption, embedderOption, numberOption, type FacesCommand } from './command';

export const embed: FacesCommand = {
  usage: 'FILE... [--detector NAME] [--embedder NAME] [--min-face PIXELS] [--most FACES] [--json]',
  valued: ['detector', 'embedder', 'min-face', 'most'],
  flags: ['json'],
  async run(args, platform) {
    const files = args.positional;
    if (files.length === 0) throw new UsageError('name at least one image file');
    const [detector, embedder] = [detectorOption(args), embedderOption(args)];
    const options = { minFace: numberOption(args, 'min-face', 40) };
    const pictures = [];
    for (const file of files) {
      const { faces, ms } = await embedFaces(platform, { picture: await readPicture(file), detector, embedder, options, most: numberOption(args, 'most', 1000) });
      pictures.push({ file, detector, embedder, ms, faces: faces.map(({ box, score, landmarks, embedding }) => ({ box, score, landmarks, embedding: [...embedding] })) });
    }
    if (args.flag('json')) console.log(JSON.stringify(pictures));
    else for (const { file, faces, ms } of pictures) console.log(`${file}: ${faces.length} faces; detection ${Math.round(ms.detect)} ms, embedding ${Math.round(ms.embed)} ms`);
  },
};
