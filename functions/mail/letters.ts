import type { Fact, FactType } from '#shared/events/catalogue.ts';
import type { Desk } from './correspondence.ts';
import { code, extended, handedOver, opened, reminded, sentAgain } from './letters/asking.ts';
import { escalationStep } from './letters/escalation.ts';
import type { Letter, Writer } from './letters/letter.ts';
import { reviewDue } from './letters/review-due.ts';
import { inputAnswered, receipt, stageEntered, withdrawn } from './letters/telling.ts';

type Writers = { readonly [T in FactType]?: Writer<T> };

const writers = {
  'nl.regiodeal.task.opened.v1': opened,
  'nl.regiodeal.task.reminded.v1': reminded,
  'nl.regiodeal.task.sent-again.v1': sentAgain,
  'nl.regiodeal.task.reassigned.v1': handedOver,
  'nl.regiodeal.task.code-requested.v1': code,
  'nl.regiodeal.task.answered.v1': receipt,
  'nl.regiodeal.task.withdrawn.v1': withdrawn,
  'nl.regiodeal.round.extended.v1': extended,
  'nl.regiodeal.cycle.input-answered.v1': inputAnswered,
  'nl.regiodeal.cycle.stage-entered.v1': stageEntered,
  'nl.regiodeal.escalation.stage-entered.v1': escalationStep,
  'nl.regiodeal.composition.review-due.v1': reviewDue,
} as const satisfies Writers;

/** The types of fact that call for an e-mail. */
export const factsThatCallForMail = Object.keys(writers) as (keyof typeof writers)[];

/** The e-mails that a fact calls for, as the record is now; none when the record has moved on. */
export const lettersFor = async (desk: Desk, fact: Fact, now: string): Promise<Letter[]> => {
  const found: Writers = writers;
  const write = found[fact.type] as ((desk: Desk, fact: Fact, now: string) => Promise<Letter[]>) | undefined;
  return write ? write(desk, fact, now) : [];
};
