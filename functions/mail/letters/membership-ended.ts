import { bureauContactOn, contactFor, participatesOn } from '#functions/bodies/terms/bodies.ts';
import { sameDayLater } from '#shared/calendar/days.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { membershipEndedMessage } from '../messages/membership-ended-message.ts';
import type { Writer } from './letter.ts';

/** The ground of an end that a programme file brought: a file gives none. */
const byFile = 'De lijst van deelnemers die het programmabureau heeft ingelezen.';

/**
 * A partner that leaves is told what ends on which day, what was paid, and what stays in the register (rule 18). It is written to through whoever
 * speaks for it on its last day. Nobody if the registry has taken the end back since.
 */
export const membershipEnded: Writer<'nl.regiodeal.registry.membership-ended.v1'> = async (deps, { data }, now) => {
  const { programmeId, partnerId, endsOn } = data;
  const registry = await deps.registry.registry(programmeId);
  const today = localDate(now);
  const lastDay = sameDayLater(endsOn, { days: -1 });
  const person = contactFor(registry, partnerId, 'partner', today < endsOn ? today : lastDay);
  const partner = registry.partners.find((one) => one.partnerId === partnerId);
  const ends = partner?.rings.some(({ until }) => until === endsOn) && !participatesOn(partner, endsOn);
  if (!person || person.erasedAt !== undefined || !partner || !ends) return [];
  const departure = registry.departures.find((one) => one.partnerId === partnerId && one.on === endsOn);
  const message = membershipEndedMessage({
    programmeName: registry.programme.name,
    contactOfBureau: bureauContactOn(registry.people, today)?.email ?? 'het programmabureau',
    addresseeName: person.name,
    partner: partner.name,
    endsOn,
    ground: departure?.ground ?? byFile,
    seats: registry.seats.filter((seat) => seat.partnerId === partnerId && seat.until === endsOn).length,
    contributions: await deps.members.contributionsOf(programmeId, partnerId),
  });
  return [{ to: { name: person.name, email: person.email }, addressee: partnerId, message }];
};
