import { marshall } from '@aws-sdk/util-dynamodb';
import type { CapabilityName } from '#shared/runtime/capabilities.ts';

const time = '2027-03-01T09:00:00.000Z';
const cycle = { programmeId: 'zuid-limburg', matter: 'framework-cycle', matterId: '1' };
const roundId = 'zuid-limburg.1.input.1';
const state = { ...cycle, generation: 1, stage: 'input', visit: 2 };

const request = (resource: string, pathParameters: Record<string, string>) => ({
  httpMethod: 'GET',
  resource,
  path: '/v1/x',
  headers: {},
  pathParameters,
  queryStringParameters: null,
  requestContext: {
    authorizer: {
      clientId: 'app',
      scopes: 'programmes.read frameworks.read rounds.read decisions.read alliances.read',
    },
  },
  body: null,
});
const programme = '/programmes/{programmeId}';

const delivery = (type: string, data: object) => ({
  Records: [
    {
      messageId: '1',
      body: JSON.stringify({
        detail: {
          specversion: '1.0',
          id: 'x',
          source: 'urn:nld:oin:00000000000000000000:systeem:x',
          type,
          time,
          subject: 'x',
          datacontenttype: 'application/json',
          data,
        },
      }),
    },
  ],
});
const task = { ...cycle, roundId, taskId: `${roundId}.council-stein` };
const stored = marshall({
  pk: 'FACT#x',
  sk: 'FACT',
  entity: 'fact',
  id: 'x',
  type: 'nl.regiodeal.task.opened.v1',
  time,
  data: task,
  unsentSince: time,
});

/** A first event for every function: one that it really parses and that makes it call the service behind it. */
export const firstEvents: Readonly<Record<CapabilityName, unknown>> = {
  'identity/authorize': {
    headers: { Authorization: 'Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln' },
    methodArn: 'arn:aws:execute-api:eu-west-1:1:a/v1/GET/x',
  },
  'bodies/programmes': request(programme, { programmeId: 'zuid-limburg' }),
  'bodies/hear': delivery('nl.regiodeal.round.closed.v1', { ...cycle, roundId, kind: 'input', status: 'closed' }),
  'frameworks/cycles': request(`${programme}/framework-cycles`, { programmeId: 'zuid-limburg' }),
  'frameworks/advance': state,
  'frameworks/await': { ...state, taskToken: 't', execution: 'e' },
  'frameworks/drive': delivery('nl.regiodeal.cycle.stage-entered.v1', {
    programmeId: 'zuid-limburg',
    cycleId: '1',
    stage: 'input',
    visit: 2,
  }),
  'alliances/alliances': request(`${programme}/alliances`, { programmeId: 'zuid-limburg' }),
  'alliances/follow': delivery('nl.regiodeal.cycle.stage-entered.v1', {
    programmeId: 'zuid-limburg',
    cycleId: '1',
    stage: 'in-force',
    visit: 9,
  }),
  'alliances/hear': delivery('nl.regiodeal.round.closed.v1', { ...cycle, roundId, kind: 'input', status: 'closed' }),
  'rounds/call': delivery('nl.regiodeal.contribution.changed.v1', {
    programmeId: 'zuid-limburg',
    allianceId: 'a',
    contributionId: 'c',
    status: 'put-to-decision',
    change: 2,
  }),
  'rounds/open': state,
  'rounds/close': delivery('nl.regiodeal.task.answered.v1', { ...task, kind: 'input', answerNumber: 1 }),
  'rounds/tick': { roundId },
  'rounds/decide': {
    httpMethod: 'GET',
    resource: '/{token}',
    path: '/a.b.c',
    headers: {},
    pathParameters: { token: 'a.b.c' },
    requestContext: {},
  },
  'rounds/operate': request(`${programme}/tasks`, { programmeId: 'zuid-limburg' }),
  'rounds/follow': delivery('nl.regiodeal.programme.imported.v1', { programmeId: 'zuid-limburg', importedAt: time }),
  'rounds/undeliverable': { Records: [] },
  'mail/send': delivery('nl.regiodeal.task.opened.v1', task),
  'decisions/register': delivery('nl.regiodeal.task.answered.v1', { ...task, kind: 'vote', answerNumber: 1 }),
  'decisions/read': request(`${programme}/decisions`, { programmeId: 'zuid-limburg' }),
  'health/measure': {},
  'events/publish': {
    Records: [
      {
        eventSourceARN: 'arn:aws:dynamodb:eu-west-1:1:table/ROUNDS_TABLE/stream/x',
        dynamodb: { SequenceNumber: '1', NewImage: stored },
      },
    ],
  },
};
