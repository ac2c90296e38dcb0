import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eastJava } from './east-java';
import { neighbour, type Direction } from './tile-neighbour';

function from(code: string, direction: Direction): string | undefined {
  const place = eastJava.find((candidate) => candidate.code === code);
  assert.ok(place);
  return neighbour(eastJava, place, direction)?.code;
}

describe('the tile map of East Java', () => {
  it('has 38 regions and no shared cell', () => {
    assert.equal(eastJava.length, 38);
    assert.equal(new Set(eastJava.map(({ column, row }) => `${String(column)}/${String(row)}`)).size, 38);
  });

  it('moves as the regions lie', () => {
    assert.equal(from('35.07', 'north'), '35.14');
    assert.equal(from('35.07', 'west'), '35.73');
    assert.equal(from('35.07', 'east'), '35.08');
    assert.equal(from('35.25', 'east'), '35.26', 'over the strait');
    assert.equal(from('35.07', 'south'), undefined);
  });

  it('reaches every region from every other by arrows', () => {
    const reached = new Set(['35.07']);
    const open = ['35.07'];
    for (let code = open.pop(); code !== undefined; code = open.pop()) {
      for (const direction of ['north', 'south', 'west', 'east'] as const) {
        const next = from(code, direction);
        if (next === undefined || reached.has(next)) continue;
        reached.add(next);
        open.push(next);
      }
    }
    assert.equal(reached.size, 38);
  });
});
