/** What is on the board for this visit: opened files, and which runs are ticked or taken off. */
import { create } from 'zustand';
import type { EventLog } from '../../engine/declarations/eventLog';
import type { Failure } from '../../engine/errors/failure';

/** An event file that was opened. */
export interface BoardFile {
  readonly id: string;
  readonly log: EventLog;
  /** Which of the board's colours it has. */
  readonly hue: number;
  /** Its problems have been read and put away. */
  readonly acknowledged: boolean;
}

interface BoardState {
  readonly files: readonly BoardFile[];
  /** Names of the files being read. */
  readonly reading: readonly string[];
  readonly failures: readonly Failure[];
  /** Runs whose curves are hidden. */
  readonly unticked: ReadonlySet<string>;
  /** The studio's runs that were taken off the board. */
  readonly off: ReadonlySet<string>;
}

export const emptyBoard: BoardState = { files: [], reading: [], failures: [], unticked: new Set(), off: new Set() };
export const useBoard = create<BoardState>()(() => emptyBoard);

const change = (how: (state: BoardState) => Partial<BoardState>): void => { useBoard.setState(how); };

const without = (set: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> => new Set([...set].filter((id) => !ids.includes(id)));
const together = (set: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> => new Set([...set, ...ids]);

export const fileId = (name: string): string => `file:${name}`;

export function beginReading(name: string): void {
  change(({ reading }) => ({ reading: [...reading, name] }));
}

/** The file is on the board; one of the same name, an older state of it, is replaced. */
export function addLog(log: EventLog): void {
  change(({ files, reading, unticked }) => {
    const id = fileId(log.name);
    const known = files.find((file) => file.id === id);
    const file: BoardFile = { id, log, hue: known?.hue ?? nextHue(files), acknowledged: log.problems.length === 0 };
    return { files: known ? files.map((f) => (f === known ? file : f)) : [...files, file], reading: withoutFirst(reading, log.name), unticked: without(unticked, [id]) };
  });
}

export function failReading(name: string, failure: Failure): void {
  change(({ reading, failures }) => ({ reading: withoutFirst(reading, name), failures: [...failures, failure] }));
}

export function dismissFailures(): void {
  change(() => ({ failures: [] }));
}

export function acknowledge(id: string): void {
  change(({ files }) => ({ files: files.map((file) => (file.id === id ? { ...file, acknowledged: true } : file)) }));
}

export function removeFile(id: string): void {
  change(({ files }) => ({ files: files.filter((file) => file.id !== id) }));
}

/** Takes a run of the studio off the board; the run itself stays. */
export function takeOff(id: string): void {
  change(({ off }) => ({ off: together(off, [id]) }));
}

export function bringBackAll(): void {
  change(() => ({ off: new Set() }));
}

export function tick(ids: readonly string[], ticked: boolean): void {
  change(({ unticked }) => ({ unticked: ticked ? without(unticked, ids) : together(unticked, ids) }));
}

/** Ticks one run alone. @param all every run that could be shown */
export function showOnly(id: string, all: readonly string[]): void {
  change(({ unticked, off }) => ({ off: without(off, [id]), unticked: without(together(unticked, all), [id]) }));
}

/** The first number that no file has. */
function nextHue(files: readonly BoardFile[]): number {
  let hue = 0;
  while (files.some((file) => file.hue === hue)) hue++;
  return hue;
}

function withoutFirst(names: readonly string[], name: string): readonly string[] {
  const at = names.indexOf(name);
  return names.filter((_, i) => i !== at);
}
