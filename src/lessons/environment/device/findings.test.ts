import { expect, test } from 'vitest';
import type { Capabilities } from '../../../engine/declarations/capabilities';
import { findingsOf, type Finding } from './findings';
import type { PageFacts } from './page';

const strong: Capabilities = {
  webgl: { version: 'WebGL 2.0', renderer: 'NVIDIA GeForce RTX 3060', software: false, maxTextureSize: 16_384, floatTextures: true },
  webgpu: { adapter: 'nvidia ampere', software: false }, simd: 'relaxed', sharedMemory: true, cores: 8, kernels: 200,
};
const roomy: PageFacts = {
  crossOriginIsolated: true, memoryGiB: 8, storage: { usedBytes: 2e6, quotaBytes: 40e9, persisted: true }, languages: ['zh-CN', 'en'],
  screen: { width: 1440, height: 900, pixelRatio: 2 },
};

function found(capabilities: Partial<Capabilities>, page: Partial<PageFacts> = {}): Readonly<Record<string, Finding>> {
  return Object.fromEntries(findingsOf({ ...strong, ...capabilities }, { ...roomy, ...page }).map((finding) => [finding.name, finding]));
}

test('a strong machine has nothing to mend', () => {
  const findings = Object.values(found({}));
  expect(findings.filter(({ verdict }) => verdict === 'limited' || verdict === 'missing')).toEqual([]);
  expect(findings.filter(({ remedy }) => remedy !== undefined)).toEqual([]);
  expect(found({})['storage']?.value).toEqual({ word: 'usedOf', values: { used: '2.0 MB', quota: '40 GB' } });
});

test('what is missing brings its remedy', () => {
  const findings = found({ webgl: null, webgpu: null, simd: null, sharedMemory: false }, { crossOriginIsolated: false, storage: null });
  for (const name of ['webgl', 'webgpu', 'simd', 'threads', 'isolation']) {
    expect(findings[name]?.verdict).toBe('missing');
    expect(findings[name]?.remedy).toBeDefined();
  }
  expect(findings['renderer']).toBeUndefined();
  expect(findings['storage']).toMatchObject({ verdict: 'limited', remedy: 'noPrivate' });
});

test('an imitated GPU, half-precision textures, two cores, a full disk and a forgetful browser are limits', () => {
  const webgl = { version: 'WebGL 2.0', renderer: 'SwiftShader', software: true, maxTextureSize: 8192, floatTextures: false };
  const findings = found({ webgl, cores: 2 }, { memoryGiB: 2, storage: { usedBytes: 1e9, quotaBytes: 1.2e9, persisted: false } });
  for (const name of ['webgl', 'renderer', 'cores', 'memory', 'storage', 'persisted']) expect(findings[name]?.verdict).toBe('limited');
});

test('shared memory without isolation gives no threads; another language is no fault', () => {
  expect(found({}, { crossOriginIsolated: false })['threads']?.verdict).toBe('missing');
  expect(found({}, { languages: ['fr'] })['language']).toMatchObject({ verdict: 'plain', means: 'languageOther' });
});
