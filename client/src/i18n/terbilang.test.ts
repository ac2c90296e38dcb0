import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { terbilang } from './terbilang';

describe('numbers in Indonesian words', () => {
  const spoken: [number, string][] = [
    [0, 'nol'],
    [11, 'sebelas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [100, 'seratus'],
    [269, 'dua ratus enam puluh sembilan'],
    [1_000, 'seribu'],
    [1_736, 'seribu tujuh ratus tiga puluh enam'],
    [2_000, 'dua ribu'],
    [355_895, 'tiga ratus lima puluh lima ribu delapan ratus sembilan puluh lima'],
    [1_000_000, 'satu juta'],
    [2_113_895, 'dua juta seratus tiga belas ribu delapan ratus sembilan puluh lima'],
  ];
  for (const [value, words] of spoken) {
    it(String(value), () => {
      assert.equal(terbilang(value), words);
    });
  }
});
