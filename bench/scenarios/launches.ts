/** What one training step launches on WebGL: fewer and larger kernels leave less to the driver. */
import { failure, type Scenario } from '../scenario';
import { formatTable } from '../table';

export const countLaunches: Scenario = async (bench) => {
  const title = 'launches: one Adam step of B on WebGL';
  const found: { readonly name: string; readonly kernels: number; readonly draws: number }[] = [];
  for (const library of ['stock', 'studio'] as const) {
    const outcome = await bench.run<'launches'>({ kind: 'launches', library, batch: 4 });
    if (!outcome.ok) return failure(title, `${library}: ${outcome.reason}`);
    found.push({ name: library === 'stock' ? 'tf.js webgl' : 'studio on webgl', ...outcome.value });
  }
  const table = formatTable(['', 'kernels', 'draw calls'], found.map(({ name, kernels, draws }) => [name, String(kernels), String(draws)]));
  return { text: `${title}\n\n${table}`, data: found, failed: false };
};
