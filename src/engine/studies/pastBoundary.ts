/** What a classifier of points answered when its weights were those of a snapshot. */
import { declarationOf } from '../declarations/catalog';
import { resolveParams } from '../declarations/schema';
import { EngineError } from '../errors/failure';
import { experimentOf } from '../experiments/catalog';
import { readSafetensors } from '../formats/safetensors';
import type { Study } from './study';

export const pastBoundary: Study<'past-boundary'> = async function* ({ spec, weights, size }, platform) {
  const params = resolveParams(declarationOf(spec.experiment), spec.params);
  const session = await experimentOf(spec.experiment).prepare({ spec: { ...spec, params }, params, platform, report: () => undefined });
  yield null;
  try {
    await session.restore(readSafetensors(new Uint8Array(weights.tensors), 'weights').tensors);
    const looked = await session.look({ kind: 'boundary', size }, weights.step, 0);
    if (looked.kind !== 'boundary') throw new EngineError('unsupported', { what: spec.experiment });
    return looked.boundary;
  } finally {
    session.dispose();
  }
};
