/** The programs of the graph API that the engine itself knows: lessons run them for their figures and show their text. */
export const programIds = ['executor', 'linear'] as const;
export type ProgramId = (typeof programIds)[number];
