import { isLater } from '#functions/alliances/terms/report.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Write } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { driverEntity, firstDriver } from '#shared/workflow/driver.ts';
import type { Deps } from './deps.ts';
import { begin, type Step, transitionOn } from './domain/enter-stage.ts';
import { escalationIdOf } from './domain/escalation-id.ts';
import { escalationEntity, escalationVisitEntity, ladderEntity, openBreachEntity, ranges } from './records.ts';
import { aboutKey, type Dossier, type Escalation, isPartOf, type OpenBreach, wholeKey } from './terms/escalation.ts';
import { start, type Trigger } from './terms/stages.ts';

type Needed = Pick<Deps, 'client' | 'table'>;

interface Begun {
  readonly programmeId: string;
  readonly allianceId: string;
  readonly title: string;
  readonly dossier: Dossier;
  readonly report?: string;
}

/** The same breach is on the ladder already. */
export class AlreadyOpen extends Conflict {
  readonly escalationId: string;
  override get name(): string {
    return 'AlreadyOpen';
  }
  constructor(escalationId: string) {
    super('breach-open', `This breach is on the ladder already, as ${escalationId}.`);
    this.escalationId = escalationId;
  }
}

/**
 * Puts a breach on the ladder, with its number, its first stage and its driver. The same breach is open once, even when it is raised
 * several times at the same moment.
 * @returns undefined when this report, or a later one, was proposed from or received before.
 * @throws {AlreadyOpen} when it is on the ladder already; the receipt of this report is recorded.
 * @throws {ConditionFailed} when others were raised first in every attempt.
 */
export const beginEscalation = (
  deps: Needed,
  begun: Begun,
  trigger: Trigger,
  step: Step,
): Promise<Escalation | undefined> =>
  // Another escalation may be raised at the same moment: it takes the number, or it is the same breach, which the next attempt finds.
  retry(() => tryToBegin(deps, begun, trigger, step));

const tryToBegin = async (
  deps: Needed,
  begun: Begun,
  trigger: Trigger,
  step: Step,
): Promise<Escalation | undefined> => {
  const { programmeId, report } = begun;
  const { table } = deps;
  // Read first: a later escalation changes this item, so that this transaction fails and is tried again.
  const ladder = await table.get(ladderEntity, { programmeId });
  const [open, others] = await Promise.all([
    table.get(openBreachEntity, breachOf(begun)),
    wholeKey(begun.dossier) === undefined ? partsOf(table, begun) : wholeOf(table, begun),
  ]);
  // A breach of the whole goal that is on the ladder covers each plan goal that serves it, and an alliance that raises the whole goal
  // covers each of them.
  for (const before of [open, ...others]) {
    const received = report !== undefined && before?.report !== undefined && !isLater(report, before.report);
    if (before?.escalationId !== undefined) {
      if (report !== undefined && !received) await transact(deps.client, [taken(table, before, { ...before, report })]);
      throw new AlreadyOpen(before.escalationId);
    }
    if (received) return undefined;
  }
  const number = (ladder?.escalations ?? 0) + 1;
  const escalationId = escalationIdOf(number);
  const transition = transitionOn(start, trigger, { reach: step.mandate.reach, sounded: false });
  const record = { ...begun, escalationId, raisedAt: step.now, raisedBy: step.by };
  const { escalation, visit, fact } = begin(record, transition, step);
  // A report that was received before is remembered, also when the alliance raises the same breach itself.
  const last = report ?? open?.report;
  await transact(deps.client, [
    ladder
      ? table.replace(ladderEntity, { ...ladder, escalations: number, revision: ladder.revision + 1 })
      : table.insert(ladderEntity, { programmeId, escalations: number, revision: 1 }),
    taken(table, open, { ...breachOf(begun), escalationId, ...(last === undefined ? {} : { report: last }) }),
    table.insert(escalationEntity, escalation),
    table.insert(escalationVisitEntity, visit),
    table.insert(driverEntity, firstDriver({ programmeId, matter: 'escalation', matterId: escalationId }, step.now)),
    ...table.record(fact),
  ]);
  return escalation;
};

type OfBreach = Omit<OpenBreach, 'escalationId' | 'report' | 'revision'>;

const breachOf = ({
  programmeId,
  allianceId,
  dossier,
}: Pick<Begun, 'programmeId' | 'allianceId' | 'dossier'>): OfBreach => ({
  programmeId,
  allianceId,
  breach: dossier.breach,
  about: aboutKey(dossier),
});

const wholeOf = async (table: Deps['table'], begun: Begun): Promise<(OpenBreach | undefined)[]> => {
  const about = wholeKey(begun.dossier);
  return about === undefined ? [] : [await table.get(openBreachEntity, { ...breachOf(begun), about })];
};

/** The breaches on the ladder for plan goals, when the alliance raises the framework goal that they serve. */
const partsOf = async (table: Deps['table'], begun: Begun): Promise<OpenBreach[]> => {
  if (begun.report !== undefined || begun.dossier.about.kind !== 'goal') return [];
  const { programmeId, allianceId, breach, about: whole } = breachOf(begun);
  const known = await table.query(openBreachEntity, ranges.breaches(programmeId, allianceId));
  return known.filter((one) => one.breach === breach && isPartOf(one.about, whole));
};

const taken = (table: Deps['table'], open: OpenBreach | undefined, next: Omit<OpenBreach, 'revision'>): Write =>
  open
    ? table.replace(openBreachEntity, { ...next, revision: open.revision + 1 })
    : table.insert(openBreachEntity, { ...next, revision: 1 });

/** Allows the same breach to be raised again: part of the transaction that ends an escalation. */
export const released = async ({ table }: Pick<Needed, 'table'>, escalation: Escalation): Promise<Write[]> => {
  const open = await table.get(openBreachEntity, breachOf(escalation));
  if (open?.escalationId !== escalation.escalationId) return [];
  const { escalationId: _ended, ...rest } = open;
  return [table.replace(openBreachEntity, { ...rest, revision: open.revision + 1 })];
};
