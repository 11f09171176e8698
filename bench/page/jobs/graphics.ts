import { findRenderer } from '../../../src/engine/runtime/backends/webgl';
import type { GraphicsResult } from '../../shared/jobs';
import { findAdapter } from '../webgpu';

export async function describeGraphics(): Promise<GraphicsResult> {
  const adapter = await findAdapter();
  const { vendor = '', architecture = '', description = '' } = adapter?.info ?? {};
  return { webgl: findRenderer(), webgpu: adapter && ([vendor, architecture, description].filter(Boolean).join(' ') || 'unnamed') };
}
