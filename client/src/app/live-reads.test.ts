import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readsTouchedBy } from './live-reads';

const touches = (type: string, key: readonly string[]) =>
  readsTouchedBy(type).some((beginning) => beginning.every((part, i) => key[i] === part));

test('a scan renews the shipment and the figures, but not each time a manifest of 5,000 cartons', () => {
  assert.ok(touches('shipments.carton-received', ['shipments', 'one', 'SJ-1']));
  assert.ok(touches('shipments.carton-received', ['overview', 'tasks']));
  assert.ok(!touches('shipments.carton-received', ['shipments', 'all-cartons', 'SJ-1']));
});

test('an undone scan renews the manifest as well, whose count may look as before', () => {
  assert.ok(touches('shipments.scan-undone', ['shipments', 'all-cartons', 'SJ-1']));
});

test('a signature on a re-vote order renews the order and the tasks, but not the sorting board', () => {
  assert.ok(touches('warehouse.revote-signed', ['revotes', 'one', 'PSU-00001']));
  assert.ok(touches('warehouse.revote-signed', ['tasks']));
  assert.ok(!touches('warehouse.revote-signed', ['sorting', 'board']));
});

test('printing leaves shipments alone', () => {
  assert.ok(touches('production.print-run-reported', ['orders', 'one', 'PC-1']));
  assert.ok(!touches('production.print-run-reported', ['shipments', 'list']));
});

test('what this page does not know renews everything', () => {
  assert.ok(touches('voting.box-opened', ['anything']));
});
