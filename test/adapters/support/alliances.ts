import type { Alliance } from '#functions/alliances/domain/alliance.ts';
import type { ContributionDecision, Offer } from '#functions/alliances/domain/contribution.ts';
import { conditionsAnswered } from '#functions/alliances/domain/contribution-step.ts';
import type { DroppedGoal } from '#functions/alliances/domain/dropped-goal.ts';
import { grantAsked, grantDecided } from '#functions/alliances/domain/grant-step.ts';
import type { Move } from '#functions/alliances/domain/move.ts';
import type { PlanContent } from '#functions/alliances/domain/plan.ts';
import { callForContributions } from '#functions/alliances/operations/call-for-contributions.ts';
import { moveAlliance } from '#functions/alliances/operations/move-alliance.ts';
import { moveContribution } from '#functions/alliances/operations/move-contribution.ts';
import { pitchAlliance } from '#functions/alliances/operations/pitch-alliance.ts';
import { proposeContribution } from '#functions/alliances/operations/propose-contribution.ts';
import { submitPlan } from '#functions/alliances/operations/submit-plan.ts';
import { submitReport } from '#functions/alliances/operations/submit-report.ts';
import { testPlan } from '#functions/alliances/operations/test-plan.ts';
import { keepGrants } from '#functions/alliances/reactions/keep-grants.ts';
import { keepDecided, recordContributionDecision } from '#functions/alliances/reactions/record-decision.ts';
import { grantChangeEntity, grantEntity } from '#functions/alliances/records.ts';
import type { GivenReport } from '#functions/alliances/terms/report.ts';
import { cycleEntity, frameworkEntity, textEntity } from '#functions/frameworks/records.ts';
import { contentHash, type FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { draftCycle } from '../../support/cycles.ts';
import { exampleText } from '../../support/framework-texts.ts';
import { planContent } from '../../support/plans.ts';
import { now, smallRegistry } from '../../support/small-programme.ts';
import { called } from './governance.ts';
import { beginning, imported, type World } from './world.ts';

/** The members of the small programme that have an application, and one for every other partner. */
const partners = ['alfa', 'beta', 'gamma', 'delta', 'school', 'zorg', 'bedrijf'] as const;
export type PartnerName = (typeof partners)[number];

/** A programme in which every partner has its own application. */
export const registryWithApps = (programmeId = 'proefland') =>
  smallRegistry(programmeId, {
    apps: [
      { programmeId, clientId: `bureau-${programmeId}`, actsFor: 'programmabureau' },
      ...partners.map((actsFor) => ({ programmeId, clientId: `${actsFor}-${programmeId}`, actsFor })),
    ],
  });

/** Puts a framework in force without the road that leads there; a later version supersedes the one before. */
export const inForce = (
  world: World,
  { programmeId = 'proefland', cycleId = '1', content = exampleText as FrameworkContent } = {},
): Promise<void> =>
  beginning(world, ['inForce', programmeId, cycleId, content], () => putInForce(world, programmeId, cycleId, content));

const putInForce = async (
  { client, tables }: World,
  programmeId: string,
  cycleId: string,
  content: FrameworkContent,
): Promise<void> => {
  const table = tables.frameworks;
  const hash = contentHash(content);
  const ids = { programmeId, cycleId };
  const cycle = draftCycle({ ...ids, status: 'in-force', stage: 'in-force', text: { number: 1, hash }, endedAt: now });
  await transact(client, [
    table.put(frameworkEntity, { programmeId, versions: Number(cycleId), inForce: cycleId, revision: Number(cycleId) }),
    table.insert(cycleEntity, cycle),
    table.insert(textEntity, { ...ids, number: 1, hash, content, writtenAt: now, writtenBy: 'test' }),
  ]);
};

export const money = (amountCents: number, year = 2027): Offer => ({
  kind: 'money',
  description: 'Een bijdrage in geld.',
  years: [{ year, amountCents }],
});

export const pitch = (allianceId: string) => ({
  allianceId,
  title: 'Samen bewegen',
  summary: 'Een uur bewegen voor ieder kind.',
  lineId: 'gezond',
  goalId: 'bewegen',
  estimate: [{ year: 2027, amountCents: 100_000 }],
  lead: { partnerId: 'alfa' },
});

/** Another pitch of the same alliance. */
export const otherPitch = (basedOn = 1) => {
  const { allianceId: _id, lead: _lead, ...text } = pitch('x');
  return { ...text, basedOn, title: 'Samen lopen', summary: 'Een uur lopen.', reason: 'Daar is vraag naar.' };
};

/** A world with a framework in force and an alliance that was pitched. */
export const withAlliance = (world: World, allianceId = 'samen-bewegen', programmeId = 'proefland') =>
  beginning(world, ['withAlliance', allianceId, programmeId], async () => {
    await imported(world, registryWithApps(programmeId));
    await inForce(world, { programmeId });
    await called(pitchAlliance(world.allianceDeps), { programmeId }, pitch(allianceId));
    return { programmeId, allianceId };
  });

export type Ids = Awaited<ReturnType<typeof withAlliance>>;

export const allianceNow = ({ allianceDeps }: World, { programmeId, allianceId }: Ids): Promise<Alliance> =>
  allianceDeps.alliances.alliance(programmeId, allianceId);

/** Calls as the application of a partner. */
export const as = (partner: PartnerName, { programmeId }: Ids): string => `${partner}-${programmeId}`;

export const call = (world: World, ids: Ids, partnerId: PartnerName = 'alfa', offer: Offer = money(60_000)) =>
  called(callForContributions(world.allianceDeps), ids, { message: 'Wie doet mee?', asks: [{ partnerId, offer }] });

export const move = async (world: World, ids: Ids, requestedMove: Omit<Move, 'visit'>, clientId?: string) => {
  const { visit } = await allianceNow(world, ids);
  return called(moveAlliance(world.allianceDeps), ids, { visit, ...requestedMove }, clientId);
};

export const promise = (world: World, ids: Ids, partner: PartnerName, contributionId: string, offer: Offer) =>
  called(proposeContribution(world.allianceDeps), ids, { contributionId, offer }, as(partner, ids));

export const moveOf = (world: World, ids: Ids, partner: PartnerName, contributionId: string, body: unknown) =>
  called(
    moveContribution({ ...world.allianceDeps, rounds: world.roundDeps.rounds }),
    { ...ids, contributionId },
    body,
    as(partner, ids),
  );

export const decisionOf = (parts: Partial<ContributionDecision> = {}): ContributionDecision => ({
  outcome: 'committed',
  body: 'council',
  decidedOn: '2027-03-01',
  reference: 'R 2027-031',
  onBehalfOf: 'de gemeenteraad van Alfa',
  conditions: [],
  registrarId: 'alfa-council-clerk',
  registrationId: 'taak-1.1',
  entitlement: 'commit a contribution: a municipality: its council',
  ...parts,
});

export const decide = (world: World, ids: Ids, contributionId: string, decision: ContributionDecision) =>
  recordContributionDecision(world.allianceDeps)({ ...ids, contributionId, decision }, now);

/** The alliance accepts the conditions of a decision, or does not, without the round that asks it. */
export const acceptConditions = async (
  world: World,
  ids: Ids,
  contributionId: string,
  answer: 'accepted' | 'not-accepted' = 'accepted',
): Promise<void> => {
  const { alliances } = world.allianceDeps;
  const [alliance, before] = await Promise.all([allianceNow(world, ids), alliances.contribution(ids, contributionId)]);
  const trace = { by: before.putIn ?? '', now };
  const stepped = conditionsAnswered(before, answer, trace, now.slice(0, 10));
  await keepDecided(world.allianceDeps, alliance, before, stepped, trace);
};

/** Room of 2027 that the council of a municipality granted its college, without the round that asks it. */
export const grantRoom = async (world: World, ids: Ids, partner: string, amountCents: number): Promise<void> => {
  const room = { description: 'Voor allianties.', years: [{ year: 2027, amountCents }], until: '2027-12-31' };
  const given = { programmeId: ids.programmeId, partnerId: partner, grantId: `ruimte-${partner}`, ...room };
  const trace = { by: 'alfa-council-clerk', now };
  const question = grantAsked(given, trace);
  const { client, table } = world.allianceDeps;
  await transact(client, [
    table.insert(grantEntity, question.grant),
    table.insert(grantChangeEntity, question.change),
    ...table.record(question.fact),
  ]);
  const {
    outcome: _outcome,
    body,
    conditions: _none,
    ...registered
  } = decisionOf({
    registrationId: `ruimte-${partner}-1.1`,
  });
  const decision = { ...registered, outcome: 'granted' } as const;
  await keepGrants(world.allianceDeps, [grantDecided(question.grant, { decision, body }, trace)]);
};

/** A contribution along the whole second line: promised, put to its body, committed. */
export const committed = async (world: World, ids: Ids, partner: PartnerName, offer: Offer): Promise<string> => {
  const contributionId = `bijdrage-${partner}`;
  await promise(world, ids, partner, contributionId, offer);
  await moveOf(world, ids, partner, contributionId, { change: 1, move: 'put' });
  const municipal = ['alfa', 'beta', 'gamma', 'delta'].includes(partner);
  await decide(world, ids, contributionId, decisionOf({ body: municipal ? 'council' : 'own-board' }));
  return contributionId;
};

/** Submits a plan for 2027 as a partner of the alliance. */
export const submit = (
  world: World,
  ids: Ids,
  partner: PartnerName,
  content: PlanContent,
  basedOn = 0,
  dropped: readonly DroppedGoal[] = [],
) => called(submitPlan(world.allianceDeps), ids, { year: 2027, basedOn, content, dropped }, as(partner, ids));

export const testOfPlan = (world: World, ids: Ids, test: unknown) =>
  called(testPlan(world.allianceDeps), { ...ids, year: '2027' }, test);

/** An alliance in formation that alfa leads and has committed to. */
export const formed = (
  world: World,
  allianceId = 'samen-bewegen',
  programmeId = 'proefland',
  pitched: Partial<ReturnType<typeof pitch>> = {},
): Promise<Ids> =>
  beginning(world, ['formed', allianceId, programmeId, pitched], async () => {
    const ids = { programmeId, allianceId };
    const { inForce: there } = (await world.allianceDeps.frameworks.framework(programmeId)) ?? {};
    if (there === undefined) await withAlliance(world, allianceId, programmeId);
    else await called(pitchAlliance(world.allianceDeps), { programmeId }, { ...pitch(allianceId), ...pitched });
    await call(world, ids);
    await move(world, ids, { move: 'explore' });
    await committed(world, ids, 'alfa', money(60_000));
    await move(world, ids, { move: 'form' });
    return ids;
  });

/** The same in execution, by a plan for 2027 that fits. */
export const working = (world: World, content: PlanContent = planContent()): Promise<Ids> =>
  beginning(world, ['working', content], async () => {
    const ids = await formed(world);
    await submit(world, ids, 'alfa', content);
    await testOfPlan(world, ids, { version: 1, verdict: 'fits' });
    await move(world, ids, { move: 'execute' }, as('alfa', ids));
    return ids;
  });

/** Reports as a partner of the alliance. */
export const report = (world: World, ids: Ids, given: GivenReport, partner: PartnerName = 'alfa', at?: string) =>
  called(submitReport(world.allianceDeps), ids, given, as(partner, ids), at);
