import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { RegistryReader } from '#functions/bodies/reader.ts';
import type { FrameworksReader } from '#functions/frameworks/reader.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table, Write } from '#shared/dynamo/table.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import { logInfo } from '#shared/observability/log.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import { frameworkInForce } from '../deps.ts';
import type { AlliancesReader } from '../reader.ts';
import { lineBudgetEntity } from '../records.ts';
import {
  frameworkBudgetOf,
  isTransferred,
  type LineBudget,
  releasing,
  setAsideFor,
  settingAside,
  transferring,
  type Unwritten,
} from '../terms/line-budget.ts';
import type { AskedTransfer, DecidedTransfer, Transfers } from '../terms/transfers.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly alliances: AlliancesReader;
  readonly frameworks: FrameworksReader;
  readonly transfers: Transfers;
  readonly clock: Clock;
}

type InForce = Awaited<ReturnType<typeof frameworkInForce>>;
interface Line {
  readonly programmeId: string;
  readonly lineId: string;
  readonly year: number;
}

/**
 * Lets the budgets of the lines follow the ladder (rule 15): keeps free what a ruling would move while the regiegroep is asked about it, moves
 * what a ruling decided, and releases the rest. The records of the ladder decide, not the event: repeated, late or out of order it has the
 * same result. A transfer is one transaction on the budgets of both lines, on the condition that nobody wrote them meanwhile.
 * @throws {AggregateError} at the end, when some transfers could not be processed.
 */
export const transferMoney =
  (deps: Deps) =>
  async ({ data: { programmeId } }: { readonly data: { readonly programmeId: string } }): Promise<void> => {
    if (!(await deps.frameworks.framework(programmeId))?.inForce) return;
    // Budgets are read before the ladder: what is kept free in them and is asked no more has no use any more.
    const budgets = await deps.alliances.lineBudgets(programmeId);
    const { askedTransfers, decidedTransfers } = await deps.transfers.of(programmeId);
    const framework = await frameworkInForce(deps, programmeId);
    const waiting = decidedTransfers.filter(
      ({ decisionId }) => !budgets.some((budget) => isTransferred(budget, decisionId)),
    );
    const used = new Set([...askedTransfers, ...waiting].map(nameOf));
    await eachOrThrow(budgets, (budget) => releaseLeft(deps, budget, used), { nameOf: ({ lineId }) => lineId });
    await eachOrThrow(waiting, (one) => carryOut(deps, programmeId, one), { nameOf });
    await eachOrThrow(askedTransfers, (one) => keepFree(deps, programmeId, one, framework), { nameOf });
  };

/**
 * Repairs missed events: the same for every programme.
 * @throws {AggregateError} at the end, when some could not be processed.
 */
export const transferMissed = async (
  deps: Deps & { readonly registry: Pick<RegistryReader, 'programmeIds'> },
): Promise<void> => {
  const inProgramme = (programmeId: string): Promise<void> => transferMoney(deps)({ data: { programmeId } });
  await inEveryProgramme(deps.registry, inProgramme);
};

const nameOf = ({ escalationId }: Pick<AskedTransfer, 'escalationId'>): string => escalationId;

const read = async ({ table }: Deps, line: Line): Promise<Unwritten> =>
  (await table.get(lineBudgetEntity, line)) ?? { ...line, held: {}, revision: 0 };

const write = ({ table }: Deps, next: LineBudget): Write =>
  next.revision === 1 ? table.insert(lineBudgetEntity, next) : table.replace(lineBudgetEntity, next);

const carryOut = (
  deps: Deps,
  programmeId: string,
  { escalationId, decisionId, framework, transfer }: DecidedTransfer,
): Promise<void> =>
  retry(async () => {
    const { fromLineId, toLineId, year, amountCents } = transfer;
    const from = await read(deps, { programmeId, lineId: fromLineId, year });
    if (isTransferred(from, decisionId)) return;
    const to = await read(deps, { programmeId, lineId: toLineId, year });
    const now = deps.clock();
    const moved = { escalationId, decisionId, framework, at: now };
    const told = fact('nl.regiodeal.alliances.money-transferred.v1', now, {
      programmeId,
      escalationId,
      fromLineId,
      toLineId,
      year,
    });
    await transact(deps.client, [
      write(deps, transferring(from, { ...moved, amountCents: -amountCents })),
      write(deps, transferring(to, { ...moved, amountCents })),
      ...deps.table.record(told),
    ]);
  });

/** What cannot be kept free is tried again: the ladder refuses a ruling whose money is not there. */
const keepFree = (
  deps: Deps,
  programmeId: string,
  { escalationId, transfer }: AskedTransfer,
  framework: InForce,
): Promise<void> =>
  retry(async () => {
    const { fromLineId: lineId, year, amountCents } = transfer;
    const before = await read(deps, { programmeId, lineId, year });
    if (setAsideFor(before, escalationId, framework.version)?.amountCents === amountCents) return;
    const next = settingAside(before, escalationId, amountCents, frameworkBudgetOf(framework, lineId, year));
    if (next) await transact(deps.client, [write(deps, next)]);
    else logInfo('transfer-not-set-aside', { programmeId, escalationId });
  });

/** A budget that somebody else wrote meanwhile is left to the next event. */
const releaseLeft = async (deps: Deps, budget: LineBudget, used: ReadonlySet<string>): Promise<void> => {
  const left = (budget.setAside ?? []).map(nameOf).filter((escalationId) => !used.has(escalationId));
  if (left.length === 0) return;
  await transact(deps.client, [write(deps, releasing(budget, left))]).catch(unlessDone);
};
