/** `npm run predict -- DIR FILE...`: prints a trained model's answers for image files as JSON. */
import sharp from 'sharp';
import { EngineError } from '../engine/errors/failure';
import { buildOn } from './models';
import { backendOption, parseArguments, UsageError } from './arguments';
import { readModel } from './artifacts';
import { runProgram } from './complain';

const usage = 'usage: npm run predict -- DIR FILE... [--backend wasm|cpu]';
/** Checked on the header, before anything is decoded. */
const maxPixels = 40_000_000;

async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), ['backend'], []);
  const [folder, ...files] = args.positional;
  if (folder === undefined || files.length === 0) throw new UsageError('name a model folder and at least one image file');
  const backend = backendOption(args);
  const saved = await readModel(folder);
  const read = await buildOn(backend, saved);
  const answers = [];
  for (const file of files) answers.push({ file, ...(await read(await decode(file))) });
  console.log(JSON.stringify(answers, null, 1));
}

/** RGBA pixels of any image file, turned upright by its EXIF orientation; throws `bad-file`. */
async function decode(file: string): Promise<{ width: number; height: number; rgba: Uint8ClampedArray }> {
  try {
    const { data, info } = await sharp(file, { limitInputPixels: maxPixels }).rotate().ensureAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, rgba: new Uint8ClampedArray(data) };
  } catch (error) {
    throw new EngineError('bad-file', { file, expected: `an image of at most ${maxPixels} pixels (PNG, JPEG, WebP, GIF, TIFF)`, found: error instanceof Error ? error.message : 'something else' });
  }
}

runProgram(usage, main);
