import { bureauContactOn, speakerOn, voiceOn } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from '../correspondence.ts';
import { type ObligationNews, obligationMessage } from '../messages/obligation-message.ts';
import type { Writer } from './letter.ts';

const news: readonly ObligationNews[] = ['done', 'in-progress', 'not-done', 'silent'];

type Standing = Awaited<ReturnType<Deps['alliances']['standing']>>;

/**
 * The programmabureau is told what became of a measure or of a condition of a dispensation, and who was silent; whoever was asked and did not
 * answer is told so too (rules 4 and 22). The question itself is a task, with its own mail.
 */
export const obligationChanged: Writer<'nl.regiodeal.escalation.obligation-changed.v1'> = async (
  deps,
  { data },
  now,
) => {
  const { programmeId, escalationId, obligationId } = data;
  const status = news.find((one) => one === data.status);
  const obligation = status && (await deps.escalations.obligation(programmeId, obligationId));
  if (!obligation) return [];
  const [registry, escalation, standing] = await Promise.all([
    deps.registry.registry(programmeId),
    deps.escalations.escalation(programmeId, escalationId),
    deps.alliances.standing(programmeId, obligation.allianceId),
  ]);
  const today = localDate(now);
  const bureau = bureauContactOn(registry.people, today);
  const asked = status === 'silent' ? speakerOf(registry, standing, today) : [];
  const recipients = [{ addressee: 'programmabureau', person: bureau, toBureau: true }, ...asked];
  const { stage, title, watchedUntil } = escalation;
  return recipients.flatMap(({ addressee, person, toBureau }) => {
    if (!person) return [];
    const message = obligationMessage({
      programmeName: registry.programme.name,
      contactOfBureau: bureau?.email ?? 'het programmabureau',
      addresseeName: person.name,
      obligation: obligation.what,
      news: status,
      text: obligation.text,
      who: obligation.who,
      dueOn: obligation.dueOn,
      explanation: obligation.followUps.findLast((one) => one.status === status)?.explanation,
      alliance: standing.title,
      title,
      escalationIs: stage === 'watched' || stage === 'dismissed' ? stage : 'other',
      watchedUntil,
      toBureau,
    });
    return [{ to: { name: person.name, email: person.email }, addressee, message }];
  });
};

/** Who was asked: the first that takes part of those who may speak for the alliance. */
const speakerOf = (registry: Registry, { voices }: Standing, today: string) => {
  const voice = voiceOn(registry, voices, today);
  return voice ? [{ addressee: voice.partnerId, person: speakerOn(registry, voice, today), toBureau: false }] : [];
};
