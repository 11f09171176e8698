/** Milliseconds since 1970 on a clock that all threads of a page share and that never goes back. */
export const wallTime = (): number => performance.timeOrigin + performance.now();
