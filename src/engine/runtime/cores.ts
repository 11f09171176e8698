/** Processor cores that the browser (or Node) admits to. */
export function cores(): number {
  return typeof navigator === 'undefined' ? 1 : Math.max(1, navigator.hardwareConcurrency || 1);
}

/** Threads to train with unless told otherwise: one core stays with the page, which stutters when training takes them all. */
export function trainingThreads(): number {
  return Math.max(1, cores() - 1);
}
