import type { AnswerOf } from '#client/client.ts';
import { planContracts } from '#functions/alliances/contracts/plans.ts';

type Plan = AnswerOf<'readPlan'>;

/** A plan that fits. */
export const fittingPlan = planContracts.readPlan.example.answer as Plan;
const { test: verdict, ...submitted } = fittingPlan;
const { content } = submitted;
const [first] = content.goals;

/** The next version, with a goal of every kind, returned on two grounds. */
export const returnedPlan: Plan = {
  ...fittingPlan,
  version: 2,
  content: {
    ...content,
    goals: first
      ? [
          { ...first, baseline: 'not-measured-yet', direction: 'at-most' },
          { ...first, planGoalId: 'open', title: 'De werkplaats is open', baseline: 0, target: 1, direction: 'yes-no' },
        ]
      : [],
  },
  dropped: [{ planGoalId: 'cursus', breach: 'ends', reason: 'De cursus gaat op in de werkplaatsen.' }],
  ...(verdict && {
    test: {
      ...verdict,
      version: 2,
      verdict: 'returned',
      grounds: [
        {
          ground: { ground: 'budget', lineId: 'gezond', explanation: 'Er is te weinig over.' },
          clause: '2027: 420000000 (after decision 27); 2028: 512345650',
        },
        { ground: { ground: 'monitoring', explanation: 'Er is geen meting.' }, clause: 'Per kwartaal.' },
      ],
    },
  }),
  misfits: [{ framework: '2', reasons: ['the framework has no goal'], foundAt: '2028-02-01T09:00:00.000Z' }],
};

/** A plan that waits for its test. */
export const untestedPlan: Plan = { ...submitted, version: 2 };

/** What the framework leaves on a line. */
export const [lineBudget] = planContracts.listLineBudgets.example.answer.lines as AnswerOf<'listLineBudgets'>['lines'];
