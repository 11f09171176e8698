/** `npm run serve`: answers over HTTP what a captcha model reads in pictures. */
import { lookup } from 'node:dns/promises';
import { join } from 'node:path';
import { styleOf } from '../engine/declarations/captchaStyle';
import { EngineError } from '../engine/errors/failure';
import { backendOption, parseArguments, UsageError, type Arguments } from './arguments';
import { readModel } from './artifacts';
import { runProgram } from './complain';
import { publicFolder } from './publicFolder';
import { defaultLimits } from './service/limits';
import { startReaderThread } from './service/readerThread';
import { createService, logLevels } from './service/service';

const usage = `usage: npm run serve [-- --model DIR|FILE] [--port N] [--host H] [--backend wasm|cpu]
                         [--engines N] [--batch N] [--waiting N] [--log ${logLevels.join('|')}]`;

async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), ['model', 'port', 'host', 'backend', 'engines', 'batch', 'waiting', 'log'], ['help']);
  if (args.flag('help')) { console.log(usage); return; }
  if (args.positional.length > 0) throw new UsageError(`unknown argument ${args.positional.join(' ')}`);
  const logLevel = logLevels.find((level) => level === (args.option('log') ?? 'info'));
  if (!logLevel) throw new UsageError(`--log wants one of ${logLevels.join(', ')}`);
  const port = whole(args, 'port', 8_707, 0, 65_535);
  const limits = { ...defaultLimits, batch: whole(args, 'batch', defaultLimits.batch, 1, 1_024), waiting: whole(args, 'waiting', defaultLimits.waiting, 1, 100_000) };
  const engines = whole(args, 'engines', 1, 1, 64);
  const backend = backendOption(args);
  const model = await readModel(args.option('model') ?? join(publicFolder, 'models', 'captcha-best'));
  if (!model.experiment.startsWith('captcha/')) throw new EngineError('unsupported', { what: `captchas for a model of ${model.experiment}` });

  const threads = await Promise.all(Array.from({ length: engines }, () => startReaderThread({ model, backend })));
  const service = await createService({ model: { experiment: model.experiment, style: styleOf(model.params), engines: threads.map((thread) => thread.read) }, limits, logLevel });
  // One address: a name such as localhost may stand for several.
  const { address } = await lookup(args.option('host') ?? '127.0.0.1');
  await service.app.listen({ host: address, port });
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => { resolve(); });
  });
  service.app.log.info('stopping');
  await service.stop();
  await Promise.all(threads.map((thread) => thread.close()));
  service.app.log.info('stopped');
}

/** An option that is an integer within bounds. */
function whole(args: Arguments, name: string, otherwise: number, least: number, most: number): number {
  const value = Number(args.option(name) ?? otherwise);
  if (!Number.isInteger(value) || value < least || value > most) throw new UsageError(`--${name} wants an integer from ${least} to ${most}`);
  return value;
}

runProgram(usage, main);
