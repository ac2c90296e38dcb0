import 'fake-indexeddb/auto';
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { bodyOf, newDraft } from '../model/draft';
import { legOf, type Leg } from '../model/leg';
import { heldFor, type Answer, type Queued } from '../model/queue';
import {
  draftOf,
  draftsOf,
  fieldDatabase,
  forgetOthers,
  keepBoxes,
  keepDraft,
  keptBoxes,
  putQueued,
  queueDraft,
  queueOf,
  waitingForOthers,
} from './database';
import { sendWaiting } from './send-waiting';

const leg = legOf('35.07.07.2017', 'give-004') as Leg;
const offices = { sender: 'Ketua PPS', receiver: 'Ketua KPPS', witness: 'Pengawas TPS' };
const draft = newDraft(leg, offices, {});
const sent: Answer = { state: 'sent', refusals: [], cases: [] };

function handOver(id: string, at: number, userName = 'pps'): Queued {
  const body = { ...bodyOf(draft, leg), boxes: [{ box: `KTK-${id}`, seals: [], isBroken: false }] };
  const occurredAt = '2024-11-26T08:00:00Z';
  const entry = { id, userName, at, occurredAt, state: 'waiting', refusals: [], cases: [] } as const;
  return { ...entry, kind: 'handOver', leg: leg.key, body, differing: [] };
}

const states = async (userName = 'pps') =>
  Object.fromEntries((await queueOf(userName)).map(({ id, state }) => [id, state]));
const nothing = () => Promise.resolve();

beforeEach(async () => {
  const database = await fieldDatabase();
  for (const store of ['boxes', 'drafts', 'queue'] as const) await database.clear(store);
});

describe('the queue of a phone', () => {
  it('sends in the order of the signatures, whatever order it was kept in', async () => {
    for (const [id, at] of [
      ['c', 3],
      ['a', 1],
      ['b', 2],
    ] as const)
      await putQueued(handOver(id, at));
    const order: string[] = [];
    await sendWaiting('pps', (item) => Promise.resolve(order.push(item.id)).then(() => sent), nothing);
    assert.deepEqual(order, ['a', 'b', 'c']);
  });

  it('keeps what got no answer and all after it, and sends it later under the same id', async () => {
    for (const [id, at] of [
      ['a', 1],
      ['b', 2],
    ] as const)
      await putQueued(handOver(id, at));
    const tried: string[] = [];
    const lost = (item: Queued) => {
      tried.push(item.id);
      return Promise.reject(new Error('no signal'));
    };
    await assert.rejects(sendWaiting('pps', lost, nothing));
    assert.deepEqual(await states(), { a: 'waiting', b: 'waiting' });
    await sendWaiting('pps', (item) => Promise.resolve(tried.push(item.id)).then(() => sent), nothing);
    assert.deepEqual(tried, ['a', 'a', 'b']);
    assert.deepEqual(await states(), { a: 'sent', b: 'sent' });
  });

  it('keeps what is refused with its reason, and lets it hold nothing up', async () => {
    for (const [id, at] of [
      ['a', 1],
      ['b', 2],
    ] as const)
      await putQueued(handOver(id, at));
    const refusals = [{ code: 'handover.already_recorded', facts: { handOver: 'BA-1' } }];
    const answer = ({ id }: Queued): Promise<Answer> =>
      Promise.resolve(id === 'a' ? { state: 'refused', refusals, cases: [] } : sent);
    await sendWaiting('pps', answer, nothing);
    assert.deepEqual(await states(), { a: 'refused', b: 'sent' });
    assert.deepEqual((await queueOf('pps'))[0]?.refusals, refusals);
  });

  it('sends what is one’s own, and leaves another’s waiting for its owner', async () => {
    await putQueued(handOver('a', 1));
    await putQueued(handOver('x', 2, 'ppk'));
    await sendWaiting('pps', () => Promise.resolve(sent), nothing);
    assert.deepEqual([await states('pps'), await states('ppk')], [{ a: 'sent' }, { x: 'waiting' }]);
    assert.equal(await waitingForOthers('pps'), 1);
  });

  it('counts a box as handed over while its hand-over waits, and no longer once it is refused', () => {
    const item = handOver('a', 1);
    assert.equal(heldFor([item], leg.key, 'KTK-a'), item);
    assert.equal(heldFor([{ ...item, state: 'refused' }], leg.key, 'KTK-a'), undefined);
    assert.equal(heldFor([item], 'back-004', 'KTK-a'), undefined);
  });
});

describe('what a phone keeps', () => {
  it('takes a signed draft into the queue and out of the drafts at once', async () => {
    await keepDraft('pps', draft);
    assert.equal((await draftOf('pps', leg.key))?.number, draft.number);
    await queueDraft(handOver('a', 1), leg.key);
    assert.equal(await draftOf('pps', leg.key), undefined);
    assert.deepEqual(await states(), { a: 'waiting' });
  });

  it('shows nothing of one person to the next: only what still waits is left, for its owner', async () => {
    await keepBoxes({ userName: 'pps', readAt: 1, boxes: [] });
    await keepDraft('pps', draft);
    await putQueued({ ...handOver('old', 1), state: 'sent' });
    await putQueued(handOver('open', 2));
    await forgetOthers('ppk');
    assert.equal(await keptBoxes('pps'), undefined);
    assert.deepEqual(await draftsOf('pps'), []);
    assert.deepEqual(await states('pps'), { open: 'waiting' });
    assert.deepEqual(await queueOf('ppk'), []);
  });

  it('keeps the drafts and lists of the person who works on it', async () => {
    await keepBoxes({ userName: 'pps', readAt: 1, boxes: [] });
    await keepDraft('pps', draft);
    await forgetOthers('pps');
    assert.equal((await draftsOf('pps')).length, 1);
    assert.ok(await keptBoxes('pps'));
  });
});
