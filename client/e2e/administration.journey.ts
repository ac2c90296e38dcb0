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

/** What an administrator opens, and what everybody has: each dialog can be used by everyone. */
async function walk(page: Page) {
  await signIn(page, 'admin');
  await page.goto('/users');
  await lookAt(page, 'Buat pengguna');
  await lookAt(page, /^Ubah /);
  await page.goto('/api-keys');
  await lookAt(page, 'Buat kunci');
  await page
    .getByRole('button', { name: /^Tindakan / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: /^Cabut/ }).click();
  await page.getByRole('dialog').waitFor();
  await checkAccessibility(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
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
