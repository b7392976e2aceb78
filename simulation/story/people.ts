import type { AnswerOf, BodyOf } from '#client/client.ts';
import { dateOf, day } from './agenda.ts';
import { appOf, bureau } from './region.ts';
import type { Stage } from './stage.ts';

type Task = AnswerOf<'readTask'>;
type Given = Omit<BodyOf<'answerTask'>, 'textHash' | 'registeredBy'>;

/**
 * How often people give each answer, by the kind of round; `silent` is no answer. What stands for the seats keeps a programme going that
 * people want. Reports are given when they are asked for, not here.
 */
const shares: Readonly<Record<Exclude<Task['kind'], 'report'>, Readonly<Record<string, number>>>> = {
  input: { input: 15, 'no-input': 55, silent: 30 },
  sounding: { positive: 70, neutral: 14, negative: 4, silent: 12 },
  consultation: { support: 62, objection: 8, 'no-opinion': 10, silent: 20 },
  vote: { for: 94, abstain: 3, silent: 3 },
  approval: { approved: 90, 'approved-with-conditions': 6, 'not-approved': 1, silent: 3 },
  conditions: { for: 95, silent: 5 },
  accession: { approved: 100 },
  composition: { for: 92, against: 3, silent: 5 },
  'rule-change': { for: 92, against: 3, silent: 5 },
  contribution: { committed: 84, 'committed-with-conditions': 8, declined: 5, silent: 3 },
  'contribution-conditions': { accepted: 92, 'not-accepted': 4, silent: 4 },
  grant: { granted: 90, declined: 5, silent: 5 },
  'follow-up': { done: 60, 'in-progress': 22, 'not-done': 6, silent: 12 },
  payment: { done: 55, 'in-progress': 20, 'not-done': 5, silent: 20 },
  raising: { raised: 70, 'not-raised': 20, silent: 10 },
  solution: { solution: 78, 'no-solution': 14, silent: 8 },
  verdict: { sufficient: 66, 'not-sufficient': 26, silent: 8 },
  ruling: { for: 84, against: 5, 'hand-back': 5, silent: 6 },
  'taking-back': { maintained: 100 },
  consequence: { for: 100 },
};

/** The share of answers that come on paper, and are registered by the programmabureau. */
const onPaper = 0.15;
/** The name under which the answers on paper are counted. */
export const onPaperUsed = 'on paper';

/** Lets the addressee of a task answer when its time comes, or stay silent. */
export const planAnswer = async (stage: Stage, taskId: string): Promise<void> => {
  const task = await stage.read('readTask', { path: { taskId } });
  const { kind } = task;
  if (kind === 'report' || task.status !== 'open' || task.dueAt === undefined) return;
  const left = Date.parse(task.dueAt) - stage.now();
  const answer = stage.chance.pick(shares[kind], `answer/${taskId}`);
  // A wish of a few is late: the term is over, and the API refuses it.
  const when = stage.now() + left * (0.03 + 1.0 * stage.chance.of(`when/${taskId}`));
  if (answer === 'silent') return;
  stage.agenda.plan(when, `${task.addressee} answers`, () => giveAnswer(stage, taskId, answer));
};

const giveAnswer = async (stage: Stage, taskId: string, preferredAnswer: string): Promise<void> => {
  const task = await stage.read('readTask', { path: { taskId } });
  if (task.status !== 'open') return;
  const answer =
    task.answering === undefined || task.answers.includes(preferredAnswer) ? preferredAnswer : task.answers[0];
  if (answer === undefined) return;
  const { subject } = await stage.read('readRound', { path: { roundId: task.roundId } });
  const given = await answerOf(stage, task, answer);
  const registeredBy = { name: 'Iemand van de proef', role: 'secretaris' };
  const speaker = (task.capacity === 'partner' && stage.representedBy.get(task.partnerId)) || task.partnerId;
  const app = task.capacity === 'programmabureau' ? bureau : appOf(speaker);
  const paper = stage.chance.happens(onPaper, `paper/${taskId}`) && task.capacity !== 'programmabureau';
  const refusal = await stage.refusalOf(() =>
    paper
      ? stage.bureau('registerPaperAnswer', {
          path: { taskId },
          body: { ...given, givenBy: registeredBy, reason: 'De brief kwam met de post.' },
        })
      : stage.call(app, 'answerTask', { path: { taskId }, body: { ...given, textHash: subject.hash, registeredBy } }),
  );
  // One that comes after the term is refused, and so is "not needed" about a breach beyond the regiegroep's own mandate (rule 16).
  if (task.answering === undefined || (answer === 'not-raised' && refusal === 'not-entitled')) return;
  stage.used.count(`${task.kind}: ${answer}`, refusal === undefined);
  stage.used.count(paper ? onPaperUsed : 'over the API', refusal === undefined);
};

/** The whole of an answer, with what its kind asks beside it. */
const answerOf = async (stage: Stage, task: Task, answer: string): Promise<Given> => {
  const option = task.answering?.options.find((one) => one.answer === answer);
  const remarks = option?.remarks === 'required' || stage.chance.happens(0.2, `remarks/${task.taskId}`);
  const measures = [{ who: task.addressee, what: 'Een kleinere opzet', by: dateOf(stage.now() + 60 * day) }];
  return {
    answer,
    ...(remarks && option?.remarks !== 'none' ? { remarks: `Omdat wij dat vinden: ${answer}.` } : {}),
    ...(option?.measures ? { measures } : {}),
    ...(task.answering?.registersDecision
      ? {
          decision: {
            decidedOn: stage.today(),
            reference: `B-${task.taskId}`.slice(-90),
            onBehalfOf: task.addressee,
            conditions: option?.conditions ? ['Elk jaar een gesprek over de voortgang.'] : [],
          },
        }
      : {}),
  };
};
