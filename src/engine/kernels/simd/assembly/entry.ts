/** What the page's side may call; everything else stays inside the module. */
export { convolutionScratchBytes, convolve } from './convolution';
export { convolveFilterGradient, filterGradientScratchBytes } from './filterGradient';
export { imagesInGroup } from './geometry';
export { convolveInputGradient, inputGradientScratchBytes, packFlippedFilter } from './inputGradient';
export { packPanels } from './pack';
export { multiply, productScratchBytes } from './product';
