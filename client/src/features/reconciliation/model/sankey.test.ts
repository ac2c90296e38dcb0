import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { board, placed } from './sankey';

const node = (id: string, level: number, quantitySheets: number) => ({ id, term: id, level, quantitySheets });

describe('the flow as a figure', () => {
  const { nodes, links } = placed(
    [node('packed', 1, 1_000), node('received', 2, 990), node('missing', 2, 10), node('inBoxes', 3, 990)],
    [
      { from: 'packed', to: 'missing', quantitySheets: 10 },
      { from: 'packed', to: 'received', quantitySheets: 990 },
      { from: 'received', to: 'inBoxes', quantitySheets: 990 },
      { from: 'received', to: 'gone', quantitySheets: 1 },
    ],
  );
  const at = (id: string) => nodes.find((one) => one.id === id);

  it('stands in columns by level', () => {
    assert.ok((at('packed')?.x ?? 0) < (at('received')?.x ?? 0));
    assert.equal(at('received')?.x, at('missing')?.x);
  });

  it('keeps the smallest flow visible and everything on the board', () => {
    assert.ok((at('missing')?.height ?? 0) >= board.thinnest);
    assert.ok(nodes.every(({ x, y, height }) => x <= board.width && y + height <= board.height + board.gap));
  });

  it('draws no ribbon to a node that is not there', () => {
    assert.equal(links.length, 3);
  });
});
