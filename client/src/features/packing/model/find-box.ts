import type { PackList, PackListBox, PackListRow } from '../api/types';

export interface Found {
  row: PackListRow;
  box: PackListBox;
}

export type Named =
  | ({ kind: 'box' } & Found)
  /** A label of a box, but of another village. */
  | { kind: 'elsewhere'; village: string }
  /** The station's boxes are all sealed. */
  | { kind: 'done'; row: PackListRow }
  | { kind: 'unknown' };

const label = /^KTK-(\d{2})(\d{2})(\d{2})(\d{4})-\d{3}-/;
/** A scanned code that names a box, not a carton or a seal. */
export function isBoxLabel(text: string): boolean {
  return text.toUpperCase().startsWith('KTK-');
}

const stationNumber = /^(?:TPS\s*)?0*(\d{1,3})\s*([A-Z]*)$/;

/**
 * What somebody scanned or typed: the label of a box, or a station's number, which means its first box that waits for
 * something; `4 BUP` or `4b` says of which contest.
 */
export function findBox(list: PackList, text: string): Named {
  const code = text.trim().toUpperCase();
  for (const row of list.stations) {
    const box = row.boxes.find((one) => one.code === code);
    if (box !== undefined) return { kind: 'box', row, box };
  }
  const [isLabel, ...parts] = label.exec(code) ?? [];
  if (isLabel !== undefined) return { kind: 'elsewhere', village: parts.join('.') };
  const [, number, contest = ''] = stationNumber.exec(code) ?? [];
  const row = list.stations.find((one) => one.stationNumber === Number(number));
  if (row === undefined) return { kind: 'unknown' };
  const boxes = row.boxes.filter((one) => one.contestCode.startsWith(contest));
  if (boxes.length === 0) return { kind: 'unknown' };
  const box = boxes.find(({ status }) => status !== 'sealed') ?? (contest === '' ? undefined : boxes[0]);
  return box === undefined ? { kind: 'done', row } : { kind: 'box', row, box };
}

/**
 * The next box that I can take a step with, from the one before on and then from the start: one that I filled waits for
 * somebody else.
 */
export function nextBox(list: PackList, me: string, after: string | undefined, contest: string): Found | null {
  const all = list.stations.flatMap((row) => row.boxes.map((box) => ({ row, box })));
  const from = all.findIndex(({ box }) => box.code === after) + 1;
  const inTurn = [...all.slice(from), ...all.slice(0, from)];
  return (
    inTurn.find(
      ({ box }) =>
        (contest === '' || box.contestCode === contest) &&
        box.status !== 'sealed' &&
        !(box.status === 'filled' && isMine(box, me)),
    ) ?? null
  );
}

/** Who filled a box never verifies it. */
export function isMine({ filledBy }: { filledBy?: string | null }, me: string): boolean {
  return filledBy === `user:${me}`;
}
