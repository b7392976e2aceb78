import { dateOf, day } from '../story/agenda.ts';
import type { Stage } from '../story/stage.ts';

/** What the programme showed of a day when that day was over. */
export interface Remembered {
  readonly what: string;
  readonly asOf: string;
  readonly answer: unknown;
}

/** What can be shown as of a day. */
export const shownAsOf = {
  programme: (stage: Stage, asOf: string) => stage.read('readProgramme', { query: { asOf } }),
  'composition of the regiegroep': (stage: Stage, asOf: string) => stage.read('readComposition', { query: { asOf } }),
  money: (stage: Stage, asOf: string) => stage.read('readMoney', { query: { asOf } }),
  indicators: (stage: Stage, asOf: string) => stage.read('readIndicators', { query: { asOf } }),
} as const;

/** Keeps what is known of yesterday, to compare it with what is shown of that day at the end. */
export const remember = async (stage: Stage, remembered: Remembered[]): Promise<void> => {
  const asOf = dateOf(stage.now() - day);
  for (const [what, show] of Object.entries(shownAsOf)) {
    await stage.tried(async () => {
      remembered.push({ what, asOf, answer: await show(stage, asOf) });
    });
  }
};

/** What is shown now of the days that were remembered. */
export const shownNow = async (stage: Stage, remembered: readonly Remembered[]) => {
  const found: { readonly then: Remembered; readonly now: unknown }[] = [];
  for (const then of remembered) {
    const show = shownAsOf[then.what as keyof typeof shownAsOf];
    found.push({ then, now: await show(stage, then.asOf) });
  }
  return found;
};
