import {
  bureauContactOn,
  contactFor,
  municipalitiesOn,
  representativeOf,
  speakerOn,
  voiceOn,
} from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import type { StageVisit } from '#functions/escalations/terms/escalation.ts';
import { isEndStage } from '#functions/escalations/terms/stages.ts';
import { addresseeId } from '#functions/rounds/terms/audience.ts';
import { taskIdOf } from '#functions/rounds/terms/task-id.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { breachInWords } from '#shared/vocabulary/breach-figures.ts';
import type { Deps } from '../correspondence.ts';
import type { EscalationMailView } from '../messages/escalation-message.ts';
import { escalationMessage } from '../messages/escalation-message.ts';
import { letterReadBy, mailboxLetters } from './letters-to.ts';
import { type Mailing, portionOf } from './mailing.ts';
import { type Recipient, seatedOn } from './seats.ts';

/**
 * Everybody on the rungs below is told of each step of an escalation (docs/escalation-ladder.md): every partner of the alliance, the programmabureau
 * and, once it was sounded, the klankbordgroep. The regiegroep is told of a breach that the alliance does not raise (rule 16), and of the
 * end of an escalation on which it was asked to decide. After a ruling of the regiegroep its members also read what was done with their remarks.
 * The letter is about the step of the fact, also when the escalation has moved on since. A mailbox of several of them gets one letter, which names each;
 * not after a ruling on what was sounded: then each reads what was done with its own remarks.
 */
export const escalationStep: Mailing<'nl.regiodeal.escalation.stage-entered.v1'> = {
  addressees: async (deps, { data }, now, after) => {
    const step = await stepOf(deps, data, now);
    return portionOf(step?.recipients.map(({ addressee }) => addressee) ?? [], after);
  },
  letterTo: async (deps, { data }, addressee, now) => {
    const step = await stepOf(deps, data, now);
    if (!step) return [];
    const { escalation, entered, registry, sounding, recipients } = step;
    const saysOwn = sounding !== undefined && entered.from === 'ruling';
    const letters = mailboxLetters(recipients, (one) => (saysOwn ? one.addressee : ''));
    const found = letterReadBy(letters, addressee);
    if (!found) return [];
    const { breach, size, figures } = entered.dossier;
    const message = escalationMessage({
      programmeName: registry.programme.name,
      contactOfBureau: bureauContactOn(registry.people, localDate(now))?.email ?? 'het programmabureau',
      addresseeName: found.addresseeName,
      recipient: found.readers.map((one) => nameOf(registry, one.addressee)).join('; '),
      title: escalation.title,
      breach: breachInWords(breach, size, figures),
      stage: entered.stage,
      enteredAt: entered.enteredAt,
      motivation: entered.motivation,
      watchedUntil: entered.watchedUntil,
      weighed: await weighedIn(deps, sounding, entered, addressee),
    });
    return [{ to: found.to, addressee: found.readers.length > 1 ? 'step' : addressee, message }];
  },
};

type StepIds = FactOf<'nl.regiodeal.escalation.stage-entered.v1'>['data'];

/** The step that a fact is about, and the recipients, each once. */
const stepOf = async (deps: Deps, ids: StepIds, now: string) => {
  const { programmeId, escalationId, visit } = ids;
  const [escalation, history, registry] = await Promise.all([
    deps.escalations.escalation(programmeId, escalationId),
    deps.escalations.history(ids),
    deps.registry.registry(programmeId),
  ]);
  const entered = history.find((one) => one.visit === visit);
  if (!entered) return undefined;
  const { voices } = await deps.alliances.standing(programmeId, escalation.allianceId);
  const today = localDate(now);
  const sounding = history.filter((one) => one.visit < visit && one.stage === 'sounding').at(-1);
  const allied = voices
    .filter((voice) => voiceOn(registry, [voice], today) !== undefined)
    .map((voice) => ({ addressee: voice.partnerId, person: speakerOn(registry, voice, today) }));
  const all: Recipient[] = [
    ...allied,
    { addressee: 'programmabureau', person: bureauContactOn(registry.people, today) },
    ...(sounding ? soundedOn(registry, today) : []),
    ...(entered.stage === 'dismissed' || (isEndStage(entered.stage) && wasRuledOn(history, visit))
      ? seatedOn(registry, today)
      : []),
  ];
  const recipients = all.filter(({ addressee }, at) => all.findIndex((other) => other.addressee === addressee) === at);
  return { escalation, entered, registry, sounding, recipients };
};

/** Whether the seats were asked to decide on an escalation before a step: then they are told how it ended. */
const wasRuledOn = (history: readonly StageVisit[], visit: number): boolean =>
  history.some((one) => one.visit < visit && one.stage === 'ruling');

/** The name of the partner or body that a letter is for: one person may speak for several. */
const nameOf = ({ partners }: Registry, addressee: string): string =>
  partners.find(({ partnerId }) => partnerId === addressee)?.name ?? addressee;

/** The members of the klankbordgroep: every municipality, or its representative there (rule 6). */
const soundedOn = (registry: Registry, today: string): Recipient[] =>
  municipalitiesOn(registry, today).map(({ partnerId }) => {
    const by = representativeOf(registry, 'klankbordgroep', partnerId, today) ?? partnerId;
    return { addressee: partnerId, person: contactFor(registry, by, 'partner', today) };
  });

/** After a ruling only: what a member said when it was sounded, and the reasons that the seats gave. */
const weighedIn = async (
  { rounds }: Deps,
  sounding: StageVisit | undefined,
  { from, outOf }: StageVisit,
  partnerId: string,
): Promise<EscalationMailView['weighed']> => {
  if (from !== 'ruling' || outOf === undefined || sounding?.roundId === undefined) return undefined;
  const task = await rounds.task(taskIdOf(sounding.roundId, addresseeId('klankbordgroep', partnerId)));
  if (!task) return undefined;
  const reasons = (await rounds.tasks(outOf)).flatMap(({ addressee, answer }) =>
    answer?.remarks ? [`${addressee}: ${answer.remarks}`] : [],
  );
  return { remarks: task.answer?.remarks, reasons };
};
