import type { FrameworkContent } from '#functions/frameworks/terms/content.ts';
import type { Cycle } from '#functions/frameworks/terms/cycle.ts';
import { isSubmitted } from '#functions/frameworks/terms/submitted.ts';
import type { FrameworkPart } from '../domain/parts.ts';
import type { Sources } from './sources.ts';

type Read = Pick<Sources, 'frameworks' | 'rounds'>;

/** The framework in force and the cycle that runs: some reads, independent of what happened. */
export const frameworkPart = async ({ frameworks, rounds }: Read, programmeId: string): Promise<FrameworkPart> => {
  const framework = await frameworks.framework(programmeId);
  const [inForce, running] = await Promise.all([
    framework?.inForce === undefined ? undefined : frameworks.inForce(programmeId),
    framework?.running === undefined ? undefined : runningOf({ frameworks, rounds }, programmeId, framework.running),
  ]);
  return {
    ...(inForce ? { inForce: inForceOf(inForce.cycle, inForce.text.content) } : {}),
    ...(running ? { running } : {}),
  };
};

const inForceOf = (cycle: Cycle, { lines }: FrameworkContent): NonNullable<FrameworkPart['inForce']> => ({
  cycleId: cycle.cycleId,
  title: cycle.title,
  ...(cycle.endedAt ? { since: cycle.endedAt } : {}),
  ...(cycle.renewalDue ? { renewalDue: cycle.renewalDue } : {}),
  lines: lines.map(({ lineId, name, goals, budget }) => ({
    lineId,
    name,
    goals: goals.map(({ goalId, title, indicators }) => ({ goalId, title, indicators })),
    budget: budget.map(({ year, amountCents }) => ({ year, amountCents })),
  })),
});

const runningOf = async (
  { frameworks, rounds }: Read,
  programmeId: string,
  cycleId: string,
): Promise<FrameworkPart['running']> => {
  const cycle = await frameworks.cycle(programmeId, cycleId);
  const { stage, roundId, title } = cycle;
  const visit = await frameworks.visit(programmeId, cycleId, cycle.visit);
  const last = stage === 'revision' ? cycle.rounds.at(-1) : undefined;
  const before = last === undefined ? undefined : await rounds.round(last);
  return {
    cycleId,
    stage,
    since: visit?.enteredAt ?? cycle.startedAt,
    ...(roundId ? { roundId } : {}),
    titles: { own: title, ...(isSubmitted(cycle) ? { submitted: before?.subject.title ?? title } : {}) },
  };
};
