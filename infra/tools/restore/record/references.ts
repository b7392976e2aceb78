import type * as z from 'zod';
import {
  allianceEntity,
  changeEntity,
  contributionEntity,
  grantChangeEntity,
  grantEntity,
  paymentRequestEntity,
  phaseVisitEntity,
  reportRequestEntity,
} from '#functions/alliances/records.ts';
import { listedEntity, presentEntity, programmeEntity, registryChangeEntity } from '#functions/bodies/records.ts';
import { entryEntity, markEntity, type RegisterEntry, registrationEntity } from '#functions/decisions/records.ts';
import { escalationEntity, escalationVisitEntity, obligationEntity } from '#functions/escalations/records.ts';
import { acceptanceId } from '#functions/frameworks/domain/acceptance.ts';
import {
  acceptanceEntity,
  accessionEntity,
  askedApprovalEntity,
  cycleEntity,
  frameworkEntity,
  textEntity,
  visitEntity,
} from '#functions/frameworks/records.ts';
import { ledgerDayEntity, ledgerEntity, moneyEntryEntity, moneyNameEntity } from '#functions/money/records.ts';
import { reviewEntity, ruleChangeEntity } from '#functions/reviews/records.ts';
import {
  answerEntity,
  briefingEntity,
  contactEntity,
  roundCountEntity,
  roundEntity,
  taskEntity,
  trailEntity,
} from '#functions/rounds/records.ts';
import { logEndEntity, loggedEventEntity } from '#functions/subscriptions/records.ts';
import { paymentMatterId } from '#shared/vocabulary/payment-id.ts';
import { reportMatterId } from '#shared/vocabulary/report-id.ts';

/** What an item is called by others, and what it calls upon: each a kind and an identifier within that kind. */
export type Name = readonly [kind: string, id: string];

/** That something is the last of a series, or is in one: the last one recorded must not lie before any of the series. */
export interface Place {
  readonly series: string;
  readonly number: number;
}

export interface Rule<Item = unknown> {
  readonly names?: (item: Item) => readonly Name[];
  readonly needs?: (item: Item) => readonly Name[];
  /** What may not be there beside it. */
  readonly bars?: (item: Item) => readonly Name[];
  /** How far the item says that a series goes. */
  readonly last?: (item: Item) => readonly Place[];
  /** The place in a series that the item takes. */
  readonly place?: (item: Item) => Place;
}

const rule = <S extends z.ZodType<object>>(
  { kind }: { kind: string; schema: S },
  made: Rule<z.output<S>>,
): readonly [string, Rule] => [kind, made as Rule];

const dotted = (...parts: readonly (string | number)[]): string => parts.join('.');
const before = (taskId: string): string => taskId.slice(0, taskId.lastIndexOf('.'));

/** What the decision of an entry came out of, in the record: its answer, its round, or the stage that its cycle entered. */
const sourceOf = ({
  decision: { decisionId, registration, roundId, programmeId, matterId, outcome },
}: RegisterEntry): Name[] => {
  if (registration.via === 'cycle') return [['stage', dotted(programmeId, matterId, outcome)]];
  const removal = /\.removal(?:\.again\.\d+)?$/;
  if (removal.test(decisionId)) return [['answer', decisionId.replace(removal, '')]];
  if (!decisionId.endsWith('.outcome')) return [['answer', decisionId]];
  return roundId === undefined ? [] : [['round', roundId]];
};

/** How the kinds of item refer to one another, within a table and across tables. */
export const references: ReadonlyMap<string, Rule> = new Map([
  rule(ledgerEntity, {
    names: ({ programmeId }) => [['money-ledger', programmeId]],
    last: ({ programmeId, revision: number }) => [{ series: `money of ${programmeId}`, number }],
  }),
  rule(ledgerDayEntity, { needs: ({ programmeId }) => [['money-ledger', programmeId]] }),
  rule(moneyEntryEntity, {
    names: ({ programmeId, entryId }) => [['money-entry', dotted(programmeId, entryId)]],
    needs: ({ programmeId }) => [['money-ledger', programmeId]],
    place: ({ programmeId, sequence: number }) => ({ series: `money of ${programmeId}`, number }),
  }),
  rule(moneyNameEntity, {
    needs: ({ programmeId, entryId }) => [['money-entry', dotted(programmeId, entryId)]],
  }),
  rule(programmeEntity, { names: ({ programmeId }) => [['programme', programmeId]] }),
  rule(listedEntity, {
    needs: ({ programmeId }) => [
      ['programme', programmeId],
      ['registry-present', programmeId],
    ],
  }),
  rule(presentEntity, {
    names: ({ programmeId }) => [['registry-present', programmeId]],
    last: ({ programmeId, number }) => [{ series: `registry-change of ${programmeId}`, number }],
  }),
  rule(registryChangeEntity, {
    place: ({ programmeId, number }) => ({ series: `registry-change of ${programmeId}`, number }),
  }),
  rule(ruleChangeEntity, { names: ({ programmeId, number }) => [['rules', dotted(programmeId, number)]] }),
  rule(reviewEntity, { names: ({ programmeId, number }) => [['composition', dotted(programmeId, number)]] }),
  rule(frameworkEntity, {
    names: ({ programmeId }) => [['framework', programmeId]],
    needs: ({ programmeId, running, inForce }) =>
      [running, inForce].flatMap((cycleId) =>
        cycleId === undefined ? [] : [['framework-cycle', dotted(programmeId, cycleId)] as const],
      ),
    last: ({ programmeId, versions: number }) => [{ series: `cycle of ${programmeId}`, number }],
  }),
  rule(cycleEntity, {
    names: ({ programmeId, cycleId }) => [['framework-cycle', dotted(programmeId, cycleId)]],
    needs: ({ programmeId, cycleId, visit, text, rounds }) => [
      ['framework', programmeId],
      ['visit', dotted(programmeId, cycleId, visit)],
      ['text', dotted(programmeId, cycleId, text.number)],
      // The last may not be open yet.
      ...rounds.slice(0, -1).map((roundId) => ['round', roundId] as const),
    ],
    place: ({ programmeId, cycleId }) => ({ series: `cycle of ${programmeId}`, number: Number(cycleId) }),
    last: ({ programmeId, cycleId, visit, text }) => [
      { series: `visit of framework-cycle ${dotted(programmeId, cycleId)}`, number: visit },
      { series: `text of framework-cycle ${dotted(programmeId, cycleId)}`, number: text.number },
    ],
  }),
  rule(accessionEntity, {
    names: ({ programmeId, cycleId, partnerId }) => [['accession', dotted(programmeId, cycleId, partnerId)]],
    needs: ({ programmeId, cycleId }) => [['framework-cycle', dotted(programmeId, cycleId)]],
  }),
  rule(askedApprovalEntity, {
    names: ({ programmeId, cycleId, partnerId }) => [['approval', dotted(programmeId, cycleId, partnerId)]],
    needs: ({ programmeId, cycleId, approval }) => [
      ['framework-cycle', dotted(programmeId, cycleId)],
      ['task', approval.taskId],
    ],
  }),
  rule(textEntity, {
    names: ({ programmeId, cycleId, number }) => [['text', dotted(programmeId, cycleId, number)]],
    place: ({ programmeId, cycleId, number }) => ({
      series: `text of framework-cycle ${dotted(programmeId, cycleId)}`,
      number,
    }),
  }),
  rule(visitEntity, {
    names: ({ programmeId, cycleId, visit, stage }) => [
      ['visit', dotted(programmeId, cycleId, visit)],
      ['stage', dotted(programmeId, cycleId, stage)],
    ],
    place: ({ programmeId, cycleId, visit }) => ({
      series: `visit of framework-cycle ${dotted(programmeId, cycleId)}`,
      number: visit,
    }),
  }),
  rule(acceptanceEntity, {
    names: (acceptance) => [['conditions', dotted(acceptance.programmeId, acceptanceId(acceptance))]],
    needs: ({ programmeId, cycleId, taskId }) => [
      ['framework-cycle', dotted(programmeId, cycleId)],
      ['task', taskId],
    ],
  }),
  rule(allianceEntity, {
    names: ({ programmeId, allianceId }) => [['alliance', dotted(programmeId, allianceId)]],
    last: ({ programmeId, allianceId, visit: number }) => [
      { series: `phase-visit of alliance ${dotted(programmeId, allianceId)}`, number },
    ],
  }),
  rule(phaseVisitEntity, {
    needs: ({ programmeId, allianceId }) => [['alliance', dotted(programmeId, allianceId)]],
    place: ({ programmeId, allianceId, visit: number }) => ({
      series: `phase-visit of alliance ${dotted(programmeId, allianceId)}`,
      number,
    }),
  }),
  rule(contributionEntity, {
    names: ({ programmeId, allianceId, contributionId }) => [
      ['contribution', dotted(programmeId, allianceId, contributionId)],
    ],
    needs: ({ programmeId, allianceId }) => [['alliance', dotted(programmeId, allianceId)]],
    last: ({ programmeId, allianceId, contributionId, changes: number }) => [
      { series: `change of contribution ${dotted(programmeId, allianceId, contributionId)}`, number },
    ],
  }),
  rule(changeEntity, {
    place: ({ programmeId, allianceId, contributionId, change: number }) => ({
      series: `change of contribution ${dotted(programmeId, allianceId, contributionId)}`,
      number,
    }),
  }),
  rule(reportRequestEntity, {
    names: (request) => [['report', dotted(request.programmeId, reportMatterId(request))]],
    needs: ({ programmeId, allianceId }) => [['alliance', dotted(programmeId, allianceId)]],
  }),
  rule(paymentRequestEntity, {
    names: (request) => [['payment', dotted(request.programmeId, paymentMatterId(request))]],
    needs: ({ programmeId, allianceId, contributionId }) => [
      ['contribution', dotted(programmeId, allianceId, contributionId)],
    ],
  }),
  rule(grantEntity, {
    names: ({ programmeId, grantId }) => [['grant', dotted(programmeId, grantId)]],
    needs: ({ programmeId }) => [['programme', programmeId]],
    last: ({ programmeId, grantId, changes: number }) => [
      { series: `change of grant ${dotted(programmeId, grantId)}`, number },
    ],
  }),
  rule(grantChangeEntity, {
    place: ({ programmeId, grantId, change: number }) => ({
      series: `change of grant ${dotted(programmeId, grantId)}`,
      number,
    }),
  }),
  rule(escalationEntity, {
    names: ({ programmeId, escalationId }) => [['escalation', dotted(programmeId, escalationId)]],
    needs: ({ programmeId, escalationId, allianceId, visit }) => [
      ['alliance', dotted(programmeId, allianceId)],
      ['escalation-visit', dotted(programmeId, escalationId, visit)],
    ],
    last: ({ programmeId, escalationId, visit: number }) => [
      { series: `visit of escalation ${dotted(programmeId, escalationId)}`, number },
    ],
  }),
  rule(escalationVisitEntity, {
    names: ({ programmeId, escalationId, visit }) => [['escalation-visit', dotted(programmeId, escalationId, visit)]],
    place: ({ programmeId, escalationId, visit: number }) => ({
      series: `visit of escalation ${dotted(programmeId, escalationId)}`,
      number,
    }),
  }),
  rule(obligationEntity, {
    names: ({ programmeId, obligationId }) => [['obligation', dotted(programmeId, obligationId)]],
    needs: ({ programmeId, escalationId }) => [['escalation', dotted(programmeId, escalationId)]],
  }),
  rule(roundEntity, {
    names: ({ roundId }) => [['round', roundId]],
    needs: ({ matter, programmeId, matterId }) => [[matter, dotted(programmeId, matterId)]],
  }),
  rule(taskEntity, {
    names: ({ taskId }) => [['task', taskId]],
    needs: ({ roundId, taskId, answer }) => [
      ['round', roundId],
      ...(answer ? [['answer', dotted(taskId, answer.number)] as const] : []),
    ],
    last: ({ taskId, answer }) => [{ series: `answer to task ${taskId}`, number: answer?.number ?? 0 }],
  }),
  rule(answerEntity, {
    names: ({ taskId, number }) => [['answer', dotted(taskId, number)]],
    needs: ({ taskId }) => [['task', taskId]],
    place: ({ taskId, number }) => ({ series: `answer to task ${taskId}`, number }),
  }),
  rule(roundCountEntity, { needs: ({ roundId }) => [['round', roundId]] }),
  rule(briefingEntity, { needs: ({ roundId }) => [['round', roundId]] }),
  rule(contactEntity, { needs: ({ roundId }) => [['round', roundId]] }),
  rule(trailEntity, { needs: ({ taskId }) => [['round', before(taskId)]] }),
  rule(entryEntity, {
    names: ({ decision }) => [['entry', decision.decisionId]],
    needs: (entry) => [['mark', entry.decision.decisionId], ...sourceOf(entry)],
  }),
  rule(markEntity, {
    names: ({ decisionId }) => [['mark', decisionId]],
    needs: ({ decisionId }) => [['entry', decisionId]],
  }),
  rule(registrationEntity, {
    names: ({ decisionId, sequence }) => (sequence === undefined ? [] : [['mark', decisionId]]),
    needs: ({ decisionId, sequence }) => (sequence === undefined ? [] : [['entry', decisionId]]),
    // What waits is given a place: a decision that has one would get a second.
    bars: ({ decisionId, sequence }) => (sequence === undefined ? [['entry', decisionId]] : []),
  }),
  rule(logEndEntity, {
    last: ({ programmeId, sequence: number }) => [{ series: `logged-event of ${programmeId}`, number }],
  }),
  rule(loggedEventEntity, {
    place: ({ programmeId, sequence: number }) => ({ series: `logged-event of ${programmeId}`, number }),
  }),
]);
