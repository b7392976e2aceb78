import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { allianceContracts } from '../contracts/alliances.ts';
import { allianceOf, type Deps } from '../deps.ts';
import type { PartnerPart } from '../domain/alliance.ts';
import { afterCall, askedOf, demandCallable } from '../domain/call.ts';
import { noPart } from '../domain/standing.ts';
import { partWrite } from '../part-write.ts';
import { allianceEntity, callEntity } from '../records.ts';

/** Records what an alliance asks of which partners. Earlier calls are kept; the last ask of a partner counts. */
export const callForContributions = (deps: Deps) =>
  operation('callForContributions', {
    contract: allianceContracts.callForContributions,
    act: 'pitch an alliance',
    answer: async ({ params, body, caller, now }) => {
      const ids = allianceOf(params);
      const { partners } = await deps.registry.registry(ids.programmeId);
      return retry(async () => {
        const alliance = await deps.alliances.alliance(ids.programmeId, ids.allianceId);
        demandCallable(alliance, body, partners, localDate(now));
        const call = { ...ids, call: alliance.calls + 1, calledAt: now, calledBy: caller.by, ...body };
        const known = new Map((await deps.alliances.parts(ids)).map((part) => [part.partnerId, part]));
        const askedParts = [...askedOf(body).keys()].map(
          (partnerId): PartnerPart => known.get(partnerId) ?? noPart({ ...ids, partnerId }),
        );
        const next = afterCall(alliance, askedParts, call);
        await transact(deps.client, [
          deps.table.replace(allianceEntity, next.alliance),
          deps.table.insert(callEntity, call),
          ...next.parts.map((part) => partWrite(deps, part)),
          ...deps.table.record(fact('nl.regiodeal.alliance.called.v1', now, { ...ids, call: call.call })),
        ]);
        return { status: 201 as const, body: call };
      });
    },
  });
