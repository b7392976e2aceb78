import type { AnswerOf } from '#client/client.ts';
import { evaluationContracts } from '#functions/monitoring/contracts-evaluations.ts';
import { overviewContracts } from '#functions/overview/contracts.ts';

type Evaluation = AnswerOf<'readEvaluation'>;

const { indicators } = overviewContracts.readIndicators.example.answer as AnswerOf<'readIndicators'>;

/** An evaluation with as little as there can be. */
export const scarceEvaluation = evaluationContracts.readEvaluation.example.answer as Evaluation;

const { content } = scarceEvaluation;
const half = { from: '2028-01-01', until: '2028-07-01' };

/** An evaluation with something of everything: a correction, after something in it became confidential. */
export const fullEvaluation: Evaluation = {
  ...scarceEvaluation,
  whole: false,
  content: {
    ...content,
    version: 2,
    replaces: 1,
    words: {
      ...content.words,
      goals: 'De werkplaatsen lopen voor.\n\nDe wandelpaden wachten op een vergunning.',
      late: 'Grenzeloos leren rapporteert na de zomer.',
      correction: 'Het aantal deelnemers in Stein was dubbel geteld.',
    },
    indicators,
    money: {
      ...content.money,
      cells: [
        {
          ...{ lineId: 'sociaal', line: 'Sociaal', year: 2028, source: 'state' as const },
          ...content.money.total,
        },
        { year: 2029, ...content.money.total, leftCents: -4_000_000 },
      ],
      contributions: [
        {
          ...{ lineId: 'sociaal', line: 'Sociaal', year: 2028, source: 'region' as const },
          ...{ askedCents: 10_000_000, promisedCents: 9_000_000, decidedCents: 6_000_000, paidCents: 1_250_050 },
        },
      ],
      corrections: [
        {
          ...{ kind: 'payment' as const, lineId: 'sociaal', line: 'Sociaal', year: 2028, source: 'state' as const },
          amountCents: -125_000,
        },
        { kind: 'advance', year: 2028, source: 'province', amountCents: 500_000 },
      ],
    },
    escalations: [
      {
        ...{ escalationId: 'escalation-1', allianceId: 'buurtwerkplaatsen', breach: 'budget-overrun' as const },
        ...{ title: 'Buurtwerkplaatsen: het budget van 2028 wordt overschreden', size: 8, unit: 'percent' as const },
        ...{ stage: 'ruling' as const, raisedOn: '2028-03-01' },
      },
      {
        ...{ escalationId: 'escalation-2', allianceId: 'wandelpaden', breach: 'goal-late' as const },
        ...{ title: 'Wandelpaden: later klaar', size: 40, unit: 'days' as const },
        ...{ stage: 'solved' as const, raisedOn: '2028-02-01', endedOn: '2028-05-01' },
      },
    ],
    dispensations: [
      {
        ...{ escalationId: 'escalation-1', allianceId: 'buurtwerkplaatsen', alliance: 'Buurtwerkplaatsen' },
        ...{ breach: 'budget-overrun' as const, upTo: 8, unit: 'percent' as const, until: '2028-12-31' },
        ...{ conditions: ['Elke maand een bericht aan de regiegroep.'], decidedOn: '2028-04-01' },
        decisionId: 'zuid-limburg.escalation-1.ruling.1',
      },
    ],
    lessons: {
      new: [{ lessonId: 'buren-eerst', title: 'Vraag eerst de buren' }],
      used: [{ lessonId: 'coach', title: 'Eén coach per wijk', allianceId: 'wandelpaden', alliance: 'Wandelpaden' }],
      ended: [{ lessonId: 'huur', title: 'Huur per maand', as: 'plan' }],
      ageing: [{ lessonId: 'subsidie', title: 'Vraag subsidie vroeg aan', ageDays: 250, dueOn: '2028-06-01' }],
    },
    risks: [
      { allianceId: 'wandelpaden', alliance: 'Wandelpaden', description: 'De vergunning komt te laat.' },
      {
        ...{ allianceId: 'buurtwerkplaatsen', alliance: 'Buurtwerkplaatsen' },
        ...{ description: 'Te weinig vrijwilligers.', measure: 'Een wervingsactie met de scholen.' },
      },
    ],
    missing: [
      {
        ...{ allianceId: 'grenzeloos-leren', alliance: 'Grenzeloos leren', lead: 'Vaals' },
        ...{ period: half, dueOn: '2028-07-31' },
      },
      { allianceId: 'stil', alliance: 'Stille alliantie', period: half, dueOn: '2028-07-31' },
    ],
    late: [
      {
        ...{ what: 'payment' as const, dueOn: '2028-06-30', owedBy: 'stein', owedByName: 'Stein' },
        ...{ allianceId: 'buurtwerkplaatsen', alliance: 'Buurtwerkplaatsen' },
      },
      { what: 'composition-review', dueOn: '2028-06-30', owedBy: 'regiegroep', owedByName: 'regiegroep' },
    ],
    requirements: {
      asOf: '2028-08-15',
      figures: [
        ...content.requirements.figures,
        {
          ...{ number: 3, figure: 'colleges-bound', meets: 15, of: 16, percent: 93, norm: 100, colour: 'red' as const },
          short: [{ kind: 'partner', id: 'vaals', name: 'Vaals' }],
        },
        { number: 11, figure: 'escalations-solved-on-the-first-rung', meets: 0, of: 0, norm: 50, short: [] },
      ],
    },
  },
};
