import { expect, test } from 'vitest';
import { withRound } from './support/placed.ts';
import { csrfIn, provider, site, workbenchOn } from './support/workbench.ts';
import { emptyWorld } from './support/world.ts';

const programmeId = 'proefland';
const hashIn = (page: string): string => /name="textHash" value="(\w+)"/.exec(page)?.[1] ?? '';

/** A round in which partners give input, with a workbench in which the contact of one of them is signed in. */
const place = async () => {
  const world = await emptyWorld();
  const { roundId } = await withRound(world, 'input');
  const email = 'board-contact@zorg.example';
  const own = await provider('eigen', [email, 'board-contact@school.example']);
  const workbench = await workbenchOn(world, own);
  const browser = workbench.browser();
  const { page } = await browser.signIn(email, '/werkbank/aanmelden/eigen');
  const here = (path: string): string => `/werkbank/${programmeId}/zorg-board-contact/${path}`;
  const taskId = `${roundId}.partner-zorg`;
  return { world, browser, workbench, csrf: csrfIn(page), here, taskId, email };
};

test('a task is answered in the workbench as on its decision page, and is gone from my work', async () => {
  const { world, browser, csrf, here, taskId } = await place();
  const work = await browser.open(here('werk'));
  expect(work.page).toContain(here(`taken/${taskId}`));
  expect(work.page).not.toContain('partner-school');
  const task = await browser.open(here(`taken/${taskId}`));
  expect(task.page).toContain('Leg het antwoord vast');

  const empty = await browser.open(here(`taken/${taskId}`), { csrf, textHash: hashIn(task.page), answer: 'input' });
  expect(empty.status).toBe(422);
  expect(empty.page).toContain('Vul een toelichting in');

  const typed = { csrf, textHash: hashIn(task.page), answer: 'input', remarks: 'Meer <zorg>.' };
  const sent = await browser.open(here(`taken/${taskId}`), typed);
  expect({ status: sent.status, path: sent.location?.href }).toEqual({
    status: 303,
    path: `${site}${here('werk?gedaan=antwoord')}`,
  });
  expect(work.page).not.toContain('Wat u hebt beantwoord');
  const stored = await world.roundDeps.rounds.task(taskId);
  expect(stored).toMatchObject({ status: 'answered', answer: { answer: 'input', remarks: 'Meer <zorg>.' } });
  const [waiting = '', answered = ''] = (await browser.open(here('werk'))).page.split('Wat u hebt beantwoord</h2>');
  expect(waiting).not.toContain(here(`taken/${taskId}`));
  expect(answered).toContain(here(`taken/${taskId}`));
  const shown = await browser.open(here(`taken/${taskId}`));
  expect(shown.page).toContain('Meer &lt;zorg&gt;.');
  expect(shown.page).not.toContain('Leg het antwoord vast');
  // Sent twice it is recorded once; another answer is refused, and what was typed stays.
  expect((await browser.open(here(`taken/${taskId}`), typed)).status).toBe(303);
  const other = await browser.open(here(`taken/${taskId}`), { ...typed, remarks: 'Iets anders.' });
  expect(other.status).toBe(409);
  expect(other.page).toContain('al een ander antwoord vastgelegd');
});

test('a task of somebody else is shown without a form, and its answer is refused', async () => {
  const { world, browser, csrf, here, taskId } = await place();
  const others = taskId.replace('partner-zorg', 'partner-school');
  const task = await browser.open(here(`taken/${others}`));
  expect(task.page).toContain('en niet aan u in deze rol');
  const sent = await browser.open(here(`taken/${others}`), { csrf, textHash: 'x', answer: 'no-input' });
  expect(sent.status).toBe(403);
  expect(sent.page).toContain('In deze rol mag u dit antwoord niet geven');
  expect(await world.roundDeps.rounds.task(others)).toMatchObject({ status: 'open' });
});

test('today shows the programmabureau what waits on whom, and nobody else', async () => {
  const world = await emptyWorld();
  await withRound(world, 'input');
  const bureau = 'bureau@proefland.example';
  const zorg = 'board-contact@zorg.example';
  const workbench = await workbenchOn(world, await provider('eigen', [bureau, zorg]));
  const director = workbench.browser();
  const first = await director.signIn(bureau, '/werkbank/aanmelden/eigen');
  expect(first.page).toContain(`/werkbank/${programmeId}/programmabureau-programme-director/vandaag`);
  const today = await director.open(`/werkbank/${programmeId}/programmabureau-programme-director/vandaag`);
  expect(today.page).toContain('partner-zorg');
  expect(today.page).toContain('partner-school');
  const other = workbench.browser();
  await other.signIn(zorg, '/werkbank/aanmelden/eigen');
  const refused = await other.open(`/werkbank/${programmeId}/zorg-board-contact/vandaag`);
  expect(refused.status).toBe(403);
  expect(refused.page).not.toContain('partner-school');
});

test('an account that its organisation may not vouch for is told so, and not sent round to sign in again', async () => {
  const world = await emptyWorld();
  await withRound(world, 'input');
  const email = 'board-contact@zorg.example';
  const own = { ...(await provider('eigen', [email])), domains: ['elders.example'] };
  const browser = (await workbenchOn(world, own)).browser();
  const { page, status } = await browser.signIn(email, '/werkbank/aanmelden/eigen');
  expect(status).toBe(403);
  expect(page).toContain('Uw aanmelding wordt hier niet aanvaard');
  expect(page).toContain('mag voor dat adres niet instaan');
});
