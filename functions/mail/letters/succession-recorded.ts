import { bureauContactOn, contactFor, speakerOn } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import type { KeptMoves } from '#functions/bodies/terms/succession-moves.ts';
import { paperLinkExpires, signPaperLink } from '#functions/members/terms/paper-link.ts';
import { toldId } from '#functions/members/terms/told-succession.ts';
import { sameDayLater } from '#shared/calendar/days.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from '../correspondence.ts';
import { successionRecordedMessage } from '../messages/succession-recorded-message.ts';
import { letterReadBy, mailboxLetters } from './letters-to.ts';
import { type Mailing, portionOf } from './mailing.ts';
import type { Recipient } from './seats.ts';

type Recorded = FactOf<'nl.regiodeal.registry.succession-recorded.v1'>;

/**
 * Everybody whom a succession concerns is told at once what moves to whom (rule 18): the council, the college and the contact of every partner on both
 * sides, whoever represents one of them or is represented by it, the leads of their alliances, and the programmabureau. Nobody if it was recorded
 * before what it moves was kept. Repeated or late it tells the same people the same: both follow from what was kept and from the day of the fact.
 */
export const successionRecorded: Mailing<'nl.regiodeal.registry.succession-recorded.v1'> = {
  addressees: async (deps, fact, _now, after) =>
    portionOf(
      (await concernedBy(deps, fact)).map(({ addressee }) => addressee),
      after,
    ),
  letterTo: async (deps, fact, addressee, now) => {
    const { programmeId, change } = fact.data;
    const found = letterReadBy(mailboxLetters(await concernedBy(deps, fact)), addressee);
    if (!found) return [];
    const [registry, told, secret] = await Promise.all([
      deps.registry.registry(programmeId),
      deps.members.succession({ programmeId, change }),
      deps.secret(),
    ]);
    const paper = {
      programmeId,
      paper: 'succession',
      id: toldId(change),
      expires: paperLinkExpires(fact.time),
    } as const;
    const message = successionRecordedMessage({
      programmeName: registry.programme.name,
      contactOfBureau: bureauContactOn(registry.people, localDate(now))?.email ?? 'het programmabureau',
      addresseeName: found.addresseeName,
      told,
      link: `${deps.publicUrl}/${signPaperLink(secret, paper)}`,
    });
    return [{ to: found.to, addressee: found.readers[0].addressee, message }];
  },
};

/** Everybody who is told. The letter says the same to all. */
const concernedBy = async (deps: Deps, { data: { programmeId, change }, time }: Recorded): Promise<Recipient[]> => {
  const kept = await deps.registry.successionMoves(programmeId, change);
  if (!kept) return [];
  const [registry, leads] = await Promise.all([deps.registry.registry(programmeId), leadsOf(deps, programmeId, kept)]);
  const { on } = kept.succession;
  const today = localDate(time);
  // On the day itself the predecessors have ended: whoever spoke for them the day before is told.
  const before = today < on ? today : sameDayLater(on, { days: -1 });
  return [
    ...membersOf(registry, kept).flatMap(({ partnerId, founded }) =>
      (['council', 'college', 'partner'] as const).map((body) => ({
        addressee: `${body}.${partnerId}`,
        person: contactFor(registry, partnerId, body, founded ? on : before),
      })),
    ),
    ...leads.map(({ allianceId, lead }) => ({
      addressee: `lead.${allianceId}`,
      person: speakerOn(registry, lead, before),
    })),
    { addressee: 'programmabureau', person: bureauContactOn(registry.people, today) },
  ];
};

/** The partners on both sides, and those who represent one that ends or are represented by it. */
const membersOf = ({ representations }: Registry, { succession: { predecessors, successors } }: KeptMoves) => {
  const ended = new Set(predecessors);
  const beside = representations
    .filter(({ byPartnerId, representedPartnerId }) => ended.has(byPartnerId) || ended.has(representedPartnerId))
    .flatMap(({ byPartnerId, representedPartnerId }) => [byPartnerId, representedPartnerId]);
  const founded = new Set(successors.flatMap((one) => (one.founded ? [one.partnerId] : [])));
  const all = new Set([...predecessors, ...successors.map(({ partnerId }) => partnerId), ...beside]);
  return [...all].map((partnerId) => ({ partnerId, founded: founded.has(partnerId) }));
};

const leadsOf = async ({ reports }: Deps, programmeId: string, { moves }: KeptMoves) => {
  const theirs = new Set(moves.flatMap(({ what, id }) => (what === 'alliance' ? [id] : [])));
  return (await reports.alliances(programmeId)).flatMap(({ allianceId, lead }) =>
    lead && theirs.has(allianceId) ? [{ allianceId, lead }] : [],
  );
};
