import * as z from 'zod';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { Conflict } from '#shared/errors/errors.ts';

/** What the plans of one year hold of one line's budget: one record, so that two plans in one second cannot both have the last euro. */
export const LineBudget = z.strictObject({
  programmeId: z.string(),
  lineId: z.string(),
  year: z.int(),
  /** Euro cents by alliance. */
  held: z.record(z.string(), z.int().min(0)),
  revision: z.int().min(1),
});
export type LineBudget = z.infer<typeof LineBudget>;

/** What a framework gives a line in a year (euro cents). */
export const givenTo = ({ lines }: Pick<FrameworkContent, 'lines'>, lineId: string, year: number): number =>
  lines.find((line) => line.lineId === lineId)?.budget.find((entry) => entry.year === year)?.amountCents ?? 0;

/** What all alliances together hold (euro cents). */
export const heldOf = ({ held }: Pick<LineBudget, 'held'>): number =>
  Object.values(held).reduce((sum, amount) => sum + amount, 0);

/**
 * The line's budget once an alliance holds so much of it.
 * @param given - what the framework in force gives the line in that year (euro cents).
 * @throws {Conflict} when it asks for more than the framework leaves. Who asks for less than it held is always heard.
 */
export const holding = (
  budget: Omit<LineBudget, 'revision'> & { readonly revision: number },
  allianceId: string,
  wantedCents: number,
  given: number,
): LineBudget => {
  // Found among the entries: every object has a `constructor`, and an alliance may be called that.
  const entries = Object.entries(budget.held);
  const before = entries.find(([name]) => name === allianceId)?.[1] ?? 0;
  const others = Object.fromEntries(entries.filter(([name]) => name !== allianceId));
  const left = given - heldOf({ held: others });
  if (wantedCents > before && wantedCents > left) {
    throw new Conflict(
      'budget-exceeded',
      `The framework leaves ${Math.max(0, left)} cents on the line "${budget.lineId}" in ${budget.year}; the plan costs ${wantedCents}.`,
    );
  }
  const held = wantedCents > 0 ? { ...others, [allianceId]: wantedCents } : others;
  return { ...budget, held, revision: budget.revision + 1 };
};
