/** Processor cores that the browser (or Node) admits to. */
export function cores(): number {
  return typeof navigator === 'undefined' ? 1 : Math.max(1, navigator.hardwareConcurrency || 1);
}
