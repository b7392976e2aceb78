import type { AnswerOf } from '#client/client.ts';
import { reportContracts } from '#functions/alliances/contracts/reports.ts';
import { decisionContracts } from '#functions/decisions/contracts.ts';
import { cycleContracts } from '#functions/frameworks/contracts/cycles.ts';
import { memberContracts } from '#functions/members/contracts.ts';
import type { Handover, OurBody } from '#functions/workbench/screens/our-body/our-body.ts';
import { ourBodyView } from '#functions/workbench/screens/our-body/view.ts';
import type { Visit } from '#functions/workbench/screens/screen.ts';
import type { Frame, Screens } from '../every-screen.ts';

const handover = memberContracts.readHandover.example.answer as Handover;
const { decisions } = decisionContracts.listDecisions.example.answer as AnswerOf<'listDecisions'>;
const { due } = reportContracts.listDue.example.answer as AnswerOf<'listDue'>;
const [cycle] = cycleContracts.listCycles.example.answer.cycles as AnswerOf<'listCycles'>['cycles'];
const forecast = cycleContracts.forecastRound.example.answer as AnswerOf<'forecastRound'>;
const [promised] = handover.contributions;
const [question] = handover.questions;
const [before] = handover.askedBefore;
const [condition] = handover.conditions;

const council: OurBody = {
  handover: {
    ...handover,
    contributions: [
      ...handover.contributions,
      ...(promised ? [{ ...promised, contributionId: 'stein-later', status: 'proposed' as const }] : []),
    ],
    questions: [
      ...handover.questions,
      ...(question ? [{ ...question, taskId: `${question.taskId}-2`, firstMeeting: '2030-06-06' }] : []),
    ],
    askedBefore: [
      ...handover.askedBefore,
      ...(before
        ? [
            {
              ...{ taskId: `${before.taskId}-2`, kind: before.kind, capacity: before.capacity },
              ...{ addressee: before.addressee, question: before.question, openedAt: before.openedAt },
              status: 'silent' as const,
              outcome: 'Er is niet geantwoord.',
            },
          ]
        : []),
    ],
    conditions: [
      ...handover.conditions,
      ...(condition ? [{ ...condition, conditionId: 'twee', accepted: 'not-accepted' as const }] : []),
    ],
  },
  decisions,
  due: [...due, { what: 'framework-renewal', dueOn: '2031-03-01', late: false, owedBy: 'regiegroep' }],
  ahead: [],
};
const expected = [
  { addresseeId: 'college-stein', expectedOn: '2030-06-11', basis: 'meeting' as const, afterTermEnd: true },
];
const college: OurBody = {
  ...council,
  handover: { ...council.handover, body: 'college' },
  ahead: cycle ? [{ cycle: { ...cycle, stage: 'adoption' }, forecast: { ...forecast, expected } }] : [],
};
const { firstMeeting: _unknown, ...withoutMeeting } = handover;
const none: OurBody = {
  handover: {
    ...withoutMeeting,
    ...{ contributions: [], questions: [], askedBefore: [], conditions: [], grants: [], figures: [] },
  },
  decisions: [],
  due: [],
  ahead: [],
};

/** Examples of the page of a council and of a college, and of one that nothing was asked yet. */
export const ourBodyScreens = ({ shown, visit }: Frame): Screens => {
  const standing = { actsFor: 'stein', party: 'Stein' } as Visit['standing'];
  const around = { ...visit, standing, now: '2030-03-28T09:00:00.000Z' };
  return {
    'our-council': shown('Onze raad', ourBodyView(council, around)),
    'our-college': shown('Ons college', ourBodyView(college, around)),
    'our-council-empty': shown('Onze raad', ourBodyView(none, around)),
  };
};
