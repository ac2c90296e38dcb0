import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, canBeCode, isCodeKind } from './search-codes';

test('a plate leads to its order and a seal to its box', () => {
  assert.equal(addressOf('plate', { subject: 'PC-35-0007' }), '/orders/PC-35-0007');
  assert.equal(addressOf('seal', { subject: 'KTK-3507012001-001-G' }), '/packing/boxes/KTK-3507012001-001-G');
});

test('a code of another alphabet is still one part of the address', () => {
  assert.equal(addressOf('carton', { subject: 'A/B 1' }), '/cartons/A%2FB%201');
});

test('one letter is not asked for, nor more than a code can have', () => {
  assert.equal(canBeCode('S'), false);
  assert.equal(canBeCode('SJ'), true);
  assert.equal(canBeCode('S'.repeat(65)), false);
});

test('kinds of a newer server are left out rather than shown without words', () => {
  assert.equal(isCodeKind('carton'), true);
  assert.equal(isCodeKind('pallet'), false);
});
