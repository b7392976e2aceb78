import {
  bureauContactOn,
  contactFor,
  municipalitiesOn,
  representativeOf,
  speakerOn,
  voiceOn,
} from '#functions/bodies/domain/bodies.ts';
import type { Person, Registry } from '#functions/bodies/domain/registry.ts';
import type { StageVisit } from '#functions/escalations/domain/escalation.ts';
import { dutchBreach, dutchSize } from '#functions/escalations/domain/mandate.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Desk } from '../correspondence.ts';
import { escalationMessage } from '../messages/escalation-message.ts';
import type { EscalationMailView } from '../messages/views.ts';
import type { Writer } from './letter.ts';

/**
 * Everybody below is told of each step of an escalation (product.md §3): every partner of the alliance, the programmabureau and,
 * once it was sounded, the klankbordgroep. Its members also read what was done with their remarks when the regiegroep has ruled.
 * The letter tells of the step that the fact is about, also when the escalation has moved on since.
 */
export const escalationStep: Writer<'nl.regiodeal.escalation.stage-entered.v1'> = async (desk, { data }, now) => {
  const { programmeId, escalationId, visit } = data;
  const [escalation, history, registry] = await Promise.all([
    desk.escalations.escalation(programmeId, escalationId),
    desk.escalations.history(data),
    desk.registry.registry(programmeId),
  ]);
  const entered = history.find((one) => one.visit === visit);
  if (!entered) return [];
  const { voices } = await desk.alliances.standing(programmeId, escalation.allianceId);
  const today = localDate(now);
  const bureau = bureauContactOn(registry.people, today);
  const sounding = history.filter((one) => one.visit < visit && one.stage === 'sounding').at(-1);
  const allied = voices
    .filter((voice) => voiceOn(registry, [voice], today) !== undefined)
    .map((voice) => ({ addressee: voice.partnerId, person: speakerOn(registry, voice, today) }));
  const told = [
    ...allied,
    { addressee: 'programmabureau', person: bureau },
    ...(sounding ? soundedOn(registry, today) : []),
  ];
  const once = told.filter(({ addressee }, at) => told.findIndex((other) => other.addressee === addressee) === at);
  const weighed = await weighedIn(desk, sounding, entered);
  const { breach, size, unit } = entered.dossier;
  return once.flatMap(({ addressee, person }) => {
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
      weighed: weighed?.(addressee),
    });
    return [{ to: { name: person.name, email: person.email }, addressee, message }];
  });
};

interface Told {
  readonly addressee: string;
  readonly person: Person | undefined;
}

/** The members of the klankbordgroep: every municipality, or who represents it there (rule 6). */
const soundedOn = (registry: Registry, today: string): Told[] =>
  municipalitiesOn(registry, today).map(({ partnerId }) => {
    const by = representativeOf(registry, 'klankbordgroep', partnerId, today) ?? partnerId;
    return { addressee: partnerId, person: contactFor(registry, by, 'partner', today) };
  });

/** What each member said when it was sounded, and what the seats gave as their reasons when they ruled; only then. */
const weighedIn = async (
  { rounds }: Desk,
  sounding: StageVisit | undefined,
  { from, outOf }: StageVisit,
): Promise<((partnerId: string) => EscalationMailView['weighed']) | undefined> => {
  if (from !== 'ruling' || outOf === undefined || sounding?.roundId === undefined) return undefined;
  const [given, ruled] = await Promise.all([rounds.tasks(sounding.roundId), rounds.tasks(outOf)]);
  const reasons = ruled.flatMap(({ addressee, answer }) =>
    answer?.remarks ? [`${addressee}: ${answer.remarks}`] : [],
  );
  return (partnerId) => {
    const task = given.find((one) => one.partnerId === partnerId);
    return task && { remarks: task.answer?.remarks, reasons };
  };
};
