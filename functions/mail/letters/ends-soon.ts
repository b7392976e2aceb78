import { stands } from '#functions/alliances/terms/dispensation.ts';
import { bureauContactOn, contactFor, seatsOn, speakerOn, voiceOn } from '#functions/bodies/terms/bodies.ts';
import type { Person, Registry } from '#functions/bodies/terms/registry.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { type EndingKind, endsSoonMessage } from '../messages/ends-soon-message.ts';
import type { Letter, Writer } from './letter.ts';
import { lettersTo } from './letters-to.ts';

interface Reader {
  readonly addressee: string;
  readonly person: Person | undefined;
  readonly ending: EndingKind;
}

interface Ending {
  readonly title: string;
  readonly of?: string | undefined;
  readonly until: string;
  readonly decision?: string | undefined;
}

const lettersOf = (registry: Registry, ending: Ending, readers: readonly Reader[], today: string): Letter[] =>
  lettersTo(readers, { registry, today }, (salutation, reader) =>
    endsSoonMessage({ ...salutation, ending: reader.ending, ...ending }),
  );

/** The college, the clerk of its council and the programmabureau are told before room ends; nobody when it ended or was replaced meanwhile. */
export const roomEnds: Writer<'nl.regiodeal.grant.ends-soon.v1'> = async (deps, { data }, now) => {
  const { programmeId, grantId, lastDay } = data;
  const [registry, grant] = await Promise.all([
    deps.registry.registry(programmeId),
    deps.contributions.grant({ programmeId, grantId }),
  ]);
  const { status, partnerId, decision, description } = grant;
  if (status !== 'granted' || !decision) return [];
  const today = localDate(now);
  const of = registry.partners.find((one) => one.partnerId === partnerId)?.name;
  const words = `${dutchDate(decision.decidedOn)}, kenmerk ${decision.reference}`;
  return lettersOf(
    registry,
    { title: description, of, until: lastDay, decision: words },
    [
      {
        addressee: `college.${partnerId}`,
        person: contactFor(registry, partnerId, 'college', today),
        ending: 'room-college',
      },
      {
        addressee: `council.${partnerId}`,
        person: contactFor(registry, partnerId, 'council', today),
        ending: 'room-council',
      },
      { addressee: 'programmabureau', person: bureauContactOn(registry.people, today), ending: 'room-bureau' },
    ],
    today,
  );
};

/** Whoever speaks for the alliance and the programmabureau are told before a dispensation ends; nobody when it ended already or was replaced. */
export const dispensationEnds: Writer<'nl.regiodeal.escalation.dispensation-ends-soon.v1'> = async (
  deps,
  { data },
  now,
) => {
  const { programmeId, escalationId, visit, lastDay } = data;
  const [registry, { title, allianceId }] = await Promise.all([
    deps.registry.registry(programmeId),
    deps.escalations.escalation(programmeId, escalationId),
  ]);
  const [standing, standingRulings] = await Promise.all([
    deps.alliances.standing(programmeId, allianceId),
    deps.escalations.standingDispensations(programmeId, allianceId),
  ]);
  const ruling = standingRulings.find((one) => one.escalationId === escalationId && one.visit === visit);
  if (!ruling || standing.closed || !stands(ruling, standingRulings)) return [];
  const today = localDate(now);
  const voice = voiceOn(registry, standing.voices, today);
  const speaker: Reader[] = voice
    ? [{ addressee: voice.partnerId, person: speakerOn(registry, voice, today), ending: 'dispensation' }]
    : [];
  return lettersOf(
    registry,
    { title, of: standing.title, until: lastDay, decision: dutchDate(localDate(ruling.decidedAt)) },
    [
      ...speaker,
      { addressee: 'programmabureau', person: bureauContactOn(registry.people, today), ending: 'dispensation' },
    ],
    today,
  );
};

/** The seats and the programmabureau are told before the framework in force must be renewed; nobody once another version is in force. */
export const renewalSoon: Writer<'nl.regiodeal.cycle.renewal-soon.v1'> = async (deps, { data }, now) => {
  const { programmeId, cycleId, dueOn } = data;
  const [registry, framework] = await Promise.all([
    deps.registry.registry(programmeId),
    deps.frameworks.inForce(programmeId),
  ]);
  if (framework?.cycle.cycleId !== cycleId) return [];
  const today = localDate(now);
  const seats = [...new Set(seatsOn(registry, today).map(({ partnerId }) => partnerId))].map(
    (partnerId): Reader => ({
      addressee: partnerId,
      person: contactFor(registry, partnerId, 'partner', today),
      ending: 'renewal-seat',
    }),
  );
  return lettersOf(
    registry,
    { title: framework.cycle.title, until: dueOn },
    [
      ...seats,
      { addressee: 'programmabureau', person: bureauContactOn(registry.people, today), ending: 'renewal-bureau' },
    ],
    today,
  );
};
