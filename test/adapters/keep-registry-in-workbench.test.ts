import { expect, test, vi } from 'vitest';
import { smallRegion } from '../component/support/small-region.ts';
import { call, money, promise, withAlliance } from './support/alliances.ts';
import { operator } from './support/contract/story.ts';
import { gatewayOf } from './support/deployed-api.ts';
import { collegesDecided } from './support/governance.ts';
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
/** Amounts have a space that does not break. */
const plain = (page: string): string => page.replace(/\u00a0|&nbsp;/g, ' ');
const formIn = (page: string): string => /name="formulier" value="([\w-]+)"/.exec(page)?.[1] ?? '';

test('a municipality is admitted by hand, once, and its college is asked about the version in force', async () => {
  const world = await emptyWorld();
  await imported(world);
  await placed(world, 'approval');
  await collegesDecided(world);
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

const merge = {
  'gemeente-1-wie': 'gamma',
  'gemeente-2-wie': 'delta',
  dag: '01-02-2029',
  grond: 'Stb. 2028, 12',
  'opvolger-1-naam': 'Gammadelta',
};
const seenIn = (page: string): string => /name="gezien" value="([^"]*)"/.exec(page)?.[1] ?? '';

test('a merger is shown with everything that moves, and recorded once as it was seen', async () => {
  const world = await emptyWorld();
  await imported(world);
  const { open, send } = await atBureau(world);
  expect((await open('herindelingen')).page).toContain('Er is nog geen herindeling vastgelegd.');
  const formulier = formIn((await open('herindelingen/fusie')).page);

  const bare = await send('herindelingen/fusie', { ...merge, grond: '' });
  expect({ status: bare.status, kept: bare.page.includes('Gammadelta') }).toEqual({ status: 422, kept: true });
  const alone = await send('herindelingen/fusie', { ...merge, 'gemeente-2-wie': '' });
  expect({ status: alone.status, kept: alone.page.includes('Stb. 2028, 12') }).toEqual({ status: 422, kept: true });
  expect(alone.page).toContain('Deze gemeente kan op die dag niet opvolgen.');

  const preview = await send('herindelingen/fusie', merge);
  expect(preview.status).toBe(200);
  expect(preview.page).toContain('gaan samen verder als Gammadelta');
  const gezien = seenIn(preview.page);
  // What was changed after it was shown, is shown again.
  expect((await send('herindelingen/fusie', { ...merge, grond: 'Stb. 2028, 13', gezien })).status).toBe(200);
  expect((await registryOf(world)).successions).toEqual([]);
  const whole = { ...merge, gezien, formulier };
  const sent = await Promise.all([send('herindelingen/fusie', whole), send('herindelingen/fusie', whole)]);
  expect(sent.map(({ status }) => status)).toContain(303);
  const { successions } = await registryOf(world);
  expect(successions).toMatchObject([{ kind: 'merge', on: '2029-02-01', predecessors: ['gamma', 'delta'] }]);
  expect((await open('herindelingen')).page).toContain('gaan samen verder als Gammadelta');
});

test('a municipality that is split leaves nothing undivided, to the cent', async () => {
  const world = await emptyWorld();
  const ids = await withAlliance(world, 'samen-bewegen', programmeId);
  await call(world, ids);
  await promise(world, ids, 'alfa', 'geld', money(100_01));
  const { send } = await atBureau(world);
  const divided = {
    'gemeente-1-wie': 'alfa',
    dag: '01-02-2029',
    grond: 'Stb. 2028, 14',
    'opvolger-1-bestaand': 'beta',
    'opvolger-2-bestaand': 'delta',
  };
  const path = 'herindelingen/splitsing';
  const first = await send(path, divided);
  expect({ status: first.status, asks: plain(first.page).includes('In 2027 te verdelen: € 100,01.') }).toEqual({
    status: 200,
    asks: true,
  });
  const gezien = seenIn(first.page);
  const share = (partnerId: string) => `bijdrage.samen-bewegen.geld.2027.${partnerId}`;
  const open = await send(path, { ...divided, gezien });
  expect(open.status).toBe(422);
  expect(open.page).toContain('Kies wie deze zetel krijgt.');
  expect(open.page).toContain('Verdeel de bijdrage aan');
  const seat = /name="(zetel\.[\w-]+)"/.exec(open.page)?.[1] ?? '';
  const shares = {
    ...divided,
    [seat]: 'delta',
    'trekker.samen-bewegen': 'delta',
    [share('beta')]: '60,01',
    [share('delta')]: '39,99',
  };
  const short = await send(path, { ...shares, gezien });
  expect(short.status).toBe(422);
  expect(plain(short.page)).toContain('Het moet € 100,01 zijn');
  expect(short.page).toContain('value="60,01"');
  const exact = { ...shares, [share('delta')]: '40' };
  const shown = await send(path, { ...exact, gezien });
  expect({ status: shown.status, can: shown.page.includes('Leg dit vast') }).toEqual({ status: 200, can: true });
  expect((await send(path, { ...exact, gezien: seenIn(shown.page) })).status).toBe(303);
  const { successions } = await registryOf(world);
  expect(successions[0]?.divisions.contributions).toEqual([
    {
      allianceId: 'samen-bewegen',
      contributionId: 'geld',
      shares: [
        { partnerId: 'beta', years: [{ year: 2027, amount: 60_01 }] },
        { partnerId: 'delta', years: [{ year: 2027, amount: 40_00 }] },
      ],
    },
  ]);
});

test('a partner gets another name by hand', async () => {
  const world = await emptyWorld();
  await imported(world);
  const { send } = await atBureau(world);
  const renamed = { 'gemeente-1-wie': 'zorg', dag: '01-02-2029', grond: 'Statuten', 'nieuwe-naam': 'Zorg Nieuw' };
  const preview = await send('herindelingen/naam', renamed);
  expect(preview.page).toContain('Alleen de naam verandert');
  expect((await send('herindelingen/naam', { ...renamed, gezien: seenIn(preview.page) })).status).toBe(303);
  expect((await registryOf(world)).successions).toMatchObject([{ kind: 'rename', name: 'Zorg Nieuw' }]);
});

/** The fields of a form with what is in them. */
const typedIn = (page: string): Record<string, string> => {
  const inputs = [...page.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)];
  const chosen = [...page.matchAll(/<select[^>]* name="([^"]+)"[^>]*>[\s\S]*?<\/select>/g)].map(
    ([whole, name = '']) => [name, /value="([^"]*)" selected/.exec(whole)?.[1] ?? ''] as const,
  );
  const kept = inputs.map(([, name = '', value = '']) => [name, value] as const);
  return Object.fromEntries([...kept, ...chosen].filter(([name]) => name !== 'csrf'));
};

test('other rules are shown beside those of now before the seats are asked, once', async () => {
  const world = await emptyWorld();
  await imported(world);
  const { open, send } = await atBureau(world);
  const path = 'spelregels/voorstel';
  const start = { ...typedIn((await open(path)).page), motivering: 'Wij beslissen samen.', vanaf: '01-02-2029' };
  const nothing = await send(path, start);
  expect({ status: nothing.status, says: nothing.page.includes('Er verandert niets.') }).toEqual({
    status: 422,
    says: true,
  });
  const other = { ...start, meerderheid: 'two-thirds', 'termijn-vote': '15' };
  const shown = await send(path, other);
  expect({ status: shown.status, from: shown.page.includes('meer voor dan tegen') }).toEqual({
    status: 200,
    from: true,
  });
  expect(shown.page).toContain('15 dagen, geteld in werkdagen');
  expect((await open('spelregels')).page).toContain('Er is nog geen wijziging voorgesteld.');
  const gezien = seenIn(shown.page);
  expect((await send(path, { ...other, 'termijn-vote': '16', gezien })).status).toBe(200);
  const impossible = { ...other, quorum: '9' };
  const refused = await send(path, { ...impossible, gezien: seenIn((await send(path, impossible)).page) });
  expect({ status: refused.status, at: refused.page.includes('id="quorum-fout"') }).toEqual({ status: 400, at: true });
  const sent = await Promise.all([send(path, { ...other, gezien }), send(path, { ...other, gezien })]);
  expect(sent.map(({ status }) => status)).toContain(303);
  const after = await open('spelregels');
  expect(after.page).toContain('de zetels beslissen');
  expect(after.page.split('Voorstel 1')).toHaveLength(2);
  expect(after.page).not.toContain('Voorstel 2');
  expect((await open(path)).page).toContain('De zetels beslissen al over een voorstel.');
});

test('the meeting days of a partner and the days off of the programme are kept by hand, and a file does not undo them', async () => {
  const world = await emptyWorld();
  await imported(world);
  const { open, send } = await atBureau(world);
  const path = 'partners/alfa/vergaderdagen';
  const start = typedIn((await open(path)).page);
  const other = {
    ...start,
    'college-dag': '2',
    'college-weken': '2',
    'college-vanaf': '6 februari 2029',
    'council-dag': '',
    'council-data': '15-03-2029\n08-02-2029',
    'reces-1-van': '01-07-2029',
    'reces-1-tot': '15-08-2029',
  };
  const wrong = await send(path, { ...other, 'council-data': '15-03-2029\nmorgen', 'reces-1-tot': '30-06-2029' });
  expect({ status: wrong.status, kept: wrong.page.includes('morgen') }).toEqual({ status: 422, kept: true });
  expect(wrong.page).toContain('Regel 2 is geen datum.');
  expect(wrong.page).toContain('De laatste dag ligt voor de eerste.');
  const sent = await Promise.all([send(path, other), send(path, other)]);
  expect(sent.map(({ status }) => status)).toContain(303);
  expect((await send(path, other)).status).toBe(303);
  const meetings = async () =>
    (await registryOf(world)).partners.find(({ partnerId }) => partnerId === 'alfa')?.meetings;
  expect(await meetings()).toMatchObject({
    recess: [{ from: '2029-07-01', until: '2029-08-15' }],
    college: { weekday: 2, everyWeeks: 2, from: '2029-02-06' },
    council: { dates: ['2029-02-08', '2029-03-15'] },
  });
  // Whoever filled in the form before that, sees it first.
  const late = await send(path, { ...other, 'college-weken': '3' });
  expect({ status: late.status, says: late.page.includes('Iemand anders was u net voor') }).toEqual({
    status: 409,
    says: true,
  });

  const free = { ...typedIn((await open('vrije-dagen')).page), 'dag-1-naam': 'Carnaval' };
  const whenMissing = await send('vrije-dagen', free);
  expect(whenMissing.page).toContain('Zeg op één van de drie manieren wanneer de dag valt.');
  const eleventh = { ...free, 'dag-1-jaarlijks': '11-11', 'dag-2-naam': 'Maandag', 'dag-2-pasen': '-48' };
  expect((await send('vrije-dagen', { ...eleventh, 'dag-1-jaarlijks': '31-02' })).status).toBe(422);
  expect((await send('vrije-dagen', eleventh)).status).toBe(303);
  expect((await send('vrije-dagen', eleventh)).status).toBe(303);
  expect((await registryOf(world)).programme.settings.calendar.daysOff).toEqual([
    { name: 'Carnaval', everyYear: '11-11' },
    { name: 'Maandag', daysFromEaster: -48 },
  ]);
});

test('an application is added, ended and known again, and the last one of the programmabureau stays', async () => {
  const world = await emptyWorld();
  await imported(world);
  const { open, send } = await atBureau(world);
  const app = { client: 'zaaksysteem-alfa', namens: 'alfa' };
  expect((await send('applicaties', { ...app, client: 'Zaak Systeem' })).status).toBe(422);
  const sent = await Promise.all([send('applicaties', app), send('applicaties', app)]);
  expect(sent.map(({ status }) => status)).toContain(303);
  expect((await open('applicaties')).page).toContain('zaaksysteem-alfa');
  const taken = await send('applicaties', { ...app, namens: 'beta' });
  expect({ status: taken.status, says: taken.page.includes('handelt al namens een ander') }).toEqual({
    status: 409,
    says: true,
  });
  expect((await send('applicaties/zaaksysteem-alfa/einde', { tot: '01-02-2029' })).status).toBe(303);
  expect((await open('applicaties')).page).toContain('op 1 februari 2029');
  const { apps } = await registryOf(world);
  const own = apps.filter(({ actsFor }) => actsFor === 'programmabureau');
  for (const { clientId } of own.slice(1)) await send(`applicaties/${clientId}/einde`, { tot: '01-02-2029' });
  const last = await send(`applicaties/${own[0]?.clientId}/einde`, { tot: '01-02-2029' });
  expect({ status: last.status, says: last.page.includes('de laatste applicatie') }).toEqual({
    status: 409,
    says: true,
  });
});

test('a representation ends by hand', async () => {
  const world = await emptyWorld();
  await imported(world);
  const { open, send } = await atBureau(world);
  const given = { gremium: 'klankbordgroep', door: 'beta', vanaf: '01-02-2029' };
  expect((await send('partners/delta/vertegenwoordiging', given)).status).toBe(303);
  const path = 'vertegenwoordigingen/klankbordgroep.delta.2029-02-01/einde';
  expect((await open('partners/delta')).page).toContain(path);
  const past = await send(path, { tot: '01-02-2020' });
  expect({ status: past.status, at: past.page.includes('id="tot-fout"') }).toEqual({ status: 400, at: true });
  expect((await send(path, { tot: '01-06-2029' })).status).toBe(303);
  expect((await send(path, { tot: '01-06-2029' })).status).toBe(303);
  expect((await registryOf(world)).representations).toMatchObject([{ until: '2029-06-01' }]);
});

test('a rotating seat passes on by hand with its reason, and not without one', async () => {
  const world = await emptyWorld();
  await imported(world);
  const { open, send } = await atBureau(world);
  const path = 'herijking/zetel';
  const candidate = /<option value="([\w-]+)">[^<]*, wacht/.exec((await open(path)).page)?.[1] ?? '';
  const given = { gemeente: candidate, vanaf: '01-02-2029' };
  const bare = await send(path, given);
  expect({ status: bare.status, at: bare.page.includes('id="reden-fout"') }).toEqual({ status: 400, at: true });
  const whole = { ...given, reden: 'De houder stopt.' };
  expect((await send(path, whole)).status).toBe(303);
  expect((await send(path, whole)).status).toBe(303);
  const { seats } = await registryOf(world);
  expect(seats.filter(({ partnerId, from }) => partnerId === candidate && from === '2029-02-01')).toHaveLength(1);
  expect((await open('herijking?gedaan=zetel')).page).toContain('Het doorgaan van de zetel is vastgelegd.');
});

test('the registry is downloaded as a file that changes nothing when it is read in again, also after people were erased', async () => {
  const world = await emptyWorld();
  const gateway = await gatewayOf(world);
  const clientId = 'bureau-eersteland';
  const ids = { programmeId: 'eersteland' };
  const made = await gateway('importProgramme', {
    ids,
    clientId: operator,
    body: smallRegion({ programmeId: 'eersteland', municipalities: ['een', 'twee', 'drie'] }),
  });
  expect(made.status).toBe(200);
  const { apps, people } = await world.deps.registry.registry('eersteland');
  const bureau = apps.find(({ actsFor }) => actsFor === 'programmabureau')?.clientId ?? clientId;
  const call = (...[name, parts]: [Parameters<typeof gateway>[0], object]) =>
    gateway(name, { ids, clientId: bureau, ...parts });
  const clerk = people.find(({ partnerId, role }) => partnerId === 'een' && role === 'council-clerk');
  const json = (body: object) => ({ body: JSON.stringify(body) });
  const today = new Date().toISOString().slice(0, 10);
  const successor = { partnerId: 'een', role: 'council-clerk', name: 'N. Nieuw', email: 'nieuw@een.example' };
  const recorded = await call('recordPerson', json({ ...successor, from: today, succeeds: clerk?.personId }));
  expect(recorded.status).toBe(201);
  const erased = await call('erasePerson', {
    ids: { ...ids, personId: clerk?.personId ?? '' },
    ...json({ reason: 'Op verzoek.' }),
  });
  expect(erased.status).toBe(201);
  expect((await call('recordApp', json({ clientId: 'zaak-een', actsFor: 'een' }))).status).toBe(201);
  expect(
    (await call('endApp', { ids: { ...ids, clientId: 'zaak-een' }, ...json({ until: '2029-01-01' }) })).status,
  ).toBe(201);
  const listed = async () => JSON.stringify((await call('listApps', {})).body);
  expect(await listed()).toContain('zaak-een');
  vi.setSystemTime('2029-01-01T09:00:00.000Z');
  expect(await listed()).not.toContain('zaak-een');
  vi.useRealTimers();
  const file = String((await call('exportRegistry', {})).body);
  expect(file).not.toContain(clerk?.email ?? 'nobody');
  expect(file).toContain('erased:');
  const preview = await call('previewImport', { body: file });
  expect(preview).toMatchObject({ status: 200, body: { changesProgramme: false, differences: [], created: 0 } });
});
