import type { Registry } from '#functions/bodies/terms/registry.ts';
import { decisionOfAnswer, decisionOfRound, decisionsOfVotes } from '#functions/decisions/decisions-of.ts';
import { decisionOfStage } from '#functions/frameworks/decisions/decider.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import type { Task } from '#functions/rounds/terms/task.ts';
import type { StoredFact } from '#shared/dynamo/outbox.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { smallRegion } from '../../../component/support/small-region.ts';
import { exampleText } from '../../../support/framework-texts.ts';
import { givenReport, planContent } from '../../../support/plans.ts';
import { now } from '../../../support/small-programme.ts';
import { acceptConditions, decide, decisionOf, grantRoom, registryWithApps } from '../alliances.ts';
import {
  advanced,
  answer,
  broughtTo,
  collegeDecision,
  conditionsAnswered,
  conditionsPut,
  opened,
} from '../governance.ts';
import { joiningAsked, joiningConcluded } from '../joining.ts';
import { accepted } from '../ladder.ts';
import { registering, sourcesOf } from '../register.ts';
import { imported, unsentFacts, type World } from '../world.ts';
import type { Ask } from './asking.ts';
import { subscribed } from './receiving.ts';

/** A programme whose identifiers and words are its own: what of it shows elsewhere has leaked. */
export interface LivedProgramme {
  readonly programmeId: string;
  /** Stands in everything that was written in it, and in no identifier. */
  readonly secret: string;
}

const names = /"(alfa|beta|gamma|delta|school|zorg|bedrijf|gegaan|straks)(?=["-])/g;
export const registryOf = (programmeId: string): Registry =>
  JSON.parse(JSON.stringify(registryWithApps(programmeId)).replace(names, `"${programmeId}-$1`)) as Registry;

const year = 2027;
const offer = { kind: 'money', description: 'Geld.', years: [{ year, amountCents: 60_000 }] };

/**
 * Everything that can be done in a programme, done once through the API as its applications do it: a framework along its
 * whole road, the next one in its first round, an alliance that works and reports, a registry that changed. In between the
 * people answer, and the workflow and the consumers do their part.
 * @param endpoint - of a receiver that agrees to be called.
 */
export const lived = async (world: World, ask: Ask, programmeId: string, endpoint: string): Promise<LivedProgramme> => {
  const secret = `geheim-${programmeId}`;
  const why = { reason: `Omdat ${secret}.` };
  const partner = (name: string) => `${programmeId}-${name}`;
  const bureau = `bureau-${programmeId}`;
  const text = { ...exampleText, title: `Kaders ${secret}` };
  const called = (name: Parameters<Ask>[0], ids: Record<string, string> = {}, body?: unknown, clientId = bureau) =>
    ask(name, { ids: { programmeId, ...ids }, clientId, ...(body === undefined ? {} : { body }) });
  const as = (name: string) => `${partner(name)}-${programmeId}`;

  await imported(world, registryOf(programmeId));

  // The first framework, along its road; a college attaches a condition.
  const approval = await broughtTo(world, programmeId, 'approval');
  const [first, second, ...others] = await world.roundDeps.rounds.tasks(approval);
  for (const one of [first, second])
    await answer(world, one?.taskId ?? '', collegeDecision('approved-with-conditions', { conditions: [secret] }));
  for (const { taskId } of others) await answer(world, taskId, collegeDecision('approved'));
  await closeIfDone(world.roundDeps, approval, now);
  await advanced(world, programmeId, now);
  const { body: listed } = await called('listConditions', { cycleId: '1' });
  const { conditions: [{ conditionId = '' } = {}, { conditionId: otherId = '' } = {}] = [] } = listed as {
    conditions?: { conditionId: string }[];
  };
  const excluding = { conditions: [conditionId, otherId], why: secret };
  await called('markExclusion', { cycleId: '1' }, excluding);
  await called('markExclusion', { cycleId: '1' }, { ...excluding, excludes: false });
  for (const conditions of await conditionsPut(world, programmeId))
    await conditionsAnswered(world, conditions, { answer: 'for' }, programmeId);
  await called('followUpCondition', { cycleId: '1', conditionId }, { status: 'in-progress', explanation: secret });

  // A college is asked whether it takes its approval back.
  const approved = { cycleId: '1', partnerId: partner('alfa') };
  await called('askTakingBackOfApproval', approved, { reason: secret }, as('alfa'));

  // A municipality joins, and its college does not answer in time.
  const joins = { programmeId, partnerId: partner('straks') };
  await joiningConcluded(world, joins, await joiningAsked(world, joins));
  await called('listAccessions');
  await called('askAccessionAgain', { partnerId: joins.partnerId }, { motivation: secret });

  // The next one, up to its first round.
  const ids = { cycleId: '2' };
  await called('startCycle', {}, { content: text, evaluation: { title: 'Evaluatie', summary: secret } });
  await called('reviseText', ids, { basedOn: 1, content: { ...text, summary: secret } });
  await called('readText', { ...ids, textNumber: '2' });
  await called('printText', { ...ids, textNumber: '2' });
  await ask('compareTexts', { ids: { programmeId, ...ids }, clientId: bureau, query: { from: '1', to: '2' } });
  await called('moveCycle', ids, { visit: 1, move: 'submit' });
  const roundId = await opened(world, programmeId);
  const tasks = await world.roundDeps.rounds.tasks(roundId);
  const taskOf = (name: string): Task => {
    const found = tasks.find(({ addresseeId }) => addresseeId === name);
    if (!found) throw new Error(`${name} is not asked, but ${tasks.map(({ addresseeId }) => addresseeId)}`);
    return found;
  };
  const input = { answer: 'input', remarks: secret };
  const { taskId } = taskOf(`partner-${partner('zorg')}`);
  await answer(world, taskId, input);
  const { subject } = (await world.roundDeps.rounds.round(roundId)) ?? {};
  const byClerk = { textHash: subject?.hash, registeredBy: { name: 'Iemand', role: 'bestuurder' } };
  const ofSchool = { taskId: taskOf(`partner-${partner('school')}`).taskId };
  await called('answerTask', ofSchool, { ...input, ...byClerk }, as('school'));
  await called('listInput', ids);
  await called('printInput', ids);
  await called('answerInput', { ...ids, taskId }, { verdict: 'adopted', ...why });
  await called('readCycle', ids);
  await called('listCycles');
  await called('readFramework');
  await called('forecastRound', ids);
  await called('listTasks');
  await called('readAsked');
  await ask('forecastAsked', { ids: { programmeId }, clientId: bureau, query: { kind: 'rule-change' } });
  await called('listRounds');
  await ask('listRounds', {
    ids: { programmeId },
    clientId: bureau,
    query: { matter: 'framework-cycle', matterId: '1' },
  });
  await ask('listTasks', { ids: { programmeId }, clientId: bureau, query: { rounds: 'over' } });
  await called('readRound', { roundId });
  const council = (name: string) => ({ taskId: taskOf(`council-${partner(name)}`).taskId });
  await called('sendTaskAgain', council('beta'), why);
  await called('reassignTask', council('beta'), { personId: `${partner('beta')}-portfolio-holder`, ...why });
  await called('withdrawTask', council('gamma'), why);
  await called('registerPaperAnswer', council('alfa'), {
    ...input,
    givenBy: { name: 'Iemand', role: 'griffier' },
    ...why,
  });
  await called('takeOutRemarks', council('alfa'), { answerNumber: 1, reason: 'Er stond een naam in.' });
  await called('readTask', council('beta'));
  await ask('readCalendarLink', { ids: { programmeId }, clientId: bureau, query: { partnerId: partner('beta') } });
  await called('readCalendarLink');
  await called('revokeCalendarLink', {}, { version: 1, ...why });
  await called('extendRound', { roundId }, { until: '2027-12-01T00:00:00Z', ...why });

  // An alliance, up to its first report.
  const allianceId = partner('bewegen');
  const alliance = { allianceId };
  const pitch = {
    title: secret,
    summary: secret,
    lineId: 'gezond',
    goalId: 'bewegen',
    estimate: [{ year, amountCents: 100_000 }],
  };
  await called('pitchAlliance', {}, { allianceId, ...pitch });
  await called('pitchAlliance', {}, { allianceId: partner('hulp'), ...pitch });
  const { allianceId: _id, ...samePitch } = { allianceId, ...pitch };
  await called('changePitch', alliance, { ...samePitch, basedOn: 1, reason: secret });
  await called('linkAlliances', alliance, { linkId: partner('link'), helper: partner('hulp'), why: secret });
  await called('nameLead', alliance, { partnerId: partner('alfa') });
  await called('callForContributions', alliance, { message: secret, asks: [{ partnerId: partner('alfa'), offer }] });
  await called('moveAlliance', alliance, { visit: 1, move: 'explore' });
  const contribution = { ...alliance, contributionId: partner('geld') };
  const room = { description: secret, lineId: 'gezond', years: [{ year, amountCents: 100_000, hours: 10 }] };
  await called('askGrant', {}, { grantId: partner('ruimte'), ...room, until: '2027-12-31' }, as('alfa'));
  await called('readGrant', { grantId: partner('ruimte') });
  await called('listGrants');
  await called('proposeContribution', alliance, { contributionId: partner('geld'), offer }, as('alfa'));
  await called('proposeContribution', alliance, { contributionId: partner('hulp'), offer }, as('school'));
  await called('moveContribution', contribution, { change: 1, move: 'put' }, as('alfa'));
  const conditional = { outcome: 'committed-with-conditions', reference: secret } as const;
  await decide(
    world,
    { programmeId, ...alliance },
    partner('geld'),
    decisionOf({ ...conditional, conditions: [secret] }),
  );
  await acceptConditions(world, { programmeId, ...alliance }, partner('geld'));
  await called(
    'followUpContributionCondition',
    { ...contribution, conditionId: 'taak-1.1.1' },
    { status: 'in-progress', explanation: secret },
  );
  await called('moveAlliance', alliance, { visit: 2, move: 'form' });
  await called('recordPayment', contribution, {
    paymentId: partner('eerste'),
    year,
    amount: 1,
    paidOn: '2027-03-01',
    reference: secret,
  });
  await called('readContribution', contribution);
  await called('listContributions');
  await called('listContributionConditions');
  await called(
    'submitPlan',
    alliance,
    { year, basedOn: 0, content: { ...planContent(), organisation: secret } },
    as('alfa'),
  );
  await called('testPlan', { ...alliance, year: `${year}` }, { version: 1, verdict: 'fits' });
  await called('readPlan', { ...alliance, year: `${year}`, version: '1' });
  await called('listPlans');
  await called('moveAlliance', alliance, { visit: 3, move: 'execute' }, as('alfa'));
  const report = { ...givenReport(), lessons: [{ title: secret, text: secret }] };
  await called('tryReport', alliance, report, as('alfa'));
  await called('submitReport', alliance, report, as('alfa'));
  await called('listReportPeriods', alliance);
  await called('listReports', alliance);
  await called('readReport', { ...alliance, reportId: '2027-01-01_2027-02-01.1' });
  await called('listAlliances');
  await called('readAlliance', alliance);
  await called('listLineBudgets');
  await called('askTakingBackOfContribution', contribution, { reason: secret }, as('alfa'));
  await grantRoom(world, { programmeId, ...alliance }, partner('alfa'), 100_000);
  await called('askTakingBackOfGrant', { grantId: `ruimte-${partner('alfa')}` }, { reason: secret }, as('alfa'));
  await called('listDue');
  await called('readReporting');
  await called('closePeriods', {}, { closedUntil: '2027-01-01' });

  // What threatens, on the ladder; one of two is taken back.
  const breach = {
    breach: 'budget-overrun',
    about: { kind: 'budget-line', lineId: 'gezond' },
    size: 8,
    unit: 'percent',
  };
  const late = { breach: 'goal-late', about: { kind: 'goal', goalId: 'bewegen' }, size: 60, unit: 'days' };
  const account = { cause: secret, consequences: secret, options: secret, recommendation: secret };
  await called('raiseEscalation', alliance, { ...breach, ...account }, as('alfa'));
  const { body: raised } = await called('raiseEscalation', alliance, { ...late, ...account }, as('alfa'));
  const { escalationId } = raised as unknown as { escalationId: string };
  await accepted(world, programmeId, [{ who: secret, what: secret, by: '2027-12-31' }]);
  const promised = { escalationId: 'escalation-1', obligationId: 'escalation-1.3.measure-1' };
  await called('followUpObligation', promised, { status: 'in-progress', explanation: secret }, as('alfa'));
  await called('readEscalation', { escalationId: promised.escalationId });
  await called('moveEscalation', { escalationId }, { visit: 1, move: 'withdraw', motivation: secret }, as('alfa'));
  await called('listEscalations');

  // The registry, and the programme as a whole.
  await called('setLevel', {}, { matter: 'escalation', matterId: escalationId, level: 'public', reason: secret });
  const document = { matter: 'document', matterId: 'https://besluiten.example/geheim', level: 'confidential' };
  const closed = { ground: secret, until: '2030-01-01', reason: secret };
  await called('setLevel', {}, { ...document, ...closed });
  await called('listLevels');
  const words = { about: 'alliance', aboutId: alliance.allianceId, words: secret };
  await called('takeOutWords', {}, { ...words, reason: 'Er stond een naam in.' });
  await called('listRemovals');
  await called('repeatRemoval', { removal: '1' });
  const represented = {
    body: 'klankbordgroep',
    representedPartnerId: partner('delta'),
    byPartnerId: partner('alfa'),
    from: '2028-01-01',
  };
  await called('recordRepresentation', {}, represented);
  const representationId = `klankbordgroep.${partner('delta')}.2028-01-01`;
  await called('endRepresentation', { representationId }, { until: '2028-06-01' });
  const contacts = [{ role: 'board-contact', name: secret, email: 'bestuur@erbij.example' }];
  const joining = { name: secret, kind: 'company', ring: 'outer', from: '2028-01-01', contacts };
  await called('admitPartner', {}, { partnerId: partner('erbij'), ...joining });
  const days = { recess: [{ from: '2028-07-01', until: '2028-08-15' }], board: { dates: ['2028-03-01'] } };
  await called('changeMeetings', { partnerId: partner('erbij') }, days);
  await called('changeDaysOff', {}, { daysOff: [{ name: secret, everyYear: '11-11' }] });
  await called('recordApp', {}, { clientId: `${programmeId}-erbij`, actsFor: partner('erbij') });
  await called('listApps');
  await called('endApp', { clientId: `${programmeId}-erbij` }, { until: '2029-01-01' });
  await called('exportRegistry');
  await called('changeRing', { partnerId: partner('bedrijf') }, { ring: 'middle', from: '2028-01-01' });
  const merger = {
    successionId: 'samen',
    kind: 'merge',
    on: '2029-06-01',
    ground: { reference: secret },
    predecessors: [partner('beta'), partner('straks')],
    successors: [{ partnerId: partner('samen'), name: secret }],
  };
  await called('previewSuccession', {}, merger);
  await called('recordSuccession', {}, merger);
  await called('endMembership', { partnerId: partner('zorg') }, { on: '2029-01-01', ground: secret });
  await called('rotateSeat', {}, { partnerId: partner('delta'), from: '2028-06-01', outsideReview: secret });
  await called('callReview', {}, { keep: true, motivation: secret });
  await called('listReviews');
  await called(
    'proposeRuleChange',
    {},
    { from: '2029-01-01', changes: { vote: { majority: 'two-thirds' } }, motivation: secret },
  );
  await called('listRuleChanges');
  const given = { partnerId: partner('zorg'), role: 'board-contact', name: secret, email: 'bestuur@zorg.example' };
  await called('recordPerson', {}, { ...given, from: '2028-03-01' });
  const personId = `${partner('zorg')}-board-contact-2028-03-01`;
  await called('changePerson', { personId }, { name: secret, email: 'nieuw@zorg.example' });
  await called('endRole', { personId }, { until: '2028-06-01' });
  await called('listPeople');
  await called('exportPerson', { personId: `${partner('zorg')}-board-contact` });
  await called('erasePerson', { personId: `${partner('bedrijf')}-board-contact` }, why);
  await called('listProgrammes');
  await called('readHandover', { partnerId: partner('alfa') });
  await called('readProgramme');
  const granted = { source: 'state', amountCents: 1_000, reference: secret };
  const grant = { ...granted, period: { from: '2027-01-01', until: '2029-01-01' }, conditions: [secret] };
  const cashier = { cashierId: partner('alfa'), cofinancing: { demands: 'share', percent: 50 } };
  const grantId = partner('beschikking');
  await called('recordMoney', {}, { kind: 'grant', entryId: grantId, on: '2027-01-01', ...grant, ...cashier });
  const advance = { kind: 'advance', ...granted, on: '2027-01-02' };
  await called('recordMoney', {}, { ...advance, entryId: partner('voorschot'), amountCents: 500 });
  const payment = { kind: 'payment', ...granted, on: '2027-01-03', allianceId: alliance.allianceId };
  await called('recordMoney', {}, { ...payment, entryId: partner('betaling'), amountCents: 200 });
  const right = { amountCents: 100, corrects: partner('betaling'), reason: secret, partnerId: partner('beta') };
  await called('recordMoney', {}, { ...payment, entryId: partner('betaling-goed'), ...right });
  await called('listMoney');
  await called('readMoney');
  await called('exportMoney');
  await called('readStatement');
  await called('exportStatement');
  await called('readOverview');
  await called('readRequirements');
  const lesson = { lessonId: partner('les') };
  await called(
    'recordLesson',
    {},
    {
      ...lesson,
      ...{ title: secret, ground: secret, lineId: 'gezond', goals: ['bewegen'] },
      source: { from: 'elsewhere', description: secret },
    },
  );
  await called('listLessons');
  await called('answerLesson', alliance, { ...lesson, uses: true, reason: secret }, as('alfa'));
  await called('endLesson', lesson, { change: 2, as: 'parked', until: '2027-12-01', why: secret });
  await called('readLesson', lesson);
  await called('readIndicators');
  const indicator = { indicatorId: 'bewegen-aandeel' };
  const measured = { value: 83, day: '2027-02-01', source: secret, basedOn: 0 };
  await called('recordMeasurement', indicator, measured);
  await called('listMeasurements', indicator);
  const { programme, ...kept } = await world.deps.registry.registry(programmeId);
  const settings = { ...programme.settings, reportingPeriod: 'quarter' as const };
  await imported(world, { ...kept, programme: { ...programme, settings } });
  const evaluation = { evaluationId: '2026-10-01_2027-01-01' };
  await called('keepEvaluationWords', evaluation, { basedOn: 0, words: { summary: secret } });
  const { body: concept } = await called('readEvaluationConcept', evaluation);
  await called('establishEvaluation', evaluation, { hash: (concept as { hash: string }).hash });
  await called('readEvaluation', { ...evaluation, version: '1' });
  await called('readStateReport', { ...evaluation, version: '1' });
  await called('exportStateReport', { ...evaluation, version: '1' });
  await called('exportStateReportWorkbook', { ...evaluation, version: '1' });
  await called('listEvaluations');
  await called('listBodies');
  await called('readComposition');
  await called('explainAuthority');
  const file = smallRegion({ programmeId: partner('nieuw'), municipalities: ['een', 'twee'] });
  await ask('importProgramme', { ids: { programmeId: partner('nieuw') }, clientId: operator, written: file });
  await ask('previewImport', {
    ids: { programmeId: partner('nieuw') },
    clientId: `programmabureau-${partner('nieuw')}`,
    written: file,
  });

  await registered(world, programmeId);
  const { body: register } = await called('listDecisions');
  const { decisions } = register as { decisions: { decision: { decisionId: string } }[] };
  await called('readDecision', { decisionId: decisions[0]?.decision.decisionId ?? '' });
  await called('exportDecisions');
  await called('exportWorkbook');
  await called('verifyDecisions');
  await subscribed(world, called, programmeId, endpoint);
  return { programmeId, secret };
};

/** The operator that `deployed-api.ts` lets make programmes. */
export const operator = 'https://test.example';

/** Registers the decisions that were told of, as the register does. */
export const registered = async (world: World, programmeId: string): Promise<void> => {
  const register = registering(world);
  const facts = [...(await unsentFacts(world, 'rounds')), ...(await unsentFacts(world, 'frameworks'))];
  for (const stored of facts.filter(({ data }) => data['programmeId'] === programmeId)) {
    for (const decision of await decisionsIn(world, stored)) if (decision) await register(decision);
  }
};

const decisionsIn = async (world: World, stored: StoredFact) => {
  const sources = sourcesOf(world);
  const { type } = stored;
  if (type === 'nl.regiodeal.task.answered.v1')
    return [await decisionOfAnswer(sources, stored as unknown as FactOf<typeof type>)];
  if (type === 'nl.regiodeal.round.closed.v1') {
    const closed = stored as unknown as FactOf<typeof type>;
    return [...(await decisionsOfVotes(sources, closed)), await decisionOfRound(sources, closed)];
  }
  if (type === 'nl.regiodeal.cycle.stage-entered.v1')
    return [await decisionOfStage(world.deps, stored as unknown as FactOf<typeof type>)];
  return [];
};
