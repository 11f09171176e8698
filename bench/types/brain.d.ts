/** The part of brain.js that the bench uses; its own types do not describe the browser build. */
declare module 'brain.js/browser.js' {
  export interface Example {
    readonly input: readonly number[];
    readonly output: readonly number[];
  }
  export class NeuralNetwork {
    constructor(options: { readonly hiddenLayers: readonly number[]; readonly activation: 'relu'; readonly learningRate: number });
    train(examples: readonly Example[], options: { readonly iterations: number; readonly errorThresh: number; readonly log: boolean }): { readonly error: number };
  }
}
