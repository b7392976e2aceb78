import * as z from 'zod';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { Conflict } from '#shared/errors/errors.ts';

/**
 * The part of one line's budget that the plans of one year hold. It is one record, so that two plans submitted in the same second cannot
 * both take the last euro.
 */
export const LineBudget = z.strictObject({
  programmeId: z.string(),
  lineId: z.string(),
  year: z.int(),
  /** Euro cents by alliance. */
  held: z.record(z.string(), z.int().min(0)),
  revision: z.int().min(1),
});
export type LineBudget = z.infer<typeof LineBudget>;

/** The amount that a framework gives a line in a year (euro cents). */
export const givenTo = ({ lines }: Pick<FrameworkContent, 'lines'>, lineId: string, year: number): number =>
  lines.find((line) => line.lineId === lineId)?.budget.find((entry) => entry.year === year)?.amountCents ?? 0;

/** The amount that all alliances together hold (euro cents). */
export const heldOf = ({ held }: Pick<LineBudget, 'held'>): number =>
  Object.values(held).reduce((sum, amount) => sum + amount, 0);

/**
 * The line's budget after an alliance holds a new amount of it.
 * @param given - what the framework in force gives the line in that year (euro cents).
 * @throws {Conflict} when the amount exceeds what the framework leaves. An amount below the held one is always accepted.
 */
export const holding = (
  budget: Omit<LineBudget, 'revision'> & { readonly revision: number },
  allianceId: string,
  wantedCents: number,
  given: number,
): LineBudget => {
  // Searched in the entries, because every object has a `constructor` and an alliance may have that name.
  const entries = Object.entries(budget.held);
  const before = entries.find(([name]) => name === allianceId)?.[1] ?? 0;
  const others = Object.fromEntries(entries.filter(([name]) => name !== allianceId));
  const left = given - heldOf({ held: others });
  if (wantedCents > before && wantedCents > left) {
    throw new Conflict(
      'budget-exceeded',
      `The line "${budget.lineId}" of the framework has ${Math.max(0, left)} cents left in ${budget.year}; the plan costs ${wantedCents}.`,
    );
  }
  const held = wantedCents > 0 ? { ...others, [allianceId]: wantedCents } : others;
  return { ...budget, held, revision: budget.revision + 1 };
};
