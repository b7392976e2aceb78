import { beforeEach, expect, test } from 'vitest';
import { decide, decisionOf, money, moveOf, promise, withAlliance } from './support/alliances.ts';
import { programmeId, staffed } from './support/workbench-alliances.ts';
import { emptyWorld, type World } from './support/world.ts';

const ids = { programmeId, allianceId: 'samen-bewegen' };
const page = 'ons-deel/samen-bewegen/bijdrage-alfa';
const at = `${page}/betaling`;
const typed = { jaar: '2027', bedrag: '250,50', datum: '02-02-2026', kenmerk: 'F-17' };

let world: World;
let signedIn: Awaited<ReturnType<typeof staffed>>['signedIn'];
beforeEach(async () => {
  world = await emptyWorld();
  ({ signedIn } = await staffed(world));
  await withAlliance(world);
  await promise(world, ids, 'alfa', 'bijdrage-alfa', money(60_000));
  await moveOf(world, ids, 'alfa', 'bijdrage-alfa', { change: 1, move: 'put' });
  // The API has the clock of the day on which this runs: what happened lies before the days of the small programme.
  await decide(world, ids, 'bijdrage-alfa', decisionOf({ decidedOn: '2026-01-15' }));
});

const stored = () => world.allianceDeps.alliances.contribution(ids, 'bijdrage-alfa');
const formIn = (shown: string) => ({
  formulier: /name="formulier" value="([\w-]+)"/.exec(shown)?.[1] ?? '',
  nummer: /name="nummer" value="([\w-]+)"/.exec(shown)?.[1] ?? '',
});

test('the programmabureau records a payment and corrects it, from the contribution on (rule 5)', async () => {
  const bo = await signedIn('bo-bureau');
  expect((await bo.open('allianties/samen-bewegen')).page).toContain(`/${page}"`);
  expect((await bo.open(page)).page).toContain(`/${at}"`);
  const shown = (await bo.open(at)).page;
  expect(shown).toContain('€\u00a0600');
  expect(await bo.send(at, { ...typed, ...formIn(shown) })).toMatchObject({
    status: 303,
    to: `${page}?gedaan=betaald`,
  });
  expect(await stored()).toMatchObject({ paid: { 2027: 25_050 } });
  const after = (await bo.open(page)).page;
  expect(after).toContain('€\u00a0250,50');
  const correct = `${at}/${formIn(shown).nummer}`;
  expect(after).toContain(`/${correct}"`);

  const form = (await bo.open(correct)).page;
  expect(form).toContain('value="250,50"');
  expect(form).toContain('value="02-02-2026"');
  const faulty = await bo.send(correct, { ...typed, ...formIn(form), bedrag: '205,50' });
  expect(faulty.status).toBe(422);
  expect(faulty.page).toContain('Zeg waarom u dit verbetert.');
  const right = { ...typed, bedrag: '205,50', reden: 'Cijfers verwisseld.' };
  expect(await bo.send(correct, { ...right, ...formIn(faulty.page) })).toMatchObject({
    status: 303,
    to: `${page}?gedaan=verbeterd`,
  });
  expect(await stored()).toMatchObject({ paid: { 2027: 20_550 } });
  const both = (await bo.open(page)).page;
  expect(both).toContain('verbeterd, telt niet meer');
  expect(both).toContain('verbetering: Cijfers verwisseld.');
  expect(both).not.toContain(`/${correct}"`);
  expect((await bo.open(correct)).page).toContain('Deze betaling is al verbeterd.');
  expect((await bo.open(`${at}/bestaat-niet`)).status).toBe(404);
});

test('what cannot be right is said beside its field, and more than was decided is refused', async () => {
  const bo = await signedIn('bo-bureau');
  const shown = (await bo.open(at)).page;
  const empty = await bo.send(at, { ...formIn(shown), jaar: '2031', bedrag: 'veel', datum: '', kenmerk: '' });
  expect(empty.status).toBe(422);
  for (const fault of ['Kies het jaar.', 'Vul een bedrag in euro’s in.', 'Vul een datum in', 'Vul het kenmerk in.'])
    expect(empty.page).toContain(fault);
  const send = async (given: Partial<typeof typed>) =>
    (await bo.send(at, { ...typed, ...formIn(shown), ...given })).page;
  expect(await send({ datum: '11-03-2099' })).toContain('Deze datum ligt in de toekomst.');
  expect(await send({ datum: '14-01-2026' })).toContain('Dit is voor het besluit over de bijdrage.');
  expect(await send({ bedrag: '0' })).toContain('Vul meer dan 0 in.');
  const tooMuch = await bo.send(at, { ...typed, ...formIn(shown), bedrag: '600,01' });
  expect(tooMuch.status).toBe(409);
  expect(tooMuch.page).toContain('meer betaald of geleverd dan is besloten');
  expect(tooMuch.page).toContain('value="600,01"');
  expect(await stored()).toMatchObject({ paid: {} });
});

test('a payment that is sent twice is paid once; another one on the same page is not taken for it', async () => {
  const bo = await signedIn('bo-bureau');
  const form = { ...typed, ...formIn((await bo.open(at)).page) };
  const both = await Promise.all([bo.send(at, form), bo.send(at, form)]);
  expect(both.map(({ status }) => status)).toContain(303);
  expect((await bo.send(at, form)).status).toBe(303);
  // From another window: the same payment under another key of the form.
  expect((await bo.send(at, { ...form, formulier: crypto.randomUUID() })).status).toBe(303);
  expect(await stored()).toMatchObject({ paid: { 2027: 25_050 } });
  const other = await bo.send(at, { ...form, formulier: crypto.randomUUID(), bedrag: '100' });
  expect(other.status).toBe(409);
  expect(other.page).toContain('Dit formulier is al verstuurd, met iets anders erin.');
  expect((await bo.send(at, { ...form, ...formIn(other.page), bedrag: '100' })).status).toBe(303);
  expect(await stored()).toMatchObject({ paid: { 2027: 35_050 } });
});

test('a partner sees its payments, and records none', async () => {
  const bo = await signedIn('bo-bureau');
  await bo.send(at, { ...typed, ...formIn((await bo.open(at)).page) });
  const jan = await signedIn('jan-alfa');
  const shown = (await jan.open(page)).page;
  expect(shown).toContain('€\u00a0250,50');
  expect(shown).not.toContain('/betaling');
  expect((await jan.send(at, { ...typed, nummer: 'betaling-9' })).status).toBe(403);
  expect(await stored()).toMatchObject({ paid: { 2027: 25_050 } });
});
