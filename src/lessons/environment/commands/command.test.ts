import { describe, expect, it } from 'vitest';
import { systems } from '../../figure/system';
import { findCommands, lineFor, topics } from './command';
import { commands } from './commands';

const linesOf = (query: string, system: (typeof systems)[number]): readonly (string | null)[] => findCommands(commands, system, query).map((command) => lineFor(command, system));

describe('the commands', () => {
  it('have each a name of their own, and every topic has some on every system', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    for (const system of systems) {
      for (const topic of topics) expect(commands.some((command) => command.topic === topic && lineFor(command, system) !== null)).toBe(true);
    }
  });

  it('activate the environment as each system does', () => {
    const activate = commands.find(({ id }) => id === 'activate');
    expect(systems.map((system) => activate && lineFor(activate, system))).toEqual(['venv\\Scripts\\activate', 'source venv/bin/activate', 'source venv/bin/activate']);
  });

  it('use no backslash and no Windows tool outside of Windows', () => {
    for (const system of ['macos', 'linux'] as const) for (const command of commands) expect(lineFor(command, system) ?? '').not.toMatch(/\\|findstr|reg query|^set |^py /);
  });
});

describe('findCommands', () => {
  it('finds words of either language, and parts of the line', () => {
    expect(linesOf('内核 列出', 'linux')).toEqual(['jupyter kernelspec list']);
    expect(linesOf('leaves the environment', 'windows')).toEqual(['deactivate']);
    expect(linesOf('--PROXY', 'macos')).toEqual(expect.arrayContaining(['pip install --proxy http://127.0.0.1:7890 jupyter']));
    expect(linesOf('no such command', 'macos')).toEqual([]);
  });

  it('leaves out what a system has no use for', () => {
    expect(linesOf('PowerShell', 'linux')).toEqual([]);
    expect(linesOf('PowerShell', 'windows')).toHaveLength(1);
  });
});
