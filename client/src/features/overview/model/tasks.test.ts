import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TaskRow } from '../api/list-tasks';
import { groupTasks, matchesRoute, placeOf } from './tasks';

const now = new Date('2024-10-29T07:31:00Z');
const dayOf = (at: string | Date) => new Date(at).toISOString().slice(0, 10);
const task = (kind: string, subject: string, dueAt?: string): TaskRow => ({
  kind,
  subject,
  regionCode: '35.07',
  since: '2024-10-28T00:00:00Z',
  dueAt,
});

describe('tasks', () => {
  it('are overdue, for today or later', () => {
    const groups = groupTasks(
      [
        task('receiveShipment', 'yesterday', '2024-10-28T03:00:00Z'),
        task('receiveShipment', 'arrived', '2024-10-29T06:48:00Z'),
        task('resolveCase', 'past', '2024-10-29T06:00:00Z'),
        task('resolveCase', 'today', '2024-10-29T09:00:00Z'),
        task('resolveCase', 'tomorrow', '2024-10-30T09:00:00Z'),
        task('submitPlan', 'whenever'),
      ],
      now,
      dayOf,
    );
    const subjects = (rows: TaskRow[]) => rows.map(({ subject }) => subject);
    assert.deepEqual(subjects(groups.overdue), ['yesterday', 'past']);
    assert.deepEqual(subjects(groups.today), ['arrived', 'today']);
    assert.deepEqual(subjects(groups.later), ['tomorrow', 'whenever']);
  });

  it('lead to the first page that exists', () => {
    const routes = ['/', '/shipments', '/shipments/$code', '/shipments/$code/receiving', '/cases'];
    const hasPage = (path: string) => matchesRoute(path, routes);
    assert.equal(placeOf(task('receiveShipment', 'SJ-1'), hasPage), '/shipments/SJ-1/receiving');
    assert.equal(placeOf(task('resolveCase', 'K-1'), hasPage), '/cases?region=35.07');
    assert.equal(placeOf(task('approvePlan', 'R-1'), hasPage), undefined);
    assert.equal(placeOf(task('somethingNew', 'X'), hasPage), undefined);
  });

  it('lead to the list of what waits, in the place where it waits', () => {
    const hasPage = (path: string) => matchesRoute(path, ['/adjustments', '/packing/boxes', '/packing/boxes/$code']);
    assert.equal(placeOf(task('signAdjustment', 'PY-1'), hasPage), '/adjustments?region=35.07');
    assert.equal(placeOf(task('verifyBoxes', '35.07.01.2001'), hasPage), '/packing/boxes?status=filled&region=35.07');
  });

  it('match whole routes only', () => {
    assert.ok(!matchesRoute('/shipments/SJ-1/receiving/more', ['/shipments/$code/receiving']));
    assert.ok(!matchesRoute('/cases', ['/cases/$code']));
  });
});
