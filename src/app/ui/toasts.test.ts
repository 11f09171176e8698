import { describe, expect, it } from 'vitest';
import { durationOf } from './toasts';

describe('how long a notice stays', () => {
  it('is long enough to read', () => {
    expect(durationOf({ text: 'Saved.' })).toBe(5_000);
    expect(durationOf({ text: 'x'.repeat(100) })).toBe(9_000);
    expect(durationOf({ text: 'x'.repeat(1_000) })).toBe(12_000);
  });
  it('leaves time to reach a button and keeps errors', () => {
    expect(durationOf({ text: 'Deleted.', action: { label: 'Undo', onSelect: () => undefined } })).toBe(8_000);
    expect(durationOf({ text: 'Failed.', tone: 'bad' })).toBeNull();
    expect(durationOf({ text: 'Failed.', tone: 'bad', duration: 3_000 })).toBe(3_000);
  });
});
