import type { ExportedFile } from '../../engine/protocol';
import { writeEvents } from '../engine/studio';
import { fileStem } from '../runs/exportRun';
import type { RunOutline } from '../runs/record';
import { seriesOf } from '../runs/seriesBook';
import { emptyLog } from './emptyLog';
import { studioGraph } from './studioGraph';
import { studioScalars } from './studioLog';
import { weights } from './weights';

/**
 * A run of the studio as an event file: its curves, the weights that the board has seen, and its graph, where it trains on
 * one and can be looked into. Rejects with `EngineError`.
 */
export async function eventFile(run: RunOutline): Promise<ExportedFile> {
  const graph = await studioGraph(run.id);
  return writeEvents({ ...emptyLog(fileStem(run)), scalars: studioScalars(run, (metric) => seriesOf(run.id).curve(metric)), histograms: weights.of(run.id), graph });
}
