import type { EventLog } from '../../engine/declarations/eventLog';

/** A log that says nothing, to be overlaid with what there is to say. */
export const emptyLog = (name: string): EventLog => ({ name, scalars: [], histograms: [], images: [], texts: [], graph: null, traces: [], problems: [] });
