/** Completes the names of the studio's API; names that the program declares come from CodeMirror's own source. */
import { ifNotIn, type Completion, type CompletionSource } from '@codemirror/autocomplete';
import type { StudioApi } from '../../engine/graph/studio.ts?api';
import { namesAfter } from './apiNames';

const noProgram = ['String', 'TemplateString', 'RegExp', 'LineComment', 'BlockComment'];

export const apiCompletion: CompletionSource = ifNotIn(noProgram, async (context) => {
  const before = context.matchBefore(/[\w$.]+$/);
  if (!before && !context.explicit) return null;
  const path = (before?.text ?? '').split('.');
  const begun = path.pop() ?? '';
  const { default: api } = await import('../../engine/graph/studio.ts?api').catch(() => ({ default: null }));
  if (!api) return null;
  const options = namesAfter(api, path, context.state.doc.toString()).map(completionOf);
  return options.length === 0 ? null : { from: context.pos - begun.length, options, validFor: /^[\w$]*$/ };
});

function completionOf({ name, signature, doc, members }: StudioApi['scope'][number]): Completion {
  const text = [`${name}${signature.startsWith('(') || signature.startsWith('<') ? '' : ': '}${signature}`, doc].filter((line) => line !== '').join('\n');
  return { label: name, type: members ? 'namespace' : 'function', ...(signature === '' && doc === '' ? {} : { info: text }) };
}
