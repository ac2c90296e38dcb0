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

/** Enters a webhook and changes its secret, which is asked for how long the former one signs too. */
async function changeSecret(page: Page) {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Daftarkan alamat' }).click();
  await dialog.getByLabel('Alamat').fill('https://8.8.8.8/tepat');
  await dialog.getByRole('button', { name: 'Daftarkan alamat' }).click();
  await dialog.getByRole('button', { name: 'Selesai' }).click();
  await page
    .getByRole('button', { name: /^Tindakan / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Ganti rahasia' }).click();
  await dialog.getByLabel('Tumpang tindih (hari)').fill('31');
  await page.locator('[role=menu]').waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'Ganti rahasia' }).click();
  await dialog.getByText('Isi 0 sampai 30 hari.').waitFor();
  await checkAccessibility(page);
  await dialog.getByLabel('Tumpang tindih (hari)').fill('3');
  await dialog.getByRole('button', { name: 'Ganti rahasia' }).click();
  await dialog.getByText(/^whsec_/).waitFor();
  await checkAccessibility(page);
  await dialog.getByRole('button', { name: 'Selesai' }).click();
  await dialog.waitFor({ state: 'detached' });
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
  await changeSecret(page);
  await page.goto('/schedule');
  await lookAt(page, /^Ubah/);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Pasang autentikator' }).click();
  await page.getByRole('img', { name: 'Kode QR untuk autentikator' }).waitFor();
  await checkAccessibility(page);
}

// At a desk the list says until when both sign; a phone has no room for it.
await journey('administration', async (page) => {
  await walk(page);
  await page.goto('/webhooks');
  await page.getByText(/^yang lama juga, sampai /).waitFor();
});
await journey('administration-phone', walk, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
