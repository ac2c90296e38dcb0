import type { BoxStep, PackList, PackListBox } from '../api/types';

/** The list with one box a step further, as the answer to the step has said; times and seals come with the next reading. */
export function afterStep(list: PackList, code: string, step: BoxStep | 'empty', me: string): PackList {
  const change = changes[step](`user:${me}`);
  const stations = list.stations.map((row) => ({
    ...row,
    boxes: row.boxes.map((box) => (box.code === code ? { ...box, ...change } : box)),
  }));
  return { ...list, stations };
}

const changes: Record<BoxStep | 'empty', (actor: string) => Partial<PackListBox>> = {
  fill: (filledBy) => ({ status: 'filled', filledBy }),
  verify: (verifiedBy) => ({ status: 'verified', verifiedBy }),
  seal: (sealedBy) => ({ status: 'sealed', sealedBy }),
  empty: () => ({ status: 'listed', filledBy: null, verifiedBy: null, sealedBy: null, sealedAt: null, seals: [] }),
};
