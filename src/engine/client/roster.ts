/** What the client must remember of each live run to bring it back in a new worker. */
import type { Checkpoint, Command, CommandOf, EngineEvent, RunId } from '../protocol';

export interface LiveRun {
  readonly run: RunId;
  readonly start: CommandOf<'start'>;
  readonly paused: boolean;
  readonly checkpoint: Checkpoint | null;
  /** Ended runs keep sending answers but are not revived. */
  readonly ended: boolean;
}

export interface Roster {
  command(command: CommandOf<Command['t']>): void;
  event(event: Extract<EngineEvent, { run: unknown }>): void;
  has(run: RunId): boolean;
  /** Runs to be revived, oldest first. */
  live(): readonly LiveRun[];
  /** Runs that are over, and forgotten by a new worker. */
  ended(): readonly RunId[];
  clear(): void;
}

/** How the run would be started now. */
function goingTo({ until: _, ...start }: CommandOf<'start'>, until: number | undefined): CommandOf<'start'> {
  return until === undefined ? start : { ...start, until };
}

export function createRoster(): Roster {
  const runs = new Map<RunId, LiveRun>();
  const patch = (run: RunId, change: Partial<LiveRun>): void => {
    const known = runs.get(run);
    if (known) runs.set(run, { ...known, ...change });
  };
  return {
    command(command) {
      switch (command.t) {
        case 'start':
          runs.set(command.run, { run: command.run, start: command, paused: command.paused, checkpoint: command.from, ended: false });
          break;
        case 'pause': patch(command.run, { paused: true }); break;
        case 'resume': {
          const known = runs.get(command.run);
          if (known) patch(command.run, { paused: false, start: goingTo(known.start, command.until) });
          break;
        }
        case 'step': patch(command.run, { paused: true }); break;
        case 'forget': runs.delete(command.run); break;
        default: break;
      }
    },
    event(event) {
      if (event.t === 'saved') patch(event.run, { checkpoint: event.checkpoint });
      if (event.t === 'phase' && (event.phase === 'done' || event.phase === 'stopped' || event.phase === 'failed')) patch(event.run, { ended: true });
      if (event.t === 'fail' && event.run !== null) patch(event.run, { ended: true });
    },
    has: (run) => runs.has(run),
    live: () => [...runs.values()].filter((r) => !r.ended),
    ended: () => [...runs.values()].filter((r) => r.ended).map((r) => r.run),
    clear: () => { runs.clear(); },
  };
}
