/** Stand-in for an engine's worker: notes its commands and says what the test tells it to say. */
import type { Backend, BytesDelivery, BytesRequest, Command, DeviceReport, EngineEvent } from '../../protocol';

export class FakeWorker {
  readonly sent: Command[] = [];
  readonly delivered: BytesDelivery[] = [];
  terminated = false;
  onmessage: ((event: { data: EngineEvent | BytesRequest }) => void) | null = null;
  onerror: ((event: { message: string; preventDefault: () => void }) => void) | null = null;

  postMessage(message: Command | BytesDelivery): void {
    if (message.t === 'bytes') this.delivered.push(message);
    else this.sent.push(message);
  }
  terminate(): void { this.terminated = true; }
  say(message: EngineEvent | BytesRequest): void { this.onmessage?.({ data: message }); }
  crash(message: string): void { this.onerror?.({ message, preventDefault: () => undefined }); }
  sentOf<T extends Command['t']>(t: T): Extract<Command, { t: T }>[] { return this.sent.filter((c): c is Extract<Command, { t: T }> => c.t === t); }
}

/** An isolated page's device with `cores` cores. */
export const deviceReport = (backend: Backend, cores = 2): DeviceReport => ({
  protocol: 1, backend, threads: 1, software: false, renderer: null, crossOriginIsolated: true, simd: true, cores, peakGflops: null, measured: [], chosenBy: 'forced', key: 'test',
});
