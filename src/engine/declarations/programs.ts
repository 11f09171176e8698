/** The programs of the graph API that the engine itself knows: lessons run them for their figures and show their text. */
export const programIds = [
  'complaints', 'control', 'executor', 'feedFetch', 'fetches', 'housing', 'initializers', 'kinds', 'linear', 'mechanism', 'memory',
  'operations', 'ownTable', 'restore', 'saver', 'sessions', 'shapes', 'trainingStep', 'variable',
] as const;
export type ProgramId = (typeof programIds)[number];
