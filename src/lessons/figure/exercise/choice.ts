import type { ChoiceTask, Verdict } from '../../exercise';

/** One of the answers to choose from, and what is said to those who choose it. */
export const option = (zh: string, en: string, verdict: Verdict): ChoiceTask['options'][number] => ({ text: { zh, en }, verdict });
