import { onDay, participatesOn } from '#functions/bodies/terms/bodies.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { Conflict, InvalidInput } from '#shared/errors/errors.ts';
import { fact } from '#shared/events/catalogue.ts';
import { operation } from '#shared/http/operation.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { allianceContracts } from '../contracts/alliances.ts';
import { summaryOf } from '../contracts/views.ts';
import { allianceMatter, allianceOf, type Deps } from '../deps.ts';
import type { Lead } from '../domain/alliance.ts';
import { allianceEntity, leadNamingEntity } from '../records.ts';
import { isEndPhase } from '../terms/phases.ts';

/**
 * Names who leads an alliance. The programmabureau does so until there are members; from then on the alliance itself decides. Earlier leads
 * are kept.
 */
export const nameLead = (deps: Deps) =>
  operation('nameLead', {
    contract: allianceContracts.nameLead,
    act: 'name the lead of an alliance',
    facts: ({ params }) => allianceMatter(deps, params),
    retry,
    answer: async ({ params, body: lead, caller, now, standing }, { alliance }) => {
      const ids = allianceOf(params);
      if (isEndPhase(alliance.phase)) throw new Conflict('alliance-closed', 'This alliance is closed.');
      await demandLead(deps, ids.programmeId, lead, localDate(now));
      const naming = alliance.leads + 1;
      const next = { ...alliance, lead, leads: naming, revision: alliance.revision + 1 };
      await transact(deps.client, [
        deps.table.replace(allianceEntity, next),
        deps.table.insert(leadNamingEntity, { ...ids, naming, lead, namedAt: now, namedBy: caller.by }),
        ...deps.table.record(fact('nl.regiodeal.alliance.lead-named.v1', now, { ...ids, naming })),
      ]);
      return { status: 201, body: summaryOf(next, standing) };
    },
  });

/** @throws {InvalidInput} when the partner does not take part today, or the person is not its alliance lead. */
export const demandLead = async (
  { registry }: Pick<Deps, 'registry'>,
  programmeId: string,
  { partnerId, personId }: Lead,
  today: string,
): Promise<void> => {
  const [partner, person] = await Promise.all([
    registry.partner(programmeId, partnerId),
    personId === undefined ? undefined : registry.person(programmeId, personId),
  ]);
  if (!partner || !participatesOn(partner, today)) {
    throw new InvalidInput('The lead does not participate in the programme.', [
      {
        pointer: '/partnerId',
        message: 'this partner does not participate in the programme today',
        expected: 'a participating partner',
      },
    ]);
  }
  if (personId === undefined) return;
  if (person?.role === 'alliance-lead' && person.partnerId === partnerId && onDay(person, today)) return;
  throw new InvalidInput('The person is not an alliance lead.', [
    {
      pointer: '/personId',
      message: 'this person is not an alliance lead of the partner today',
      expected: 'a person of the partner with the role alliance-lead',
    },
  ]);
};
