import { expect, test } from 'vitest';
import { csrfIn, provider, workbenchOn } from './support/workbench.ts';
import { emptyWorld, imported } from './support/world.ts';

const programmeId = 'proefland';

test('the programmabureau starts the yearly review in the workbench; what is missing is said, and a second one is refused', async () => {
  const world = await emptyWorld();
  await imported(world);
  const email = 'bureau@proefland.example';
  const workbench = await workbenchOn(world, await provider('eigen', [email]));
  const browser = workbench.browser();
  const { page } = await browser.signIn(email, '/werkbank/aanmelden/eigen');
  const csrf = csrfIn(page);
  const here = `/werkbank/${programmeId}/programmabureau-programme-director/herijking`;

  const first = await browser.open(here);
  expect(first.page).toContain('Wie wacht op een roulerende zetel');
  expect((await browser.open(here, { csrf })).page).toContain('Kies wat u de zetels voorlegt.');
  const unmotivated = await browser.open(here, { csrf, proposal: 'keep', motivation: ' ' });
  expect({ status: unmotivated.status, says: unmotivated.page.includes('Vul een motivering in') }).toEqual({
    status: 422,
    says: true,
  });

  const motivation = 'De huidige bezetting <werkt> goed.';
  const sent = await browser.open(here, { csrf, proposal: 'keep', motivation });
  expect(sent.status).toBe(303);
  expect(await world.reviewDeps.reviews.reviews(programmeId)).toMatchObject([{ status: 'open', motivation }]);
  const after = await browser.open(here);
  expect(after.page).toContain('De huidige bezetting &lt;werkt&gt; goed.');
  expect(after.page).not.toContain('Leg het voor aan de zetels');
  const second = await browser.open(here, { csrf, proposal: 'keep', motivation });
  expect({ status: second.status, says: second.page.includes('Er loopt al een herijking') }).toEqual({
    status: 409,
    says: true,
  });
});
