import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Escalation } from '#functions/escalations/domain/escalation.ts';
import type { EscalationsReader } from '#functions/escalations/reader.ts';
import type { Table } from '#shared/dynamo/table.ts';
import { ConditionFailed, transact } from '#shared/dynamo/transact.ts';
import { fact } from '#shared/events/catalogue.ts';
import type { Clock } from '#shared/runtime/clock.ts';
import type { Evaluation, Framework } from './domain/cycle.ts';
import { newCycle } from './new-cycle.ts';
import type { FrameworksReader } from './reader.ts';
import { adjustmentEntity, frameworkEntity } from './records.ts';

interface Parts {
  readonly client: DynamoDBClient;
  readonly table: Table;
  readonly frameworks: FrameworksReader;
  readonly escalations: EscalationsReader;
  readonly clock: Clock;
}

interface Asked {
  readonly programmeId: string;
  readonly escalationId: string;
  /** The visit in which the escalation asks for another framework. */
  readonly visit: number;
}

const attempts = 8;

/**
 * Starts a framework cycle for an escalation that no mandate reaches, from the text in force and with the escalation as its
 * evaluation; a cycle that runs already is linked instead, since one runs at a time. Asked twice, or by two escalations at once,
 * it starts one.
 */
export const adjustFramework =
  (parts: Parts) =>
  async (asked: Asked, attempt = 1): Promise<void> => {
    const { programmeId, escalationId, visit: escalationVisit } = asked;
    const { table, frameworks } = parts;
    const escalation = await parts.escalations.escalation(programmeId, escalationId);
    // It was withdrawn meanwhile, or this is an old delivery.
    if (escalation.stage !== 'adjustment' || escalation.visit !== escalationVisit) return;
    if (await frameworks.adjustment({ programmeId, escalationId, escalationVisit })) return;
    const framework = await frameworks.framework(programmeId);
    if (framework === undefined) return;
    const now = parts.clock();
    const { cycleId, writes } = await cycleFor(parts, framework, escalation, now);
    const link = { programmeId, cycleId, escalationId, escalationVisit };
    const started = framework.running === undefined;
    try {
      await transact(parts.client, [
        ...writes,
        table.insert(adjustmentEntity, { ...link, started, linkedAt: now }),
        ...table.record(fact('nl.regiodeal.cycle.escalation-linked.v1', now, link)),
      ]);
    } catch (error) {
      if (!(error instanceof ConditionFailed) || attempt >= attempts) throw error;
      await adjustFramework(parts)(asked, attempt + 1);
    }
  };

const cycleFor = async ({ table, frameworks }: Parts, framework: Framework, escalation: Escalation, now: string) => {
  const { programmeId, running, revision } = framework;
  if (running !== undefined) {
    // It must still be on its road when the link is written: else it would be waited for in vain.
    const condition = { expression: '#revision = :seen', values: { seen: revision } };
    return { cycleId: running, writes: [table.check(frameworkEntity, { programmeId }, condition)] };
  }
  const found = await frameworks.inForce(programmeId);
  if (!found) throw new Error(`An escalation of ${programmeId} asks to adjust a framework that is not there`);
  const { content } = found.text;
  const draft = { programmeId, content, evaluation: evaluationOf(escalation), by: escalation.escalationId, now };
  const { cycle, writes } = newCycle(table, framework, draft);
  return { cycleId: cycle.cycleId, writes };
};

/** The escalation as the evaluation of what is in force: why the framework cannot hold it (product.md §3). */
const evaluationOf = ({ escalationId, title, dossier: { account = {} } }: Escalation): Evaluation => {
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
