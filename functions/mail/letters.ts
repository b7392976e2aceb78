import type { Fact, FactOf, FactType } from '#shared/events/catalogue.ts';
import type { FactsFor } from '#shared/events/facts-for.ts';
import type { Deps } from './correspondence.ts';
import { code, extended, handedOver, opened, reminded, sentAgain } from './letters/asking.ts';
import { bodyInstalled } from './letters/body-installed.ts';
import { commitmentEnded } from './letters/commitment-ended.ts';
import { conditionNotMet } from './letters/condition-not-met.ts';
import { contributionEnds } from './letters/contribution-ends.ts';
import { dispensationEnds, renewalSoon, roomEnds } from './letters/ends-soon.ts';
import { escalationStep } from './letters/escalation.ts';
import { evaluationEstablished } from './letters/evaluation-established.ts';
import { stageEntered } from './letters/in-force.ts';
import type { Letter, Writer } from './letters/letter.ts';
import type { Mailing, Portion } from './letters/mailing.ts';
import { membershipEnded } from './letters/membership-ended.ts';
import { moneyMoved } from './letters/money-moved.ts';
import { obligationChanged } from './letters/obligation.ts';
import { roundClosed } from './letters/outcome.ts';
import { paymentAsked } from './letters/payment.ts';
import { periodsClosed } from './letters/periods-closed.ts';
import { quorumLost } from './letters/quorum-lost.ts';
import { reviewDue } from './letters/review-due.ts';
import { roomUsed } from './letters/room-used.ts';
import { rulesDecided } from './letters/rules-decided.ts';
import { successionRecorded } from './letters/succession-recorded.ts';
import { inputAnswered, receipt, withdrawn } from './letters/telling.ts';

/** The facts that require e-mails: those that the mail service receives, except its own fact, which is handled separately. */
type Cause = Exclude<FactsFor<'mail/send'>, 'nl.regiodeal.letter.due.v1'>;
type Writers = { readonly [T in Cause]?: Writer<T> };

const writers = {
  'nl.regiodeal.task.opened.v1': opened,
  'nl.regiodeal.task.reminded.v1': reminded,
  'nl.regiodeal.task.sent-again.v1': sentAgain,
  'nl.regiodeal.task.reassigned.v1': handedOver,
  'nl.regiodeal.task.code-requested.v1': code,
  'nl.regiodeal.task.answered.v1': receipt,
  'nl.regiodeal.task.withdrawn.v1': withdrawn,
  'nl.regiodeal.cycle.input-answered.v1': inputAnswered,
  'nl.regiodeal.cycle.condition-followed-up.v1': conditionNotMet,
  'nl.regiodeal.composition.review-due.v1': reviewDue,
  'nl.regiodeal.registry.quorum-lost.v1': quorumLost,
  'nl.regiodeal.registry.body-installed.v1': bodyInstalled,
  'nl.regiodeal.registry.membership-ended.v1': membershipEnded,
  'nl.regiodeal.contribution.changed.v1': commitmentEnded,
  'nl.regiodeal.contribution.ends-soon.v1': contributionEnds,
  'nl.regiodeal.grant.ends-soon.v1': roomEnds,
  'nl.regiodeal.escalation.dispensation-ends-soon.v1': dispensationEnds,
  'nl.regiodeal.cycle.renewal-soon.v1': renewalSoon,
  'nl.regiodeal.alliances.periods-closed.v1': periodsClosed,
  'nl.regiodeal.evaluation.established.v1': evaluationEstablished,
  'nl.regiodeal.alliances.money-transferred.v1': moneyMoved,
  'nl.regiodeal.grant.used.v1': roomUsed,
  'nl.regiodeal.escalation.obligation-changed.v1': obligationChanged,
  'nl.regiodeal.contribution.payment-asked.v1': paymentAsked,
} as const satisfies Writers;

type Mailings = { readonly [T in Cause]?: Mailing<T> };

/** The facts with many addressees: all without a writer above. */
const mailings = {
  'nl.regiodeal.round.extended.v1': extended,
  'nl.regiodeal.cycle.stage-entered.v1': stageEntered,
  'nl.regiodeal.escalation.stage-entered.v1': escalationStep,
  'nl.regiodeal.round.closed.v1': roundClosed,
  'nl.regiodeal.rules.concluded.v1': rulesDecided,
  'nl.regiodeal.registry.succession-recorded.v1': successionRecorded,
} as const satisfies { readonly [T in Exclude<Cause, keyof typeof writers>]: Mailing<T> };

const mailingOf = ({ type }: Fact): Mailing<FactType> | undefined =>
  (mailings as Mailings)[type as Cause] as Mailing<FactType> | undefined;

/** Whether a fact has many addressees: then its letters are handed out one by one. */
export const concernsMany = (fact: Fact): boolean => mailingOf(fact) !== undefined;

/** A portion of the addressees of a fact. */
export const portionFor = async (deps: Deps, fact: Fact, now: string, after?: string): Promise<Portion> =>
  (await mailingOf(fact)?.addressees(deps, fact as FactOf<FactType>, now, after)) ?? { addressees: [] };

/** The e-mails that a fact requires, to one of its addressees or to all, by the current record; none when the record has moved on. */
export const lettersFor = async (
  deps: Deps,
  fact: Fact,
  now: string,
  addressee?: string,
  from?: string,
): Promise<Letter[]> => {
  if (isTooLate(fact, now, from)) return [];
  if (addressee !== undefined)
    return (await mailingOf(fact)?.letterTo(deps, fact as FactOf<FactType>, addressee, now)) ?? [];
  const write = (writers as Writers)[fact.type as Cause] as
    | ((deps: Deps, fact: Fact, now: string) => Promise<Letter[]>)
    | undefined;
  return write ? write(deps, fact, now) : [];
};

const days = 24 * 3600 * 1000;

/**
 * How long after its fact a letter is useful: milliseconds, or always where the record says whether it is still needed. A request is only sent
 * while its task is open.
 */
const goodFor: Readonly<Record<Cause, number | 'always'>> = {
  'nl.regiodeal.task.opened.v1': 'always',
  'nl.regiodeal.task.reminded.v1': 2 * days,
  'nl.regiodeal.task.sent-again.v1': 'always',
  'nl.regiodeal.task.reassigned.v1': 'always',
  'nl.regiodeal.task.code-requested.v1': 'always',
  'nl.regiodeal.task.answered.v1': 60 * days,
  'nl.regiodeal.task.withdrawn.v1': 60 * days,
  'nl.regiodeal.cycle.input-answered.v1': 60 * days,
  'nl.regiodeal.cycle.condition-followed-up.v1': 60 * days,
  'nl.regiodeal.composition.review-due.v1': 'always',
  'nl.regiodeal.registry.quorum-lost.v1': 'always',
  'nl.regiodeal.registry.body-installed.v1': 60 * days,
  'nl.regiodeal.registry.membership-ended.v1': 60 * days,
  'nl.regiodeal.contribution.changed.v1': 60 * days,
  'nl.regiodeal.contribution.ends-soon.v1': 60 * days,
  'nl.regiodeal.grant.ends-soon.v1': 60 * days,
  'nl.regiodeal.escalation.dispensation-ends-soon.v1': 60 * days,
  'nl.regiodeal.cycle.renewal-soon.v1': 60 * days,
  'nl.regiodeal.alliances.periods-closed.v1': 60 * days,
  'nl.regiodeal.evaluation.established.v1': 60 * days,
  'nl.regiodeal.alliances.money-transferred.v1': 60 * days,
  'nl.regiodeal.grant.used.v1': 60 * days,
  'nl.regiodeal.escalation.obligation-changed.v1': 60 * days,
  'nl.regiodeal.contribution.payment-asked.v1': 60 * days,
  'nl.regiodeal.round.extended.v1': 'always',
  'nl.regiodeal.cycle.stage-entered.v1': 60 * days,
  'nl.regiodeal.escalation.stage-entered.v1': 60 * days,
  'nl.regiodeal.round.closed.v1': 60 * days,
  'nl.regiodeal.rules.concluded.v1': 60 * days,
  'nl.regiodeal.registry.succession-recorded.v1': 60 * days,
};

/** @param from - ISO instant from which its usefulness counts: of a letter that waited for the daily mail, the moment of that mail. */
export const isTooLate = ({ type, time }: Fact, now: string, from = time): boolean => {
  const most = goodFor[type as Cause] ?? 'always';
  return most !== 'always' && Date.parse(now) - Date.parse(from) > most;
};
