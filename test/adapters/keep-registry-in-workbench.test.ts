import { expect, test } from 'vitest';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import { now } from '../support/small-programme.ts';
import { advanced, answer, collegeDecision, opened } from './support/governance.ts';
import { joiningAsked } from './support/joining.ts';
import { placed } from './support/placed.ts';
import { csrfIn, provider, workbenchOn } from './support/workbench.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const email = 'bureau@proefland.example';

/** The programmabureau, signed in: it opens pages and sends forms. */
const atBureau = async (world: World) => {
  const workbench = await workbenchOn(world, await provider('eigen', [email]));
  const browser = workbench.browser();
  const csrf = csrfIn((await browser.signIn(email, '/werkbank/aanmelden/eigen')).page);
  const here = `/werkbank/${programmeId}/programmabureau-programme-director`;
  return {
    open: (path: string) => browser.open(`${here}/${path}`),
    send: (path: string, form: Record<string, string>) => browser.open(`${here}/${path}`, { csrf, ...form }),
  };
};

const registryOf = ({ deps }: World) => deps.registry.registry(programmeId);
const formIn = (page: string): string => /name="formulier" value="([\w-]+)"/.exec(page)?.[1] ?? '';

test('a municipality is admitted by hand, once, and its college is asked about the version in force', async () => {
  const world = await emptyWorld();
  await imported(world);
  await placed(world, 'approval');
  const approval = await opened(world);
  for (const { taskId } of await world.roundDeps.rounds.tasks(approval))
    await answer(world, taskId, collegeDecision('approved'));
  await closeIfDone(world.roundDeps, approval, now);
  await advanced(world, programmeId, now);
  const { open, send } = await atBureau(world);
  const typed = {
    naam: 'Oost & Épsilon',
    soort: 'municipality',
    ring: 'middle',
    vanaf: '01-02-2029',
    'mens-1-rol': 'college-secretary',
    'mens-1-naam': 'Sia Secretaris',
    'mens-1-email': 'secretaris@oost.example',
  };
  const unreached = await send('toelating', typed);
  expect({ status: unreached.status, kept: unreached.page.includes('Sia Secretaris') }).toEqual({
    status: 422,
    kept: true,
  });
  expect(unreached.page).toContain('Noem iemand voor de raad: de griffier.');

  const whole = {
    ...typed,
    'mens-3-rol': 'council-clerk',
    'mens-3-naam': 'Gijs Griffier',
    'mens-3-email': 'griffie@oost.example',
    formulier: formIn((await open('toelating')).page),
  };
  const past = await send('toelating', { ...whole, vanaf: '01-01-2020' });
  expect({ status: past.status, at: past.page.includes('id="vanaf-fout"') }).toEqual({ status: 400, at: true });
  const sent = await Promise.all([send('toelating', whole), send('toelating', whole)]);
  expect(sent.map(({ status }) => status)).toContain(303);
  expect((await send('toelating', whole)).status).toBe(303);
  const { partners, people } = await registryOf(world);
  expect(partners.filter(({ partnerId }) => partnerId === 'oost-epsilon')).toMatchObject([
    { name: 'Oost & Épsilon', kind: 'municipality', rings: [{ ring: 'middle', from: '2029-02-01' }] },
  ]);
  expect(people.filter(({ partnerId }) => partnerId === 'oost-epsilon')).toHaveLength(2);
  expect((await open('partners/oost-epsilon')).page).toContain('Gijs Griffier');

  const known = await send('toelating', { ...whole, ring: 'outer' });
  expect(known.status).toBe(409);
  expect(known.page).toContain('Er is al een partner met deze naam.');
  const ids = { programmeId, partnerId: 'oost-epsilon' };
  const roundId = await joiningAsked(world, ids, '2029-02-02T09:00:00.000Z');
  const tasks = await world.roundDeps.rounds.tasks(roundId);
  expect(tasks.map(({ addresseeId }) => addresseeId)).toEqual(['college-oost-epsilon']);
});
