import { expect, it } from 'vitest';
import { systemOf } from './system';

it.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36', 'windows'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15', 'macos'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', 'macos'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101', 'linux'],
  ['Mozilla/5.0 (Linux; Android 15)', 'linux'],
] as const)('%s is taken for %s', (agent, system) => { expect(systemOf(agent)).toBe(system); });
