import type { Browser, Page } from 'playwright-core';
import { checkAccessibility, journey, signIn } from './journey';

/** Another person at their own desk, beside the officer. */
async function atOwnDesk(browser: Browser, userName: string, walk: (page: Page) => Promise<void>) {
  const context = await browser.newContext({
    baseURL: process.env.TEPAT_URL,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  const page = await context.newPage();
  await signIn(page, userName);
  await walk(page);
  await context.close();
}

async function pick(page: Page, label: string, option: string | RegExp) {
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option }).first().click();
}

/** Proposed by KPU's officer, signed by two and witnessed, handed to its station, voted with and archived. */
await journey('revote', async (page) => {
  const browser = page.context().browser();
  if (browser === null) throw new Error('No browser.');
  await signIn(page, 'prov35');
  await page.goto('/revotes');
  await page.getByRole('heading', { name: 'Pemungutan suara ulang', exact: true }).waitFor();
  await checkAccessibility(page);
  const pool = page.getByRole('row', { name: /Bupati Pacitan/ }).filter({ has: page.getByRole('button') });
  await pool.getByRole('button', { name: 'Ajukan perintah' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nomor keputusan KPU').fill('123/PL.02.6-Kpt/3501/2024');
  await dialog.getByLabel('Tanggal keputusan').fill('2024-11-30');
  await dialog.getByLabel('Hari pemungutan suara').fill('2024-12-05');
  await dialog.getByLabel('Alasan').fill('Rekomendasi Bawaslu: pemilih memilih dua kali');
  await pick(page, 'Kecamatan', /./);
  await pick(page, 'Desa/kelurahan', /./);
  await pick(page, 'TPS', /^TPS 1 /);
  await dialog.getByRole('button', { name: 'Tambah TPS' }).click();
  await dialog.getByLabel(/^Jumlah untuk TPS 1 /).fill('100');
  await checkAccessibility(page);
  await dialog.getByRole('button', { name: 'Ajukan', exact: true }).click();
  await page.getByRole('heading', { name: /^Perintah PSU-/ }).waitFor();
  const path = new URL(page.url()).pathname;

  const sign = (button: string) => async (signer: Page) => {
    await signer.goto(path);
    await signer.getByRole('button', { name: button }).click();
    await signer.getByRole('button', { name: button }).waitFor({ state: 'detached' });
  };
  await atOwnDesk(browser, 'head35', sign('Tanda tangani untuk KPU'));
  await atOwnDesk(browser, 'sek35', sign('Tanda tangani untuk KPU'));
  await atOwnDesk(browser, 'observer35', sign('Tanda tangani sebagai saksi'));

  await page.goto(path);
  await page.getByText('Boleh dikeluarkan').first().waitFor();
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Serahkan', exact: true }).click();
  await dialog.getByLabel('Segel kotak').fill('SR-J-1 SR-J-2');
  await dialog.getByLabel('Nama penerima (KPPS)').fill('Ketua Contoh');
  await dialog.getByLabel('Nama saksi (Pengawas TPS)').fill('Pengawas Contoh');
  await checkAccessibility(page);
  await dialog.getByRole('button', { name: /^Serahkan 100/ }).click();

  await page.getByRole('button', { name: 'Catat hasil' }).click();
  await dialog.getByLabel('Terpakai', { exact: true }).fill('80');
  await dialog.getByLabel('Rusak atau keliru').fill('1');
  await dialog.getByLabel('Tidak terpakai').fill('19');
  await dialog.getByText('Pas.').waitFor();
  await dialog.getByLabel('Segel baru kotak').fill('SB-J-1');
  await dialog.getByLabel('Nama ketua KPPS').fill('Ketua Contoh');
  await checkAccessibility(page);
  await dialog.getByRole('button', { name: 'Catat hasil' }).click();

  await page.getByRole('button', { name: 'Arsipkan kotak' }).click();
  await dialog.getByLabel('Saksi, jabatan dan nama').fill('Bawaslu, Saksi Contoh');
  await dialog.getByRole('button', { name: 'Arsipkan kotak' }).click();
  await page.getByText('Diarsipkan', { exact: true }).waitFor();
});
