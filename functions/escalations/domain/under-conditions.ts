import type { Dispensation } from '#functions/alliances/terms/dispensation.ts';
import { dayOf, sameDayLater } from '#shared/calendar/days.ts';
import { obligationIdOf } from '#shared/vocabulary/obligation-id.ts';
import type { Obligation } from '../terms/obligation.ts';

/** The condition that was not met, by which a dispensation ended: its words, and its obligation. */
interface Unmet {
  readonly text: string;
  readonly obligationId: string;
}

/** A dispensation as it stands: `unmet` is there when it ended by a condition that was not met. */
export type StandingDispensation = Dispensation & { readonly unmet?: Unmet };

type Known = Pick<Obligation, 'obligationId' | 'text' | 'followUps'>;

/**
 * A dispensation under its conditions (rules 8 and 15): it ends on the day on which one of them was recorded as not met for the first time, so its
 * last day is the one before. The ruling itself stays as it was; a later follow-up does not restore what ended.
 * @param known - the obligations of its alliance that were followed up.
 */
export const underConditions = (dispensation: Dispensation, known: readonly Known[]): StandingDispensation => {
  const { escalationId, visit, conditions } = dispensation;
  const own = new Set(
    conditions.map((_text, at) =>
      obligationIdOf({ escalationId, visit, what: 'dispensation-condition', number: at + 1 }),
    ),
  );
  const notMet = known
    .filter(({ obligationId }) => own.has(obligationId))
    .flatMap(({ text, obligationId, followUps }) =>
      followUps.filter(({ status }) => status === 'not-done').map(({ at }) => ({ text, obligationId, on: dayOf(at) })),
    )
    .sort((one, other) => (one.on === other.on ? 0 : one.on < other.on ? -1 : 1));
  const [first] = notMet;
  if (first === undefined || first.on > dispensation.until) return dispensation;
  const { on, ...unmet } = first;
  return { ...dispensation, until: sameDayLater(on, { days: -1 }), unmet };
};
