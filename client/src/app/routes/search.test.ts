import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextSearch, parseSearch, regionSearch, stringifySearch } from './search';

describe('the address', () => {
  it('keeps region codes as written: 35.10 is not 35.1', () => {
    assert.deepEqual(regionSearch(parseSearch('?region=35.10')), { region: '35.10' });
    assert.equal(stringifySearch({ region: '35.10', status: undefined, text: '' }), '?region=35.10');
    assert.equal(stringifySearch({}), '');
  });

  it('leaves out what is not a region', () => {
    for (const region of ['35.1', 'x', '35.07.01.2001.3', "35'--", '']) assert.deepEqual(regionSearch({ region }), {});
    assert.deepEqual(regionSearch({ region: '35.07.01.2001' }), { region: '35.07.01.2001' });
  });

  it('follows only its own addresses after sign-in', () => {
    assert.deepEqual(nextSearch({ next: '/shipments?region=35.07' }), { next: '/shipments?region=35.07' });
    for (const next of ['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', 3]) {
      assert.deepEqual(nextSearch({ next }), {});
    }
  });
});
