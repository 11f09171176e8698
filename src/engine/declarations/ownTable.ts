/** What a learner's own table may have, so that it is trained on in a moment. */
export const ownTableLimits = { bytes: 2 ** 22, rows: 20_000, columns: 40 } as const;

/** Columns that may be features at once. */
export const mostFeatures = 10;
