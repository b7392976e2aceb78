import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import {
  isEndStage,
  isRoundStage,
  nextStages,
  type Stage,
  stages,
  transitions,
} from '#functions/frameworks/domain/stages.ts';
import { timeoutOf } from '#infra/constructs/service-function.ts';
import { frameworkCycle, frameworkRoad } from '#infra/state-machines/framework-cycle.ts';
import { releasedCycles } from '#infra/state-machines/released.ts';
import {
  entryOf as entryOfStage,
  type State,
  spoken,
  transitionsPerVisit,
} from '#infra/state-machines/staged-workflow.ts';
import type { CapabilityName } from '#shared/runtime/capabilities.ts';

const entryOf = (stage: Stage): string => entryOfStage(frameworkRoad, stage);
const validate = createRequire(import.meta.url)('asl-validator') as (definition: unknown) => {
  isValid: boolean;
  errorsText: (separator?: string) => string;
};

const arn = (name: string) => `arn:aws:lambda:eu-west-1:111111111111:function:${name}`;
const workflow = frameworkCycle({
  advance: { arn: arn('advance'), timeout: 10 },
  await: { arn: arn('await'), timeout: 10 },
  open: { arn: arn('open'), timeout: 120 },
});
const states = Object.entries(workflow.States);
const tasks = states.filter(([, { Type }]) => Type === 'Task');
const state = (name: string): State => {
  const found = workflow.States[name];
  if (!found) throw new Error(`There is no state "${name}"`);
  return found;
};
const rules = (list: unknown): Record<string, unknown>[] => (list ?? []) as Record<string, unknown>[];
const exits = ({ Next, Default, Choices, Catch }: State): string[] =>
  [Next, Default, ...rules(Choices).map((rule) => rule['Next']), ...rules(Catch).map((rule) => rule['Next'])].filter(
    (name) => name !== undefined,
  ) as string[];

/** The stages to which the workflow can go from a stage, read from its states alone. */
const stagesAfter = (stage: Stage): Stage[] => {
  if (isEndStage(stage)) return [];
  const [after] = [state(spoken(stage))['Next']] as string[];
  const [choice] = [state(after ?? '')['Next']] as string[];
  const to = rules(state(choice ?? '')['Choices']).map((rule) => rule['Next']);
  return stages.filter((candidate) => candidate !== stage && to.includes(entryOf(candidate)));
};

describe('the workflow of a framework cycle', () => {
  it('is the last one that was written down as released: a change is a next number (docs/adr/deployments.md)', () => {
    const step = (name: CapabilityName, short: string) => ({ arn: short, timeout: timeoutOf(name) });
    const present = frameworkCycle({
      advance: step('frameworks/advance', 'advance'),
      await: step('frameworks/await', 'await'),
      open: step('rounds/open', 'open'),
    });
    expect(releasedCycles().at(-1)).toEqual(present);
  });

  it('is well-formed in the Amazon States Language', () => {
    const { isValid, errorsText } = validate(workflow);
    expect(isValid, errorsText('; ')).toBe(true);
  });

  it('goes exactly where the transition table goes', () => {
    expect(transitions.length).toBeGreaterThan(0);
    expect(stages.map((stage) => [stage, stagesAfter(stage)])).toEqual(
      stages.map((stage) => [stage, nextStages(stage)]),
    );
  });

  it('comes back to a stage that nothing happened to, and fails on a step that the table does not know', () => {
    for (const stage of stages.filter((candidate) => !isEndStage(candidate))) {
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
    for (const stage of stages) {
      expect(entryOf(stage)).toBe(isRoundStage(stage) ? `Open ${stage} round` : spoken(stage));
      if (isRoundStage(stage)) expect(state(entryOf(stage))).toMatchObject({ Next: spoken(stage) });
    }
  });

  it('ends well when the framework is in force, withdrawn or driven by another', () => {
    const ends = states.filter(([, { Type }]) => Type === 'Succeed').map(([name]) => name);
    expect(ends).toEqual(['In force', 'Withdrawn', 'Replaced']);
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
    for (const [name, wait] of waits) {
      expect(rules(wait['Catch'])[0]).toMatchObject({
        ErrorEquals: ['States.Timeout'],
        Next: `After ${name.toLowerCase()}`,
      });
      expect(wait['Output']).toBe('{% $states.input %}');
    }
  });

  it('costs the same number of state transitions a visit, however many are asked', () => {
    for (const stage of stages.filter((candidate) => !isEndStage(candidate))) {
      const visit = [entryOf(stage)];
      for (const name of visit) if (state(name).Type === 'Task') visit.push(String(state(name)['Next']));
      expect(visit.length).toBe(isRoundStage(stage) ? transitionsPerVisit.withRound : transitionsPerVisit.withoutRound);
    }
    expect(states.some(([, { Type }]) => !['Task', 'Choice', 'Succeed', 'Fail'].includes(Type))).toBe(false);
  });
});
