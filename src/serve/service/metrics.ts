/** What the service tells Prometheus. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { defaultLimits } from './limits';

export interface ServiceMetrics {
  readonly registry: Registry;
  readonly requests: Counter<'route' | 'status'>;
  readonly seconds: Histogram<'route'>;
  readonly batches: Histogram;
}

/** @param waiting pictures accepted and not yet answered */
export function createMetrics(waiting: () => number): ServiceMetrics {
  const registry = new Registry();
  const registers = [registry];
  new Gauge({ name: 'captcha_waiting_pictures', help: 'Pictures accepted and not yet answered.', registers, collect() { this.set(waiting()); } });
  new Gauge({ name: 'process_resident_memory_bytes', help: 'Resident memory size in bytes.', registers, collect() { this.set(process.memoryUsage.rss()); } });
  return {
    registry,
    requests: new Counter({ name: 'captcha_requests_total', help: 'Requests answered, by route and status.', labelNames: ['route', 'status'], registers }),
    seconds: new Histogram({ name: 'captcha_request_seconds', help: 'Time from the head of a request to its answer.', labelNames: ['route'], buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10], registers }),
    batches: new Histogram({ name: 'captcha_batch_pictures', help: 'Pictures in a forward pass.', buckets: powersUpTo(defaultLimits.batch), registers }),
  };
}

const powersUpTo = (most: number): number[] => Array.from({ length: Math.floor(Math.log2(most)) + 1 }, (_, i) => 2 ** i);
