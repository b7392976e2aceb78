import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { allianceContracts } from '../contracts/alliances.ts';
import { summaryOf } from '../contracts/views.ts';
import { allianceIn, allianceOf, type FrameworkDeps, frameworkInForce } from '../deps.ts';
import { demandYears, isSamePitch, pitchChanged, pitchNumber } from '../domain/pitch.ts';
import { allianceEntity, earlierPitchEntity } from '../records.ts';

/**
 * Changes the pitch of an alliance while it is an idea or explored; the pitch before is kept. The same change sent twice is one: the second
 * time the pitch says it already. A contribution that is put to its decision at the same moment changes the alliance too, so that one of the
 * two is done again.
 */
export const changePitch = (deps: FrameworkDeps) =>
  operation('changePitch', {
    contract: allianceContracts.changePitch,
    act: 'pitch an alliance',
    answer: ({ params, body, caller, now, standing }) =>
      retry(async () => {
        const ids = allianceOf(params);
        const alliance = await allianceIn(deps, ids);
        if (isSamePitch(alliance, body)) return { status: 200 as const, body: summaryOf(alliance, standing) };
        const [framework, { period }, contributions] = await Promise.all([
          frameworkInForce(deps, ids.programmeId),
          deps.registry.programme(ids.programmeId),
          deps.alliances.contributions(ids),
        ]);
        const changed = pitchChanged(alliance, body, framework, contributions, { by: caller.by, now });
        demandYears(body, period);
        const pitch = pitchNumber(changed.alliance);
        await transact(deps.client, [
          deps.table.replace(allianceEntity, changed.alliance),
          deps.table.insert(earlierPitchEntity, changed.earlier),
          ...deps.table.record(fact('nl.regiodeal.alliance.pitch-changed.v1', now, { ...ids, pitch })),
        ]);
        return { status: 201 as const, body: summaryOf(changed.alliance, standing) };
      }),
  });
