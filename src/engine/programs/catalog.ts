/** Every program that the engine runs by name. */
import type { ProgramId } from '../declarations/programs';
import type { Program } from '../graph/studio';
import { program as executor } from './executor';
import { program as linear } from './linear';

export const programs: Readonly<Record<ProgramId, Program>> = { executor, linear };
