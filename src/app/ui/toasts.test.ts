import { describe, expect, it } from 'vitest';
import { chooseAction, durationOf, toast } from './toasts';

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

describe('a notice that tells when it is gone', () => {
  const told: string[] = [];
  const notice = (text: string) => ({ text, action: { label: 'Undo', onSelect: () => { told.push(`undo ${text}`); } }, onGone: () => { told.push(`gone ${text}`); } });

  it('tells once, however it went, unless its action was chosen', () => {
    const closeFirst = toast(notice('first'));
    closeFirst();
    closeFirst();
    toast(notice('second'));
    // The ids count up.
    for (let id = 1; id < 10; id++) chooseAction(id);
    toast(notice('same'));
    const close = toast(notice('same'));
    expect(told).toEqual(['gone first', 'undo second', 'gone same']);
    close();
    expect(told).toHaveLength(4);
  });
});
