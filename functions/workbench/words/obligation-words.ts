import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { status } from '../pages/parts.ts';

/** A measure of a solution, or a condition of a dispensation. */
export type Obligation = AnswerOf<'readEscalation'>['obligations'][number];
type Outcome = Obligation['followUps'][number]['status'];

/** What was promised, in a word. */
export const obligationKinds: Readonly<Record<Obligation['what'], string>> = {
  measure: 'maatregel',
  'dispensation-condition': 'voorwaarde',
};

/** What can be said of what was promised, in the order of the form. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  done: 'uitgevoerd',
  'in-progress': 'loopt nog',
  'not-done': 'niet uitgevoerd',
};

const states: Readonly<
  Record<Obligation['status'], readonly [word: string, colour: 'ok' | 'warning' | 'error' | 'quiet']>
> = {
  open: ['open', 'quiet'],
  asked: ['gevraagd', 'warning'],
  done: [outcomeWords.done, 'ok'],
  'in-progress': [outcomeWords['in-progress'], 'warning'],
  'not-done': [outcomeWords['not-done'], 'error'],
  silent: ['geen antwoord', 'error'],
  lapsed: ['vervallen', 'quiet'],
};

/** What became of what was promised, in words with a colour. */
export const obligationStatus = (of: Obligation['status']): Html => status(states[of][0], states[of][1]);
