import { bureauContactOn, speakerOn, voiceOn } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import type { Escalation } from '#functions/escalations/terms/escalation.ts';
import type { Obligation } from '#functions/escalations/terms/obligation.ts';
import { isEndStage } from '#functions/escalations/terms/stages.ts';
import { sameDayLater } from '#shared/calendar/days.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from '../correspondence.ts';
import { obligationMessage, type RulingEnds } from '../messages/obligation-message.ts';
import type { ObligationNews } from '../messages/obligation-words.ts';
import type { Writer } from './letter.ts';
import { lettersTo } from './letters-to.ts';

const news: readonly ObligationNews[] = ['done', 'in-progress', 'not-done', 'silent'];

type Standing = Awaited<ReturnType<Deps['alliances']['standing']>>;

/**
 * The programmabureau is told what became of a measure or of a condition of a dispensation, and who was silent; whoever was asked and did not
 * answer is told so too (rules 4 and 22). Both are told what ends when a condition is not met (rule 15). The question itself is a task, with its own mail.
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
  const ends = status === 'not-done' ? await endsBy(deps, obligation, escalation) : undefined;
  const speakers = status === 'silent' || ends ? speakerOf(registry, standing, today) : [];
  const recipients = [{ addressee: 'programmabureau', person: bureau, toBureau: true }, ...speakers];
  const { stage, title, watchedUntil } = escalation;
  return lettersTo(recipients, { registry, today }, (salutation, { toBureau }) =>
    obligationMessage({
      ...salutation,
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
      ends,
      toBureau,
    }),
  );
};

/**
 * What ends because a condition is not met. The ladder goes on by the same fact, so that the escalation may have returned to the first rung
 * already.
 */
const endsBy = async (
  { escalations }: Deps,
  { programmeId, allianceId, obligationId }: Obligation,
  { escalationId, stage, visit }: Escalation,
): Promise<RulingEnds | undefined> => {
  const rulings = await escalations.standingDispensations(programmeId, allianceId);
  const ended = rulings.find(({ unmet }) => unmet?.obligationId === obligationId);
  if (!ended) return undefined;
  const on = sameDayLater(ended.until, { days: 1 });
  if (isEndStage(stage)) return { on, course: 'has-ended' };
  const returns =
    ended.escalationId === escalationId &&
    ((stage === 'watched' && visit === ended.visit) || (stage === 'solution' && visit === ended.visit + 1));
  return { on, course: returns ? 'goes-back' : 'goes-on' };
};

/** Who was asked: the first that takes part of those who may speak for the alliance. */
const speakerOf = (registry: Registry, { voices }: Standing, today: string) => {
  const voice = voiceOn(registry, voices, today);
  return voice ? [{ addressee: voice.partnerId, person: speakerOn(registry, voice, today), toBureau: false }] : [];
};
