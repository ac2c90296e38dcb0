import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  decisionOf,
  emptyDesk,
  keptText,
  nextToSend,
  photoObjectOf,
  reduceDesk,
  restoredDesk,
  undoableOf,
  unsentOf,
  type DeskAction,
  type ScanDesk,
} from './scans';

const code = '35.07-BUP-1003';
const run = (desk: ScanDesk, ...actions: DeskAction[]) => actions.reduce(reduceDesk, desk);
const scan = (of = code): DeskAction => ({ type: 'scan', code: of, atMilliseconds: 1_000 });
const lastOf = (desk: ScanDesk) => {
  const last = desk.scans.at(-1);
  assert.ok(last);
  return last;
};
const lost = { status: 0, code: 'client.no_answer', facts: {}, errors: {}, isFinal: false };
const refused = (problemCode: string, facts = {}) => ({
  status: 409,
  code: problemCode,
  facts,
  errors: {},
  isFinal: true,
});
const answered = (desk: ScanDesk, ...cases: { code: string; kind: string; quantity: number }[]) =>
  run(desk, { type: 'sending', id: lastOf(desk).id }, { type: 'recorded', id: lastOf(desk).id, cases });

describe('a scan', () => {
  it('waits, is sent, and is received', () => {
    const desk = run(emptyDesk, scan(' 35.07-bup-1003 '));
    assert.equal(lastOf(desk).code, code);
    assert.equal(nextToSend(desk)?.id, lastOf(desk).id);
    const sending = run(desk, { type: 'sending', id: lastOf(desk).id });
    assert.equal(nextToSend(sending), undefined);
    const done = answered(desk);
    assert.equal(lastOf(done).outcome, 'received');
    assert.deepEqual(unsentOf(done), []);
  });

  it('keeps its id when no answer comes, and is sent again under it', () => {
    const desk = run(emptyDesk, scan());
    const { id } = lastOf(desk);
    const after = run(desk, { type: 'sending', id }, { type: 'failed', id, problem: lost });
    assert.equal(lastOf(after).state, 'uncertain');
    assert.equal(nextToSend(after)?.id, id);
    assert.equal(lastOf(run(after, { type: 'recorded', id, cases: [] })).outcome, 'received');
  });

  it('goes out in the order in which it was seen', () => {
    const desk = run(emptyDesk, scan('A-00001'), scan('A-00002'));
    const [first] = desk.scans;
    assert.ok(first);
    const after = run(desk, { type: 'sending', id: first.id }, { type: 'failed', id: first.id, problem: lost });
    assert.equal(nextToSend(after)?.code, 'A-00001');
  });

  it('waits for the next sign-in when the session has ended', () => {
    const desk = run(emptyDesk, scan());
    const { id } = lastOf(desk);
    const problem = { ...refused('session.none'), status: 401 };
    assert.equal(lastOf(run(desk, { type: 'sending', id }, { type: 'failed', id, problem })).state, 'waiting');
  });

  it('changes nothing when repeated, and says so', () => {
    const once = answered(run(emptyDesk, scan()));
    const twice = run(once, scan());
    assert.equal(twice.scans.length, 1);
    assert.deepEqual(twice.last, { id: lastOf(once).id, isRepeat: true });
  });

  it('keeps an unknown code in the list and may be asked again', () => {
    const desk = run(emptyDesk, scan('X-99999'));
    const failed = run(desk, { type: 'failed', id: lastOf(desk).id, problem: refused('carton.not_found') });
    assert.equal(lastOf(failed).outcome, 'unknown');
    assert.equal(run(failed, scan('X-99999')).scans.length, 2);
  });

  it('tells a malformed code from a refusal', () => {
    const desk = run(emptyDesk, scan('???'));
    const problem = { ...refused('request.invalid'), status: 400, errors: { carton: [] } };
    assert.equal(lastOf(run(desk, { type: 'failed', id: lastOf(desk).id, problem })).outcome, 'unknown');
    const other = run(desk, { type: 'failed', id: lastOf(desk).id, problem: refused('shipment.receipt_not_open') });
    assert.equal(lastOf(other).outcome, 'refused');
  });

  it('says when a colleague was first', () => {
    const desk = run(emptyDesk, scan());
    const facts = { scannedAt: '2024-10-29T07:28:00Z', scannedBy: 'gudang3507' };
    const problem = refused('carton.already_scanned', facts);
    const after = run(desk, { type: 'failed', id: lastOf(desk).id, problem });
    assert.equal(lastOf(after).outcome, 'already');
    assert.deepEqual(lastOf(after).refusal?.facts, facts);
  });
});

describe('a decision', () => {
  it('holds the desk until the misrouted carton stands aside', () => {
    const misrouted = answered(run(emptyDesk, scan()), { code: 'K-1', kind: 'misrouted', quantity: 2000 });
    assert.equal(decisionOf(misrouted)?.kind, 'misrouted');
    assert.equal(run(misrouted, scan('B-00001')).scans.length, 1);
    const free = run(misrouted, { type: 'acknowledge', id: lastOf(misrouted).id });
    assert.equal(decisionOf(free), null);
    assert.equal(run(free, scan('B-00001')).scans.length, 2);
  });

  it('counts one carton, then returns to sealed ones', () => {
    const armed = run(emptyDesk, { type: 'mode', mode: 'sealBroken' }, scan());
    assert.deepEqual(decisionOf(armed), { kind: 'count', code, finding: 'sealBroken' });
    const done = run(armed, { type: 'counted', countedSheets: 1988, remark: ' basah ', atMilliseconds: 2_000 });
    assert.equal(done.mode, 'sealed');
    const { finding, countedSheets, remark } = lastOf(done);
    assert.deepEqual(
      { finding, countedSheets, remark },
      { finding: 'sealBroken', countedSheets: 1988, remark: 'basah' },
    );
    const short = answered(
      done,
      { code: 'K-1', kind: 'sealBroken', quantity: 2000 },
      { code: 'K-2', kind: 'countedShort', quantity: 12 },
    );
    assert.equal(lastOf(short).outcome, 'sealBroken');
    assert.equal(lastOf(short).differenceSheets, -12);
  });

  it('signs what was counted over and short', () => {
    const counted = run(emptyDesk, { type: 'mode', mode: 'counted' }, scan(), {
      type: 'counted',
      countedSheets: 2003,
      remark: '',
      atMilliseconds: 0,
    });
    const over = answered(counted, { code: 'K', kind: 'countedOver', quantity: 3 });
    assert.equal(lastOf(over).outcome, 'over');
    assert.equal(lastOf(over).differenceSheets, 3);
    const short = answered(counted, { code: 'K', kind: 'countedShort', quantity: 3 });
    assert.equal(lastOf(short).differenceSheets, -3);
  });

  it('is undone by the key that armed it, or by Esc', () => {
    const armed = run(emptyDesk, { type: 'mode', mode: 'counted' });
    assert.equal(run(armed, { type: 'mode', mode: 'counted' }).mode, 'sealed');
    assert.equal(decisionOf(run(armed, scan(), { type: 'cancel' })), null);
  });
});

describe('a reload', () => {
  it('brings scans back; one that was on its way is uncertain', () => {
    const desk = run(emptyDesk, scan());
    const sending = run(desk, { type: 'sending', id: lastOf(desk).id });
    const back = restoredDesk(keptText(sending));
    assert.equal(lastOf(back).state, 'uncertain');
    assert.equal(lastOf(back).id, lastOf(desk).id);
  });

  it('never drops what is not recorded', () => {
    let desk = run(emptyDesk, scan('FIRST-0'));
    for (let index = 0; index < 400; index++) {
      desk = { ...desk, scans: [...desk.scans, { ...lastOf(desk), id: String(index), state: 'answered' as const }] };
    }
    const back = restoredDesk(keptText(desk));
    assert.equal(unsentOf(back)[0]?.code, 'FIRST-0');
    assert.ok(back.scans.length < 400);
  });

  it('starts empty from what it cannot read', () => {
    assert.deepEqual(restoredDesk('{'), emptyDesk);
    assert.deepEqual(restoredDesk(null), emptyDesk);
  });
});

describe('a mistake and a photo', () => {
  it('undoes the last scan once it is recorded, and lets the carton be scanned again', () => {
    const waiting = run(emptyDesk, scan());
    assert.equal(undoableOf(waiting), null);
    const received = answered(waiting);
    assert.equal(undoableOf(received)?.code, code);
    const undone = run(received, { type: 'undone', id: lastOf(received).id });
    assert.equal(undoableOf(undone), null);
    assert.equal(photoObjectOf(undone), null);
    assert.notEqual(lastOf(run(undone, scan())).id, lastOf(undone).id);
  });

  it('does not undo what was found astray', () => {
    const misrouted = answered(run(emptyDesk, scan()), { code: 'KS-1', kind: 'misrouted', quantity: 2_000 });
    assert.equal(undoableOf(misrouted), null);
  });

  it('takes the photo of the case that the scan opened, else of the carton', () => {
    assert.equal(photoObjectOf(emptyDesk), null);
    assert.deepEqual(photoObjectOf(answered(run(emptyDesk, scan()))), { objectKind: 'carton', objectCode: code });
    assert.deepEqual(
      photoObjectOf(answered(run(emptyDesk, scan()), { code: 'KS-1', kind: 'misrouted', quantity: 2_000 })),
      { objectKind: 'case', objectCode: 'KS-1' },
    );
  });
});
