import type { RunId } from '../../engine/protocol';
import { navigate } from '../routes';
import { useRuns } from '../store/runs';
import { showOnly, useBoard } from './boardStore';

/** Goes to the board and shows this run alone there. */
export function openInBoard(run: RunId): void {
  showOnly(run, [...Object.keys(useRuns.getState().records), ...useBoard.getState().files.map(({ id }) => id)]);
  navigate({ page: 'board' });
}
