import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { checkAccessibility, journey, photo, signIn } from './journey';
import { packCityBut } from './packed-city';

const damaged = 20;

/** Somebody else's own device: each signs in their own act. */
async function as(page: Page, userName: string, act: (own: Page) => Promise<void>) {
  const browser = page.context().browser() as Browser;
  const context = await browser.newContext({
    baseURL: new URL(page.url()).origin,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  try {
    const own = await context.newPage();
    await signIn(own, userName);
    await act(own);
  } finally {
    await context.close();
  }
}

/** Proposed, signed by KPU, Bawaslu and the police, carried out, certified. */
await journey('destruction', async (page) => {
  await packCityBut(damaged);
  await signIn(page, 'kasubag3576');
  await page.goto('/destruction');
  const mayor = page.getByRole('region', { name: /Wali Kota/i });
  await mayor.getByText('Boleh dimusnahkan', { exact: true }).waitFor();
  await checkAccessibility(page);

  // The proposer counts: a number that the books do not hold is refused.
  await mayor.getByRole('button', { name: 'Ajukan pemusnahan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Ajukan pemusnahan' }).click();
  await dialog.getByText('Harus diisi.').first().waitFor();
  await dialog.getByLabel('Jumlah rusak').fill(String(damaged + 1));
  await dialog.getByLabel('Jumlah lebih').fill('0');
  await dialog.getByLabel('Cara').fill('dibakar');
  await dialog.getByLabel('Tempat').fill('Halaman gudang KPU Kota Mojokerto');
  await dialog.getByLabel('Hari yang direncanakan').fill('2024-11-26');
  await dialog.getByRole('button', { name: 'Ajukan pemusnahan' }).click();
  await dialog.getByRole('alert').waitFor();
  await checkAccessibility(page);
  await dialog.getByLabel('Jumlah rusak').fill(String(damaged));
  await dialog.getByRole('button', { name: 'Ajukan pemusnahan' }).click();

  // Nothing burns before three have signed, and the proposer cannot sign for KPU or Bawaslu.
  await page.getByRole('heading', { name: /^Pemusnahan PM-/, level: 1 }).waitFor();
  const address = page.url();
  assert.equal(await page.getByRole('button', { name: 'Menunggu 3 tanda tangan' }).isDisabled(), true);
  assert.equal(await page.getByRole('button', { name: /^Tanda tangani/ }).count(), 0);
  await checkAccessibility(page);

  await as(page, 'head35', async (own) => {
    await own.goto(address);
    await own.getByRole('button', { name: 'Tanda tangani untuk KPU' }).click();
    await own.getByText('Ditandatangani').waitFor();
    await checkAccessibility(own);
  });
  await as(page, 'observer35', async (own) => {
    await own.goto(address);
    await own.getByRole('button', { name: 'Tanda tangani sebagai saksi' }).click();
    await own.getByText('Ditandatangani').nth(1).waitFor();
    await checkAccessibility(own);
  });

  // The police have no account: what they signed is paper, known by its hash.
  await page.reload();
  await page.getByRole('button', { name: 'Menunggu 1 tanda tangan' }).waitFor();
  await page.getByRole('button', { name: 'Catat tanda tangan Polri' }).click();
  const police = page.getByRole('dialog');
  await police.getByLabel('Kesatuan').fill('Polres Kota Mojokerto');
  await police.getByLabel('Pangkat').fill('AKP');
  await police.getByLabel('Nama').fill('Joko Umpama');
  const chosen = page.waitForEvent('filechooser');
  await police.getByLabel('Pindaian kertas bertanda tangan').click();
  await (await chosen).setFiles(photo('polri.png'));
  await checkAccessibility(page);
  await police.getByRole('button', { name: 'Catat tanda tangan Polri' }).click();
  await page.getByText('Dicatat dari kertas').waitFor();

  // The number that burns is typed.
  await page.getByRole('button', { name: 'Musnahkan' }).click();
  const burn = page.getByRole('dialog');
  await burn.getByText(/dimusnahkan sekarang/).waitFor();
  await burn.getByRole('textbox').fill(String(damaged));
  await checkAccessibility(page);
  await burn.getByRole('button', { name: 'Musnahkan' }).click();
  await page.getByText('Dimusnahkan', { exact: true }).first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'Musnahkan' }).count(), 0);

  await page.getByRole('link', { name: 'Berita acara' }).click();
  await page.getByRole('heading', { name: /Berita acara pemusnahan/i }).waitFor();
  await page.getByText(`Seluruhnya ${String(damaged)} lembar (dua puluh lembar).`).waitFor();
  await page.getByText('Joko Umpama').waitFor();
  assert.equal(await page.getByText('KONSEP').count(), 0);
  await checkAccessibility(page);

  await page.goto('/destruction');
  await mayor.getByText('Sudah dimusnahkan').waitFor();
  await checkAccessibility(page);
});
