import type { PageFault } from '#shared/pages/page-fault.ts';

/** What the programmabureau can do with an open task. */
export const actions = ['sendTaskAgain', 'reassignTask', 'withdrawTask'] as const;
export type Action = (typeof actions)[number];

/** The word in the address of the page that follows. */
export const doneWord: Readonly<Record<Action, string>> = {
  sendTaskAgain: 'verstuurd',
  reassignTask: 'gegeven',
  withdrawTask: 'ingetrokken',
};

export interface Typed {
  readonly action: string;
  readonly personId: string;
  readonly reason: string;
}

export const typedIn = (form: URLSearchParams): Typed => ({
  action: form.get('action') ?? '',
  personId: form.get('personId') ?? '',
  reason: form.get('reason') ?? '',
});

export const isAction = (typed: string): typed is Action => (actions as readonly string[]).includes(typed);

export const words = {
  action: 'Kies wat u wilt doen.',
  personId: 'Kies aan wie u de vraag geeft.',
  reason: 'Vul de reden in, in hoogstens 2.000 tekens. Zij blijft bij de taak staan.',
} as const;

/** What is missing before the API can be asked: what to do, and to whom. */
export const missingIn = ({ action, personId }: Typed): PageFault[] => {
  if (!isAction(action)) return [{ field: 'action', message: words.action }];
  return action === 'reassignTask' && personId === '' ? [{ field: 'personId', message: words.personId }] : [];
};
