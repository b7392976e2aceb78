import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { isRevision } from '#shared/dynamo/condition.ts';
import { retry } from '#shared/dynamo/retry.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { canConsider } from '../domain/adjustment.ts';
import { newCycle } from '../new-cycle.ts';
import type { FrameworksReader } from '../reader.ts';
import { adjustmentEntity, cycleEntity } from '../records.ts';
import type { AdjustmentRequest, AdjustmentRequests, RequestIds } from '../terms/adjustment-request.ts';
import type { Evaluation, Framework } from '../terms/cycle.ts';

interface Deps {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly frameworks: FrameworksReader;
  readonly requests: AdjustmentRequests;
  readonly clock: Clock;
}

/**
 * Starts a framework cycle for an escalation beyond every mandate, from the text in force and with the escalation as its evaluation. One
 * cycle runs at a time: a running cycle is linked instead, unless it was sounded already; then the escalation waits until that cycle has
 * ended, and the request is handled again. Requested twice, or by two escalations at once, it starts one cycle.
 * @throws {ConditionFailed} when others wrote first in every attempt.
 */
export const adjustFramework =
  (deps: Deps) =>
  (requestIds: RequestIds): Promise<void> =>
    retry(() => tryToAdjust(deps, requestIds));

const tryToAdjust = async (deps: Deps, requestIds: RequestIds): Promise<void> => {
  const { programmeId, escalationId, visit: escalationVisit } = requestIds;
  const { table, frameworks } = deps;
  const request = await deps.requests.made(requestIds);
  // It was withdrawn meanwhile, or this is an old delivery.
  if (request === undefined) return;
  if (await frameworks.adjustment({ programmeId, escalationId, escalationVisit })) return;
  const framework = await frameworks.framework(programmeId);
  if (framework === undefined) return;
  const now = deps.clock();
  const cycle = await cycleFor(deps, framework, request, now);
  if (cycle === undefined) return;
  const { cycleId, writes } = cycle;
  const link = { programmeId, cycleId, escalationId, escalationVisit };
  const started = framework.running === undefined;
  await transact(deps.client, [
    ...writes,
    table.insert(adjustmentEntity, { ...link, started, linkedAt: now }),
    ...table.record(fact('nl.regiodeal.cycle.escalation-linked.v1', now, link)),
  ]);
};

/**
 * Starts or links a cycle for every escalation that waits for one: those whose event was lost, and those that had to wait because the
 * running cycle was sounded already. An escalation that has a cycle keeps it.
 * @throws {AggregateError} at the end, when some failed.
 */
export const adjustWaiting = async (deps: Deps, requests: readonly RequestIds[]): Promise<void> => {
  const nameOf = ({ programmeId, escalationId }: RequestIds): string => `${programmeId}.${escalationId}`;
  await eachOrThrow(requests, (request) => adjustFramework(deps)(request), { nameOf });
};

const cycleFor = async ({ table, frameworks }: Deps, framework: Framework, request: AdjustmentRequest, now: string) => {
  const { programmeId, running } = framework;
  if (running !== undefined) {
    const cycle = await frameworks.cycle(programmeId, running);
    if (!canConsider(cycle)) return undefined;
    // The cycle must still be running when the link is written: otherwise the escalation would wait for ever.
    const asRead = table.check(cycleEntity, { programmeId, cycleId: running }, isRevision(cycle.revision));
    return { cycleId: running, writes: [asRead] };
  }
  const found = await frameworks.inForce(programmeId);
  if (!found) throw new Error(`An escalation of ${programmeId} asks to adjust a framework that does not exist`);
  const { content } = found.text;
  const draft = { programmeId, content, evaluation: evaluationOf(request), by: request.escalationId, now };
  const { cycle, writes } = newCycle(table, framework, draft);
  return { cycleId: cycle.cycleId, writes };
};

/** The escalation as the evaluation of the framework in force: why the breach does not fit within it (docs/framework-cycle.md). */
const evaluationOf = ({ escalationId, title, account }: AdjustmentRequest): Evaluation => {
  const { cause, consequences, options, recommendation } = account;
  const parts = [
    ['Oorzaak', cause],
    ['Gevolgen', consequences],
    ['Mogelijkheden', options],
    ['Advies', recommendation],
  ].flatMap(([heading, words]) => (words ? [`${heading}: ${words}`] : []));
  const opening = `Een dreigende afwijking gaat het mandaat te boven (${escalationId}).`;
  return { title: `Escalatie: ${title}`.slice(0, 200), summary: [opening, ...parts].join('\n\n').slice(0, 20_000) };
};
