/** Which of the API's names may stand at a place of a program. */
import type { StudioApi } from '../../engine/graph/studio.ts?api';

type Member = StudioApi['scope'][number];

/** `const x = await tf.zeros(`: what the program calls `x`, and the call that it comes from. */
const declaration = (name: string): RegExp => new RegExp(`\\b(?:const|let|var)\\s+${name.replaceAll('$', '\\$')}\\b[^=\\n]*=\\s*(?:await\\s+)?([\\w$.]+)\\s*\\(`);

/** Names that stand for what TensorFlow calls so wherever the program does not say what they are. */
const customary: ReadonlyMap<string, string> = new Map([['session', 'Session'], ['sess', 'Session']]);

/**
 * Members of what the dotted path leads to: of `tf.nn`, of `W` where the program says `const W = tf.Variable(...)`.
 * An empty path gives what is in scope. Empty where the path leads to nothing known.
 */
export function namesAfter(api: StudioApi, path: readonly string[], program: string): readonly Member[] {
  if (path.length === 0) return api.scope;
  // A declaration that names itself would lead round in circles.
  return membersOf(api, path, program, 8);
}

function membersOf(api: StudioApi, path: readonly string[], program: string, patience: number): readonly Member[] {
  const [first = '', ...rest] = path;
  const known = api.scope.find((member) => member.name === first);
  let members = known ? listed(api, known) : api.types[typeOfLocal(api, first, program, patience) ?? ''] ?? [];
  for (const name of rest) {
    const member = members.find((candidate) => candidate.name === name);
    members = member ? listed(api, member) : [];
  }
  return members;
}

const listed = (api: StudioApi, member: Member): readonly Member[] => member.members ?? (member.gives === null ? [] : api.types[member.gives] ?? []);

function typeOfLocal(api: StudioApi, name: string, program: string, patience: number): string | null {
  const path = declaration(name).exec(program)?.[1]?.split('.');
  const called = path?.pop();
  if (!path || called === undefined || patience === 0) return customary.get(name) ?? null;
  return membersOf(api, path, program, patience - 1).find((member) => member.name === called)?.gives ?? null;
}
