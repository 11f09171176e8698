/** Weighs the JavaScript that index.html loads before anything is clicked, gzipped; fails over the limit or with tf.js in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist } from './site.mjs';

const limit = 220_000;
/** Kernel names that every tf.js core carries, however it is minified. */
const tfjs = /Conv2DBackpropFilter|DepthwiseConv2dNative/;

const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
const eager = new Set();
function follow(key) {
  if (eager.has(key)) return;
  eager.add(key);
  (manifest[key].imports ?? []).forEach(follow);
}
Object.keys(manifest).filter((key) => manifest[key].isEntry).forEach(follow);

let total = 0;
let clean = true;
for (const key of eager) {
  const { file } = manifest[key];
  const code = readFileSync(join(dist, file));
  const bytes = gzipSync(code, { level: 9 }).length;
  total += bytes;
  console.log(`${String(bytes).padStart(8)} B  ${file}`);
  if (tfjs.test(code)) {
    clean = false;
    console.error(`tf.js is in ${file}: only the engine's worker may load it.`);
  }
}
console.log(`${String(total).padStart(8)} B  first-load JavaScript, gzipped (limit ${limit})`);
if (total > limit) console.error('The first load is too heavy: make the heaviest part lazy.');
if (total === 0) console.error('No entry found in the manifest.');
process.exit(clean && total > 0 && total <= limit ? 0 : 1);
