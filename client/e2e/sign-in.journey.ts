import { checkAccessibility, journey, signIn } from './journey';

await journey('sign-in', async (page) => {
  await page.goto('/');
  await page.getByLabel('Nama pengguna').fill('kab3507');
  await checkAccessibility(page);
  await page.getByLabel('Kata sandi', { exact: true }).fill('bukan-kata-sandi');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('alert').waitFor();

  await signIn(page, 'kab3507');
  await page.getByRole('heading').first().waitFor();
  await checkAccessibility(page);
});
