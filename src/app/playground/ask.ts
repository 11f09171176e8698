import type { Drawing, ModelRef, Recognition } from '../../engine/protocol';

type Recognise = (drawing: Drawing, models: readonly ModelRef[]) => Promise<Recognition>;

/**
 * Asks for what `models` read in `drawing`. Weights of a run are megabytes, and the worker keeps the newest version:
 * they are sent only when its answer says that it has another one.
 */
export async function askFrugally(recognise: Recognise, drawing: Drawing, models: readonly ModelRef[]): Promise<Recognition> {
  const first = await recognise(drawing, models.map((model) => (model.kind === 'weights' ? { ...model, tensors: null } : model)));
  const lacking = models.some((model, i) => model.kind === 'weights' && model.tensors !== null && first.probabilities[i] === null && first.failures[i] === null);
  return lacking ? recognise(drawing, models) : first;
}
