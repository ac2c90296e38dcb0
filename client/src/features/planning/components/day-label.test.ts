import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayLabel, parseDayOffset } from './day-label';

describe('the day of a milestone', () => {
  it('counts from polling day', () => {
    assert.equal(dayLabel(-29, 'id'), 'H-29');
    assert.equal(dayLabel(0, 'id'), 'Hari H');
    assert.equal(dayLabel(3, 'en'), 'D+3');
  });

  it('is typed with a hyphen or a minus sign', () => {
    assert.equal(parseDayOffset('-1'), -1);
    assert.equal(parseDayOffset('\u22121'), -1);
    assert.equal(parseDayOffset(' 12 '), 12);
    for (const text of ['', 'x', '1.5', '366', '-366']) assert.equal(parseDayOffset(text), null);
  });
});
