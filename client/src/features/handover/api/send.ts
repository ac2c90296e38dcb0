import { api, bodyOf } from '@/api/client';
import { isProblem, type ApiProblem } from '@/api/problem';
import type { components } from '@/api/schema';
import type { Answer, Queued, Refusal } from '../model/queue';

type Recording = components['schemas']['RecordHandOvers'];
type Reporting = components['schemas']['ReportUsage'];

/** Somebody else was faster several times: asked again it may be accepted. */
const raceCode = 'write.contended';

/** Without a session or its permission nothing is said of the item itself. */
const isAboutSender = ({ status }: ApiProblem) => status === 401 || status === 403;

/**
 * Sends one item under its own id, so that a lost answer or a killed phone makes no second record. Answers when the
 * server has spoken; throws when it has not, and the item goes on waiting.
 */
export async function send(item: Queued): Promise<Answer> {
  try {
    return item.kind === 'handOver' ? await sendHandOver(item) : await sendUsage(item);
  } catch (problem) {
    if (!isProblem(problem) || !problem.isFinal || isAboutSender(problem) || problem.code === raceCode) throw problem;
    return refusal([{ code: problem.code, facts: problem.facts }]);
  }
}

const refusal = (refusals: readonly Refusal[]): Answer => ({ state: 'refused', refusals, cases: [] });

async function sendHandOver({ id, occurredAt, body }: Extract<Queued, { kind: 'handOver' }>): Promise<Answer> {
  const request = { handOvers: [{ id, occurredAt, handOver: body }] } as Recording;
  const { results } = bodyOf(await api.POST('/api/hand-overs/queue', { body: request }));
  const [result] = results;
  if (result === undefined) throw new Error('The server answered no hand-over.');
  if (result.status === 'rejected') return refusal(result.errors.map(({ code, facts }) => ({ code, facts })));
  return { state: 'sent', refusals: [], cases: result.cases.map(({ code }) => code) };
}

async function sendUsage({ id, occurredAt, body }: Extract<Queued, { kind: 'usage' }>): Promise<Answer> {
  const request = { ...body, occurredAt } as Reporting;
  const headers = { 'Idempotency-Key': id };
  const { cases } = bodyOf(await api.POST('/api/distribution/usage', { body: request, headers }));
  return { state: 'sent', refusals: [], cases: cases.map(({ code }) => code) };
}
