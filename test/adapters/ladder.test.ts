import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stage } from '#functions/escalations/terms/stages.ts';
import { released } from '#infra/state-machines/released.ts';
import type { Breach } from '#shared/vocabulary/breach.ts';
import { eachOf } from '../support/each-of.ts';
import { Deployed, laddersOf } from './support/deployed.ts';
import { type Answers, climbed, raise, raised, withMember } from './support/ladder.ts';
import { lastingWorld, type World } from './support/world.ts';

interface Row {
  readonly breach: Breach;
  readonly size: number;
  readonly urgent?: true;
  readonly answers: Answers;
  /** The stages that it enters, as the governance model has them. */
  readonly road: readonly Stage[];
}

/**
 * The decision table of the ladder, written from the governance model. The framework of the example tolerates an overrun of 5 percent,
 * lets the regiegroep decide up to 10 and after a sounding up to 20; a goal may be 30, 90 and 180 days late. It says nothing of a
 * goal that is missed: nobody has a mandate for that.
 */
const table: readonly Row[] = [
  // Rung 1: the programmabureau offers, the alliance says whether it suffices.
  {
    breach: 'budget-overrun',
    size: 8,
    answers: { solution: ['solution'], verdict: ['sufficient'] },
    road: ['solution', 'verdict', 'watched'],
  },
  {
    breach: 'goal-missed',
    size: 50,
    answers: { solution: ['solution'], verdict: ['sufficient'] },
    road: ['solution', 'verdict', 'watched'],
  },
  // Rung 2, within the mandate: no solution, not enough, or the term ran out.
  {
    breach: 'budget-overrun',
    size: 8,
    answers: { solution: ['no-solution'], ruling: ['for'] },
    road: ['solution', 'ruling', 'watched'],
  },
  { breach: 'budget-overrun', size: 10, answers: { ruling: ['for'] }, road: ['solution', 'ruling', 'watched'] },
  {
    breach: 'goal-late',
    size: 90,
    answers: { solution: ['solution'], verdict: ['not-sufficient'], ruling: ['for'] },
    road: ['solution', 'verdict', 'ruling', 'watched'],
  },
  {
    breach: 'goal-late',
    size: 31,
    answers: { solution: ['solution'], ruling: ['for'] },
    road: ['solution', 'verdict', 'ruling', 'watched'],
  },
  // The higher rung may hand it back.
  {
    breach: 'goal-late',
    size: 60,
    answers: { solution: ['no-solution', 'solution'], verdict: ['sufficient'], ruling: ['hand-back'] },
    road: ['solution', 'ruling', 'solution', 'verdict', 'watched'],
  },
  // To be put to the klankbordgroep first, whatever it says and if it says nothing.
  {
    breach: 'budget-overrun',
    size: 10.1,
    answers: { solution: ['no-solution'], sounding: ['positive'], ruling: ['for'] },
    road: ['solution', 'sounding', 'ruling', 'watched'],
  },
  {
    breach: 'budget-overrun',
    size: 20,
    answers: { ruling: ['for'] },
    road: ['solution', 'sounding', 'ruling', 'watched'],
  },
  {
    breach: 'goal-late',
    size: 180,
    answers: { sounding: ['negative'] },
    road: ['solution', 'sounding', 'ruling', 'adjustment'],
  },
  // A majority against the advice is a decision: another way is looked for, and what then stays silent climbs.
  {
    breach: 'goal-late',
    size: 180,
    answers: { sounding: ['negative'], ruling: ['against'] },
    road: ['solution', 'sounding', 'ruling', 'solution', 'ruling', 'adjustment'],
  },
  // Beyond the mandate: it is sounded, and a framework adjustment starts.
  {
    breach: 'budget-overrun',
    size: 20.1,
    answers: { solution: ['no-solution'], sounding: ['neutral'] },
    road: ['solution', 'sounding', 'adjustment'],
  },
  { breach: 'goal-late', size: 181, answers: {}, road: ['solution', 'sounding', 'adjustment'] },
  { breach: 'goal-missed', size: 1, answers: {}, road: ['solution', 'sounding', 'adjustment'] },
  // Nobody ever answers: a term that ends moves it up, never nowhere.
  { breach: 'budget-overrun', size: 8, answers: {}, road: ['solution', 'ruling', 'sounding', 'ruling', 'adjustment'] },
  { breach: 'budget-overrun', size: 15, answers: {}, road: ['solution', 'sounding', 'ruling', 'adjustment'] },
  // Urgent: to the second rung at once, by the same thresholds.
  { breach: 'budget-overrun', size: 8, urgent: true, answers: { ruling: ['for'] }, road: ['ruling', 'watched'] },
  {
    breach: 'budget-overrun',
    size: 15,
    urgent: true,
    answers: { ruling: ['for'] },
    road: ['sounding', 'ruling', 'watched'],
  },
  { breach: 'budget-overrun', size: 25, urgent: true, answers: {}, road: ['sounding', 'adjustment'] },
];

describe('the ladder, row by row through its workflow', () => {
  let world: World;
  beforeAll(async () => {
    world = await lastingWorld();
  });
  afterAll(() => world.client.destroy());

  test.each(table.map((row, at) => ({ ...row, programmeId: `rij-${at + 1}` })))(
    '$programmeId: $breach of $size goes $road',
    async ({ programmeId, breach, size, urgent, answers, road }) => {
      const [definition] = released('escalation-ladder').slice(-1);
      if (!definition) throw new Error('A released definition was expected');
      const deployed = await Deployed.with(world, definition, laddersOf(world));
      await withMember(world, programmeId);
      expect(await raise(world, programmeId, raised(breach, size, urgent))).toMatchObject({ status: 201 });
      expect(await climbed(world, deployed, programmeId, answers)).toEqual(road);
      const history = await world.ladderDeps.escalations.history({ programmeId, escalationId: 'escalation-1' });
      // Every step up says why the rung below could not settle it, with the clause that says who is next.
      for (const { stage, motivation } of eachOf(history)) {
        if (!['ruling', 'sounding', 'adjustment'].includes(stage)) continue;
        expect(motivation).toMatch(/[A-Z].+\. ?.*Kaders versie 1, mandaat/s);
      }
    },
  );
});
