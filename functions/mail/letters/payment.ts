import { yearsOfCommitment } from '#functions/alliances/terms/commitment-end.ts';
import { bureauContactOn, contactFor, speakerOn, voiceOn } from '#functions/bodies/terms/bodies.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { type PaymentNews, paymentMessage } from '../messages/payment-message.ts';
import type { Writer } from './letter.ts';
import { lettersTo } from './letters-to.ts';

const news: readonly PaymentNews[] = ['done', 'in-progress', 'not-done', 'silent'];

/**
 * The programmabureau is told what a partner said about a payment, and who was silent; a partner that did not answer is told so too (rules 4 and
 * 22), and the alliance is told what it will not get. The question itself is a task, with its own mail.
 */
export const paymentAsked: Writer<'nl.regiodeal.contribution.payment-asked.v1'> = async (deps, { data }, now) => {
  const { programmeId, allianceId, contributionId, year } = data;
  const status = news.find((one) => one === data.status);
  if (status === undefined) return [];
  const request = await deps.contributions.paymentRequest(programmeId, { allianceId, contributionId, year });
  if (!request) return [];
  const [registry, standing, contribution] = await Promise.all([
    deps.registry.registry(programmeId),
    deps.alliances.standing(programmeId, allianceId),
    deps.contributions.contribution({ programmeId, allianceId }, contributionId),
  ]);
  const { partnerId, offer } = contribution;
  const owed = yearsOfCommitment(offer, contribution).find((one) => one.year === year);
  // It was recorded meanwhile.
  if (!owed || owed.missing === 0) return [];
  const today = localDate(now);
  const bureau = bureauContactOn(registry.people, today);
  const voice = status === 'not-done' ? voiceOn(registry, standing.voices, today) : undefined;
  const recipients = [
    { addressee: 'programmabureau', person: bureau, to: 'bureau' as const },
    ...(status === 'silent'
      ? [{ addressee: partnerId, person: contactFor(registry, partnerId, 'partner', today), to: 'partner' as const }]
      : []),
    ...(voice && voice.partnerId !== partnerId
      ? [{ addressee: voice.partnerId, person: speakerOn(registry, voice, today), to: 'alliance' as const }]
      : []),
  ];
  return lettersTo(recipients, { registry, today }, (salutation, { to }) =>
    paymentMessage({
      ...salutation,
      news: status,
      partner: registry.partners.find((one) => one.partnerId === partnerId)?.name ?? partnerId,
      alliance: standing.title,
      year,
      kind: offer.kind,
      owed,
      dueOn: request.dueOn,
      explanation: request.followUps.findLast((one) => one.status === status)?.explanation,
      to,
    }),
  );
};
