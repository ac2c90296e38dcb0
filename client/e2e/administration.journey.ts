import type { Page } from 'playwright-core';
import { checkAccessibility, journey, signIn } from './journey';

/** Opens a dialog, checks it, and leaves everything as it was. */
async function lookAt(page: Page, button: string | RegExp) {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('dialog').getByRole('button').first().waitFor();
  await checkAccessibility(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Opens the dialog behind an act of the first key's menu, checks it, and leaves everything as it was. */
async function lookAtAct(page: Page, act: RegExp) {
  await page
    .getByRole('button', { name: /^Tindakan / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: act }).click();
  await page.getByRole('dialog').waitFor();
  // The menu fades away behind the dialog; by its role it is hidden already.
  await page.locator('[role=menu]').waitFor({ state: 'detached' });
  await checkAccessibility(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** What an administrator opens, and what everybody has: each dialog can be used by everyone. */
async function walk(page: Page) {
  await signIn(page, 'admin');
  await page.goto('/users');
  await lookAt(page, 'Buat pengguna');
  await lookAt(page, /^Ubah /);
  await page.goto('/api-keys');
  await lookAt(page, 'Buat kunci');
  for (const act of [/^Atur batas/, /^Tanda tangan/, /^Cabut/]) {
    await lookAtAct(page, act);
  }
  await page.goto('/webhooks');
  await lookAt(page, 'Daftarkan alamat');
  await page.goto('/schedule');
  await lookAt(page, /^Ubah/);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Pasang autentikator' }).click();
  await page.getByRole('img', { name: 'Kode QR untuk autentikator' }).waitFor();
  await checkAccessibility(page);
}

await journey('administration', walk);
await journey('administration-phone', walk, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
