/** `npm run fuzz [-- count [seed]]`: reads damaged event files, graphs and checkpoints; fails if one is not read or refused in order. */
import { fuzz } from '../src/engine/events/testing/fuzz';

const [count = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const start = Date.now();
const { files, read, refused, crashes, slowestMilliseconds, mostMegabytes } = fuzz(count, seed);
console.log(`${files} damaged files in ${((Date.now() - start) / 1000).toFixed(1)} s: ${read} read in part, ${refused} refused with an EngineError, ${crashes.length} other`);
console.log(`slowest ${slowestMilliseconds.toFixed(0)} ms; memory grew by at most ${mostMegabytes.toFixed(0)} MiB`);
for (const crash of crashes.slice(0, 20)) console.error(crash);
process.exitCode = crashes.length > 0 || slowestMilliseconds > 2000 || mostMegabytes > 500 ? 1 : 0;
