/** CodeMirror in the studio's roles of colour. Custom properties reach into the editor's shadow tree. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const frame = EditorView.theme({
  '&': { backgroundColor: 'var(--sunken)', color: 'var(--ink)', fontSize: '0.8125rem' },
  // The ring stands around the host, above gutter and marks.
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', maxHeight: '70vh', overflow: 'auto' },
  '.cm-content': { padding: '12px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 14px 0 8px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '.cm-gutters': { border: '0', backgroundColor: 'var(--sunken)', color: 'var(--ink-3)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '36px', padding: '0 8px 0 12px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine, &.cm-focused .cm-activeLineGutter': { backgroundColor: 'color-mix(in srgb, var(--ink) 5%, transparent)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': { backgroundColor: 'color-mix(in srgb, var(--accent) 26%, transparent)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--info-soft)', outline: '1px solid var(--info)' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--bad-soft)', outline: '1px solid var(--bad)' },
  '.cm-tooltip': { border: '1px solid var(--line-strong)', borderRadius: 'var(--r-small)', backgroundColor: 'var(--surface)', color: 'var(--ink)', boxShadow: 'var(--shadow-high)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { borderRadius: 'var(--r-small)', fontFamily: 'var(--mono)', maxHeight: '14em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 10px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--accent-ink)' },
  '.cm-completionInfo': { padding: '8px 12px', maxWidth: '420px', fontFamily: 'var(--sans)', whiteSpace: 'pre-wrap' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: 'var(--weight-strong)' },
  '.cm-failed': { backgroundColor: 'var(--bad-soft)' },
  '.cm-failure': { margin: '0', padding: '4px 14px 6px 8px', backgroundColor: 'var(--bad-soft)', color: 'var(--bad)', fontFamily: 'var(--sans)', whiteSpace: 'pre-wrap' },
  // In sight, however far the lines are scrolled to the side.
  '.cm-failure > span': { position: 'sticky', left: '52px', display: 'inline-block', maxWidth: 'calc(100cqi - 76px)' },
  '.cm-failedNumber': { color: 'var(--bad)', fontWeight: 'var(--weight-strong)' },
});

const colours = HighlightStyle.define([
  { tag: tags.comment, color: 'var(--ink-3)', fontStyle: 'italic' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--good)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--info)' },
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--accent)' },
  { tag: [tags.typeName, tags.className], color: 'var(--cnn)' },
]);

export const editorTheme: Extension = [frame, syntaxHighlighting(colours)];
