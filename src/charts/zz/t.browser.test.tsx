import { expect, it } from 'vitest';
it('runs in a browser', async () => {
  const gl = new OffscreenCanvas(4, 4).getContext('webgl2');
  expect(gl).not.toBeNull();
  console.log(navigator.userAgent, crossOriginIsolated);
});
