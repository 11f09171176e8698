import executor from '../../engine/programs/executor.ts?raw';
import { programText } from '../figure/programText';

/** The text of the program whose execution the lesson shows. */
export const executorProgram = programText(executor);
