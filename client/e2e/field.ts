import type { BrowserContextOptions, Page } from 'playwright-core';
import type { SealedBox } from './boxes';

/** A cheap phone, held in one hand. */
export const cheapPhone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};

/** What a committee's phone must never do: ask for what it may not have, or break the page's own security policy. */
export function watchManners(page: Page): string[] {
  const faults: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 403) faults.push(`403 ${response.url()}`);
  });
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
  });
  return faults;
}

/** Waits until the phone could be switched to flight mode: the program and the day's list are on it. */
export async function readyForNoSignal(page: Page) {
  await page.getByText('Daftar kotak per').waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
}

export const stationName = ({ station }: SealedBox) => `KPPS TPS ${String(station).padStart(3, '0')}`;

interface HandOver {
  box: SealedBox;
  /** Serial seen in place of the last one on the books. */
  foreignSeal?: string;
}

/** The five steps, as PPS and KPPS walk them together on one phone. Ends at the receipt and answers its number. */
export async function handOverToStation(page: Page, { box, foreignSeal }: HandOver): Promise<string> {
  await page.getByRole('link', { name: stationName(box) }).click();
  await page.getByRole('heading', { name: 'Siapa menyerahkan, siapa menerima' }).waitFor();
  await page.getByLabel('Nama penerima').fill('Tono Misalnya');
  await page.getByLabel('Tempat').fill('Balai desa Ngadas');
  const next = page.getByRole('button', { name: 'Lanjut' });
  await next.click();
  await page.getByLabel('Kode kotak').fill(box.code);
  await page.getByLabel('Kode kotak').press('Enter');
  await page.getByText(`${box.code} dipindai`).waitFor();
  await next.click();
  if (foreignSeal === undefined) await page.getByRole('button', { name: 'Semua sama' }).click();
  else await seeForeignSeal(page, foreignSeal);
  await next.click();
  await page.getByLabel('Nama saksi').fill('Dewi Contohnya');
  await next.click();
  for (const who of ['pengirim', 'penerima', 'saksi']) {
    await page.getByRole('button', { name: `Setuju sebagai ${who}` }).click();
  }
  await page.getByRole('button', { name: 'Simpan serah terima' }).click();
  await page.waitForURL('**/field/receipt/**');
  return page.url().split('/').at(-1) ?? '';
}

async function seeForeignSeal(page: Page, serial: string) {
  await page.getByRole('button', { name: 'Ada yang beda' }).click();
  const seen = page.getByLabel('Segel yang terlihat');
  const [first = ''] = (await seen.inputValue()).split('\n');
  await seen.fill(`${first}\n${serial}`);
  await page.getByRole('button', { name: 'Catat segel ini' }).click();
  await page.getByText(`Tidak ada di catatan: ${serial}.`).waitFor();
}
