/** What the course's notebooks printed, quoted as a reference (DjangoPeng/tensorflow-101 at e0c97727, beginners, chapter 4, saved outputs). */
export const courseLosses: readonly { readonly epoch: number; readonly loss: number }[] = [
  { epoch: 100, loss: 0.1835 },
  { epoch: 200, loss: 0.1483 },
  { epoch: 300, loss: 0.1379 },
  { epoch: 400, loss: 0.1337 },
  { epoch: 500, loss: 0.132 },
];
export const courseWeights = { epoch: 500, area: 0.8304, bedrooms: 0.0008239 } as const;
