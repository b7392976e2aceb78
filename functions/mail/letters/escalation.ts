import { bureauContactOn, speakerOn, voiceOn } from '#functions/bodies/domain/bodies.ts';
import { dutchBreach, dutchSize } from '#functions/escalations/domain/mandate.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { escalationMessage } from '../messages/escalation-message.ts';
import type { Writer } from './letter.ts';

/**
 * Everybody below is told of each step of an escalation (product.md §3): whoever speaks for the alliance, and the
 * programmabureau. The letter tells of the step that the fact is about, also when the escalation has moved on since.
 */
export const escalationStep: Writer<'nl.regiodeal.escalation.stage-entered.v1'> = async (desk, { data }, now) => {
  const { programmeId, escalationId, visit } = data;
  const [escalation, entered, registry] = await Promise.all([
    desk.escalations.escalation(programmeId, escalationId),
    desk.escalations.visit(data, visit),
    desk.registry.registry(programmeId),
  ]);
  if (!entered) return [];
  const { voices } = await desk.alliances.standing(programmeId, escalation.allianceId);
  const today = localDate(now);
  const bureau = bureauContactOn(registry.people, today);
  const voice = voiceOn(registry, voices, today);
  const speaker = voice && speakerOn(registry, voice, today);
  const { breach, size, unit } = entered.dossier;
  return [speaker, bureau].flatMap((person) => {
    if (!person) return [];
    const message = escalationMessage({
      programmeName: registry.programme.name,
      contactOfBureau: bureau?.email ?? 'het programmabureau',
      addresseeName: person.name,
      title: escalation.title,
      breach: `${dutchBreach(breach)}, ${dutchSize(size, unit)}`,
      stage: entered.stage,
      enteredAt: entered.enteredAt,
      motivation: entered.motivation,
      watchedUntil: entered.watchedUntil,
    });
    return [
      { to: { name: person.name, email: person.email }, addressee: person.partnerId ?? 'programmabureau', message },
    ];
  });
};
