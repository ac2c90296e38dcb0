import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newId, newIntent } from './intent';
import { ApiProblem } from './problem';

describe('a refusal', () => {
  it('carries code, facts and faults by path', async () => {
    const body = {
      status: 422,
      code: 'order.above_ceiling',
      detail: 'More than ordered.',
      traceId: '4bf9',
      facts: { remainingSheets: 120 },
      errors: { 'lines[0].quantitySheets': [{ code: 'order.above_ceiling', message: 'Too many.' }] },
    };
    const problem = await ApiProblem.fromResponse(new Response(JSON.stringify(body), { status: 422 }));
    assert.equal(problem.code, 'order.above_ceiling');
    assert.equal(problem.facts.remainingSheets, 120);
    assert.deepEqual(problem.errors['lines[0].quantitySheets'], [
      { code: 'order.above_ceiling', message: 'Too many.' },
    ]);
    assert.equal(problem.isFinal, true);
  });

  it('survives an answer that is not a problem document', async () => {
    const problem = await ApiProblem.fromResponse(new Response('<html>', { status: 502 }));
    assert.equal(problem.code, 'http.502');
    assert.equal(problem.isFinal, false, 'nobody knows whether it was recorded');
  });

  it('tells a lost answer from a refusal', () => {
    const problem = ApiProblem.lost(new TypeError('network'));
    assert.equal(problem.isLost, true);
    assert.equal(problem.isFinal, false);
  });
});

describe('the identity of a write', () => {
  it('is a UUIDv7 that sorts by time', () => {
    const id = newId(Date.parse('2024-10-29T07:31:00Z'));
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.ok(newId(1_000) < newId(2_000));
    assert.ok(newId(Date.parse('2024-10-29T07:31:00Z')) < newId(Date.parse('2024-11-27T00:00:00Z')));
  });

  it('is new for each intent', () => {
    assert.notEqual(newIntent().key, newIntent().key);
  });
});
