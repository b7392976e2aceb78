import type { AnswerOf } from '#client/client.ts';
import { roundContracts } from '#functions/rounds/contracts.ts';
import { words as paperWords } from '#functions/workbench/screens/paper-answer/form.ts';
import { paperView } from '#functions/workbench/screens/paper-answer/view.ts';
import { roundView } from '#functions/workbench/screens/round/view.ts';
import { words as extensionWords } from '#functions/workbench/screens/round-extension/form.ts';
import { extensionView } from '#functions/workbench/screens/round-extension/view.ts';
import { words } from '#functions/workbench/screens/round-task/form.ts';
import { roundTaskView } from '#functions/workbench/screens/round-task/view.ts';
import { roundsView } from '#functions/workbench/screens/rounds/view.ts';
import type { Frame } from '../every-screen.ts';

const { rounds } = roundContracts.listRounds.example.answer as AnswerOf<'listRounds'>;
const round = roundContracts.readRound.example.answer as AnswerOf<'readRound'>;
const task = roundContracts.readTask.example.answer as AnswerOf<'readTask'>;
const over = rounds.map((one) => ({
  ...one,
  status: 'closed' as const,
  closedAt: '2027-09-20T10:00:00.000Z',
  outcome: {
    verdict: 'approved' as const,
    tally: { approved: 10 },
    silent: [],
    negative: [],
    sentence: 'Alle colleges stemmen in.',
  },
}));
const [asked] = round.tasks;
const tasks = asked
  ? [
      asked,
      { ...asked, taskId: `${asked.taskId}-2`, addressee: 'college van Beek', undeliverable: true },
      {
        ...asked,
        taskId: `${asked.taskId}-3`,
        addressee: 'college van Vaals',
        status: 'answered' as const,
        answer: {
          number: 1,
          answer: 'approved',
          textHash: round.subject.hash,
          givenAt: '2027-09-14T10:00:00.000Z',
          via: 'paper' as const,
          entitlement: 'the college of every participating municipality',
          registrarId: 'x',
        },
      },
    ]
  : [];
const extensions = [
  {
    from: '2027-09-27T21:59:59.000Z',
    until: '2027-10-11T21:59:59.000Z',
    reason: 'Vier raden vergaderen pas in oktober.',
    by: 'person/bureau-director',
    at: '2027-09-13T09:00:00.000Z',
  },
];
const people = [
  { personId: 'stein-college-secretary', name: 'Anna Voorbeeld', role: 'college-secretary' as const, hasTask: true },
  { personId: 'stein-portfolio-holder', name: 'Ben Voorbeeld', role: 'portfolio-holder' as const, hasTask: false },
];

/** Examples of the screens of rounds and their tasks. */
export const roundScreens = ({ shown, visit }: Frame): Record<string, string> => ({
  rounds: shown('Rondes', roundsView({ open: rounds, over, earlier: visit.here('rondes?verder=abc'), visit })),
  'rounds-none': shown('Rondes', roundsView({ open: [], over: [], visit })),
  round: shown(
    round.question,
    roundView({ round: { ...round, tasks, extensions }, done: 'De termijn is verlengd.', visit }),
  ),
  'round-extension': shown('Verleng de termijn', extensionView({ round, visit })),
  'round-extension-faults': shown(
    'Verleng de termijn',
    extensionView({
      round,
      typed: { until: '31-2', reason: '' },
      faults: Object.entries(extensionWords('2027-09-27')).map(([field, message]) => ({ field, message })),
      visit,
    }),
    true,
  ),
  'round-task': shown(task.addressee, roundTaskView({ task: { ...task, people }, round, visit })),
  'round-task-faults': shown(
    task.addressee,
    roundTaskView({
      task: { ...task, people },
      round,
      typed: { action: 'reassignTask', personId: '', reason: '' },
      faults: [{ field: 'personId', message: words.personId }],
      visit,
    }),
    true,
  ),
  'paper-answer': shown('Antwoord van papier', paperView({ task, round, typed: {}, faults: [], visit })),
  'paper-answer-faults': shown(
    'Antwoord van papier',
    paperView({
      task,
      round,
      typed: { answer: 'approved' },
      faults: Object.entries(paperWords).map(([field, message]) => ({ field, message })),
      visit,
    }),
    true,
  ),
});
