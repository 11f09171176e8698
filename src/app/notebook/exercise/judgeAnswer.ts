/** What a task says to an answer as it was typed or chosen. */
import type { ChoiceTask, NumberTask, TextTask, Verdict } from '../../../lessons/exercise';
import { parseNumberText } from '../../ui/numberText';

/** The verdict, or why there is none: nothing was chosen or written, or a number was asked for. */
export function judgeAnswer(task: NumberTask | ChoiceTask | TextTask, answer: string): Verdict | 'choose' | 'noNumber' | 'noText' {
  switch (task.kind) {
    case 'number': {
      const number = parseNumberText(answer, { min: -Number.MAX_VALUE, max: Number.MAX_VALUE, integer: false });
      return number === null ? 'noNumber' : task.judge(number);
    }
    case 'choice':
      return task.options[Number(answer === '' ? NaN : answer)]?.verdict ?? 'choose';
    case 'text':
      return answer.trim() === '' ? 'noText' : task.judge(answer);
  }
}
