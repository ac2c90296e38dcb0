import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { checkAccessibility, journey, signIn } from './journey';
import { personOf } from './logistics';

/** Gubugklakah of the demonstration: seven stations and two contests, no box packed yet. */
const village = '35.07.07.2016';
const sealsPerBox = 6;

interface Box {
  code: string;
  requiredSheets: number;
}

/** The village's boxes, with a kit made for each. */
async function emptyBoxes(): Promise<Box[]> {
  const clerk = await personOf('kab3507');
  for (const contest of ['GUB-35', 'BUP-35.07']) await clerk.post('/api/kits', { region: village, contest });
  const { stations } = (await clerk.get(`/api/pack-lists/${village}`)) as unknown as { stations: { boxes: Box[] }[] };
  return stations.flatMap(({ boxes }) => boxes);
}

/** Sits down at the packing desk; from here on the hands stay on the keyboard and the scanner, which is one too. */
async function sitDown(page: Page, userName: string) {
  await page.context().clearCookies();
  await signIn(page, userName);
  await page.goto(`/packing/${village}/desk`);
  await page.getByRole('heading', { name: 'Kemas Gubugklakah' }).waitFor();
  await page.evaluate(() => {
    document.addEventListener(
      'pointerdown',
      () => {
        document.body.dataset.touched = 'yes';
      },
      true,
    );
  });
}

/** A code and Enter, as a scanner sends them to wherever the focus is. */
async function scan(page: Page, code: string) {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
}

/** Counts the box on the screen and records it. */
async function count(page: Page, step: string, sheets: number) {
  await page.getByTestId('count-panel').getByText(step).waitFor();
  await page.keyboard.type(String(sheets));
  await page.getByText('Pas.').waitFor();
  await page.keyboard.press('F9');
  await page.getByTestId('count-panel').waitFor({ state: 'detached' });
}

async function seal(page: Page, number: number) {
  await page.getByTestId('seal-panel').waitFor();
  for (let at = 1; at <= sealsPerBox; at++) await scan(page, `PV-${String(number * 100 + at).padStart(6, '0')}`);
  await page.getByText('Segel 6 dari 6').waitFor();
}

const progress = (page: Page, words: string) => page.getByLabel('Kemajuan').getByText(words).first().waitFor();

async function fillAll(page: Page, boxes: readonly Box[]) {
  const [first, ...others] = boxes;
  assert.ok(first);
  await scan(page, 'KTK-3507072017-001-GUB-35');
  await page.getByText('Kotak desa lain').first().waitFor();

  // One sheet too few is said at once, refused when it is recorded, and counted again.
  await page.keyboard.press('F2');
  await page.keyboard.type(String(first.requiredSheets - 1));
  await page.getByText('Kurang 1 lembar. Hitung ulang.').waitFor();
  await page.keyboard.press('F9');
  await page.getByRole('alert').getByText('Kotak ini harus berisi').waitFor();
  await checkAccessibility(page);
  await page.keyboard.press('Control+A');
  await count(page, 'Isi kotak', first.requiredSheets);
  await progress(page, '1 kotak terisi');
  for (const [done, box] of others.entries()) {
    await page.keyboard.press('F2');
    await count(page, 'Isi kotak', box.requiredSheets);
    await progress(page, `${String(done + 2)} kotak terisi`);
  }

  await scan(page, first.code);
  await page.getByText('Perlu orang kedua').first().waitFor();
  await page.keyboard.press('F2');
  await page.getByText('Tidak ada kotak yang menunggu Anda').first().waitFor();
}

/** A label says which step is next: the second person's count, then the seals. */
async function verifyAndSealAll(page: Page, boxes: readonly Box[]) {
  for (const [index, box] of boxes.entries()) {
    const number = index + 1;
    await scan(page, box.code);
    await count(page, 'Verifikasi, hitung ulang', box.requiredSheets);
    await scan(page, box.code);
    await seal(page, number);
    if (number === 1) await checkAccessibility(page);
    await page.keyboard.press('F9');
    await page.getByTestId('seal-panel').waitFor({ state: 'detached' });
    await progress(page, `${String(number)} kotak disegel`);
  }
}

await journey('pack-village', async (page) => {
  const boxes = await emptyBoxes();
  assert.equal(boxes.length, 14);
  await sitDown(page, 'kab3507');
  await checkAccessibility(page);
  await fillAll(page, boxes);
  assert.equal(await page.evaluate(() => document.body.dataset.touched), undefined);

  await sitDown(page, 'kasubag3507');
  await verifyAndSealAll(page, boxes);
  await page.getByTestId('sealed-count').getByText('14').waitFor();
  await page.keyboard.press('F2');
  await page.getByText('Tidak ada kotak yang menunggu Anda').first().waitFor();
  await checkAccessibility(page);
  assert.equal(await page.evaluate(() => document.body.dataset.touched), undefined);
});
