import { checkAccessibility, journey, signIn } from './journey';

/** A plan is computed and submitted by one person and approved by another, who types the number of ballots. */
await journey('plan-approval', async (page) => {
  await signIn(page, 'prov35');
  await page.goto('/plans');
  await page.getByRole('button', { name: 'Hitung rencana baru' }).click();
  await page.getByRole('button', { name: 'Hitung', exact: true }).waitFor();
  await checkAccessibility(page);
  await page.getByRole('button', { name: 'Hitung', exact: true }).click();
  await page.getByRole('button', { name: 'Ajukan' }).click({ timeout: 60_000 });
  await page.getByText('Pembuat tidak boleh menyetujui').waitFor();
  if ((await page.getByRole('button', { name: 'Setujui…' }).count()) > 0) throw new Error('The maker may not approve.');
  await checkAccessibility(page);
  const { pathname } = new URL(page.url());

  await page.context().clearCookies();
  await signIn(page, 'head35');
  await page.goto(pathname);
  await page.getByRole('button', { name: 'Kembalikan…' }).click();
  await page.getByLabel('Alasan').waitFor();
  await checkAccessibility(page);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Setujui…' }).click();
  const field = page.getByLabel(/^Ketik /);
  await field.fill('1');
  await page.getByRole('button', { name: 'Setujui', exact: true }).click();
  await page.getByText('Belum sama dengan').waitFor();
  await checkAccessibility(page);
  const label = await page.locator('label', { hasText: /^Ketik / }).innerText();
  await field.fill(/[\d.]+/.exec(label)?.[0] ?? '');
  await page.getByRole('button', { name: 'Setujui', exact: true }).click();
  await page.getByText('Disetujui', { exact: true }).first().waitFor({ timeout: 30_000 });
});
