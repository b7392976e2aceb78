import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { type Deps, withSize } from '../deps.ts';
import { escalationEntity, growthEntity } from '../records.ts';
import type { Growth } from '../terms/escalation.ts';
import type { Mandate } from '../terms/mandate.ts';
import { isEndStage } from '../terms/stages.ts';

type Needed = Pick<Deps, 'client' | 'table' | 'escalations' | 'alliances'>;
type Ids = { readonly programmeId: string; readonly escalationId: string };

/** A breach with the size that a later report forecasts. */
interface Forecast {
  readonly report: string;
  readonly size: number;
  /** What the framework in force says about that size. */
  readonly mandate: Mandate;
}

/**
 * Records with an escalation that a later report forecasts a larger breach than the one that was raised: its dossier has the new size from
 * then on, and its history names the report. Repeated or late, it changes nothing: only a larger size counts. When the escalation moves at
 * the same moment, it is read again.
 * @throws {ConditionFailed} when it moved in every attempt.
 */
export const recordGrowth = (deps: Needed, ids: Ids, forecast: Forecast, now: string): Promise<void> =>
  retry(() => tryToRecord(deps, ids, forecast, now));

const tryToRecord = async (deps: Needed, ids: Ids, forecast: Forecast, now: string): Promise<void> => {
  const { programmeId, escalationId } = ids;
  const before = await deps.escalations.escalation(programmeId, escalationId);
  const { report, size, mandate } = forecast;
  if (isEndStage(before.stage) || size <= before.dossier.size) return;
  const revision = before.revision + 1;
  const next = { ...before, dossier: await withSize(deps, before, report, size), mandate, revision };
  const growth: Growth = {
    programmeId,
    escalationId,
    revision,
    report,
    size,
    from: before.dossier.size,
    ...(next.dossier.figures ? { figures: next.dossier.figures } : {}),
    mandate,
    recordedAt: now,
  };
  const grownFact = fact('nl.regiodeal.escalation.breach-grown.v1', now, {
    programmeId,
    escalationId,
    reportId: report,
  });
  await transact(deps.client, [
    deps.table.replace(escalationEntity, next),
    deps.table.insert(growthEntity, growth),
    ...deps.table.record(grownFact),
  ]);
};
