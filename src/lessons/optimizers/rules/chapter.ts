import type { Chapter } from '../../chapter';
import { RulesFigure } from './RulesFigure';
import en from './text.en.md';
import zh from './text.zh.md';

/** Eleven update rules: formula, paper, parameters, memory, code. */
export const chapter: Chapter = {
  text: { zh, en },
  cells: [{ id: 'rules', kind: 'figure', View: RulesFigure }],
};
