/** One colour per optimizer in a race, one per model elsewhere; repetitions of a colour get its shades. */
import type { ExperimentId } from '../../engine/declarations/schema';
import type { RunSpec } from '../../engine/protocol';
import { optimizerOf } from './naming';
import type { RunOutline } from './record';

const modelHues: Readonly<Record<ExperimentId, string>> = {
  'housing/linear1': '--linear', 'housing/linear2': '--linear', 'mnist/softmax': '--softmax', 'mnist/cnn': '--cnn',
  'captcha/course': '--softmax', 'captcha/best': '--cnn',
  'faces/triplet': '--cnn',
};

/** The custom property that holds the run's pure colour. */
export function hueOf(spec: RunSpec, group: string | null): string {
  const optimizer = optimizerOf(spec);
  if (group !== null && optimizer) return `--${optimizer}`;
  return modelHues[spec.experiment] ?? '--accent';
}

// Told apart by mixing in ink or paper; four steps stay distinguishable beside other hues.
const mixes = ['62%, var(--ink)', '55%, var(--surface)', '38%, var(--ink)'] as const;
// Many regressions share one picture and nothing else does: they may differ in hue. Degrees, far apart first.
const turns = [110, 220, 60, 165, 280] as const;

/** CSS colour of a run, the same everywhere in the product. */
export function runColor(record: Pick<RunOutline, 'spec' | 'group' | 'shade'>): string {
  const hue = hueOf(record.spec, record.group);
  const pure = `var(${hue})`;
  if (record.shade === 0) return pure;
  if (hue === '--linear') return `oklch(from ${pure} l c calc(h + ${turns[(record.shade - 1) % turns.length] ?? 0}))`;
  return `color-mix(in oklab, ${pure} ${mixes[(record.shade - 1) % mixes.length] ?? ''})`;
}

/** The first shade that no visible run with this colour (of the same race, in a race) has. */
export function nextShade(records: readonly RunOutline[], spec: RunSpec, group: string | null): number {
  const hue = hueOf(spec, group);
  const taken = new Set(records.filter((r) => !r.removed && r.group === group && hueOf(r.spec, r.group) === hue).map((r) => r.shade));
  let shade = 0;
  while (taken.has(shade)) shade++;
  return shade;
}
