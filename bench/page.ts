import type { Engine } from '../test/adapters/support/engine.ts';
import { visitor } from '../test/adapters/support/visitor.ts';
import { worldOn } from '../test/adapters/support/world.ts';
import { tableOf } from './table.ts';

/** A question with and without a one-time code, and an answer to it. */
const questions = [
  { what: 'a sounding', stage: 'sounding', answer: 'positive' },
  { what: 'a vote, with a one-time code', stage: 'adoption', answer: 'for' },
] as const;
const steps = [undefined, 'review', 'record'];

/** The requests to the database of each step of an answer on a decision page, read and written together. */
export const measurePage = async (engine: Engine, progress: (line: string) => void): Promise<string> => {
  const rows: (readonly (string | number)[])[] = [];
  for (const { what, stage, answer } of questions) {
    progress(what);
    const world = await worldOn(engine);
    const { step } = await visitor(world, stage, answer);
    const requests: number[] = [];
    for (const name of steps) {
      const visit = await step(name);
      if (visit.status !== 200) throw new Error(`the page of ${what} answered ${visit.status}`);
      requests.push(visit.requests);
    }
    rows.push([what, ...requests, requests.reduce((sum, one) => sum + one, 0)]);
    world.client.destroy();
  }
  return tableOf(['an answer to', 'open the page', 'review', 'record', 'together'], rows);
};
