import { bureauContactOn, contactFor, speakerOn, voiceOn } from '#functions/bodies/terms/bodies.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { contributionEndsMessage } from '../messages/contribution-ends-message.ts';
import type { Writer } from './letter.ts';
import { lettersTo } from './letters-to.ts';

/**
 * The partner that committed a contribution of several years, the partners of the alliance and the programmabureau are told before it ends
 * (rule 22); no letter when it ended or was replaced meanwhile.
 */
export const contributionEnds: Writer<'nl.regiodeal.contribution.ends-soon.v1'> = async (deps, { data }, now) => {
  const { programmeId, allianceId, contributionId, lastDay } = data;
  const [registry, standing, contribution] = await Promise.all([
    deps.registry.registry(programmeId),
    deps.alliances.standing(programmeId, allianceId),
    deps.contributions.contribution({ programmeId, allianceId }, contributionId),
  ]);
  const { status, offer, decision, partnerId, paid } = contribution;
  if (status !== 'committed' && status !== 'committed-with-conditions') return [];
  const today = localDate(now);
  const bureau = bureauContactOn(registry.people, today);
  const allied = standing.voices
    .filter((voice) => voice.partnerId !== partnerId && voiceOn(registry, [voice], today) !== undefined)
    .map((voice) => ({ addressee: voice.partnerId, person: speakerOn(registry, voice, today) }));
  const recipients = [
    { addressee: partnerId, person: contactFor(registry, partnerId, 'partner', today) },
    ...allied,
    { addressee: 'programmabureau', person: bureau },
  ];
  return lettersTo(recipients, { registry, today }, (salutation, { addressee }) =>
    contributionEndsMessage({
      ...salutation,
      alliance: standing.title,
      partner: registry.partners.find((one) => one.partnerId === partnerId)?.name ?? partnerId,
      offer,
      decision,
      paid,
      until: lastDay,
      isOwn: addressee === partnerId,
    }),
  );
};
