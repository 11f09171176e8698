/** `npm run predict -- DIR FILE...`: prints a trained model's answers for image files as JSON. */
import { buildOn } from './models';
import { backendOption, parseArguments, UsageError } from './arguments';
import { readModel } from './artifacts';
import { runProgram } from './complain';
import { readPicture } from './pictureFile';

const usage = 'usage: npm run predict -- DIR FILE... [--backend wasm|cpu]';

async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), ['backend'], []);
  const [folder, ...files] = args.positional;
  if (folder === undefined || files.length === 0) throw new UsageError('name a model folder and at least one image file');
  const backend = backendOption(args);
  const saved = await readModel(folder);
  const read = await buildOn(backend, saved);
  const answers = [];
  for (const file of files) answers.push({ file, ...(await read(await readPicture(file))) });
  console.log(JSON.stringify(answers, null, 1));
}

runProgram(usage, main);
