import assert from 'node:assert/strict';
import { checkAccessibility, journey, signIn } from './journey';

/** The officer sees why nothing may be destroyed yet, and where every sheet is until the books close. */
await journey('destruction-gate', async (page) => {
  await signIn(page, 'kasubag3507');
  await page.goto('/destruction');
  await page.getByRole('heading', { name: 'Pemusnahan', exact: true }).waitFor();
  const governor = page.getByRole('region', { name: /Gubernur/ });
  await governor.getByText('Belum boleh dimusnahkan').waitFor();
  await governor.getByText(/^Masih kurang/).waitFor();
  assert.equal(await governor.getByRole('button', { name: 'Ajukan pemusnahan' }).count(), 0);
  await checkAccessibility(page);

  await page.goto('/reconciliation?contest=GUB-35');
  await page.getByRole('heading', { name: /^Aliran:/ }).waitFor();
  await page.getByText('Bukti: setiap tingkat adalah jumlah bagiannya').first().waitFor({ state: 'attached' });
  await checkAccessibility(page);

  await page.goto('/reconciliation');
  await page.getByRole('heading', { name: 'Papan penutupan' }).waitFor();
  await checkAccessibility(page);
});

/** On a phone the same flow stands as bars. */
await journey(
  'flow-on-a-phone',
  async (page) => {
    await signIn(page, 'kasubag3507');
    await page.goto('/reconciliation?contest=GUB-35');
    await page.getByRole('list', { name: /^Aliran:/ }).waitFor();
    await checkAccessibility(page);
  },
  { viewport: { width: 360, height: 640 } },
);
