import { bureauContactOn } from '#functions/bodies/terms/bodies.ts';
import { lostQuorum } from '#functions/bodies/terms/quorum.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { quorumLostMessage } from '../messages/quorum-lost-message.ts';
import type { Writer } from './letter.ts';

/** The programmabureau is told that the regiegroep cannot decide from a day on, unless the registry repaired that meanwhile (rule 18). */
export const quorumLost: Writer<'nl.regiodeal.registry.quorum-lost.v1'> = async (deps, { data }, now) => {
  const registry = await deps.registry.registry(data.programmeId);
  const today = localDate(now);
  const bureau = bureauContactOn(registry.people, today);
  const lost = lostQuorum(registry, today);
  if (!bureau || !lost) return [];
  const message = quorumLostMessage({
    programmeName: registry.programme.name,
    contactOfBureau: bureau.email,
    addresseeName: bureau.name,
    lostOn: data.lostFrom < lost.from ? data.lostFrom : lost.from,
    regainedOn: lost.until,
    seats: lost.seats,
    quorum: lost.quorum,
  });
  return [{ to: { name: bureau.name, email: bureau.email }, addressee: 'programmabureau', message }];
};
