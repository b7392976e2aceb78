import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setLevel } from '#functions/bodies/operations/levels.ts';
import { forecastAsked } from '#functions/rounds/operations/forecast-asked.ts';
import { readAsked } from '#functions/rounds/operations/read-asked.ts';
import { taskEntity } from '#functions/rounds/records.ts';
import type { AskedOfPartner } from '#functions/rounds/terms/asked.ts';
import { InvalidInput } from '#shared/errors/errors.ts';
import { now, settings, smallRegistry } from '../support/small-programme.ts';
import { committed, money, registryWithApps, withAlliance, working } from './support/alliances.ts';
import { called } from './support/governance.ts';
import { accepted, raise, raised, withMember } from './support/ladder.ts';
import { withRound } from './support/placed.ts';
import { spoilt } from './support/spoilt.ts';
import { provider, workbenchOn } from './support/workbench.ts';
import { staffed } from './support/workbench-alliances.ts';
import { emptyWorld, imported, type World } from './support/world.ts';

const programmeId = 'proefland';
const askedNorms = { inner: 2, middle: 3, outer: 1 };
const normed = (registry = smallRegistry(programmeId)) => {
  const { programme } = registry;
  return { ...registry, programme: { ...programme, settings: { ...programme.settings, askedNorms } } };
};

let world: World;
afterEach(() => {
  vi.useRealTimers();
});
beforeEach(async () => {
  world = await emptyWorld();
});

const forecast = async (query: Readonly<Record<string, string>>) => {
  const { body } = await called(forecastAsked(world.roundDeps), { programmeId }, undefined, undefined, now, query);
  return body as { addressees: number; over: { partnerId: string; asked: number; adds: number; norm: number }[] };
};
const askedInQuarter = async (quarter: string, at = now, clientId?: string) => {
  const { body } = await called(readAsked(world.roundDeps), { programmeId }, undefined, clientId, at, { quarter });
  return body as { partners: AskedOfPartner[]; foreseen?: { kind: string; questions: number }[] };
};
const seats = ['alfa', 'beta', 'gamma'];

test('before the seats are asked, each of them that this puts over its norm is named, whatever the question is', async () => {
  // Input is asked of every partner and of every council: two questions for a municipality.
  await withRound(world, 'input', normed());
  for (const kind of ['composition', 'rule-change', 'ruling', 'conditions']) {
    const { addressees, over } = await forecast({ kind });
    expect(addressees).toBe(3);
    expect(over.map(({ partnerId, asked: until, adds, norm }) => [partnerId, until, adds, norm])).toEqual(
      seats.map((partnerId) => [partnerId, 2, 1, 2]),
    );
  }
});

test('a question to the body of one partner, or to an alliance, is foreseen for that partner', async () => {
  await withRound(world, 'input', normed());
  const names = async (kind: string, partnerIds: string) =>
    (await forecast({ kind, partnerIds })).over.map(({ partnerId }) => partnerId);
  for (const kind of ['contribution', 'taking-back', 'grant', 'accession', 'verdict', 'contribution-conditions'])
    expect([kind, await names(kind, 'alfa')]).toEqual([kind, ['alfa']]);
  // A care organisation in the middle ring was asked one thing of at most three.
  expect(await names('contribution', 'zorg')).toEqual([]);
  // Of several that could be asked each is counted by itself.
  expect(await names('taking-back', 'alfa,zorg,beta')).toEqual(['alfa', 'beta']);
});

test('of those that may speak for an alliance the first that takes part is foreseen, as its round asks', async () => {
  const registry = normed();
  const left = { ring: 'middle', from: '2026-01-01', until: '2027-02-01' } as const;
  const partners = registry.partners.map((one) => (one.partnerId === 'delta' ? { ...one, rings: [left] } : one));
  await withRound(world, 'input', { ...registry, partners });
  const names = async (partnerIds?: string) => {
    const { over, addressees } = await forecast({
      kind: 'contribution-conditions',
      ...(partnerIds ? { partnerIds } : {}),
    });
    return [addressees, ...over.map(({ partnerId }) => partnerId)];
  };
  expect(await names('alfa,beta')).toEqual([1, 'alfa']);
  expect(await names('delta,beta')).toEqual([1, 'beta']);
  // An alliance that has no partner yet: the programmabureau called for it.
  expect(await names()).toEqual([1]);
});

test('a forecast says which partners it needs, and takes none where the membership says who is asked', async () => {
  await withRound(world, 'input', normed());
  const faults = async (query: Readonly<Record<string, string>>) =>
    forecast(query).then(
      () => [],
      (error: unknown) => (error instanceof InvalidInput ? error.faults : [error]),
    );
  const atPartners = [expect.objectContaining({ pointer: '/partnerIds', dutch: expect.stringContaining('partners') })];
  expect(await faults({ kind: 'contribution' })).toEqual(atPartners);
  expect(await faults({ kind: 'contribution', partnerIds: 'nergens' })).toEqual(atPartners);
  expect(await faults({ kind: 'rule-change', partnerIds: 'alfa' })).toEqual(atPartners);
});

test('of the next quarter the reports over periods that end in it are foreseen, and whom they put over the norm', async () => {
  await working(world);
  const registry = registryWithApps(programmeId);
  const withPeriods = { ...settings, reportingPeriod: 'quarter' as const, askedNorms: { inner: 0 } };
  await imported(world, { ...registry, programme: { ...registry.programme, settings: withPeriods } });
  // The first quarter of 2027 ends on the first day of the second one.
  const { partners, foreseen } = await askedInQuarter('2027-Q2');
  expect(foreseen).toEqual([{ kind: 'report', questions: 1 }]);
  const reported = partners.filter(({ reports }) => reports > 0);
  expect(reported).toMatchObject([{ partnerId: 'alfa', reports: 1, questions: 0, asked: 1, norm: 0, over: true }]);
  // The present quarter is what was asked, and says nothing of what is to come.
  expect((await askedInQuarter('2027-Q1')).foreseen).toBeUndefined();
  await expect(askedInQuarter('2027-Q3')).rejects.toBeInstanceOf(InvalidInput);
});

test('of the next quarter the payments whose day comes are foreseen, once', async () => {
  await committed(world, await withAlliance(world), 'alfa', money(60_000));
  expect(await askedInQuarter('2027-Q4', '2027-08-02T09:00:00.000Z')).toMatchObject({
    foreseen: [{ kind: 'payment', questions: 1 }],
    partners: expect.arrayContaining([expect.objectContaining({ partnerId: 'alfa', questions: 1, asked: 1 })]),
  });
  // It was asked about on the last day of 2027.
  expect((await askedInQuarter('2028-Q1', '2027-12-01T09:00:00.000Z')).foreseen).toEqual([]);
});

test('of the next quarter the measures whose day comes are foreseen, for whoever sees the escalation (rule 19)', async () => {
  await withMember(world);
  await raise(world, programmeId, raised('budget-overrun', 8));
  await accepted(world, programmeId, [{ who: 'gemeente Alfa', what: 'Een andere aannemer zoeken.', by: '2027-06-15' }]);
  const follow = [{ kind: 'follow-up', questions: 1 }];
  expect((await askedInQuarter('2027-Q2')).foreseen).toEqual(follow);
  expect((await askedInQuarter('2027-Q2', now, 'zorg-proefland')).foreseen).toEqual(follow);
  const level = {
    ...{ matter: 'escalation', matterId: 'escalation-1', level: 'confidential' },
    ...{ ground: 'Artikel 5.1, tweede lid, onder b, Wet open overheid', reason: 'Proef.', until: '2028-01-01' },
  };
  const own = { ...world.deps, table: world.tables.bodies, operators: [] };
  await called(
    setLevel(own, async () => ({ partners: ['alfa'], binding: false })),
    { programmeId },
    level,
  );
  expect((await askedInQuarter('2027-Q2', now, 'zorg-proefland')).foreseen).toEqual([]);
  expect((await askedInQuarter('2027-Q2')).foreseen).toEqual(follow);
});

test('the page with the form says whom the question would put over the norm, before it is sent', async () => {
  vi.setSystemTime(now);
  await withRound(world, 'input', normed());
  const email = 'bureau@proefland.example';
  const workbench = await workbenchOn(world, await provider('eigen', [email]));
  const browser = workbench.browser();
  await browser.signIn(email, '/werkbank/aanmelden/eigen');
  const page = async (path: string) =>
    (await browser.open(`/werkbank/${programmeId}/programmabureau-programme-director/${path}`)).page;
  for (const path of ['spelregels/voorstel', 'herijking']) {
    const shown = await page(path);
    expect(shown).toContain('Wat dit van partners vraagt');
    expect(shown).toContain('3 partners boven de norm');
  }
});

test('the form of a call stays with two hundred partners, and after a refusal it keeps what was typed', async () => {
  vi.setSystemTime(now);
  const registry = registryWithApps(programmeId);
  const zorg = registry.partners.filter(({ partnerId }) => partnerId === 'zorg');
  const more = Array.from({ length: 200 }, (_, at) => ({
    ...zorg[0],
    partnerId: `stichting-voor-maatschappelijke-ontwikkeling-${at}`,
  })) as typeof zorg;
  const norms = { ...registry.programme.settings, askedNorms: { middle: 0 } };
  const programme = { ...registry.programme, settings: norms };
  await withAlliance(world, 'samen-bewegen', programmeId);
  const { signedIn } = await staffed(world, [], { ...registry, programme, partners: [...registry.partners, ...more] });
  const bo = await signedIn('bo-bureau');
  const form = 'allianties/samen-bewegen/oproep';
  const { status, page } = await bo.open(form);
  expect(status).toBe(200);
  expect(page).toContain('201 partners boven de norm');
  const refused = await bo.send(form, { bericht: 'Wie doet er mee?', 'vraag-1-wat': 'Cofinanciering.' });
  expect(refused.status).toBe(422);
  expect(refused.page).toContain('Wie doet er mee?');
});

test('the form of a proposal stays when nobody can say whom it would put over the norm', async () => {
  vi.setSystemTime(now);
  const { roundId } = await withRound(world, 'input', registryWithApps(programmeId));
  const { signedIn } = await staffed(world);
  const bo = await signedIn('bo-bureau');
  const task = { roundId, taskId: `${roundId}.partner-alfa` };
  await spoilt(world, world.tables.rounds, taskEntity.key(task), 'status');
  await expect(forecast({ kind: 'rule-change' })).rejects.toThrow();
  const { status, page } = await bo.open('spelregels/voorstel');
  expect(status).toBe(200);
  expect(page).not.toContain('Wat dit van partners vraagt');
});
