import type { System } from '../../figure/system';
import type { Bilingual } from '../../lesson';

export const topics = ['python', 'venv', 'jupyter', 'tensorflow', 'proxy', 'mirror'] as const;
export type Topic = (typeof topics)[number];

/** A line for the terminal, one for all systems or one for each; a system without one has no use for it. */
export interface Command {
  readonly id: string;
  readonly topic: Topic;
  readonly line: string | Readonly<Partial<Record<System, string>>>;
  readonly does: Bilingual;
  /** What one should see when it went well. */
  readonly see: Bilingual;
}

/** The line for a system; null where it has none. */
export const lineFor = ({ line }: Command, system: System): string | null => (typeof line === 'string' ? line : (line[system] ?? null));

/** Commands of a system that contain every word of the query, in the line or in a text of either language. */
export function findCommands(commands: readonly Command[], system: System, query: string): readonly Command[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return commands.filter((command) => {
    const line = lineFor(command, system);
    if (line === null) return false;
    const text = [line, command.does.zh, command.does.en, command.see.zh, command.see.en].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
