import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { day, identifier } from '#shared/vocabulary/values.ts';

const GivenApp = z.strictObject({ clientId: identifier, actsFor: identifier });
const AppView = z
  .strictObject({ clientId: z.string(), actsFor: z.string(), until: day.optional() })
  .meta({ id: 'Application' });

const changed = { 'registry-changed': 'Somebody changed the registry at the same moment.' };
const app = { clientId: 'zaaksysteem-stein', actsFor: 'stein' };

/** The API contracts of the applications that call it. */
export const appContracts = {
  listApps: contract({
    summary: 'List the applications of a programme',
    description:
      'The applications that may call the API in this programme, by the client id that their issuer gave them, with the party that each acts for. For the programmabureau.',
    query: z.strictObject(listed('clientId')),
    answers: { 200: z.strictObject({ applications: z.array(AppView), next }).meta({ id: 'Applications' }) },
    example: { answer: { applications: [app] } },
  }),
  recordApp: contract({
    summary: 'Let an application act for a party',
    description:
      'From now on, by the client id that its issuer gave it. One that ended can begin again. Recording it again changes nothing (200). For the programmabureau.',
    body: GivenApp,
    answers: { 200: AppView, 201: AppView },
    conflicts: { ...changed, 'app-taken': 'The application acts for another party.' },
    example: { body: app, answer: app },
  }),
  endApp: contract({
    summary: 'End what an application may do',
    description:
      'From a day on. What it recorded stays, under its client id. Recording it again changes nothing (200). For the programmabureau.',
    body: z.strictObject({ until: day }),
    answers: { 200: AppView, 201: AppView },
    conflicts: {
      ...changed,
      'app-over': 'The application ended before today, or today.',
      'last-application': 'No other application acts for the programmabureau.',
    },
    example: { body: { until: '2028-01-01' }, answer: { ...app, until: '2028-01-01' } },
  }),
};
