import type { Write } from '#shared/dynamo/table.ts';
import { ConditionFailed, transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { driverEntity, firstDriver } from '#shared/workflow/driver.ts';
import type { Desk } from '../desk.ts';
import { begin, type Step, transitionOn } from '../domain/enter-stage.ts';
import { aboutKey, type Dossier, type Escalation, type OpenBreach } from '../domain/escalation.ts';
import { start, type Trigger } from '../domain/stages.ts';
import { escalationEntity, escalationVisitEntity, ladderEntity, openBreachEntity } from '../records.ts';

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

const attempts = 8;

/**
 * Puts a breach on the ladder, with its number, its first stage and its driver. The same breach is open once, however often it
 * is raised at the same moment.
 * @returns nothing when this very report was proposed from before.
 * @throws {AlreadyOpen} when it is on the ladder already.
 */
export const beginEscalation = async (
  desk: Pick<Desk, 'client' | 'table'>,
  begun: Begun,
  trigger: Trigger,
  step: Step,
  attempt = 1,
): Promise<Escalation | undefined> => {
  const { programmeId } = begun;
  const { table } = desk;
  const [ladder, open] = await Promise.all([
    table.get(ladderEntity, { programmeId }),
    table.get(openBreachEntity, breachOf(begun)),
  ]);
  if (open?.escalationId !== undefined) throw new AlreadyOpen(open.escalationId);
  const { report } = begun;
  if (open && report !== undefined && open.report === report) return undefined;
  const number = (ladder?.escalations ?? 0) + 1;
  const escalationId = `escalation-${number}`;
  const transition = transitionOn(start, trigger, { reach: step.mandate.reach, sounded: false });
  const record = { ...begun, escalationId, raisedAt: step.now, raisedBy: step.by };
  const { escalation, visit, fact } = begin(record, transition, step);
  try {
    await transact(desk.client, [
      ladder
        ? table.replace(ladderEntity, { ...ladder, escalations: number, revision: ladder.revision + 1 })
        : table.insert(ladderEntity, { programmeId, escalations: number, revision: 1 }),
      taken(table, open, { ...breachOf(begun), escalationId, ...(report === undefined ? {} : { report }) }),
      table.insert(escalationEntity, escalation),
      table.insert(escalationVisitEntity, visit),
      table.insert(driverEntity, firstDriver({ programmeId, matter: 'escalation', matterId: escalationId }, step.now)),
      ...table.record(fact),
    ]);
    return escalation;
  } catch (error) {
    // Another one was raised at the same moment: the next number, or the same breach, which the next look finds.
    if (!(error instanceof ConditionFailed) || attempt >= attempts) throw error;
    return beginEscalation(desk, begun, trigger, step, attempt + 1);
  }
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

const taken = (table: Desk['table'], open: OpenBreach | undefined, next: Omit<OpenBreach, 'revision'>): Write =>
  open
    ? table.replace(openBreachEntity, { ...next, revision: open.revision + 1 })
    : table.insert(openBreachEntity, { ...next, revision: 1 });

/** Makes room for the same breach to be raised again: part of the transaction that ends an escalation. */
export const released = async ({ table }: Pick<Desk, 'table'>, escalation: Escalation): Promise<Write[]> => {
  const open = await table.get(openBreachEntity, breachOf(escalation));
  if (open?.escalationId !== escalation.escalationId) return [];
  const { escalationId: _ended, ...rest } = open;
  return [table.replace(openBreachEntity, { ...rest, revision: open.revision + 1 })];
};
