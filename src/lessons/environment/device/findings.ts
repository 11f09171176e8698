/** What the probe found, weighed: is it good, limited or missing, what does it mean for training, what can be done. */
import type { Capabilities } from '../../../engine/declarations/capabilities';
import type { messages } from './messages';
import type { PageFacts } from './page';

type Word = keyof typeof messages;
/** `plain`: neither good nor bad for training. */
export type Verdict = 'good' | 'limited' | 'missing' | 'plain';

export interface Finding {
  readonly name: Word;
  /** A value as the browser says it, or a word for it. */
  readonly value: { readonly text: string } | { readonly word: Word; readonly values?: Readonly<Record<string, string | number>> };
  readonly verdict: Verdict;
  readonly means: Word;
  /** What to do about it; none where nothing needs to be done, or can be. */
  readonly remedy?: Word;
}

/** Pictures of MNIST, checkpoints of some runs and their curves. */
const enoughBytes = 500e6;

export function findingsOf(capabilities: Capabilities, page: PageFacts): readonly Finding[] {
  return [...ofGpu(capabilities), ...ofProcessor(capabilities, page), ...ofStorage(page), ...ofReader(page)];
}

function ofGpu({ webgl, webgpu }: Capabilities): readonly Finding[] {
  return [
    !webgl ? { name: 'webgl', value: { word: 'none' }, verdict: 'missing', means: 'webglNone', remedy: 'enableGpu' }
      : { name: 'webgl', value: { text: webgl.version }, verdict: webgl.floatTextures ? 'good' : 'limited', means: webgl.floatTextures ? 'webglGood' : 'webglHalf' },
    ...(webgl ? [
      { name: 'renderer', value: { text: webgl.renderer }, ...(webgl.software
        ? { verdict: 'limited', means: 'rendererSoftware', remedy: 'enableGpu' } as const
        : { verdict: 'good', means: 'rendererGood' } as const) },
      { name: 'texture', value: { word: 'texels', values: { size: webgl.maxTextureSize } }, verdict: 'plain', means: 'textureMeans' },
    ] as const : []),
    !webgpu ? { name: 'webgpu', value: { word: 'none' }, verdict: 'missing', means: 'webgpuNone', remedy: 'newerBrowser' }
      : webgpu.software ? { name: 'webgpu', value: { text: webgpu.adapter }, verdict: 'limited', means: 'rendererSoftware', remedy: 'enableGpu' }
        : { name: 'webgpu', value: { text: webgpu.adapter }, verdict: 'good', means: 'webgpuGood' },
  ];
}

function ofProcessor({ simd, sharedMemory, cores }: Capabilities, { crossOriginIsolated, memoryGiB }: PageFacts): readonly Finding[] {
  const threads = sharedMemory && crossOriginIsolated;
  return [
    simd === null ? { name: 'simd', value: { word: 'none' }, verdict: 'missing', means: 'simdNone', remedy: 'newerBrowser' }
      : { name: 'simd', value: { word: simd === 'relaxed' ? 'simdRelaxed' : 'simdPlain' }, verdict: 'good', means: 'simdMeans' },
    threads ? { name: 'threads', value: { word: 'yes' }, verdict: 'good', means: 'threadsGood' }
      : { name: 'threads', value: { word: 'no' }, verdict: 'missing', means: 'threadsNone', remedy: 'isolate' },
    crossOriginIsolated ? { name: 'isolation', value: { word: 'yes' }, verdict: 'good', means: 'isolationMeans' }
      : { name: 'isolation', value: { word: 'no' }, verdict: 'missing', means: 'isolationMeans', remedy: 'isolate' },
    { name: 'cores', value: { text: String(cores) }, verdict: cores > 2 ? 'good' : 'limited', means: cores > 2 ? 'coresGood' : 'coresFew' },
    memoryGiB === null ? { name: 'memory', value: { word: 'untold' }, verdict: 'plain', means: 'memoryUntold' }
      : { name: 'memory', value: { word: 'atLeast', values: { size: memoryGiB } }, verdict: memoryGiB >= 4 ? 'good' : 'limited', means: 'memoryMeans', ...(memoryGiB >= 4 ? {} : { remedy: 'closeTabs' } as const) },
  ];
}

function ofStorage({ storage }: PageFacts): readonly Finding[] {
  if (!storage) return [{ name: 'storage', value: { word: 'untold' }, verdict: 'limited', means: 'storageNone', remedy: 'noPrivate' }];
  const free = storage.quotaBytes - storage.usedBytes;
  const enough = free >= enoughBytes;
  const values = { used: bytes(storage.usedBytes), quota: bytes(storage.quotaBytes) };
  return [
    { name: 'storage', value: { word: 'usedOf', values }, verdict: enough ? 'good' : 'limited', means: 'storageMeans', ...(enough ? {} : { remedy: 'makeRoom' } as const) },
    storage.persisted ? { name: 'persisted', value: { word: 'yes' }, verdict: 'good', means: 'persistedGood' }
      : { name: 'persisted', value: { word: 'no' }, verdict: 'limited', means: 'persistedNone', remedy: 'persist' },
  ];
}

function ofReader({ languages, screen }: PageFacts): readonly Finding[] {
  const spoken = languages.some((tag) => /^(zh|en)\b/i.test(tag));
  return [
    { name: 'language', value: { text: languages.join(', ') }, verdict: spoken ? 'good' : 'plain', means: spoken ? 'languageMeans' : 'languageOther' },
    { name: 'screen', value: { word: 'pixels', values: { ...screen, pixelRatio: Number(screen.pixelRatio.toFixed(2)) } }, verdict: 'plain', means: 'screenMeans' },
  ];
}

/** Decimal units, as disks are sold: 512 MB, 4.1 GB. */
function bytes(count: number): string {
  const [divisor, unit] = count >= 1e9 ? [1e9, 'GB'] as const : count >= 1e6 ? [1e6, 'MB'] as const : [1e3, 'kB'] as const;
  const size = count / divisor;
  return `${size >= 100 ? size.toFixed(0) : size.toPrecision(2)} ${unit}`;
}
