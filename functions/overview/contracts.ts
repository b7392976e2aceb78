import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { MovedFigure } from './domain/movement.ts';
import { Overview } from './domain/overview.ts';
import { IndicatorsPart } from './domain/parts.ts';

const money = { askedCents: 9_000_000, promisedCents: 8_000_000, decidedCents: 6_000_000, paidCents: 2_000_000 };
const goal = {
  planGoalId: 'honderd-deelnemers',
  title: 'Honderd deelnemers',
  serves: 'mensen-in-beweging',
  unit: 'deelnemers',
  baseline: 0,
  target: 100,
  by: '2028-12-31',
  reached: 40,
  forecast: 90,
  colour: 'amber',
};

const indicator = {
  indicatorId: 'deelnemers',
  goalId: 'mensen-in-beweging',
  lineId: 'sociaal',
  name: 'Deelnemers',
  unit: 'deelnemers',
  baseline: 0,
  target: 500,
  by: '2028-12-31',
  value: 340,
  valueOn: '2028-06-30',
  valueFrom: 'reports',
  forecast: 480,
  colour: 'amber',
  madeOf: [
    {
      allianceId: 'buurtwerkplaatsen',
      planGoalId: 'honderd-deelnemers',
      title: 'Honderd deelnemers',
      how: 'adds',
      counts: true,
      plan: { year: 2028, version: 1 },
      reportId: '2028-01-01_2028-07-01.1',
      reached: 340,
      forecast: 480,
    },
  ],
  gaps: [{ gap: 'short', together: 480 }],
};

/** The day whose state is shown. */
const asOf = z.iso.date().optional().meta({ description: 'The day; today in Europe/Amsterdam when it is left out.' });

/** The API contract of the overview. */
export const overviewContracts = {
  readRequirements: contract({
    summary: 'Read the design requirements as practice meets them',
    description:
      'The eleven design requirements of the governance model, each with a figure that the record gives, its norm, and the facts behind it. Every figure is a share in percent, and green from its norm on; one of which nothing can be measured yet has no colour. Confidential matters count in none of them. Beside each are its figures in the last established evaluations, at most eight: of those about stretches that end on one day the shortest, in its newest version. The figures follow the facts, and a sweep every hour repairs one that stayed behind. With `asOf` as practice met them by what was recorded by the end of that day.',
    query: z.strictObject({ asOf }),
    answers: {
      200: z.strictObject({ asOf: z.iso.date(), requirements: z.array(MovedFigure) }).meta({ id: 'Requirements' }),
    },
    example: {
      answer: {
        asOf: '2028-08-02',
        requirements: [
          {
            number: 1,
            figure: 'goals-on-course',
            meets: 1,
            of: 2,
            percent: 50,
            norm: 80,
            colour: 'red',
            moved: 'better',
            movement: [
              {
                evaluationId: '2027-07-01_2028-01-01',
                version: 1,
                from: '2027-07-01',
                until: '2028-01-01',
                asOf: '2028-02-10',
                meets: 0,
                of: 2,
                percent: 0,
              },
            ],
            facts: [
              { kind: 'goal', id: 'gezonde-wijken', name: 'Gezonde wijken', meets: false },
              { kind: 'goal', id: 'mensen-in-beweging', name: 'Mensen in beweging', meets: true },
            ],
          },
        ],
      },
    },
  }),
  readIndicators: contract({
    summary: 'Read how the indicators stand',
    description:
      'Every indicator of the framework in force: value, forecast, target and colour, the goals of plans that it is made of with their reports, the last measurement, and what the plans do not do for it. Its colour follows from the tolerance of the framework for a goal that is missed, as the colours of reports do. Today’s answer costs one read; that of an earlier day is computed from the record, as it was recorded by the end of that day. For those who prepare frameworks also by the present text of a version that is not in force.',
    query: z.strictObject({
      asOf,
      cycleId: z
        .string()
        .regex(/^[1-9]\d{0,5}$/)
        .optional()
        .meta({
          description: 'The version whose present text names the indicators; the one in force when it is left out.',
        }),
    }),
    answers: { 200: z.strictObject({ asOf: z.iso.date(), ...IndicatorsPart.shape }).meta({ id: 'Indicators' }) },
    example: { answer: { asOf: '2028-08-02', framework: '1', indicators: [indicator] } },
  }),
  readOverview: contract({
    summary: 'Read the overview of a programme',
    description:
      'The programme at a glance, for the evening before a meeting: the framework cycle and the open rounds with whom they wait for, the alliances with phase, colour and goals, the money of each line and year and of each source, the ladder with its clocks, and what is due. One query, independent of what happened before. The parts follow the facts within moments; a sweep every hour repairs one that stayed behind. What the reader does not see is left out. With `asOf` as it was recorded by the end of that day, computed from the record: the answer about a past day never changes.',
    query: z.strictObject({ asOf }),
    answers: { 200: Overview.meta({ id: 'Overview' }) },
    example: {
      answer: {
        asOf: '2028-08-02',
        framework: {
          cycleId: '1',
          title: 'Uitvoeringsprogramma 2027-2028',
          since: '2027-02-01T10:00:00.000Z',
          renewalDue: '2029-02-01',
        },
        cycle: {
          cycleId: '2',
          stage: 'approval',
          since: '2028-07-15T10:00:00.000Z',
          roundId: 'zuid-limburg.2.approval.1',
          title: 'Uitvoeringsprogramma 2029-2030',
        },
        rounds: [
          {
            roundId: 'zuid-limburg.2.approval.1',
            matter: 'framework-cycle',
            matterId: '2',
            kind: 'approval',
            title: 'Uitvoeringsprogramma 2029-2030',
            openedAt: '2028-07-15T10:00:00.000Z',
            termEnd: '2028-09-30T21:59:59.000Z',
            addressees: 16,
            answers: 15,
            awaited: 1,
            waiting: [
              {
                taskId: 'zuid-limburg.2.approval.1.college-stein',
                addressee: 'college van Stein',
                partnerId: 'stein',
                undeliverable: false,
              },
            ],
            late: false,
          },
        ],
        lines: [
          {
            lineId: 'sociaal',
            name: 'Sociaal',
            goals: [
              {
                goalId: 'mensen-in-beweging',
                title: 'Mensen in beweging',
                indicators: [
                  {
                    indicatorId: 'deelnemers',
                    name: 'Deelnemers',
                    unit: 'mensen',
                    baseline: 0,
                    target: 500,
                    by: '2028-12-31',
                  },
                ],
              },
            ],
            money: [{ year: 2028, givenCents: 20_000_000, ...money }],
          },
        ],
        alliances: [
          {
            allianceId: 'buurtwerkplaatsen',
            title: 'Buurtwerkplaatsen',
            lineId: 'sociaal',
            goalId: 'mensen-in-beweging',
            phase: 'execution',
            since: '2027-09-01T10:00:00.000Z',
            leadId: 'stein',
            members: 3,
            colour: 'amber',
            reportId: '2028-01-01_2028-07-01.1',
            goals: [goal],
            money: [{ year: 2028, ...money }],
          },
        ],
        indicators: [{ indicatorId: 'deelnemers', value: 340, valueOn: '2028-06-30', forecast: 480, colour: 'amber' }],
        sources: [
          {
            source: 'state',
            grantedCents: 1_000_000_000,
            receivedCents: 250_000_000,
            plannedCents: 12_000_000,
            committedCents: 12_000_000,
            spentCents: 4_000_000,
            leftCents: 996_000_000,
          },
        ],
        ladder: [
          {
            escalationId: 'escalation-1',
            allianceId: 'buurtwerkplaatsen',
            title: 'Buurtwerkplaatsen: doel niet gehaald',
            breach: 'goal-missed',
            size: 10,
            unit: 'percent',
            stage: 'solution',
            since: '2028-07-20T10:00:00.000Z',
            raisedAt: '2028-07-20T10:00:00.000Z',
            roundId: 'zuid-limburg.escalation-1.solution.1',
            until: '2028-08-17T21:59:59.000Z',
            late: false,
          },
        ],
        due: [
          {
            what: 'report',
            dueOn: '2028-07-31',
            late: true,
            owedBy: 'stein',
            allianceId: 'buurtwerkplaatsen',
            period: { from: '2028-01-01', until: '2028-07-01' },
            asked: 2,
          },
          {
            what: 'lesson',
            dueOn: '2028-08-02',
            late: false,
            owedBy: 'programmabureau',
            lessonId: 'buren-eerst',
            recordedOn: '2028-02-02',
          },
        ],
      },
    },
  }),
};
