import * as z from 'zod';
import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { type FromSources, FundingSource } from '#shared/vocabulary/funding-source.ts';

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
  /** Euro cents by alliance and source, for the plans that name sources. Absent on records of an earlier release: none did. */
  heldBySource: z.record(z.string(), z.partialRecord(FundingSource, z.int().min(0))).optional(),
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
type Taken = Pick<LineBudget, 'held' | 'heldBySource' | 'setAside' | 'transfers'>;

/** What is held of each source (euro cents); empty where a plan names none. */
export type BySource = Partial<Record<FundingSource, number>>;

/** A framework version by which a budget is judged, with what it gives the line in the year (euro cents). */
export interface FrameworkBudget {
  readonly framework: string;
  readonly given: number;
  /** What each source gives of it; absent where the framework does not say where the money comes from. */
  readonly sources?: FromSources;
}

const yearOf = ({ lines }: Pick<FrameworkContent, 'lines'>, lineId: string, year: number) =>
  lines.find((line) => line.lineId === lineId)?.budget.find((entry) => entry.year === year);

/** The amount that a framework gives a line in a year (euro cents). */
export const givenTo = (content: Pick<FrameworkContent, 'lines'>, lineId: string, year: number): number =>
  yearOf(content, lineId, year)?.amountCents ?? 0;

/** The same, with its sources: what plans and transfers of the line are judged by. */
export const frameworkBudgetOf = (
  { version, content }: { readonly version: string; readonly content: Pick<FrameworkContent, 'lines'> },
  lineId: string,
  year: number,
): FrameworkBudget => {
  const entry = yearOf(content, lineId, year);
  return {
    framework: version,
    given: entry?.amountCents ?? 0,
    ...(entry?.sources ? { sources: entry.sources } : {}),
  };
};

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
export const budgetOf = (budget: Taken, { framework, given }: FrameworkBudget): number =>
  given + movedTo(budget, framework);

/** What the line leaves for another plan or transfer (euro cents); negative when more is taken than it has. */
export const leftOf = (budget: Taken, frameworkBudget: FrameworkBudget): number =>
  budgetOf(budget, frameworkBudget) - heldOf(budget) - setAsideIn(budget, frameworkBudget.framework);

const sourcesOf = ({ heldBySource = {} }: Pick<LineBudget, 'heldBySource'>, allianceId: string): BySource =>
  Object.entries(heldBySource).find(([name]) => name === allianceId)?.[1] ?? {};

/** What all alliances that name sources hold of one (euro cents). */
export const heldOfSource = ({ heldBySource = {} }: Pick<LineBudget, 'heldBySource'>, source: FundingSource): number =>
  sum(Object.values(heldBySource).map((one) => one[source] ?? 0));

/**
 * What a source gives a line, as far as plans may take it (euro cents); undefined where the framework does not say where its money comes
 * from. Money that rulings moved has no source, so what came to the line may be of any; what left it is missing in the whole.
 */
export const budgetOfSource = (budget: Taken, { framework, sources }: FrameworkBudget, source: FundingSource) =>
  sources && (sources.find((one) => one.source === source)?.amountCents ?? 0) + Math.max(0, movedTo(budget, framework));

/**
 * The line's budget after an alliance holds a new amount of it.
 * @param requestedBySource - what it holds of each source, where its plan names sources.
 * @throws {Conflict} when the amount exceeds what the line leaves, or that of a source what the line leaves of this source. An amount below
 * the held one is always accepted.
 */
export const holding = (
  budget: Unwritten,
  allianceId: string,
  requestedCents: number,
  frameworkBudget: FrameworkBudget,
  requestedBySource: BySource = {},
): LineBudget => {
  const before = heldBy(budget, allianceId);
  const others = Object.fromEntries(Object.entries(budget.held).filter(([name]) => name !== allianceId));
  const left = leftOf({ ...budget, held: others }, frameworkBudget);
  if (requestedCents > before && requestedCents > left) {
    throw new Conflict(
      'budget-exceeded',
      `The line "${budget.lineId}" of the framework has ${Math.max(0, left)} cents left in ${budget.year}; the plan costs ${requestedCents}.`,
    );
  }
  const held = requestedCents > 0 ? { ...others, [allianceId]: requestedCents } : others;
  const sources = holdingSources(budget, allianceId, requestedBySource, frameworkBudget);
  const { heldBySource: _before, ...rest } = budget;
  return {
    ...rest,
    held,
    ...(Object.keys(sources).length > 0 ? { heldBySource: sources } : {}),
    revision: budget.revision + 1,
  };
};

const holdingSources = (
  budget: Unwritten,
  allianceId: string,
  requestedBySource: BySource,
  frameworkBudget: FrameworkBudget,
): NonNullable<LineBudget['heldBySource']> => {
  const before = sourcesOf(budget, allianceId);
  const others = Object.fromEntries(Object.entries(budget.heldBySource ?? {}).filter(([name]) => name !== allianceId));
  for (const source of FundingSource.options) {
    const [cents, given] = [requestedBySource[source] ?? 0, budgetOfSource(budget, frameworkBudget, source)];
    const left = given === undefined ? cents : given - heldOfSource({ heldBySource: others }, source);
    if (cents > (before[source] ?? 0) && cents > left)
      throw new Conflict(
        'budget-exceeded',
        `The line "${budget.lineId}" of the framework has ${Math.max(0, left)} cents of the source "${source}" left in ${budget.year}; the plan takes ${cents}.`,
      );
  }
  return Object.keys(requestedBySource).length > 0 ? { ...others, [allianceId]: requestedBySource } : others;
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
  frameworkBudget: FrameworkBudget,
): LineBudget | undefined => {
  const others = (budget.setAside ?? []).filter((one) => one.escalationId !== escalationId);
  if (amountCents > leftOf({ ...budget, setAside: others }, frameworkBudget)) return undefined;
  const setAside = [...others, { escalationId, framework: frameworkBudget.framework, amountCents }];
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
