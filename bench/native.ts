/** PyTorch and TensorFlow on the same machine, as its measure: the same networks, made from the same data, in Python. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { NativeLibrary, Outcome, TrainResult } from './shared/jobs';
import type { NetworkSpec } from './shared/workloads';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Longer than any of these trainings takes. */
const patienceMs = 400_000;
const script = folder('native/peers.py');
const venv = folder('.venv');
const venvPython = process.platform === 'win32' ? `${venv}/Scripts/python.exe` : `${venv}/bin/python`;

export interface NativeJob {
  readonly library: NativeLibrary;
  readonly threads: number;
  /** Null: the regression. */
  readonly network: NetworkSpec | null;
  readonly batch: number;
  readonly samples: number;
  readonly budgetMs: number;
}

export interface Python {
  /** Versions of Python and the libraries. */
  readonly versions: Readonly<Record<string, string>>;
  train(job: NativeJob): Promise<Outcome<TrainResult>>;
}

/** @param python the interpreter; null for the bench's own virtual environment, made on first use */
export function openPython(python: string | null): Python {
  const interpreter = python ?? ensureVirtualEnvironment();
  return {
    versions: JSON.parse(execFileSync(interpreter, [script, 'versions'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as Record<string, string>,
    async train(job) {
      const threads = String(job.threads);
      // The libraries read these when they are imported.
      const env = { ...process.env, OMP_NUM_THREADS: threads, OPENBLAS_NUM_THREADS: threads, MKL_NUM_THREADS: threads, TF_CPP_MIN_LOG_LEVEL: '3' };
      try {
        const { stdout } = await promisify(execFile)(interpreter, [script, JSON.stringify(job)], { env, maxBuffer: 2 ** 24, timeout: patienceMs });
        return JSON.parse(stdout.trim().slice(stdout.trim().lastIndexOf('\n') + 1)) as Outcome<TrainResult>;
      } catch {
        // The error's own words are the command line, with this machine's paths.
        return { ok: false, absent: false, reason: 'Python ended without an answer' };
      }
    },
  };
}

function ensureVirtualEnvironment(): string {
  if (!existsSync(venvPython)) {
    console.error('Installing PyTorch and TensorFlow into bench/.venv ...');
    execFileSync('python3', ['-m', 'venv', venv], { stdio: 'inherit' });
    execFileSync(venvPython, ['-m', 'pip', 'install', '--quiet', '-r', folder('native/requirements.txt')], { stdio: 'inherit' });
  }
  return venvPython;
}
