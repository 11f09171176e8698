/** `npm run load`: starts the service, asks it far too much at once, and says whether it kept its promises. */
import { join } from 'node:path';
import { styleOf } from '../engine/declarations/captchaStyle';
import { loadPainter } from '../engine/data/captchaPainter';
import { parseArguments } from './arguments';
import { readModel } from './artifacts';
import { runProgram } from './complain';
import { createClient, type Client } from './load/client';
import { askAlone, askMalformed, askTogether, megabytes, stopUnderLoad, type Compared } from './load/phases';
import { formQuestion, pictureFileOf, questionOf } from './load/questions';
import { startService } from './load/serviceProcess';
import { askSlowly } from './load/slowClients';
import { nodePlatform } from './platform';
import { publicFolder } from './publicFolder';

const usage = 'usage: npm run load [-- --model DIR|FILE] [--requests N] [--malformed N] [--clients N] [--port N]';
const host = '127.0.0.1';
/** Different pictures; asked again and again. */
const pictures = 420;
const failures: string[] = [];

async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), ['model', 'requests', 'malformed', 'clients', 'port'], []);
  const count = (name: string, otherwise: number): number => Number(args.option(name) ?? otherwise);
  const [requests, bodies, clients, port] = [count('requests', 5_000), count('malformed', 10_000), count('clients', 64), count('port', 8_708)];
  const model = args.option('model') ?? join(publicFolder, 'models', 'captcha-best');
  const style = styleOf((await readModel(model)).params);
  const painter = await loadPainter(nodePlatform());
  const files = await Promise.all(Array.from({ length: pictures }, (_, i) => pictureFileOf(painter, style, i)));
  const plain = await Promise.all(files.map((_, i) => pictureFileOf(painter, style, i, 0)));
  const client = createClient(host, port);
  const start = (...options: string[]) => startService(port, ['--model', model, ...options]);

  const service = await start();
  const alone = await askAlone(client, files.map(questionOf));
  tell('mixed requests', await askTogether(client, clients, alone, requests), requests);
  await refuse(client, clients, bodies, files, port);
  const again = await askTogether(client, clients, alone, pictures);
  tell('after that', again, pictures);
  const stopped = await stopUnderLoad(client, clients, [...alone.keys()], service, 2_000);
  console.log(`stopped under load: ${JSON.stringify(stopped)}`);
  expect(stopped.lost === 0 && stopped.exitCode === 0, 'a request was lost while the service stopped');

  const ratio = await compareBatching(client, clients, plain, start);
  console.log(`throughput with batches to that without: ${ratio.toFixed(2)}`);
  client.close();
  for (const failure of failures) console.error(`FAILED: ${failure}`);
  if (failures.length > 0) process.exit(1);
}

function expect(kept: boolean, otherwise: string): void {
  if (!kept) failures.push(otherwise);
}

function tell(title: string, { seconds, counts }: Compared, requests: number): void {
  console.log(`${title}: ${requests} in ${seconds.toFixed(1)} s (${Math.round(requests / seconds)} a second): ${JSON.stringify(counts)}`);
  expect(counts['same bytes'] + counts['same within rounding'] === requests, `${title}: not every answer was the one that comes alone`);
}

async function refuse(client: Client, clients: number, bodies: number, files: readonly Uint8Array[], port: number): Promise<void> {
  const before = await megabytes(client);
  const slow = Array.from({ length: clients }, () => askSlowly(host, port));
  const { wrong, refused, sentences, mostMegabytes } = await askMalformed(client, clients, bodies, files);
  const patient = (await Promise.all(slow)).filter((heard) => heard.startsWith('HTTP/1.1 408 ')).length;
  console.log(`malformed: ${refused} of ${bodies} refused in ${sentences} different sentences, ${patient} of ${clients} slow clients told 408; memory ${before.toFixed(0)} MiB before, ${mostMegabytes.toFixed(0)} MiB at most`);
  for (const [kind, example] of Object.entries(wrong)) console.log(`  ${kind}: ${example}`);
  expect(refused === bodies && patient === clients, 'a malformed or slow request was not refused with a sentence');
}

/** Alternated, so that whatever else the machine does meets both. */
async function compareBatching(client: Client, clients: number, files: readonly Uint8Array[], start: (...options: string[]) => ReturnType<typeof startService>): Promise<number> {
  const questions = files.map((file) => formQuestion(file));
  const seconds = { with: 0, without: 0 };
  for (let round = 0; round < 3; round++) {
    for (const [way, options] of [['with', []], ['without', ['--batch', '1']]] as const) {
      const service = await start(...options);
      const alone = await askAlone(client, questions);
      const { seconds: taken, counts } = await askTogether(client, clients, alone, 3 * pictures);
      expect(counts.different + counts.lost + counts.busy === 0, `${way} batches: not every answer was the one that comes alone`);
      console.log(`  ${way} batches: ${Math.round((3 * pictures) / taken)} a second`);
      seconds[way] += taken;
      await service.stop();
    }
  }
  return seconds.without / seconds.with;
}

runProgram(usage, main);
