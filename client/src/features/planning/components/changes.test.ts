import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changesOf } from './changes';
import { rulesOf } from './rules-of';

const line = (item: string, contest: string | null, before: number, after: number) => ({
  item,
  nameId: item,
  nameEn: item,
  contest,
  before,
  after,
  difference: after - before,
  buffer: { before: 0, after: 0 },
  reused: { before: 0, after: 0 },
  procure: { before, after },
});

describe('what changed between two plans', () => {
  it('leaves out what stayed and sums over contests', () => {
    const { changed, unchanged } = changesOf({
      lines: [
        line('BALLOT', 'GUB-35', 100, 125),
        line('BALLOT', 'BUP-35.07', 50, 50),
        line('INK', null, 2, 2),
        line('BOOTH', null, 8, 4),
      ],
    });
    assert.deepEqual(
      changed.map(({ item, before, after, difference, contests }) => [
        item,
        before,
        after,
        difference,
        contests.length,
      ]),
      [
        ['BALLOT', 150, 175, 25, 1],
        ['BOOTH', 8, 4, -4, 1],
      ],
    );
    assert.equal(unchanged, 1);
  });

  it('shows a change in stock alone', () => {
    const booth = { ...line('BOOTH', null, 8, 8), reused: { before: 0, after: 3 }, procure: { before: 8, after: 5 } };
    const { changed } = changesOf({ lines: [booth, line('INK', null, 2, 2)] });
    assert.deepEqual(
      changed.map(({ item, difference, parts }) => [item, difference, parts.map(({ part }) => part)]),
      [['BOOTH', 0, ['reused', 'procure']]],
    );
  });

  it('shows a change that cancels out over the contests', () => {
    const { changed } = changesOf({ lines: [line('BALLOT', 'A', 10, 11), line('BALLOT', 'B', 10, 9)] });
    assert.equal(changed.length, 1);
    assert.equal(changed[0]?.difference, 0);
    assert.equal(changed[0]?.contests.length, 2);
  });
});

describe('the rules behind a quantity', () => {
  it('names the reserve rules for ballots and the re-vote rule for PSU', () => {
    assert.deepEqual(rulesOf({ code: 'BALLOT', rule: { hasReserve: true } }), ['R1', 'R4', 'R5']);
    assert.deepEqual(rulesOf({ code: 'BALLOT_PSU', rule: { hasReserve: false } }), ['R2']);
    assert.deepEqual(rulesOf({ code: 'INK', rule: { hasReserve: false } }), []);
  });
});
