import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { identifier } from '#shared/vocabulary/values.ts';
import { Move } from './domain/move.ts';
import { ObligationView } from './obligation-views.ts';
import { Raised, StageName } from './terms/escalation.ts';
import { GivenObligationFollowUp } from './terms/obligation.ts';
import * as views from './views.ts';

const Escalation = views.EscalationView.meta({ id: 'Escalation' });

const account = {
  cause: 'De aannemer is failliet.',
  consequences: 'De werkplaats gaat later open.',
  options: 'Een andere aannemer, of een kleinere werkplaats.',
  recommendation: 'Een andere aannemer, voor meer geld.',
};
const breach = {
  breach: 'budget-overrun',
  about: { kind: 'budget-line', lineId: 'gezonde-gemeenschappen' },
  size: 8,
  unit: 'percent',
  year: 2028,
};
const raisedAt = '2028-03-01T09:00:00.000Z';
const row = {
  escalationId: 'escalation-1',
  allianceId: 'buurtwerkplaatsen',
  title: 'Buurtwerkplaatsen: een budget dat wordt overschreden',
  ...breach,
  reach: 'within',
  stage: 'solution',
  visit: 1,
  raisedAt,
};
const mandate = {
  framework: '1',
  reach: 'within',
  clause: { unit: 'percent', tolerance: 5, regiegroep: 10, sounding: 20 },
};
const round = 'zuid-limburg.escalation-1.solution.1';
const shown = {
  ...row,
  mandate: { ...mandate, words: 'Kaders versie 1, mandaat, een budget dat wordt overschreden: tot en met 5 procent …' },
  account,
  roundId: round,
  sounded: false,
  rounds: [round],
  moves: [{ move: 'withdraw', to: 'withdrawn', motivationNeeded: true }],
  history: [],
};

const explanation = 'De nieuwe aannemer is gevonden.';
const obligation = {
  obligationId: 'escalation-1.3.measure-1',
  what: 'measure',
  text: 'Een andere aannemer zoeken.',
  who: 'gemeente Stein',
  binds: true,
  status: 'done',
  asked: 1,
  followUps: [{ status: 'done', explanation, at: raisedAt, by: 'zaaksysteem-stein' }],
};

/** The day whose state is shown. */
const asOf = z.iso.date().optional().meta({ description: 'The day; today in Europe/Amsterdam when it is left out.' });

/** The API contracts of escalations. */
export const escalationContracts = {
  raiseEscalation: contract({
    summary: 'Raise an escalation',
    description:
      'By a partner of the alliance: what threatens, why, and what it advises; or by the programmabureau, with its `reason`, where the alliance answered that it need not be raised or withdrew it. What the alliance may decide itself is refused with the clause quoted. An urgent one goes to the second rung at once. The same account sent twice is one escalation (200).',
    body: Raised,
    answers: { 200: Escalation, 201: Escalation },
    conflicts: {
      'alliance-closed': 'The alliance is closed.',
      'within-tolerance': 'The alliance decides on this itself.',
      'breach-open': 'This breach is on the ladder already.',
    },
    example: { body: { ...breach, ...account }, answer: shown },
  }),
  listEscalations: contract({
    summary: 'List the escalations of a programme',
    description:
      'In the order in which they were raised; optionally of one alliance. With `asOf` those that had been raised by the end of that day, each on the rung on which it lay.',
    query: z.strictObject({
      asOf,
      allianceId: identifier.optional(),
      stage: StageName.optional(),
      status: z
        .enum(['open', 'ended'])
        .optional()
        .meta({ description: 'Only escalations that are open, or only those that ended.' }),
      ...listed('raisedAt', 'escalationId'),
    }),
    answers: { 200: views.EscalationList.extend({ next }).meta({ id: 'Escalations' }) },
    example: { answer: { escalations: [row] } },
  }),
  readEscalation: contract({
    summary: 'Read an escalation',
    description:
      'Where it is, how it came there and why, the clause that decides, and the framework cycles it led to. With `asOf` as it was recorded by the end of that day: its rung, its clock, and what had been allowed.',
    query: z.strictObject({ asOf }),
    answers: { 200: views.EscalationReadView.meta({ id: 'EscalationRead' }) },
    example: {
      answer: {
        asOf: '2028-03-01',
        ...shown,
        growths: [],
        dispensations: [],
        obligations: [obligation],
        adjustments: [],
      },
    },
  }),
  followUpObligation: contract({
    summary: 'Record what became of a measure or a condition of a dispensation',
    description:
      'By a partner of the alliance or the programmabureau, before or after its day, also when the alliance did not answer when it was asked. Adds a follow-up; earlier ones stay. The question is withdrawn while it waits for an answer.',
    body: GivenObligationFollowUp,
    answers: { 201: ObligationView.meta({ id: 'Obligation' }) },
    conflicts: {
      'no-longer-binding':
        'Another solution or ruling replaced it, its ruling ended by a condition that was not met, or its escalation or alliance ended.',
      'condition-changed': 'Somebody recorded another follow-up at the same moment.',
      'obligation-full': 'It has the maximum number of follow-ups.',
    },
    example: { body: { status: 'done', explanation }, answer: obligation },
  }),
  moveEscalation: contract({
    summary: 'Withdraw an escalation',
    description: 'By a partner of the alliance, with its reason, at any stage before the end.',
    body: Move,
    answers: { 200: Escalation },
    conflicts: {
      'escalation-ended': 'It has ended.',
      'stale-move': 'The move is based on an earlier state: the record has moved on since.',
      'move-not-allowed': 'The present state does not allow this move.',
    },
    example: {
      body: { visit: 1, move: 'withdraw', motivation: 'De aannemer maakt een doorstart.' },
      answer: { ...shown, stage: 'withdrawn', visit: 2, endedAt: raisedAt, moves: [] },
    },
  }),
};
