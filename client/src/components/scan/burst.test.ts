import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BurstReader } from './burst';

function feed(text: string, gap: number, reader = new BurstReader()): string | null {
  let at = 1_000;
  let code: string | null = null;
  for (const key of [...text, 'Enter']) {
    code = reader.read(key, at) ?? code;
    at += gap;
  }
  return code;
}

describe('a burst of keys is a scan', () => {
  it('knows a scanner by its speed', () => {
    assert.equal(feed('35.07-BUP-1003', 8), '35.07-BUP-1003');
  });

  it('leaves a hand alone, however long it types', () => {
    assert.equal(feed('35.07-BUP-1003', 120), null);
  });

  it('leaves short bursts alone', () => {
    assert.equal(feed('35.07', 8), null);
  });

  it('ignores modifier keys and starts anew after a pause', () => {
    const reader = new BurstReader();
    reader.read('x', 0);
    reader.read('Shift', 900);
    assert.equal(feed('TR-77120', 8, reader), 'TR-77120');
  });
});
