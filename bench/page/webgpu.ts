/** The part of WebGPU that tells where it would compute; TypeScript's library has no WebGPU yet. */
interface Adapter {
  readonly info?: { readonly vendor: string; readonly architecture: string; readonly description: string };
}

/** Null where the browser finds nothing to compute with. */
export async function findAdapter(): Promise<Adapter | null> {
  if (!('gpu' in navigator)) return null;
  const gpu = navigator.gpu as { requestAdapter(): Promise<Adapter | null> };
  return gpu.requestAdapter().catch(() => null);
}
