/** What the page's side may call; everything else stays inside the module. */
export { packPanels } from './pack';
export { multiply, productScratchBytes } from './product';
