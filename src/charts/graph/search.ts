import type { GraphNode } from '../../engine/declarations/graphPicture';

/** Numbers of the operations whose name or type contains a text, whatever the case; whole last parts of names first. */
export function searchOperations(nodes: readonly GraphNode[], text: string): number[] {
  const sought = text.trim().toLowerCase();
  if (sought === '') return [];
  const whole: number[] = [];
  const partly: number[] = [];
  nodes.forEach(({ name, op }, i) => {
    const lower = name.toLowerCase();
    if (lower === sought || lower.endsWith(`/${sought}`) || op.toLowerCase() === sought) whole.push(i);
    else if (lower.includes(sought) || op.toLowerCase().includes(sought)) partly.push(i);
  });
  return [...whole, ...partly];
}
