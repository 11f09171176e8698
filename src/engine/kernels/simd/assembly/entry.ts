/** What the page's side may call; everything else stays inside the module. */
export { averagePool, averagePoolGradient } from './averagePool';
export {
  batchNormCoefficients, batchNormFactors, batchNormGradient, batchNormSums, combineMoments, momentsOfChunks, normaliseColumns,
} from './batchNorm';
export { combine, fill } from './combine';
export { convolutionScratchBytes, convolve } from './convolution';
export { depthwise, depthwiseInputGradient, repeatChannels } from './depthwise';
export { depthwiseFilterGradient } from './depthwiseFilterGradient';
export { dropout } from './dropout';
export { convolveFilterGradient, filterGradientScratchBytes } from './filterGradient';
export { imagesInGroup } from './geometry';
export { convolveInputGradient, inputGradientScratchBytes, packFlippedFilter } from './inputGradient';
export { layerNorm, layerNormGradient, layerNormSums } from './layerNorm';
export { localResponse, localResponseGradient } from './localResponse';
export { maxPool, maxPoolGradient } from './maxPool';
export { packPanels } from './pack';
export { operationsInPeakRound, peak } from './peak';
export { flatProductScratchBytes, multiply, multiplyFlat, productScratchBytes } from './product';
export { reluGradient } from './reluGradient';
export { softmaxCrossEntropy } from './softmaxCrossEntropy';
export { sumColumns, sumMiddle, sumRows } from './sums';
export { adadelta, adagrad, adam, adamax, adamw, lion, momentum, nadam, nesterov, rmsprop, sgd } from './updates';
export { winogradConvolve, winogradScratchBytes } from './winograd/convolution';
export { winogradFinishFilter, winogradFinishScratchBytes, winogradPackFilter, winogradTransformFilter } from './winograd/filter';
export { winogradGradients, winogradGradientsScratchBytes } from './winograd/gradients';
