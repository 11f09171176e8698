/** What was measured on: enough to read the figures by, nothing that names the machine or its owner. */
import { execFileSync } from 'node:child_process';
import { arch, cpus, platform, totalmem } from 'node:os';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
}

export function describeMachine(): Machine {
  const cores = cpus();
  return {
    processor: cores[0]?.model.trim() || 'unknown processor',
    cores: cores.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.version,
  };
}

/** The commit that is measured, marked where files differ from it; null outside of a git checkout. */
export function describeCommit(): string | null {
  try {
    const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    return git('rev-parse', '--short=12', 'HEAD') + (git('status', '--porcelain', '--', 'src', 'bench') === '' ? '' : ' with changes');
  } catch {
    return null;
  }
}

/** A name for the machine's results: processor, cores, in letters, digits and hyphens. */
export function machineSlug({ processor, cores }: Machine): string {
  return `${processor.toLowerCase().replace(/\((r|tm)\)|processor|cpu/g, ' ').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}-${cores}-cores`;
}
