import { movedPersonId } from '#functions/bodies/terms/moved-person.ts';
import type { Registry, Succession } from '#functions/bodies/terms/registry.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import type { Deps } from '../deps.ts';
import type { Lead } from '../domain/alliance.ts';
import { allianceEntity, leadNamingEntity, type OfAlliance } from '../records.ts';

/**
 * The successor of a lead leads: that of a merger, or the one that people named. Its person goes on when the registry has it. Earlier leads are
 * kept; once the lead passed on it is no predecessor any more.
 */
export const passLeadOn = (
  deps: Pick<Deps, 'client' | 'table' | 'alliances'> & { readonly clock: Clock },
  registry: Pick<Registry, 'people'>,
  ids: OfAlliance,
  succession: Succession,
): Promise<void> =>
  retry(async () => {
    const alliance = await deps.alliances.alliance(ids.programmeId, ids.allianceId);
    const { lead: before } = alliance;
    if (!before || !succession.predecessors.includes(before.partnerId)) return;
    const to = takerOf(succession, ids.allianceId);
    if (to === undefined) return;
    const lead: Lead = { partnerId: to, ...personOf(registry, before, to) };
    const naming = alliance.leads + 1;
    const now = deps.clock();
    await transact(deps.client, [
      deps.table.replace(allianceEntity, { ...alliance, lead, leads: naming, revision: alliance.revision + 1 }),
      deps.table.insert(leadNamingEntity, { ...ids, naming, lead, namedAt: now, namedBy: succession.successionId }),
      ...deps.table.record(fact('nl.regiodeal.alliance.lead-named.v1', now, { ...ids, naming })),
    ]);
  });

const takerOf = ({ kind, successors, divisions }: Succession, allianceId: string): string | undefined =>
  kind === 'merge' ? successors[0]?.partnerId : divisions.leads?.find((one) => one.allianceId === allianceId)?.to;

const personOf = ({ people }: Pick<Registry, 'people'>, { personId }: Lead, to: string): Pick<Lead, 'personId'> => {
  const moved = personId === undefined ? undefined : movedPersonId(to, personId);
  return people.some((person) => person.personId === moved && person.partnerId === to) ? { personId: moved } : {};
};
