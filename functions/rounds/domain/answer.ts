import * as z from 'zod';
import { type Earlier, orderFaults } from '#shared/calendar/order.ts';
import { type Fault, InvalidInput } from '#shared/errors/errors.ts';
import { DispensationTerms } from '#shared/vocabulary/dispensation.ts';
import { Measures } from '#shared/vocabulary/measures.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import { Filled } from '../terms/filling.ts';
import type { AnswerOption } from '../terms/round-kinds.ts';
import { roundKind } from '../terms/round-kinds.ts';
import { dispensationFaults, measureFaults } from './bound-answer.ts';

/** A decision that a body took in its own meeting, as its addressee registers it (rule 8). */
export const RegisteredDecision = z.strictObject({
  /** The day of the meeting. */
  decidedOn: z.iso.date(),
  /** The body's own reference (kenmerk). */
  reference: z.string().trim().min(1).max(100),
  /** The body on whose behalf it is registered, e.g. "college van burgemeester en wethouders van Stein". */
  onBehalfOf: z.string().trim().min(1).max(200),
  conditions: z.array(z.string().trim().min(1).max(2000)).max(20).default([]),
  /** The location of the decision document. */
  document: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
});
export type RegisteredDecision = z.infer<typeof RegisteredDecision>;

/** An answer as the addressee gave it, before it is validated against the rules of its round. */
export const GivenAnswer = z.strictObject({
  answer: z.string().trim().min(1).max(50),
  remarks: z.string().trim().max(20_000).optional(),
  decision: RegisteredDecision.optional(),
  /** Who does what by when, with an answer that binds its addressee to it (rule 15). */
  measures: Measures.optional(),
  /** What the regiegroep would be asked to allow, with an answer that drafts it. */
  dispensation: DispensationTerms.optional(),
  /** What was filled in, for a round that asks for more than an answer. */
  filled: Filled.optional(),
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;

/**
 * Validates an answer against the rules of its round.
 * @param today - ISO date in Europe/Amsterdam: a decision cannot have a date in the future.
 * @param after - the days that a decision cannot precede, above all that of its text (rule 8).
 * @throws {InvalidInput} naming every fault at once.
 */
export const allowedAnswer = (
  kind: RoundKind,
  given: GivenAnswer,
  today: string,
  after: readonly Earlier[] = [],
): GivenAnswer => {
  const definition = roundKind(kind);
  const option: AnswerOption | undefined = definition.options.find(({ answer }) => answer === given.answer);
  if (!option) {
    const allowed = definition.options.map(({ answer }) => answer).join(', ');
    throw new InvalidInput('The round does not allow this answer.', [
      {
        pointer: '/answer',
        message: 'this round does not offer this answer',
        expected: `one of ${allowed}`,
      },
    ]);
  }
  const faults: Fault[] = [];
  if (option.remarks === 'required' && !given.remarks) {
    faults.push({
      pointer: '/remarks',
      message: `"${option.answer}" needs an explanation`,
      expected: 'a few sentences',
      cause: { kind: 'missing' },
    });
  }
  if (option.remarks === 'none' && given.remarks) {
    faults.push({
      pointer: '/remarks',
      message: `"${option.answer}" takes no explanation`,
      expected: 'no remarks, or an answer that takes them',
      cause: { kind: 'not-belonging' },
    });
  }
  faults.push(
    ...decisionFaults(definition.registersDecision, option.conditions === true, given.decision, { today, after }),
  );
  faults.push(...measureFaults(option, given, today), ...dispensationFaults(option, given, today));
  if (faults.length > 0) throw new InvalidInput('The answer is not complete.', faults);
  return given;
};

const decisionFaults = (
  expected: boolean,
  withConditions: boolean,
  decision: RegisteredDecision | undefined,
  moments: { readonly today: string; readonly after: readonly Earlier[] },
): Fault[] => {
  if (!expected) {
    return decision
      ? [{ pointer: '/decision', message: 'this round does not register a decision', expected: 'no decision' }]
      : [];
  }
  if (!decision) {
    return [
      {
        pointer: '/decision',
        message: 'the decision is missing',
        expected: 'date, reference and on whose behalf',
        cause: { kind: 'missing' },
      },
    ];
  }
  const day = { pointer: '/decision/decidedOn', what: 'the decision', day: decision.decidedOn };
  const faults = orderFaults(day, moments);
  if (withConditions && decision.conditions.length === 0) {
    faults.push({
      pointer: '/decision/conditions',
      message: 'conditions are missing',
      expected: 'at least one condition',
      cause: { kind: 'missing' },
    });
  }
  if (!withConditions && decision.conditions.length > 0) {
    faults.push({
      pointer: '/decision/conditions',
      message: 'this answer carries no conditions',
      expected: 'no conditions',
      cause: { kind: 'not-belonging' },
    });
  }
  return faults;
};
