import type { Reader } from '../../forms/typed.ts';

/** What the programmabureau can do with an open task. */
const actions = ['sendTaskAgain', 'reassignTask', 'withdrawTask'] as const;
type Action = (typeof actions)[number];

/** What is done with a task, and why. */
export interface Handling {
  readonly action: Action;
  readonly personId: string;
  readonly reason: string;
}

/** The word in the address of the page that follows. */
export const doneWord: Readonly<Record<Action, string>> = {
  sendTaskAgain: 'verstuurd',
  reassignTask: 'gegeven',
  withdrawTask: 'ingetrokken',
};

/** What is wrong with each field. */
export const words = {
  action: 'Kies wat u wilt doen.',
  personId: 'Kies aan wie u de vraag geeft.',
  reason: 'Vul de reden in, in hoogstens 2.000 tekens. Zij blijft bij de taak staan.',
} as const;

/** What was chosen: what to do, to whom, and why. */
export const readHandling = (reader: Reader): Handling => {
  const { personId = '', reason = '' } = reader.values;
  const action = reader.choice('action', actions, words.action);
  if (action === 'reassignTask' && personId === '') reader.fault('personId', words.personId);
  return { action, personId, reason };
};
