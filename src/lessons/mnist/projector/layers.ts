/** Layers that the projector offers, first to last: those of `engine/models`, without what only passes values on. */
export const layersOf: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'mnist/softmax': ['input', 'dense1', 'dense2', 'logits'],
  'mnist/cnn': ['input', 'conv1', 'conv2', 'pool', 'dense1', 'logits'],
};
/** Where the digits part best. */
export const usualLayer = 'dense1';
