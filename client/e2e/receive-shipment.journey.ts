import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { checkAccessibility, journey, photo, signIn } from './journey';
import { dispatchConsignment, personOf } from './logistics';

/** A label read by the scanner: the code, then Enter. */
async function scan(page: Page, code: string) {
  const field = page.getByLabel('Pindai label koli');
  await field.fill(code);
  await field.press('Enter');
}

/** Nothing asks again every few seconds: what shows within this time was told. */
const liveMilliseconds = 5_000;

const scanned = (page: Page) => page.getByTestId('scan-count');
const lastScan = (page: Page) => page.getByTestId('last-scan');

await journey('receive-shipment', async (page) => {
  const { shipment, cartons, misrouted } = await dispatchConsignment({
    mark: 'TRM',
    destination: '35.07',
    other: '35.05',
    cartons: 7,
    item: 'ENVELOPE_FLAT',
  });
  const [first = '', broken = '', colleagues = '', ...others] = cartons;
  const found = others.slice(0, -1);

  await signIn(page, 'kab3507');
  await page.goto('/shipments');
  await page.getByRole('link', { name: shipment, exact: true }).waitFor();
  await checkAccessibility(page);
  await page.getByRole('link', { name: shipment, exact: true }).click();
  await page.getByRole('heading', { name: `Kiriman ${shipment}` }).waitFor();
  await checkAccessibility(page);

  // The receipt is opened before a witness.
  await page.getByLabel('Saksi').fill('Bawaslu Kab. Malang, Siti Contoh');
  await page.getByRole('button', { name: 'Buka penerimaan' }).click();
  await page.getByLabel('Pindai label koli').waitFor();
  await checkAccessibility(page);

  await scan(page, first);
  await lastScan(page).getByText('Diterima', { exact: true }).waitFor();
  await scan(page, first);
  await lastScan(page)
    .getByText(/^Sudah dipindai/)
    .waitFor();
  await scan(page, 'BUKAN-KODE-KOLI');
  await lastScan(page).getByText('Kode tidak dikenal').waitFor();

  // A carton of another region holds the desk until it stands aside.
  await scan(page, misrouted.carton);
  const aside = page.getByTestId('misrouted');
  await aside.getByText('Salah kirim. Jangan dibongkar.').waitFor();
  await aside.getByText('Kab. Blitar', { exact: true }).waitFor();
  await checkAccessibility(page);
  await scan(page, found[0] ?? '');
  await page.getByText('Pindaian ditolak. Putuskan dulu yang di layar. (1)').waitFor({ state: 'attached' });
  assert.match(await scanned(page).innerText(), /^1\b/);
  await page.keyboard.press('F9');
  await aside.waitFor({ state: 'detached' });

  // A broken seal is counted before the witness, 12 short.
  await page.keyboard.press('F3');
  await scan(page, broken);
  await page.getByLabel('Jumlah dihitung').fill('1988');
  await page.getByText('Kurang 12 lembar dari label. Hitung ulang bila ragu.').waitFor();
  await checkAccessibility(page);
  await page.keyboard.press('F9');
  await lastScan(page).getByText('Segel rusak', { exact: true }).waitFor();

  // F4: a photo of the broken seal, attached to the case that the scan opened.
  await page.getByRole('button', { name: 'Foto' }).waitFor();
  const chosen = page.waitForEvent('filechooser');
  const again = setInterval(() => void page.keyboard.press('F4'), 1_000);
  const chooser = await chosen;
  clearInterval(again);
  await chooser.setFiles(photo('segel.png'));
  await page.getByText(/^1 foto pada /).waitFor();
  await checkAccessibility(page);

  // A lost answer: the scan is kept, says so, and is sent again under the same id.
  await page.route('**/api/shipments/*/cartons', (route) => route.abort());
  await scan(page, found[0] ?? '');
  await lastScan(page).getByText('Belum pasti tercatat').waitFor();
  await page.unroute('**/api/shipments/*/cartons');
  await lastScan(page).getByText('Diterima', { exact: true }).waitFor();

  // Ctrl Z: the wrong carton was scanned; the scan is reversed with a reason, and the carton can be scanned again.
  await page.keyboard.press('Control+z');
  await page.getByLabel('Alasan').fill('Koli di rak sebelah yang terpindai.');
  await checkAccessibility(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Batalkan pindaian' }).click();
  await lastScan(page).getByText('Dibatalkan', { exact: true }).waitFor();
  await scan(page, found[0] ?? '');
  await lastScan(page).getByText('Diterima', { exact: true }).waitFor();
  for (const code of found.slice(1)) {
    await scan(page, code);
    await lastScan(page).getByText(code).waitFor();
  }

  // A colleague at the other door: what she scans shows here at once, and nobody scans it twice.
  const colleague = await personOf('kasubag3507');
  await colleague.post(`/api/shipments/${shipment}/cartons`, { carton: colleagues, finding: 'sealed' });
  await page.getByRole('row', { name: colleagues }).waitFor({ timeout: liveMilliseconds });
  await page.getByText('1 koli belum dipindai; akan menjadi kasus').waitFor();
  await page.keyboard.press('F8');
  await page
    .getByRole('dialog')
    .getByText(others.at(-1) ?? '', { exact: true })
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  // Who closes with a carton missing types how many.
  await page.keyboard.press('F9');
  await page.getByLabel('Ketik 1 untuk melanjutkan').fill('1');
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Tutup dan buat BTTB' }).click();

  const slip = page.getByTestId('slip');
  await slip.getByRole('heading', { name: 'Bukti Tanda Terima Barang' }).waitFor();
  await slip.getByText('Tidak tiba').waitFor();
  await slip.getByRole('img', { name: 'Alamat catatan' }).waitFor();
  const sums = await slip.locator('tfoot').first().innerText();
  assert.match(sums.replace(/\s+/g, ' '), /6 \/ 7 14\.000 11\.988 2\.012 0/);
  await checkAccessibility(page);

  // Cases, onward dispatch and the books: nothing is lost without a name.
  await page.goto('/cases');
  for (const code of [misrouted.carton, broken, others.at(-1) ?? '']) await page.getByText(code).first().waitFor();
  await checkAccessibility(page);
  await page.goto('/quarantine/onward');
  await page.getByRole('button', { name: 'Berangkatkan' }).waitFor();
  const destination = page.getByLabel('Tujuan');
  if ((await destination.count()) > 0) await destination.selectOption(`35.07>${misrouted.owner}`);
  await page.getByText(misrouted.carton, { exact: true }).waitFor();
  await checkAccessibility(page);
  await page.goto('/replacements');
  await page.getByRole('heading', { name: 'Pengganti', exact: true }).waitFor();
  await checkAccessibility(page);
  await page.goto('/reconciliation');
  await page.getByRole('heading', { name: 'Rekonsiliasi', exact: true }).waitFor();
  await page.getByText('Selisih 0').first().waitFor();
  assert.equal(await page.getByText(/^Selisih [+−]/).count(), 0);
  await checkAccessibility(page);
});
