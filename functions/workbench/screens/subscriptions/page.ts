import type { AnswerOf } from '#client/client.ts';
import type { Screen } from '../screen.ts';
import { subscriptionsView } from './view.ts';

/** Where facts of the programme are delivered: the subscriptions of the applications of one's party. */
export const subscriptions: Screen = {
  path: 'abonnementen',
  who: 'whole-party',
  nav: 'Abonnementen',
  show: async (visit) => {
    const { api, programmeId } = visit;
    const parts: AnswerOf<'listSubscriptions'>[] = [];
    for await (const part of api.parts('listSubscriptions', { path: { programmeId } })) parts.push(part);
    const applications = parts[0]?.applications ?? [];
    const list = parts.flatMap((part) => part.subscriptions);
    return { title: 'Abonnementen', main: subscriptionsView({ subscriptions: list, applications }, visit) };
  },
};
