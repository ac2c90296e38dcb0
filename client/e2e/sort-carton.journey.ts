import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { checkAccessibility, journey, signIn } from './journey';
import { personOf } from './logistics';

/** A label read by the scanner: the code, then Enter. */
async function scan(page: Page, code: string) {
  const field = page.getByLabel('Pindai label koli');
  await field.fill(code);
  await field.press('Enter');
}

/** Cartons of the demonstration that wait in Malang's warehouse; the last ones, which no team has been given. */
async function waiting(): Promise<string[]> {
  const clerk = await personOf('kab3507');
  const { items } = (await clerk.get('/api/cartons?region=35.07&place=main&limit=500')) as {
    items: { code: string }[];
  };
  return items.map(({ code }) => code).slice(-2);
}

await journey('sort-carton', async (page) => {
  const [whole = '', lacking = ''] = await waiting();
  await signIn(page, 'kasubag3507');
  await page.goto('/sorting');
  await page.getByRole('heading', { name: 'Sortir & lipat' }).waitFor();
  await page.getByRole('row', { name: /Tim 4/ }).first().waitFor();
  await checkAccessibility(page);

  // A team of one's own, so that nobody else's carton lies on its table.
  await page.getByRole('button', { name: 'Tambah tim' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kode').fill('3507-T90');
  await dialog.getByLabel('Tim', { exact: true }).fill('Tim 90');
  await dialog.getByLabel('Koordinator').fill('Siti Contoh');
  await dialog.getByLabel('Upah per lembar').fill('137,50');
  await checkAccessibility(page);
  await dialog.getByRole('button', { name: 'Simpan' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('row', { name: /Tim 90/ }).waitFor();

  await page.goto('/sorting/desk');
  await page.getByLabel('Tim', { exact: true }).selectOption('3507-T90');
  await scan(page, whole);
  await page.getByRole('button', { name: 'Buka koli' }).click();
  await page.getByLabel('Baik', { exact: true }).fill('1.995');
  await page.getByLabel('Kusut atau sobek').fill('5');
  await page.getByText('Cocok dengan catatan').waitFor();
  await checkAccessibility(page);

  // Enter ends a scan and decides nothing; while a carton is open another is refused aloud.
  await page.getByLabel('Kusut atau sobek').press('Enter');
  await scan(page, lacking);
  await page.getByText('Pindaian ditolak. Putuskan dulu yang di layar. (1)').waitFor({ state: 'attached' });
  assert.equal(await page.getByText(/tercatat/).count(), 0);
  await page.keyboard.press('F9');
  await page.getByText(`${whole} tercatat: baik 1.995, rusak 5`).first().waitFor();

  // Three short: the difference is reckoned, and needs a second person, the same number and an explanation.
  await scan(page, lacking);
  await page.getByRole('button', { name: 'Buka koli' }).click();
  await page.getByLabel('Baik', { exact: true }).fill('1997');
  await page.getByTestId('difference').getByText('−3').waitFor();
  await page.keyboard.press('F9');
  await page.getByText('Isi nama penghitung kedua.').waitFor();
  await page.getByLabel('Penghitung kedua').fill('Siti Contoh');
  await page.getByLabel('Hasil hitungan kedua').fill('1997');
  await page.getByLabel('Penjelasan').fill('dihitung dua orang di depan saksi, tetap kurang');
  await page.getByRole('button', { name: 'Tutup koli' }).click();
  await page.getByText('Penghitung kedua harus orang lain.').waitFor();
  await checkAccessibility(page);
  await page.getByLabel('Penghitung kedua').fill('Wati Contoh');
  await page.getByRole('button', { name: 'Tutup koli' }).click();
  await page.getByText(`${lacking} tercatat dengan selisih −3 lembar; kasus dibuka`).first().waitFor();

  await page.goto('/sorting');
  const team = page.getByRole('row', { name: /Tim 90/ }).first();
  await team.getByText('3.997 lembar').waitFor();
  await team.getByText('Rp 549.587,50').waitFor();
  await page.goto('/sorting/report/GUB-35');
  await page.getByTestId('report').getByText('Tim 90').waitFor();
  await checkAccessibility(page);
});
