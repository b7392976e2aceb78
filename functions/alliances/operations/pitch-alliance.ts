import { ConditionFailed } from '#shared/dynamo/condition-failed.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { allianceContracts } from '../contracts/alliances.ts';
import { summaryOf } from '../contracts/views.ts';
import { type FrameworkDeps, frameworkInForce } from '../deps.ts';
import type { Alliance, Pitch } from '../domain/alliance.ts';
import { traces } from '../domain/move.ts';
import { demandYears, isSamePitch, pitched } from '../domain/pitch.ts';
import { allianceEntity, leadNamingEntity, phaseVisitEntity } from '../records.ts';
import { demandLead } from './name-lead.ts';

/**
 * Pitches an idea for one goal of the framework in force. The same pitch sent twice creates one alliance: it is recognised before anything is judged,
 * because another framework may be in force since, or its lead may have left.
 */
export const pitchAlliance = (deps: FrameworkDeps) =>
  operation('pitchAlliance', {
    contract: allianceContracts.pitchAlliance,
    act: 'pitch an alliance',
    answer: async ({ params, body, caller, now, standing }) => {
      const { programmeId } = params;
      const { allianceId } = body;
      const location = `/v1/programmes/${programmeId}/alliances/${allianceId}`;
      const before = await deps.table.get(allianceEntity, { programmeId, allianceId });
      if (before) return { status: 200, body: summaryOf(await samePitch(deps, before, body), standing), location };
      const alliance = pitched(programmeId, body, await frameworkInForce(deps, programmeId), now);
      if (alliance.lead) await demandLead(deps, programmeId, alliance.lead, localDate(now));
      demandYears(body, (await deps.registry.programme(programmeId)).period);
      const { visit, fact } = traces(alliance, 'pitch', { by: caller.by, now });
      const naming = { ...idsOf(alliance), naming: 1, namedAt: now, namedBy: caller.by };
      try {
        await transact(deps.client, [
          deps.table.insert(allianceEntity, alliance),
          deps.table.insert(phaseVisitEntity, visit),
          ...(alliance.lead ? [deps.table.insert(leadNamingEntity, { ...naming, lead: alliance.lead })] : []),
          ...deps.table.record(fact),
        ]);
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        const there = await deps.alliances.alliance(programmeId, allianceId);
        return { status: 200, body: summaryOf(await samePitch(deps, there, body), standing), location };
      }
      return { status: 201, body: summaryOf(alliance, standing), location };
    },
  });

const idsOf = ({ programmeId, allianceId }: Alliance) => ({ programmeId, allianceId });

/** The alliance, when its first pitch is the one that was sent; also after the programmabureau changed it. */
const samePitch = async (
  { alliances }: Pick<FrameworkDeps, 'alliances'>,
  before: Alliance,
  pitch: Pitch,
): Promise<Alliance> => {
  const [first = before] = await alliances.earlierPitches(before);
  if (isSamePitch(first, pitch)) return before;
  throw new Conflict('alliance-exists', 'Another alliance has this allianceId.');
};
