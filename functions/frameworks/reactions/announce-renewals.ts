import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import { announcedFrom } from '#functions/bodies/terms/announced-from.ts';
import type { Programme } from '#functions/bodies/terms/registry.ts';
import { dayOf } from '#shared/calendar/days.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { fact } from '#shared/events/catalogue.ts';
import { tellOnce } from '#shared/events/tell-once.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { inEveryProgramme } from '#shared/runtime/each.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { FrameworksReader } from '../reader.ts';
import { renewalNoticeEntity } from '../records.ts';
import type { Cycle } from '../terms/cycle.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly frameworks: FrameworksReader;
  readonly registry: RegistryReader;
  readonly clock: Clock;
}

/**
 * Announces the renewal of each framework in force in time, unless its next version is on its road (rule 22). Repeated or in two runs at once, it
 * announces it once: the announcement is insert-only, one for each version.
 * @throws {AggregateError} at the end, when some programmes could not be processed.
 */
export const announceRenewals = async (deps: Deps): Promise<void> => {
  await inEveryProgramme(deps.registry, (id) => announce(deps, id));
};

/** The day (ISO date) of the renewal that is announced on a day; undefined before that, and when the programme ends first. */
export const renewalToAnnounce = (
  { renewalDue, endedAt }: Pick<Cycle, 'renewalDue' | 'endedAt'>,
  programme: Pick<Programme, 'settings' | 'period'>,
  today: string,
): string | undefined => {
  if (renewalDue === undefined || endedAt === undefined || renewalDue >= programme.period.until) return undefined;
  return today >= announcedFrom(programme, renewalDue, dayOf(endedAt)) ? renewalDue : undefined;
};

const announce = async (deps: Deps, programmeId: string): Promise<void> => {
  const { frameworks, registry } = deps;
  const now = deps.clock();
  const [programme, framework] = await Promise.all([
    registry.programme(programmeId),
    frameworks.framework(programmeId),
  ]);
  const { inForce: cycleId, running } = framework ?? {};
  if (cycleId === undefined || running !== undefined) return;
  const dueOn = renewalToAnnounce(await frameworks.cycle(programmeId, cycleId), programme, localDate(now));
  if (dueOn === undefined) return;
  const told = fact('nl.regiodeal.cycle.renewal-soon.v1', now, { programmeId, cycleId, dueOn });
  await tellOnce(deps, renewalNoticeEntity, { programmeId, cycleId, announcedAt: now }, told);
};
