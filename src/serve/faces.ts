/** `npm run faces -- COMMAND ...`: lesson 8 without the page. A command is a file of faces/ and a line of the table below. */
import { openBackend } from '../engine/runtime/device';
import { backendOption, UsageError } from './arguments';
import { runProgram } from './complain';
import { align } from './faces/align';
import { argumentsOf, type FacesCommand } from './faces/command';
import { detect } from './faces/detect';
import { embed } from './faces/embed';
import { verify } from './faces/verify';
import { nodePlatform } from './platform';

const commands: Readonly<Record<string, FacesCommand>> = { detect, align, embed, verify };

const usage = Object.entries(commands)
  .map(([name, command], i) => `${i === 0 ? 'usage:' : '      '} npm run faces -- ${name} ${command.usage} [--backend wasm|cpu]`)
  .join('\n');

async function main(): Promise<void> {
  const [name = '', ...words] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new UsageError(name === '' ? 'name a command' : `unknown command ${name}`);
  const args = argumentsOf(command, words);
  const platform = nodePlatform();
  await openBackend({ backend: backendOption(args), cached: null, threads: null, platform });
  await command.run(args, platform);
}

runProgram(usage, main);
