import { ConditionFailed, transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Desk } from '../desk.ts';
import { escalationEntity, growthEntity } from '../records.ts';
import type { Growth } from '../terms/escalation.ts';
import type { Mandate } from '../terms/mandate.ts';
import { isEndStage } from '../terms/stages.ts';

/** A breach as a later report forecasts it. */
interface Forecast {
  readonly report: string;
  readonly size: number;
  /** What the framework in force says of that size. */
  readonly mandate: Mandate;
}

const attempts = 8;

/**
 * Keeps with an escalation that a later report forecasts a larger breach than it was raised for: its dossier has the new size from
 * then on, and its history says by which report. Recorded twice, or late, it changes nothing: only what is larger counts.
 */
export const recordGrowth = async (
  desk: Pick<Desk, 'client' | 'table' | 'escalations'>,
  ids: { readonly programmeId: string; readonly escalationId: string },
  forecast: Forecast,
  now: string,
  attempt = 1,
): Promise<void> => {
  const { programmeId, escalationId } = ids;
  const before = await desk.escalations.escalation(programmeId, escalationId);
  const { report, size, mandate } = forecast;
  if (isEndStage(before.stage) || size <= before.dossier.size) return;
  const revision = before.revision + 1;
  const next = { ...before, dossier: { ...before.dossier, size }, mandate, revision };
  const growth: Growth = {
    programmeId,
    escalationId,
    revision,
    report,
    size,
    from: before.dossier.size,
    recordedAt: now,
  };
  const told = fact('nl.regiodeal.escalation.breach-grown.v1', now, { programmeId, escalationId, reportId: report });
  try {
    await transact(desk.client, [
      desk.table.replace(escalationEntity, next),
      desk.table.insert(growthEntity, growth),
      ...desk.table.record(told),
    ]);
  } catch (error) {
    // It moved at the same moment.
    if (!(error instanceof ConditionFailed) || attempt >= attempts) throw error;
    await recordGrowth(desk, ids, forecast, now, attempt + 1);
  }
};
