/** Every program that the engine runs by name. */
import type { ProgramId } from '../declarations/programs';
import type { Program } from '../graph/studio';
import { program as complaints } from './complaints';
import { program as control } from './control';
import { program as executor } from './executor';
import { program as feedFetch } from './feedFetch';
import { program as fetches } from './fetches';
import { program as housing } from './housing';
import { program as initializers } from './initializers';
import { program as kinds } from './kinds';
import { program as linear } from './linear';
import { program as mechanism } from './mechanism';
import { program as memory } from './memory';
import { program as operations } from './operations';
import { program as ownTable } from './ownTable';
import { program as restore } from './restore';
import { program as saver } from './saver';
import { program as sessions } from './sessions';
import { program as shapes } from './shapes';
import { program as trainingStep } from './trainingStep';
import { program as variable } from './variable';

export const programs: Readonly<Record<ProgramId, Program>> = {
  complaints, control, executor, feedFetch, fetches, housing, initializers, kinds, linear, mechanism, memory,
  operations, ownTable, restore, saver, sessions, shapes, trainingStep, variable,
};
