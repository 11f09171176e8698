/** The engine itself: answers commands, owns the backend and the runner. The same in a worker and in Node. */
import { answerDataset } from './data/answer';
import { EngineError, toFailure } from './errors/failure';
import { ownTableLimits } from './declarations/ownTable';
import { eventFileName } from './events/eventFileWriter';
import { readEventLog } from './events/readEvents';
import { writeEventLog } from './events/writeEvents';
import { readCsv } from './formats/csv';
import { readSafetensors } from './formats/safetensors';
import { fileStoreOf } from './graph/fileStore';
import { runProgram } from './graph/studio';
import { writeModelFile } from './models/modelFile';
import { programs } from './programs/catalog';
import { createRecogniser } from './recognise';
import type { Backend, Command, DeviceReport, EngineEvent, ExportedFile, LookAnswer, Replies, RunId } from './protocol';
import { isContextLost, limitThreads, loseContext, memoryReport, onContextLost, openBackend } from './runtime/device';
import { measureTask } from './runtime/benchmark';
import { probeCapabilities } from './runtime/capabilities';
import type { Platform } from './runtime/platform';
import { createStudyDesk } from './studies/desk';
import { Runner, type Post } from './train/runner';

export interface Engine {
  /** Answers with exactly one `result` or `fail`; never throws. */
  handle(command: Command): Promise<void>;
  /** A sign of life for the client's watchdog and the device chip; null before a backend is open. */
  heartbeat(): EngineEvent | null;
}

/** @param post sends an event to the other side; listed buffers are handed over, not copied */
export function createEngine(platform: Platform, post: Post): Engine {
  let device: DeviceReport | null = null;
  const backend = (): Backend => {
    if (!device) throw new EngineError('no-backend', { tried: 'none' });
    return device.backend;
  };
  const gpuLost = (): void => { post({ t: 'fail', id: null, run: null, failure: { code: 'gpu-lost', details: { backend: backend() } }, recoverable: true }); };
  const runner = new Runner(platform, post, { backend, contextLost: isContextLost, onContextLost: gpuLost });
  const desk = createStudyDesk(platform, (key, news) => { post({ t: 'news', key, news }); });
  const recogniser = createRecogniser(platform, (run) => runner.find(run));

  async function init(command: Extract<Command, { t: 'init' }>): Promise<DeviceReport> {
    device = await openBackend({ backend: command.backend, cached: command.cached, threads: command.threads, platform });
    onContextLost(gpuLost);
    return device;
  }

  async function exportRun(run: RunId, format: 'safetensors' | 'checkpoint'): Promise<ExportedFile> {
    const active = runner.find(run);
    const name = `${active.spec.experiment.replace('/', '-')}-step${active.step}`;
    if (format === 'checkpoint') {
      if (!active.settled) throw new EngineError('unsupported', { what: 'a checkpoint in the middle of an evaluation' });
      return { name: `${name}.checkpoint.safetensors`, mime: 'application/octet-stream', bytes: (await active.save()).tensors };
    }
    const weights = await active.look({ kind: 'weights' });
    if (weights.kind !== 'weights') throw new EngineError('internal', { reason: 'no weights' });
    const { experiment, params } = active.spec;
    const { tensors } = readSafetensors(weights.tensors, name);
    return { name: `${name}.safetensors`, mime: 'application/octet-stream', bytes: writeModelFile({ experiment, params, tensors }) };
  }

  async function answer(command: Command): Promise<Replies[keyof Replies]> {
    switch (command.t) {
      case 'init': return init(command);
      case 'start': {
        backend();
        runner.start(command);
        return null;
      }
      case 'pause': return runner.between(() => runner.pause(command.run));
      case 'resume': return runner.between(() => runner.resume(command.run, command.until));
      case 'step': return runner.between(() => runner.stepOnce(command.run, command.unit));
      case 'tune': return runner.between(() => runner.tune(command.run, command.patch));
      case 'stop': return runner.between(() => runner.stop(command.run));
      case 'forget': return runner.between(() => runner.forget(command.run));
      case 'look': return runner.between(() => runner.find(command.run).look(command.want));
      case 'dataset': return answerDataset(platform, command.dataset, command.want, () => undefined);
      case 'recognise': return runner.between(() => recogniser(command.drawing, command.models));
      case 'export': return runner.between(() => exportRun(command.run, command.format));
      case 'threads': return runner.between(() => {
        limitThreads(command.count);
        return null;
      });
      case 'read-table': return readCsv(new Uint8Array(command.bytes), command.file, ownTableLimits);
      case 'read-events': return readEventLog(new Uint8Array(command.bytes), command.file);
      case 'write-events': return { name: eventFileName(Date.now() / 1000, command.log.name), mime: 'application/octet-stream', bytes: writeEventLog(command.log) };
      case 'study': {
        backend();
        return desk.work(command.key, command.ask);
      }
      case 'end-study': {
        desk.end(command.key);
        return null;
      }
      case 'probe': return probeCapabilities();
      case 'benchmark': return runner.between(() => measureTask(command.task, () => platform.now()));
      case 'memory': return runner.between(() => memoryReport());
      case 'program': return runner.between(() => {
        backend();
        return runProgram(programs[command.program], { inputs: command.inputs, files: fileStoreOf(command.files) });
      });
      case 'drill': {
        if (command.fault === 'lose-gpu') loseContext();
        else setTimeout(() => { throw new Error('crash drill'); }, 0);
        return null;
      }
    }
  }

  return {
    async handle(command) {
      try {
        const value = await answer(command);
        post({ t: 'result', id: command.id, value }, transferables(value));
      } catch (error) {
        post({ t: 'fail', id: command.id, run: 'run' in command ? command.run : null, failure: toFailure(error), recoverable: false });
      }
    },
    heartbeat: () => (device ? { t: 'alive', memory: memoryReport(), busy: runner.busy || desk.busy } : null),
  };
}

function transferables(value: Replies[keyof Replies]): ArrayBuffer[] {
  if (value === null || typeof value !== 'object') return [];
  if ('bytes' in value && value.bytes instanceof ArrayBuffer) return [value.bytes];
  return (value as LookAnswer).kind === 'weights' ? [(value as Extract<LookAnswer, { kind: 'weights' }>).tensors] : [];
}
