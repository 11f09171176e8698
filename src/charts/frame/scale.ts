/** Maps data to pixels and back. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
  readonly log: boolean;
  (value: number): number;
  invert(pixel: number): number;
}

export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  const span = d1 - d0 || 1;
  const width = r1 - r0 || 1;
  return Object.assign((value: number) => r0 + ((value - d0) / span) * (r1 - r0), {
    domain,
    range,
    log: false,
    invert: (pixel: number) => d0 + ((pixel - r0) / width) * (d1 - d0),
  });
}

/** @param domain both ends positive; values that are not give NaN. */
export function logScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const inner = linearScale([Math.log(domain[0]), Math.log(domain[1])], range);
  return Object.assign((value: number) => (value > 0 ? inner(Math.log(value)) : NaN), {
    domain,
    range,
    log: true,
    invert: (pixel: number) => Math.exp(inner.invert(pixel)),
  });
}
