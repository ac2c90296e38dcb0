import type { components } from '@/api/schema';
import type { Box, Leg, Point } from './leg';

export type HandOverBody = Omit<components['schemas']['BoxesHandedOver'], 'from' | 'to'> & { from: Point; to: Point };

export const roles = ['sender', 'receiver', 'witness'] as const;
export type Role = (typeof roles)[number];

interface Person {
  office: string;
  name: string;
}

/** A box as the receiver saw it; seals are null until somebody has compared them. */
export interface SeenBox {
  box: string;
  scannedAt: number;
  seals: string[] | null;
  isBroken: boolean;
}

/** A hand-over in the making. It lives on the phone from the first scan on, and is gone only when it is in the queue. */
export interface Draft {
  leg: string;
  number: string;
  step: number;
  boxes: SeenBox[];
  people: Record<Role, Person>;
  site: string;
  booths: number | null;
  /** Device time at which each person agreed; anything changed afterwards takes the agreement back. */
  agreed: Partial<Record<Role, number>>;
}

export const stepCount = 5;
const numberAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const numberLength = 12;

/** `HP-7F3KQ2-9XW4TB`: made without a server, so long that no two phones make the same. */
export function newNumber(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(numberLength));
  const text = Array.from(bytes, (byte) => numberAlphabet.charAt(byte % numberAlphabet.length)).join('');
  return `HP-${text.slice(0, numberLength / 2)}-${text.slice(numberLength / 2)}`;
}

export function newDraft(leg: Leg, offices: Record<Role, string>, names: Partial<Record<Role, string>>): Draft {
  const person = (role: Role) => ({ office: offices[role], name: names[role] ?? '' });
  return {
    leg: leg.key,
    number: newNumber(),
    step: 1,
    boxes: [],
    people: { sender: person('sender'), receiver: person('receiver'), witness: person('witness') },
    site: '',
    booths: null,
    agreed: {},
  };
}

/** Any change of content takes back what people agreed to. */
export function changed(draft: Draft, change: Partial<Draft>): Draft {
  return { ...draft, agreed: {}, ...change };
}

export type Scan = 'added' | 'known' | 'elsewhere' | 'unknown';

/** What a scanned code is, against the phone's list. A code that nobody knows is kept: the server decides. */
export function scan(draft: Draft, code: string, expected: readonly Box[], all: readonly Box[], at: number) {
  const box = code.trim().toUpperCase();
  if (draft.boxes.some((seen) => seen.box === box)) return { draft, result: 'known' as Scan, box };
  const result: Scan = expected.some((one) => one.box === box)
    ? 'added'
    : all.some((one) => one.box === box)
      ? 'elsewhere'
      : 'unknown';
  const seen: SeenBox = { box, scannedAt: at, seals: null, isBroken: false };
  return { draft: changed(draft, { boxes: [...draft.boxes, seen] }), result, box };
}

export function withoutBox(draft: Draft, box: string): Draft {
  return changed(draft, { boxes: draft.boxes.filter((seen) => seen.box !== box) });
}

export function withSeals(draft: Draft, box: string, seals: string[] | null, isBroken: boolean): Draft {
  return changed(draft, {
    boxes: draft.boxes.map((seen) => (seen.box === box ? { ...seen, seals, isBroken } : seen)),
  });
}

/** Serial numbers on the books that nobody saw, and those seen that the books do not know. */
export function sealDifference(books: readonly string[], seen: readonly string[]) {
  return {
    missing: books.filter((serial) => !seen.includes(serial)),
    foreign: seen.filter((serial) => !books.includes(serial)),
  };
}

export function differs(seen: SeenBox, books: readonly string[]): boolean {
  if (seen.seals === null) return false;
  const { missing, foreign } = sealDifference(books, seen.seals);
  return seen.isBroken || missing.length + foreign.length > 0;
}

const samePerson = (one: Person, other: Person) => one.name.trim().toLowerCase() === other.name.trim().toLowerCase();

export type Fault =
  'sender' | 'receiver' | 'site' | 'sameParties' | 'boxes' | 'seals' | 'witness' | 'witnessIsParty' | 'agreement';

/** Why a step is not finished; the words stand on the screen. */
export function faultsOf(draft: Draft, step: number): Fault[] {
  const { sender, receiver, witness } = draft.people;
  const lacks = ({ name, office }: Person) => name.trim() === '' || office.trim() === '';
  const found: Record<number, [Fault, boolean][]> = {
    1: [
      ['sender', lacks(sender)],
      ['receiver', lacks(receiver)],
      ['sameParties', !lacks(sender) && samePerson(sender, receiver)],
      ['site', draft.site.trim() === ''],
    ],
    2: [['boxes', draft.boxes.length === 0]],
    3: [['seals', draft.boxes.some((box) => box.seals === null)]],
    4: [
      ['witness', lacks(witness)],
      ['witnessIsParty', !lacks(witness) && (samePerson(witness, sender) || samePerson(witness, receiver))],
    ],
    5: [['agreement', roles.some((role) => draft.agreed[role] === undefined)]],
  };
  return (found[step] ?? []).filter(([, isFound]) => isFound).map(([fault]) => fault);
}

const boothItem = 'BOOTH';

/** The hand-over as the server takes it. */
export function bodyOf(draft: Draft, leg: Leg): HandOverBody {
  const party = (role: Role) => ({
    office: draft.people[role].office.trim(),
    name: draft.people[role].name.trim(),
  });
  return {
    handOver: draft.number,
    from: leg.from,
    to: leg.to,
    boxes: draft.boxes.map(({ box, seals, isBroken }) => ({ box, seals: seals ?? [], isBroken })),
    outsideItems: draft.booths === null || draft.booths === 0 ? [] : [{ item: boothItem, quantity: draft.booths }],
    sender: party('sender'),
    receiver: party('receiver'),
    witness: party('witness'),
    site: draft.site.trim(),
  };
}
