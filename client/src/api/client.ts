import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { reportAnswer, reportLost } from './connection';
import { newIntent } from './intent';
import { ApiProblem } from './problem';
import type { paths } from './schema';

const readMethods = new Set(['GET', 'HEAD']);

const startedAt = new Map<string, number>();

const conventions: Middleware = {
  onRequest({ request, id }) {
    startedAt.set(id, performance.now());
    if (readMethods.has(request.method)) return;
    request.headers.set('X-Tepat-Client', 'web');
    if (!request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', newIntent().key);
  },
  async onResponse({ response, id }) {
    reportAnswer(performance.now() - (startedAt.get(id) ?? performance.now()));
    startedAt.delete(id);
    if (!response.ok) throw await ApiProblem.fromResponse(response);
  },
  onError({ error, id }) {
    startedAt.delete(id);
    if (error instanceof ApiProblem || (error instanceof DOMException && error.name === 'AbortError')) return;
    reportLost();
    return ApiProblem.lost(error);
  },
};

/** The only way to the server. Every failure is thrown as an {@link ApiProblem}. */
export const api = createFetchClient<paths>({ baseUrl: '', credentials: 'same-origin' });
api.use(conventions);

/** The same client as query options: `$api.queryOptions('get', '/api/…', { params })`. */
export const $api = createQueryClient(api);

/** The body of a success; openapi-fetch leaves it optional because it does not know that failures are thrown. */
export function bodyOf<T>(answer: { data?: T }): NonNullable<T> {
  if (answer.data === undefined || answer.data === null) throw new ApiProblem(502, { code: 'client.empty_answer' });
  return answer.data;
}
