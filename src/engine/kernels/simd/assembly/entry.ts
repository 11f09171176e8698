/** What the page's side may call; everything else stays inside the module. */
export { addBias } from './addBias';
export { averagePool, averagePoolGradient } from './averagePool';
export { convolutionScratchBytes, convolve } from './convolution';
export { dropout } from './dropout';
export { convolveFilterGradient, filterGradientScratchBytes } from './filterGradient';
export { imagesInGroup } from './geometry';
export { convolveInputGradient, inputGradientScratchBytes, packFlippedFilter } from './inputGradient';
export { maxPool, maxPoolGradient } from './maxPool';
export { packPanels } from './pack';
export { operationsInPeakRound, peak } from './peak';
export { multiply, productScratchBytes } from './product';
export { reluGradient } from './reluGradient';
export { softmaxCrossEntropy } from './softmaxCrossEntropy';
export { sumColumns, sumMiddle, sumRows } from './sums';
export { adadelta, adagrad, adam, momentum, nesterov, rmsprop, sgd } from './updates';
export { winogradConvolve, winogradPackFilter, winogradScratchBytes, winogradTransformFilter } from './winograd/convolution';
export { winogradFilterGradient, winogradFilterGradientScratchBytes, winogradFinishFilter } from './winograd/filterGradient';
