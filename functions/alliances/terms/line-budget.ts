import * as z from 'zod';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { Conflict } from '#shared/errors/errors.ts';

/**
 * What of one line's budget is taken in one year: by plans, and by rulings that move money. It is one record, so that two that are written
 * in the same second cannot both take the last euro.
 */
export const LineBudget = z.strictObject({
  programmeId: z.string(),
  lineId: z.string(),
  year: z.int(),
  /** Euro cents by alliance. */
  held: z.record(z.string(), z.int().min(0)),
  /** What is kept free for a transfer that the regiegroep is asked about (euro cents). Absent on records of an earlier release: nothing. */
  setAside: z
    .array(z.strictObject({ escalationId: z.string(), framework: z.string(), amountCents: z.int().min(1) }))
    .optional(),
  /** What each ruling moved to this line, or from it when negative (euro cents); it only grows. Absent on older records: nothing. */
  transfers: z
    .array(
      z.strictObject({
        escalationId: z.string(),
        /** The ruling, by its identifier in the register. */
        decisionId: z.string(),
        /** The framework version whose budget it moved. */
        framework: z.string(),
        amountCents: z.int(),
        at: z.iso.datetime(),
      }),
    )
    .optional(),
  revision: z.int().min(1),
});
export type LineBudget = z.infer<typeof LineBudget>;

/** A line's budget as it is read: before its first record nothing is taken of it. */
export type Unwritten = Omit<LineBudget, 'revision'> & { readonly revision: number };
type Taken = Pick<LineBudget, 'held' | 'setAside' | 'transfers'>;

/** A framework version by which a budget is judged, with what it gives the line in the year (euro cents). */
export interface Basis {
  readonly framework: string;
  readonly given: number;
}

/** The amount that a framework gives a line in a year (euro cents). */
export const givenTo = ({ lines }: Pick<FrameworkContent, 'lines'>, lineId: string, year: number): number =>
  lines.find((line) => line.lineId === lineId)?.budget.find((entry) => entry.year === year)?.amountCents ?? 0;

/** The same as the basis of a judgement. */
export const basisOf = (
  { version, content }: { readonly version: string; readonly content: Pick<FrameworkContent, 'lines'> },
  lineId: string,
  year: number,
): Basis => ({ framework: version, given: givenTo(content, lineId, year) });

/** The total of amounts (euro cents). */
export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** The amount that all alliances together hold (euro cents). */
export const heldOf = ({ held }: Pick<LineBudget, 'held'>): number => sum(Object.values(held));

/** The amount that one alliance holds (euro cents). Searched in the entries, because every object has a `constructor` and an alliance may have that name. */
export const heldBy = ({ held }: Pick<LineBudget, 'held'>, allianceId: string): number =>
  Object.entries(held).find(([name]) => name === allianceId)?.[1] ?? 0;

/** The rulings that moved money of the budget of a framework version. A later version divides all money anew: these no longer count. */
export const transfersUnder = ({ transfers = [] }: Taken, framework: string) =>
  transfers.filter((transfer) => transfer.framework === framework);

/** What rulings moved to the line under a framework version, less what they moved from it (euro cents). */
export const movedTo = (budget: Taken, framework: string): number =>
  sum(transfersUnder(budget, framework).map(({ amountCents }) => amountCents));

/** What is kept free under a framework version for transfers that the regiegroep is asked about (euro cents). */
export const setAsideIn = ({ setAside = [] }: Taken, framework: string): number =>
  sum(setAside.filter((one) => one.framework === framework).map(({ amountCents }) => amountCents));

/** What the line has: what the framework gives it, with what rulings moved (euro cents). */
export const budgetOf = (budget: Taken, { framework, given }: Basis): number => given + movedTo(budget, framework);

/** What the line leaves for another plan or transfer (euro cents); negative when more is taken than it has. */
export const leftOf = (budget: Taken, basis: Basis): number =>
  budgetOf(budget, basis) - heldOf(budget) - setAsideIn(budget, basis.framework);

/**
 * The line's budget after an alliance holds a new amount of it.
 * @throws {Conflict} when the amount exceeds what the line leaves. An amount below the held one is always accepted.
 */
export const holding = (budget: Unwritten, allianceId: string, wantedCents: number, basis: Basis): LineBudget => {
  const before = heldBy(budget, allianceId);
  const others = Object.fromEntries(Object.entries(budget.held).filter(([name]) => name !== allianceId));
  const left = leftOf({ ...budget, held: others }, basis);
  if (wantedCents > before && wantedCents > left) {
    throw new Conflict(
      'budget-exceeded',
      `The line "${budget.lineId}" of the framework has ${Math.max(0, left)} cents left in ${budget.year}; the plan costs ${wantedCents}.`,
    );
  }
  const held = wantedCents > 0 ? { ...others, [allianceId]: wantedCents } : others;
  return { ...budget, held, revision: budget.revision + 1 };
};

/** What is kept free for the transfer of one escalation under a framework version; undefined when nothing is. */
export const setAsideFor = ({ setAside = [] }: Taken, escalationId: string, framework: string) =>
  setAside.find((one) => one.escalationId === escalationId && one.framework === framework);

/** The line's budget without what it kept free for some escalations. */
export const releasing = (budget: LineBudget, escalations: readonly string[]): LineBudget => ({
  ...budget,
  setAside: (budget.setAside ?? []).filter(({ escalationId }) => !escalations.includes(escalationId)),
  revision: budget.revision + 1,
});

/** The line's budget after an amount is kept free for an escalation, instead of an earlier one; undefined when it leaves less. */
export const settingAside = (
  budget: Unwritten,
  escalationId: string,
  amountCents: number,
  basis: Basis,
): LineBudget | undefined => {
  const others = (budget.setAside ?? []).filter((one) => one.escalationId !== escalationId);
  if (amountCents > leftOf({ ...budget, setAside: others }, basis)) return undefined;
  const setAside = [...others, { escalationId, framework: basis.framework, amountCents }];
  return { ...budget, setAside, revision: budget.revision + 1 };
};

type Transfer = NonNullable<LineBudget['transfers']>[number];

/** The line's budget after a ruling moved an amount to it, or from it when negative; what was kept free for it is released. */
export const transferring = (budget: Unwritten, transfer: Transfer): LineBudget => ({
  ...budget,
  ...(budget.setAside ? { setAside: budget.setAside.filter((one) => one.escalationId !== transfer.escalationId) } : {}),
  transfers: [...(budget.transfers ?? []), transfer],
  revision: budget.revision + 1,
});

/** Whether a ruling moved its money already. */
export const isTransferred = ({ transfers = [] }: Taken, decisionId: string): boolean =>
  transfers.some((transfer) => transfer.decisionId === decisionId);
