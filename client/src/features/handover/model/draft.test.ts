import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bodyOf, changed, differs, faultsOf, newDraft, newNumber, scan, withSeals, type Draft } from './draft';
import { legOf, type Leg } from './leg';
import { box } from './leg.test';
import { serialsIn } from './serials';

const leg = legOf('35.07.07.2017', 'give-004') as Leg;
const offices = { sender: 'Ketua PPS', receiver: 'Ketua KPPS', witness: 'Pengawas TPS' };
const ours = box(4, 'atVillage');
const other = box(5, 'atVillage');

function signed(): Draft {
  const names = { sender: 'Ani', receiver: 'Budi', witness: 'Citra' };
  const begun = { ...newDraft(leg, offices, names), site: 'Balai desa' };
  const scanned = scan(begun, ours.box, [ours], [ours, other], 0).draft;
  return { ...withSeals(scanned, ours.box, [...ours.seals], false), agreed: { sender: 1, receiver: 2, witness: 3 } };
}

describe('a hand-over in the making', () => {
  it('tells a box of this destination from one of another and from one that nobody knows, and keeps all', () => {
    const begun = newDraft(leg, offices, {});
    const first = scan(begun, ` ${ours.box.toLowerCase()} `, [ours], [ours, other], 0);
    const second = scan(first.draft, other.box, [ours], [ours, other], 0);
    const third = scan(second.draft, 'KTK-0', [ours], [ours, other], 0);
    assert.deepEqual([first.result, second.result, third.result], ['added', 'elsewhere', 'unknown']);
    assert.equal(third.draft.boxes.length, 3);
  });

  it('changes nothing when a label is scanned twice', () => {
    const once = scan(newDraft(leg, offices, {}), ours.box, [ours], [ours], 0).draft;
    const twice = scan(once, ours.box, [ours], [ours], 9);
    assert.equal(twice.result, 'known');
    assert.equal(twice.draft, once);
  });

  it('takes agreements back when something is changed after them', () => {
    assert.deepEqual(faultsOf(signed(), 5), []);
    assert.deepEqual(faultsOf(changed(signed(), { site: 'Gudang' }), 5), ['agreement']);
    assert.deepEqual(faultsOf(withSeals(signed(), ours.box, ['KT-9'], false), 5), ['agreement']);
  });

  it('needs three people, every seal looked at, and a place', () => {
    const draft = signed();
    const named = (role: 'receiver' | 'witness', name: string) =>
      changed(draft, { people: { ...draft.people, [role]: { office: 'Ketua', name } } });
    assert.deepEqual(faultsOf(named('receiver', ' ani '), 1), ['sameParties']);
    assert.deepEqual(faultsOf(named('witness', 'BUDI'), 4), ['witnessIsParty']);
    assert.deepEqual(faultsOf(named('witness', ' '), 4), ['witness']);
    assert.deepEqual(faultsOf(changed(draft, { site: ' ' }), 1), ['site']);
    assert.deepEqual(faultsOf(withSeals(draft, ours.box, null, false), 3), ['seals']);
    assert.deepEqual(faultsOf(changed(draft, { boxes: [] }), 2), ['boxes']);
  });

  it('knows a seal that differs, is missing or is broken', () => {
    const seen = (seals: string[] | null, isBroken = false) => ({ box: ours.box, scannedAt: 0, seals, isBroken });
    assert.ok(!differs(seen(['KT-2', 'KT-1']), ours.seals));
    assert.ok(differs(seen(['KT-1', 'KT-3']), ours.seals));
    assert.ok(differs(seen(['KT-1']), ours.seals));
    assert.ok(differs(seen(['KT-1', 'KT-2'], true), ours.seals));
    assert.ok(!differs(seen(null), ours.seals), 'nobody has looked yet');
  });

  it('is sent as it was signed', () => {
    const body = bodyOf({ ...signed(), booths: 4 }, leg);
    assert.deepEqual(body.to, { level: 'station', region: '35.07.07.2017', station: 4 });
    assert.deepEqual(body.boxes, [{ box: ours.box, seals: ['KT-1', 'KT-2'], isBroken: false }]);
    assert.deepEqual(body.outsideItems, [{ item: 'BOOTH', quantity: 4 }]);
    assert.equal(body.witness.name, 'Citra');
  });

  it('has a number of its own', () => {
    const numbers = Array.from({ length: 1_000 }, newNumber);
    assert.equal(new Set(numbers).size, numbers.length);
    assert.match(numbers[0] ?? '', /^HP-[0-9A-Z]{6}-[0-9A-Z]{6}$/);
  });
});

describe('serial numbers as written down', () => {
  it('stand one a line, or with commas or blanks between, each once', () => {
    assert.deepEqual(serialsIn('kt-1, KT-2\n KT-2;KT-3  '), ['KT-1', 'KT-2', 'KT-3']);
    assert.deepEqual(serialsIn('  '), []);
  });
});
