import type { ScenarioId } from '../options';
import type { Scenario } from '../scenario';
import { measureCaptchas } from './captchas';
import { measureFrames } from './frames';
import { measureGraphView } from './graph';
import { measureLatency } from './latency';
import { countLaunches } from './launches';
import { measureProducts } from './matmul';
import { watchMemory } from './memory';
import { measureRaces } from './race';

export const scenarios: Readonly<Record<ScenarioId, Scenario>> = { matmul: measureProducts, launches: countLaunches, latency: measureLatency, frames: measureFrames, memory: watchMemory, race: measureRaces, graph: measureGraphView, captchas: measureCaptchas };
