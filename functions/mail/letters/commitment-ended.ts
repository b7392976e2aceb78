import { bureauContactOn, contactFor, speakerOn, voiceOn } from '#functions/bodies/terms/bodies.ts';
import { taskOfAnswer } from '#functions/rounds/terms/task-id.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from '../correspondence.ts';
import { commitmentEndedMessage } from '../messages/commitment-ended-message.ts';
import type { Writer } from './letter.ts';
import { lettersTo } from './letters-to.ts';

/**
 * The partners of an alliance and the programmabureau are told that a commitment ended, what was paid of it, and what is missing from then
 * on (rules 8 and 18). The other changes of a contribution require no letter here.
 */
export const commitmentEnded: Writer<'nl.regiodeal.contribution.changed.v1'> = async (deps, { data }, now) => {
  if (data.status !== 'ended') return [];
  const { programmeId, allianceId, contributionId } = data;
  const [registry, standing, contribution] = await Promise.all([
    deps.registry.registry(programmeId),
    deps.alliances.standing(programmeId, allianceId),
    deps.contributions.contribution({ programmeId, allianceId }, contributionId),
  ]);
  const { ended, offer, decision, partnerId } = contribution;
  if (!ended) return [];
  const reason = await reasonOf(deps, ended.takenBackBy?.registrationId);
  const today = localDate(now);
  const bureau = bureauContactOn(registry.people, today);
  const allied = standing.voices
    .filter((voice) => voiceOn(registry, [voice], today) !== undefined)
    .map((voice) => ({ addressee: voice.partnerId, person: speakerOn(registry, voice, today) }));
  // A partner that left is told by its withdrawal. A partner whose condition is not met still takes part, but may no longer be a member.
  const own =
    ended.because === 'partner-left' || allied.some(({ addressee }) => addressee === partnerId)
      ? []
      : [{ addressee: partnerId, person: contactFor(registry, partnerId, 'partner', today) }];
  const recipients = [...allied, ...own, { addressee: 'programmabureau', person: bureau }];
  return lettersTo(recipients, { registry, today }, (salutation) =>
    commitmentEndedMessage({
      ...salutation,
      alliance: standing.title,
      partner: registry.partners.find((one) => one.partnerId === partnerId)?.name ?? partnerId,
      offer,
      decision,
      endedOn: ended.on,
      paid: ended.paid,
      because: ended.because,
      takenBackBy: ended.takenBackBy,
      reason,
      hasMembers: standing.partners.length > 0,
    }),
  );
};

/** Why a body took its decision back: the answer that registers it says so, without remarks that were taken out since. */
const reasonOf = async ({ rounds }: Deps, registrationId: string | undefined): Promise<string | undefined> =>
  registrationId === undefined ? undefined : (await rounds.task(taskOfAnswer(registrationId)))?.answer?.remarks;
