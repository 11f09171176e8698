/** The part of ConvNetJS that the bench uses; the package has no types. */
declare module 'convnetjs' {
  export interface LayerDefinition {
    readonly type: 'input' | 'conv' | 'pool' | 'dropout' | 'fc' | 'softmax';
    readonly [option: string]: number | string;
  }
  export class Vol {
    constructor(width: number, height: number, depth: number, value: number);
    readonly w: Float64Array;
  }
  export class Net {
    makeLayers(definitions: readonly LayerDefinition[]): void;
  }
  export class Trainer {
    constructor(net: Net, options: { readonly method: 'adadelta'; readonly batch_size: number; readonly l2_decay: number });
    train(volume: Vol, label: number): { readonly cost_loss: number };
  }
}
