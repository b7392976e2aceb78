import { roomByYear } from '#functions/alliances/terms/room.ts';
import { bureauContactOn, contactFor } from '#functions/bodies/terms/bodies.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { roomUsedMessage } from '../messages/room-used-message.ts';
import type { Writer } from './letter.ts';

/** A council is told of each contribution that its college committed within the room that it granted, and what is left of it (rule 8). */
export const roomUsed: Writer<'nl.regiodeal.grant.used.v1'> = async (deps, { data }, now) => {
  const { programmeId, grantId, allianceId, contributionId } = data;
  const [registry, standing, contribution, grant] = await Promise.all([
    deps.registry.registry(programmeId),
    deps.alliances.standing(programmeId, allianceId),
    deps.contributions.contribution({ programmeId, allianceId }, contributionId),
    deps.contributions.grantNow({ programmeId, grantId }),
  ]);
  const { decision, offer } = contribution;
  const today = localDate(now);
  const clerk = contactFor(registry, grant.partnerId, 'council', today);
  if (!clerk || !decision) return [];
  const message = roomUsedMessage({
    programmeName: registry.programme.name,
    contactOfBureau: bureauContactOn(registry.people, today)?.email ?? 'het programmabureau',
    addresseeName: clerk.name,
    municipality: registry.partners.find(({ partnerId }) => partnerId === grant.partnerId)?.name ?? grant.partnerId,
    alliance: standing.title,
    offer,
    decision,
    granted: grant.decision,
    until: grant.until,
    years: roomByYear(grant),
  });
  return [{ to: { name: clerk.name, email: clerk.email }, addressee: 'council', message }];
};
