import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countOf, emptyDraft } from './count';

test('a count that matches can be closed', () => {
  const count = countOf({ ...emptyDraft, good: '1.995', damage: { holes: '3', wrinkledOrTorn: '2' } }, 2000);
  assert.equal(count.difference, 0);
  assert.equal(count.damaged, 5);
  assert.equal(count.fault, null);
});

test('a difference is reckoned and needs a second person, the same number and an explanation', () => {
  const draft = { ...emptyDraft, good: '1997' };
  assert.equal(countOf(draft, 2000).difference, -3);
  assert.equal(countOf(draft, 2000).fault, 'secondMissing');
  const second = { ...draft, secondBy: 'Wati Contoh', secondSheets: '1998' };
  assert.equal(countOf(second, 2000).fault, 'secondDiffers');
  const same = { ...second, secondSheets: '1997' };
  assert.equal(countOf(same, 2000).fault, 'explanationMissing');
  assert.equal(countOf({ ...same, explanation: 'dihitung dua kali, tetap kurang' }, 2000).fault, null);
});

test('more flawed or folded than good is refused, and so is what is no number', () => {
  const draft = { ...emptyDraft, good: '2000' };
  assert.equal(countOf(draft, 2000).fault, null);
  assert.equal(countOf({ ...draft, flawed: '2001' }, 2000).fault, 'flawedBeyondGood');
  assert.equal(countOf({ ...draft, folded: '2001' }, 2000).fault, 'foldedBeyondGood');
  assert.equal(countOf({ ...draft, damage: { holes: 'dua' } }, 2000).fault, 'notANumber');
  assert.equal(countOf(emptyDraft, 2000).fault, 'goodMissing');
});
