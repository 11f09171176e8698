/** The order in which a step is shown: layer by layer forward, the loss, layer by layer back, the update. */

export type Stage = 'forward' | 'loss' | 'backward' | 'update';
export const stages: readonly Stage[] = ['forward', 'loss', 'backward', 'update'];

export interface Frame {
  readonly stage: Stage;
  /** The layer that has just been computed; the last one where the stage has none of its own. */
  readonly layer: number;
}

/** @param layers from the input to the scores */
export function framesOf(layers: number): readonly Frame[] {
  const order = Array.from({ length: layers }, (_, layer) => layer);
  const last = layers - 1;
  return [
    ...order.map((layer) => ({ stage: 'forward', layer }) as const),
    { stage: 'loss', layer: last },
    ...order.toReversed().map((layer) => ({ stage: 'backward', layer }) as const),
    { stage: 'update', layer: last },
  ];
}

/** Where a stage begins and ends among the frames. */
export function spanOf(stage: Stage, layers: number): readonly [first: number, last: number] {
  switch (stage) {
    case 'forward': return [0, layers - 1];
    case 'loss': return [layers, layers];
    case 'backward': return [layers + 1, 2 * layers];
    case 'update': return [2 * layers + 1, 2 * layers + 1];
  }
}

/** What is known of a layer at a frame; before the first one, position -1, nothing is. */
export function knownOf(layer: number, position: number, layers: number): { readonly output: boolean; readonly gradient: boolean } {
  return { output: layer <= position, gradient: position >= 2 * layers - layer };
}
