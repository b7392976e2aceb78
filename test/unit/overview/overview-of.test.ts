import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { overviewContracts } from '#functions/overview/contracts.ts';
import { Overview, overviewOf } from '#functions/overview/domain/overview.ts';
import type { Parts } from '#functions/overview/domain/parts.ts';
import { routes, scopes } from '#shared/api/routes.ts';
import { hiddenFrom, type Levelled } from '#shared/authority/levels.ts';
import type { Standing } from '#shared/authority/standing.ts';
import { apiHandler } from '#shared/http/api.ts';
import { operation } from '#shared/http/operation.ts';
import { now } from '../../support/small-programme.ts';

const moment = '2027-02-01T10:00:00.000Z';
const today = '2027-03-01';

const round = (matter: 'escalation' | 'framework-cycle', matterId: string) => ({
  roundId: `ronde-${matterId}`,
  matter,
  matterId,
  kind: 'solution' as const,
  title: `Over ${matterId}`,
  openedAt: moment,
  termEnd: '2027-03-20T22:59:59.000Z',
  addressees: 2,
  answers: 1,
  awaited: 1,
  waiting: [{ taskId: `taak-${matterId}`, addressee: 'gemeente Alfa', partnerId: 'alfa', undeliverable: false }],
});
const rung = (escalationId: string) => ({
  escalationId,
  allianceId: 'samen',
  title: `Titel van ${escalationId}`,
  breach: 'goal-missed' as const,
  size: 8,
  unit: 'percent' as const,
  stage: 'solution' as const,
  since: moment,
  raisedAt: moment,
  roundId: `ronde-${escalationId}`,
});
const measureOf = (escalationId: string) => ({
  what: 'measure' as const,
  dueOn: '2027-04-01',
  owedBy: 'alfa',
  allianceId: 'samen',
  escalationId,
  obligationId: `maatregel-van-${escalationId}`,
});

const [secret, open] = ['escalation-1', 'escalation-2'];
const titles = { own: 'Titel van het concept', submitted: 'Titel van de ingediende tekst' };
const parts = (titlesOfCycle: { own: string; submitted?: string } = titles): Parts => ({
  framework: { running: { cycleId: '7', stage: 'draft', since: moment, titles: titlesOfCycle } },
  rounds: { rounds: [round('escalation', secret), round('escalation', open), round('framework-cycle', '7')] },
  alliances: [],
  indicators: { indicators: [] },
  money: { sources: [] },
  ladder: { escalations: [rung(secret), rung(open)] },
  agenda: {
    due: [
      measureOf(secret),
      measureOf(open),
      { what: 'approval-condition', dueOn: '2027-05-01', owedBy: 'alfa', cycleId: '7', conditionId: 'voorwaarde-1' },
    ],
  },
});

const bureau: Standing = { bureau: true };
const company: Standing = { bureau: false, partner: { partnerId: 'bedrijf', kind: 'company' }, ring: 'outer' };
const seated: Standing = { ...company, seat: { seatId: 'zetel-1', kind: 'rotating' } };
const confidential = (matter: string, matterId: string, sharedWith: readonly string[] = []): Levelled => ({
  matter,
  matterId,
  level: 'confidential',
  sharedWith,
});
const seenBy = (standing: Standing, levels: readonly Levelled[], of: Parts = parts()): Overview =>
  Overview.parse(
    overviewOf(of, { standing: { ...standing, hidden: hiddenFrom(levels, standing, today) }, now, today }),
  );
const namesIn = ({ rounds, ladder, due }: Overview) => ({
  rounds: rounds.map(({ matterId }) => matterId),
  ladder: ladder.map(({ escalationId }) => escalationId),
  due: due.map(({ escalationId, cycleId }) => escalationId ?? cycleId),
});
const everything = { rounds: [secret, open, '7'], ladder: [secret, open], due: [secret, open, '7'] };

describe('an overview leaves out what its reader does not see (rule 19)', () => {
  test('a confidential escalation, with its round and what is due of it', () => {
    const overview = seenBy(company, [confidential('escalation', secret)]);
    expect(namesIn(overview)).toEqual({ rounds: [open, '7'], ladder: [open], due: [open, '7'] });
    expect(JSON.stringify(overview)).not.toContain(secret);
  });

  test('a confidential framework cycle, with its round and what is due of it', () => {
    const overview = seenBy(company, [confidential('framework-cycle', '7')]);
    expect(namesIn(overview)).toEqual({ rounds: [secret, open], ladder: [secret, open], due: [secret, open] });
    expect(overview.cycle).toBeUndefined();
  });

  test.each([
    ['the programmabureau', bureau, []],
    ['a seat', seated, []],
    ['a partner that it is shared with', company, ['bedrijf']],
  ])('but not for %s', (_who, standing, sharedWith) => {
    const levels = [confidential('escalation', secret, sharedWith), confidential('framework-cycle', '7', sharedWith)];
    expect(namesIn(seenBy(standing, levels))).toEqual(everything);
  });

  test('a draft, for all but those who prepare it', () => {
    expect(seenBy(bureau, []).cycle?.title).toBe('Titel van het concept');
    expect(seenBy(company, []).cycle?.title).toBe('Titel van de ingediende tekst');
    const neverSubmitted = parts({ own: titles.own });
    expect(seenBy(bureau, [], neverSubmitted).cycle?.title).toBe('Titel van het concept');
    expect(seenBy(company, [], neverSubmitted).cycle).toBeUndefined();
    expect(JSON.stringify(seenBy(company, [], neverSubmitted))).not.toContain(titles.own);
  });
});

test('an overview is read with a scope of its own: no other scope hands out what it brings together', async () => {
  const handler = apiHandler(
    {
      readOverview: operation('readOverview', {
        contract: overviewContracts.readOverview,
        act: 'see the programme',
        answer: async () => ({ status: 200, body: seenBy(company, []) }),
      }),
    },
    () => now,
    {
      standingOfApp: async () => company,
      standingOfPerson: async () => ({ by: 'person/jan', standing: company }),
    },
    { once: (_, work) => work() },
  );
  const statusWith = async (...given: readonly string[]) => {
    const event = {
      httpMethod: 'GET',
      resource: routes.readOverview.path,
      path: '/programmes/proefland/overview',
      pathParameters: { programmeId: 'proefland' },
      queryStringParameters: null,
      headers: {},
      body: null,
      isBase64Encoded: false,
      requestContext: { authorizer: { clientId: 'app', scopes: given.join(' ') } },
    } as unknown as APIGatewayProxyEvent;
    return ((await handler(event, {} as Context)) as APIGatewayProxyResult).statusCode;
  };
  expect(await statusWith(...scopes.filter((scope) => scope !== 'overview.read'))).toBe(403);
  expect(await statusWith('overview.read')).toBe(200);
});
