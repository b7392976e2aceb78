import { expect, vi } from 'vitest';
import { raiseEscalation } from '#functions/escalations/operations/raise-escalation.ts';
import type { Escalation, Raised } from '#functions/escalations/terms/escalation.ts';
import { isEndStage, isRoundStage, type RoundStage, type Stage } from '#functions/escalations/terms/stages.ts';
import { closeIfDone } from '#functions/rounds/close-round.ts';
import type { GivenAnswer } from '#functions/rounds/domain/answer.ts';
import { openRound } from '#functions/rounds/reactions/open-round.ts';
import { drive as driveMatter } from '#shared/workflow/drive.ts';
import { driverEntity } from '#shared/workflow/driver.ts';
import { now } from '../../support/small-programme.ts';
import { as, committed, money, withAlliance } from './alliances.ts';
import { type Deployed, laddersOf } from './deployed.ts';
import { afterTerms, answer, called } from './governance.ts';
import { beginning, type World } from './world.ts';

export const allianceId = 'samen-bewegen';

/** A programme with a framework in force, and an alliance of which one partner is a member and leads. */
export const withMember = (world: World, programmeId = 'proefland') =>
  beginning(world, ['withMember', programmeId], async () => {
    const ids = await withAlliance(world, allianceId, programmeId);
    await committed(world, ids, 'alfa', money(100_000));
    return ids;
  });

const account = {
  cause: 'De aannemer is failliet.',
  consequences: 'Het beweegpark komt later.',
  options: 'Een andere aannemer, of een kleiner park.',
  recommendation: 'Een andere aannemer, voor meer geld.',
};

/** What an alliance raises, in the units of the example's framework. */
export const raised = (breach: Raised['breach'], size: number, urgent = false): Raised => ({
  ...account,
  breach,
  about: breach === 'budget-overrun' ? { kind: 'budget-line', lineId: 'gezond' } : { kind: 'goal', goalId: 'bewegen' },
  size,
  unit: breach === 'goal-late' ? 'days' : 'percent',
  ...(urgent ? { urgent: { reason: 'De aanbesteding sluit morgen.' } } : {}),
});

export const raise = (
  world: World,
  programmeId: string,
  body: Raised,
  clientId = as('alfa', { programmeId, allianceId }),
) => called(raiseEscalation(world.ladderDeps), { programmeId, allianceId }, body, clientId);

export const escalationNow = (world: World, programmeId: string, escalationId = 'escalation-1'): Promise<Escalation> =>
  world.ladderDeps.escalations.escalation(programmeId, escalationId);

/** What is answered when a stage asks, each time that it does; nobody answers where nothing stands. */
export type Answers = Readonly<Partial<Record<RoundStage, readonly string[]>>>;

/** The answers that bind to measures. */
const bound: ReadonlySet<string> = new Set(['solution', 'not-raised']);
export const measures = [{ who: 'gemeente Alfa', what: 'Een andere aannemer zoeken.', by: '2099-12-31' }];

/** Lets whoever is asked in the round of a stage answer, or keep silent until the term ends. */
export const answered = async (
  world: World,
  { roundId = '' }: Escalation,
  given: string | undefined,
  drafted: Pick<GivenAnswer, 'dispensation' | 'filled' | 'measures'> = {},
): Promise<void> => {
  if (given !== undefined) {
    const words: GivenAnswer = {
      answer: given,
      remarks: `Omdat het zo is: ${given}.`,
      ...(bound.has(given) ? { measures } : {}),
      ...drafted,
    };
    for (const { taskId } of await world.roundDeps.rounds.tasks(roundId)) await answer(world, taskId, words);
  }
  await closeIfDone(world.roundDeps, roundId, afterTerms);
};

/** The programmabureau offers a solution with measures, and the alliance finds it sufficient: the measures bind. */
export const accepted = async (
  world: World,
  programmeId: string,
  measures: NonNullable<GivenAnswer['measures']>,
): Promise<void> => {
  const ids = { programmeId, matter: 'escalation', matterId: 'escalation-1' } as const;
  const open = openRound({ ...world.roundDeps, clock: () => now, roundClock: { set: async () => undefined } });
  for (const given of ['solution', 'sufficient']) {
    await open(ids);
    const promised = given === 'solution' ? { measures } : {};
    await answered(world, await escalationNow(world, programmeId), given, promised);
    await laddersOf(world).advance({ ...ids, generation: 1 });
  }
};

/**
 * Lets an escalation climb, driven by its workflow, until nothing is asked any more.
 * @returns the stages that it entered, in order.
 */
export const climbed = async (
  world: World,
  deployed: Deployed,
  programmeId: string,
  answers: Answers,
  atEach: (escalation: Escalation, execution: string) => Promise<void> = async () => undefined,
): Promise<Stage[]> => {
  const machine = laddersOf(world);
  const ids = { programmeId, matter: 'escalation', matterId: 'escalation-1' } as const;
  const drive = driveMatter({ client: world.client, ...machine, engine: deployed.engine });
  const timesByStage = new Map<Stage, number>();
  let seen = 0;
  for (;;) {
    await drive(ids);
    const { escalation, execution } = await vi.waitFor(
      async () => {
        const escalation = await escalationNow(world, programmeId);
        const driver = await machine.table.get(driverEntity, ids);
        expect(escalation.visit).toBeGreaterThan(seen);
        expect(isEndStage(escalation.stage) || driver?.visit === escalation.visit).toBe(true);
        return { escalation, execution: driver?.execution ?? '' };
      },
      { timeout: 20_000, interval: 20 },
    );
    const { stage } = escalation;
    seen = escalation.visit;
    if (!isRoundStage(stage)) break;
    await atEach(escalation, execution);
    const time = timesByStage.get(stage) ?? 0;
    timesByStage.set(stage, time + 1);
    await answered(world, escalation, answers[stage]?.[time]);
  }
  const history = await world.ladderDeps.escalations.history({ programmeId, escalationId: 'escalation-1' });
  return history.map(({ stage }) => stage);
};
