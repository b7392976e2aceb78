import * as z from 'zod';
import { LevelledMatter } from '#shared/vocabulary/level.ts';
import { inMatter } from '#shared/vocabulary/matter.ts';

const id = z.string().min(1).max(200);
const inProgramme = { programmeId: id };
const inCycle = { ...inProgramme, cycleId: id };
const inAlliance = { ...inProgramme, allianceId: id };
const inPlan = { ...inAlliance, year: z.int(), version: z.int() };
const inReport = { ...inAlliance, reportId: id };
const inContribution = { ...inAlliance, contributionId: id };
const inGrant = { ...inProgramme, grantId: id };
const inEscalation = { ...inProgramme, escalationId: id };
const inRound = { ...inMatter, roundId: id };
const inTask = { ...inRound, taskId: id };
const inSubscription = { ...inProgramme, clientId: id, subscriptionId: id };

/** The first part of the types of fact that are private to one subscriber and us, or to two functions of ours. */
export const privately = ['nl.regiodeal.subscription.', 'nl.regiodeal.letter.', 'nl.regiodeal.walk.'] as const;

/**
 * Every fact that the application publishes, by type, with the references it carries. Poor in information on purpose
 * (docs/adr/facts.md): identifiers only, no names, no addresses, no texts. The API gives the rest.
 */
export const catalogue = {
  'nl.regiodeal.programme.imported.v1': z.strictObject({ ...inProgramme, importedAt: id }),
  'nl.regiodeal.registry.representation-recorded.v1': z.strictObject({
    ...inProgramme,
    representationId: id,
    change: z.int(),
  }),
  'nl.regiodeal.registry.representation-ended.v1': z.strictObject({
    ...inProgramme,
    representationId: id,
    change: z.int(),
  }),
  'nl.regiodeal.registry.partner-admitted.v1': z.strictObject({ ...inProgramme, partnerId: id, change: z.int() }),
  'nl.regiodeal.registry.meetings-changed.v1': z.strictObject({ ...inProgramme, partnerId: id, change: z.int() }),
  'nl.regiodeal.registry.days-off-changed.v1': z.strictObject({ ...inProgramme, change: z.int() }),
  'nl.regiodeal.registry.application-changed.v1': z.strictObject({ ...inProgramme, clientId: id, change: z.int() }),
  'nl.regiodeal.registry.ring-changed.v1': z.strictObject({ ...inProgramme, partnerId: id, change: z.int() }),
  'nl.regiodeal.registry.level-set.v1': z.strictObject({ ...inMatter, matter: LevelledMatter, change: z.int() }),
  'nl.regiodeal.registry.words-taken-out.v1': z.strictObject({
    ...inProgramme,
    cycleId: id.optional(),
    allianceId: id.optional(),
    escalationId: id.optional(),
    grantId: id.optional(),
    lessonId: id.optional(),
    evaluationId: id.optional(),
    review: z.int().optional(),
    ruleChange: z.int().optional(),
    change: z.int(),
  }),
  'nl.regiodeal.registry.membership-ended.v1': z.strictObject({
    ...inProgramme,
    partnerId: id,
    endsOn: id,
    change: z.int(),
  }),
  'nl.regiodeal.registry.quorum-lost.v1': z.strictObject({ ...inProgramme, lostFrom: id, notice: z.int() }),
  'nl.regiodeal.registry.body-installed.v1': z.strictObject({
    ...inProgramme,
    partnerId: id,
    body: id,
    electedOn: id,
    installedOn: id,
  }),
  'nl.regiodeal.registry.role-recorded.v1': z.strictObject({ ...inProgramme, personId: id, change: z.int() }),
  'nl.regiodeal.registry.person-erased.v1': z.strictObject({ ...inProgramme, personId: id, change: z.int() }),
  'nl.regiodeal.registry.seat-rotated.v1': z.strictObject({ ...inProgramme, seatId: id, change: z.int() }),
  'nl.regiodeal.registry.succession-recorded.v1': z.strictObject({ ...inProgramme, successionId: id, change: z.int() }),
  'nl.regiodeal.registry.succession-took-effect.v1': z.strictObject({
    ...inProgramme,
    successionId: id,
    change: z.int(),
  }),
  'nl.regiodeal.composition.review-due.v1': z.strictObject({ ...inProgramme, dueOn: id }),
  'nl.regiodeal.composition.review-called.v1': z.strictObject({ ...inProgramme, review: z.int() }),
  'nl.regiodeal.composition.review-concluded.v1': z.strictObject({ ...inProgramme, review: z.int(), status: id }),
  'nl.regiodeal.rules.proposed.v1': z.strictObject({ ...inProgramme, ruleChange: z.int() }),
  'nl.regiodeal.rules.concluded.v1': z.strictObject({ ...inProgramme, ruleChange: z.int(), status: id }),
  'nl.regiodeal.cycle.stage-entered.v1': z.strictObject({ ...inCycle, stage: id, visit: z.int() }),
  'nl.regiodeal.cycle.renewal-soon.v1': z.strictObject({ ...inCycle, dueOn: id }),
  'nl.regiodeal.cycle.text-revised.v1': z.strictObject({ ...inCycle, textNumber: z.int() }),
  'nl.regiodeal.cycle.input-answered.v1': z.strictObject({ ...inTask, verdict: id }),
  'nl.regiodeal.cycle.condition-followed-up.v1': z.strictObject({
    ...inCycle,
    conditionId: id,
    status: id,
    followUp: z.int(),
  }),
  'nl.regiodeal.cycle.escalation-linked.v1': z.strictObject({ ...inCycle, escalationId: id, escalationVisit: z.int() }),
  'nl.regiodeal.accession.changed.v1': z.strictObject({
    ...inCycle,
    partnerId: id,
    asked: z.int(),
    status: id,
    change: z.int(),
  }),
  'nl.regiodeal.approval.changed.v1': z.strictObject({
    ...inCycle,
    partnerId: id,
    asked: z.int(),
    status: id,
    change: z.int(),
  }),
  'nl.regiodeal.escalation.stage-entered.v1': z.strictObject({ ...inEscalation, stage: id, visit: z.int() }),
  'nl.regiodeal.escalation.obligation-changed.v1': z.strictObject({
    ...inEscalation,
    obligationId: id,
    status: id,
    change: z.int(),
  }),
  'nl.regiodeal.escalation.dispensation-ends-soon.v1': z.strictObject({ ...inEscalation, visit: z.int(), lastDay: id }),
  'nl.regiodeal.escalation.breach-grown.v1': z.strictObject({ ...inEscalation, reportId: id }),
  'nl.regiodeal.alliance.phase-entered.v1': z.strictObject({ ...inAlliance, phase: id, visit: z.int() }),
  'nl.regiodeal.alliance.pitch-changed.v1': z.strictObject({ ...inAlliance, pitch: z.int() }),
  'nl.regiodeal.alliance.called.v1': z.strictObject({ ...inAlliance, call: z.int() }),
  'nl.regiodeal.alliance.lead-named.v1': z.strictObject({ ...inAlliance, naming: z.int() }),
  'nl.regiodeal.alliance.linked.v1': z.strictObject({ ...inAlliance, linkId: id }),
  'nl.regiodeal.alliance.plan-submitted.v1': z.strictObject(inPlan),
  'nl.regiodeal.alliance.plan-tested.v1': z.strictObject({ ...inPlan, verdict: id }),
  'nl.regiodeal.alliance.plan-unfit.v1': z.strictObject({ ...inPlan, framework: id }),
  'nl.regiodeal.alliance.report-asked.v1': z.strictObject({
    ...inAlliance,
    from: id,
    until: id,
    dueOn: id,
    asked: z.int(),
  }),
  'nl.regiodeal.alliance.reported.v1': z.strictObject({ ...inReport, colour: id }),
  'nl.regiodeal.alliance.breach-forecast.v1': z.strictObject({ ...inReport, breachId: id, level: id }),
  'nl.regiodeal.alliance.breach-over.v1': z.strictObject({ ...inReport, breachId: id }),
  'nl.regiodeal.alliance.breach-dropped.v1': z.strictObject({ ...inPlan, breachId: id, status: id }),
  'nl.regiodeal.lesson.changed.v1': z.strictObject({ ...inProgramme, lessonId: id, change: z.int() }),
  'nl.regiodeal.indicator.measured.v1': z.strictObject({ ...inProgramme, indicatorId: id, day: id, number: z.int() }),
  'nl.regiodeal.evaluation.established.v1': z.strictObject({ ...inProgramme, evaluationId: id, version: z.int() }),
  'nl.regiodeal.alliances.periods-closed.v1': z.strictObject({ ...inProgramme, closedUntil: id }),
  'nl.regiodeal.alliances.money-transferred.v1': z.strictObject({
    ...inEscalation,
    fromLineId: id,
    toLineId: id,
    year: z.int(),
  }),
  'nl.regiodeal.contribution.changed.v1': z.strictObject({ ...inContribution, status: id, change: z.int() }),
  'nl.regiodeal.contribution.condition-followed-up.v1': z.strictObject({
    ...inContribution,
    conditionId: id,
    status: id,
    followUp: z.int(),
  }),
  'nl.regiodeal.contribution.ends-soon.v1': z.strictObject({ ...inContribution, lastDay: id }),
  'nl.regiodeal.contribution.payment-asked.v1': z.strictObject({
    ...inContribution,
    year: z.int(),
    status: id,
    change: z.int(),
  }),
  'nl.regiodeal.contribution.paid.v1': z.strictObject({ ...inContribution, paymentId: id }),
  'nl.regiodeal.contribution.payment-corrected.v1': z.strictObject({ ...inContribution, paymentId: id, corrects: id }),
  'nl.regiodeal.grant.changed.v1': z.strictObject({ ...inGrant, status: id, change: z.int() }),
  'nl.regiodeal.grant.ends-soon.v1': z.strictObject({ ...inGrant, lastDay: id }),
  'nl.regiodeal.grant.used.v1': z.strictObject({ ...inGrant, allianceId: id, contributionId: id }),
  'nl.regiodeal.money.granted.v1': z.strictObject({ ...inProgramme, entryId: id }),
  'nl.regiodeal.money.received.v1': z.strictObject({ ...inProgramme, entryId: id }),
  'nl.regiodeal.money.paid.v1': z.strictObject({ ...inProgramme, entryId: id }),
  'nl.regiodeal.money.corrected.v1': z.strictObject({ ...inProgramme, entryId: id, corrects: id }),
  'nl.regiodeal.round.opened.v1': z.strictObject({ ...inRound, kind: id }),
  'nl.regiodeal.round.closed.v1': z.strictObject({ ...inRound, kind: id, status: id }),
  'nl.regiodeal.round.extended.v1': z.strictObject({ ...inRound, kind: id, extension: z.int() }),
  'nl.regiodeal.task.opened.v1': z.strictObject(inTask),
  'nl.regiodeal.task.reminded.v1': z.strictObject({ ...inTask, reminder: z.int() }),
  'nl.regiodeal.task.sent-again.v1': z.strictObject({ ...inTask, sending: z.int() }),
  'nl.regiodeal.task.reassigned.v1': z.strictObject({ ...inTask, linkVersion: z.int() }),
  'nl.regiodeal.task.code-requested.v1': z.strictObject({ ...inTask, codeNumber: z.int() }),
  'nl.regiodeal.task.answered.v1': z.strictObject({ ...inTask, kind: id, answerNumber: z.int() }),
  'nl.regiodeal.task.remarks-taken-out.v1': z.strictObject({ ...inTask, kind: id, answerNumber: z.int() }),
  'nl.regiodeal.task.withdrawn.v1': z.strictObject({ ...inTask, linkVersion: z.int() }),
  'nl.regiodeal.task.undeliverable.v1': z.strictObject({ ...inTask, linkVersion: z.int(), sending: z.int() }),
  'nl.regiodeal.calendar.link-revoked.v1': z.strictObject({
    ...inProgramme,
    partnerId: id.optional(),
    linkVersion: z.int(),
  }),
  'nl.regiodeal.mail.refused.v1': z.strictObject({ ...inTask, linkVersion: z.int(), sending: z.int() }),
  // One or more letters that the fact of this type and id calls for: to `<addressee>`, to all, or to those after one.
  'nl.regiodeal.letter.due.v1': z.strictObject({
    ...inProgramme,
    type: id,
    factId: z.string().min(1).max(1000),
    part: z.string().min(1).max(300),
  }),
  // The next portion of work for many addressees, by its number (functions/rounds/reactions/walk.ts).
  'nl.regiodeal.walk.portion-due.v1': z.strictObject({
    ...inProgramme,
    walkId: z.string().min(1).max(1000),
    portion: z.int(),
  }),
  'nl.regiodeal.decision.registered.v1': z.strictObject({ ...inMatter, decisionId: id, sequence: z.int(), hash: id }),
  'nl.regiodeal.subscription.changed.v1': z.strictObject({ ...inSubscription, status: id, change: z.int() }),
  'nl.regiodeal.subscription.deliveries-due.v1': z.strictObject({ ...inSubscription, wake: id }),
} as const;

export type FactType = keyof typeof catalogue;

/**
 * The facts that partner applications may receive. Facts about the delivery to one subscriber stay between it and us: publishing
 * them would cause further deliveries without end.
 */
export const offeredTypes = (Object.keys(catalogue) as FactType[]).filter(
  (type): type is OfferedType => !privately.some((prefix) => type.startsWith(prefix)),
);
export type OfferedType = Exclude<FactType, `${(typeof privately)[number]}${string}`>;
export type FactData<T extends FactType> = z.infer<(typeof catalogue)[T]>;

/** A fact of one type, as the domain decides it: the event, its references, the time. */
export interface FactOf<T extends FactType> {
  readonly type: T;
  /**
   * The same for the same fact, however often it is written or delivered: made from the business key, so a consumer recognises a
   * repeated delivery.
   */
  readonly id: string;
  /** ISO instant at which the fact was recorded. */
  readonly time: string;
  readonly data: FactData<T>;
}
export type Fact = { [T in FactType]: FactOf<T> }[FactType];

/** Makes a fact. Its id consists of the name of its type, its subject, and the values that distinguish it from an earlier one. */
export const fact = <T extends FactType>(type: T, time: string, data: FactData<T>): FactOf<T> => {
  const { programmeId, cycleId, matter, matterId, roundId, taskId, ...own } = data as Record<string, string | number>;
  const name = type.replace(/^nl\.regiodeal\./, '').replace(/\.v\d+$/, '');
  const inProgramme = cycleId ?? matterId;
  const subject = taskId ?? roundId ?? (inProgramme === undefined ? programmeId : `${programmeId}.${inProgramme}`);
  return { type, id: [name, subject, ...Object.values(own)].join('/'), time, data };
};
