import type { AnswerOf } from '#client/client.ts';
import { roundContracts } from '#functions/rounds/contracts.ts';
import { words as paperWords } from '#functions/workbench/screens/paper-answer/form.ts';
import { paperForm } from '#functions/workbench/screens/paper-answer/view.ts';
import { roundView } from '#functions/workbench/screens/round/view.ts';
import { words as extensionWords } from '#functions/workbench/screens/round-extension/form.ts';
import { extensionForm } from '#functions/workbench/screens/round-extension/view.ts';
import { words } from '#functions/workbench/screens/round-task/form.ts';
import { roundTaskForm } from '#functions/workbench/screens/round-task/view.ts';
import { roundsView } from '#functions/workbench/screens/rounds/view.ts';
import type { Frame, Screens } from '../every-screen.ts';
import { formExample } from './example-alliance.ts';

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
const [firstTask] = round.tasks;
const tasks = firstTask
  ? [
      firstTask,
      { ...firstTask, taskId: `${firstTask.taskId}-2`, addressee: 'college van Beek', undeliverable: true },
      {
        ...firstTask,
        taskId: `${firstTask.taskId}-3`,
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

const faultsOf = (said: Readonly<Record<string, string>>) =>
  Object.entries(said).map(([field, message]) => ({ field, message }));

/** Examples of the screens of rounds and their tasks. */
export const roundScreens = (frame: Frame): Screens => {
  const { shown, visit } = frame;
  const form = formExample(frame, 'programmabureau');
  const about = { task: { ...task, people }, round, today: '2027-09-22' };
  const extensionFaults = faultsOf(extensionWords('2027-09-27'));
  return {
    rounds: shown('Rondes', roundsView({ open: rounds, over, earlier: visit.here('rondes?verder=abc'), visit })),
    'rounds-none': shown('Rondes', roundsView({ open: [], over: [], visit })),
    round: shown(
      round.question,
      roundView({ round: { ...round, tasks, extensions }, done: 'De termijn is verlengd.', handles: true, visit }),
    ),
    'round-extension': form(extensionForm, round),
    'round-extension-faults': form(extensionForm, round, { until: '31-2', reason: '' }, extensionFaults),
    'round-task': form(roundTaskForm, about),
    'round-task-faults': form(
      roundTaskForm,
      about,
      { action: 'reassignTask', personId: '', reason: '' },
      faultsOf({ personId: words.personId }),
    ),
    'paper-answer': form(paperForm, about),
    'paper-answer-faults': form(paperForm, about, { answer: 'approved' }, faultsOf(paperWords)),
  };
};
