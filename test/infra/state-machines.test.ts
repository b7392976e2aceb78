import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { timeoutOf } from '#infra/constructs/service-function.ts';
import { released } from '#infra/state-machines/released.ts';
import {
  entryOf as entryOfStage,
  type State,
  spoken,
  stagedWorkflow,
  transitionsPerVisit,
} from '#infra/state-machines/staged-workflow.ts';
import { type WorkflowName, workflowNames, workflows } from '#infra/state-machines/workflows.ts';
import type { CapabilityName } from '#shared/runtime/capabilities.ts';
import { eachOf } from '../support/each-of.ts';

const validate = createRequire(import.meta.url)('asl-validator') as (definition: unknown) => {
  isValid: boolean;
  errorsText: (separator?: string) => string;
};

const arn = (name: string) => `arn:aws:lambda:eu-west-1:111111111111:function:${name}`;
const rules = (list: unknown): Record<string, unknown>[] => (list ?? []) as Record<string, unknown>[];
const exits = ({ Next, Default, Choices, Catch }: State): string[] =>
  [Next, Default, ...rules(Choices).map((rule) => rule['Next']), ...rules(Catch).map((rule) => rule['Next'])].filter(
    (name) => name !== undefined,
  ) as string[];

/** Where each workflow ends well, by the governance model: all that may happen to the matter, and a driver that was replaced. */
const goodEnds: Readonly<Record<WorkflowName, readonly string[]>> = {
  'framework-cycle': ['In force', 'Withdrawn', 'Replaced'],
  'escalation-ladder': ['Solved', 'Dismissed', 'Withdrawn', 'Replaced'],
};

describe.each(workflowNames)('the workflow %s', (name) => {
  const { road, steps }: (typeof workflows)[WorkflowName] = workflows[name];
  const { stages } = road;
  const entryOf = (stage: string): string => entryOfStage(road, stage);
  const isRoundStage = road.holdsRound;
  const isEndStage = road.isEnd;
  const workflow = stagedWorkflow(road, {
    advance: { arn: arn('advance'), timeout: 10 },
    await: { arn: arn('await'), timeout: 10 },
    open: { arn: arn('open'), timeout: 120 },
  });
  const states = Object.entries(workflow.States);
  const tasks = states.filter(([, { Type }]) => Type === 'Task');
  const state = (called: string): State => {
    const found = workflow.States[called];
    if (!found) throw new Error(`There is no state "${called}"`);
    return found;
  };

  /** The stages to which the workflow can go from a stage, read from its states alone. */
  const stagesAfter = (stage: string): string[] => {
    if (isEndStage(stage)) return [];
    const [after] = [state(spoken(stage))['Next']] as string[];
    const [choice] = [state(after ?? '')['Next']] as string[];
    const to = rules(state(choice ?? '')['Choices']).map((rule) => rule['Next']);
    return stages.filter((candidate) => candidate !== stage && to.includes(entryOf(candidate)));
  };

  it('is the last one that was written down as released: a change is a next number (docs/adr/deployments.md)', () => {
    const step = (capability: CapabilityName, short: string) => ({ arn: short, timeout: timeoutOf(capability) });
    const present = stagedWorkflow(road, {
      advance: step(steps.advance, 'advance'),
      await: step(steps.await, 'await'),
      open: step(steps.open, 'open'),
    });
    expect(released(name).at(-1)).toEqual(present);
  });

  it('is well-formed in the Amazon States Language', () => {
    const { isValid, errorsText } = validate(workflow);
    expect(isValid, errorsText('; ')).toBe(true);
  });

  it('goes exactly where the transition table goes', () => {
    expect(stages.length).toBeGreaterThan(5);
    expect(stages.map((stage) => [stage, stagesAfter(stage)])).toEqual(
      stages.map((stage) => [stage, road.next(stage)]),
    );
  });

  it('comes back to a stage that nothing happened to, and fails on a step that the table does not know', () => {
    for (const stage of eachOf(stages.filter((candidate) => !isEndStage(candidate)))) {
      const choice = state(String(state(String(state(spoken(stage))['Next']))['Next']));
      expect(rules(choice['Choices'])).toContainEqual({
        Condition: `{% $states.input.stage = '${stage}' %}`,
        Next: entryOf(stage),
      });
      expect(choice['Default']).toBe('Illegal transition');
    }
    expect(state('Illegal transition').Type).toBe('Fail');
  });

  it('can start again in every stage', () => {
    expect(state(workflow.StartAt)).toMatchObject({ Next: 'Which stage' });
    expect(rules(state('Which stage')['Choices']).map((rule) => rule['Next'])).toEqual(stages.map(entryOf));
  });

  it('opens a round before it waits for one, and only then', () => {
    for (const stage of eachOf(stages))
      expect(entryOf(stage)).toBe(isRoundStage(stage) ? `Open ${stage} round` : spoken(stage));
    for (const stage of eachOf(stages.filter(isRoundStage)))
      expect(state(entryOf(stage))).toMatchObject({ Next: spoken(stage) });
  });

  it('ends well where its matter ends, or when another drives it', () => {
    const ends = states.filter(([, { Type }]) => Type === 'Succeed').map(([called]) => called);
    expect(ends).toEqual(goodEnds[name]);
  });

  it('has no state that nothing leads to', () => {
    const reached = new Set([workflow.StartAt]);
    for (const name of reached) for (const exit of exits(state(name))) reached.add(exit);
    expect(states.map(([name]) => name).filter((name) => !reached.has(name))).toEqual([]);
  });

  it.each(tasks)('gives up on "%s" in time, tries again, and fails in a way that can be read', (_, task) => {
    expect(task['TimeoutSeconds']).toBeGreaterThan(0);
    expect(rules(task['Retry'])[0]).toEqual({ ErrorEquals: ['DriverReplaced'], MaxAttempts: 0 });
    expect(rules(task['Retry']).flatMap((rule) => rule['ErrorEquals'])).toEqual(
      expect.arrayContaining(['Lambda.ServiceException', 'Lambda.TooManyRequestsException', 'States.TaskFailed']),
    );
    const catches = rules(task['Catch']).map((rule) => [(rule['ErrorEquals'] as string[])[0], rule['Next']]);
    expect(catches.slice(-2)).toEqual([
      ['DriverReplaced', 'Replaced'],
      ['States.ALL', 'Stuck'],
    ]);
  });

  it('looks at the record when a wake-up got lost, and keeps the token out of what travels on', () => {
    const waits = tasks.filter(([, { Resource }]) => String(Resource).endsWith('.waitForTaskToken'));
    expect(waits.map(([name]) => name)).toEqual(stages.filter((stage) => !isEndStage(stage)).map(spoken));
    for (const [name, wait] of eachOf(waits)) {
      expect(rules(wait['Catch'])[0]).toMatchObject({
        ErrorEquals: ['States.Timeout'],
        Next: `After ${name.toLowerCase()}`,
      });
      expect(wait['Output']).toBe('{% $states.input %}');
    }
  });

  it('costs the same number of state transitions a visit, however many are asked', () => {
    for (const stage of eachOf(stages.filter((candidate) => !isEndStage(candidate)))) {
      const visit = [entryOf(stage)];
      for (const name of visit) if (state(name).Type === 'Task') visit.push(String(state(name)['Next']));
      expect(visit.length).toBe(isRoundStage(stage) ? transitionsPerVisit.withRound : transitionsPerVisit.withoutRound);
    }
    expect(states.some(([, { Type }]) => !['Task', 'Choice', 'Succeed', 'Fail'].includes(Type))).toBe(false);
  });
});
