import type { AnswerOf } from '#client/client.ts';
import { glimpseDraft } from './glimpses.ts';
import type { Stage } from './stage.ts';
import { frameworkText } from './texts.ts';

type Cycle = AnswerOf<'readCycle'>;

/** The cycle that runs, if one does. */
const running = async (stage: Stage): Promise<Cycle | undefined> => {
  const { cycles } = await stage.read('listCycles', { query: { status: 'running' } });
  const [found] = cycles;
  return found ? stage.read('readCycle', { path: { cycleId: found.cycleId } }) : undefined;
};

/** Starts a cycle on behalf of the regiegroep, and submits its draft. */
export const startCycle = async (stage: Stage, version: number): Promise<void> => {
  await stage.tried(async () => {
    const evaluation = { title: 'Wat wij leerden', summary: 'De rapportages tot nu toe, bij elkaar.' };
    const { cycleId, visit } = await stage.bureau('startCycle', {
      body: { content: frameworkText(version, stage.options), ...(version > 1 ? { evaluation } : {}) },
    });
    await glimpseDraft(stage, cycleId);
    await stage.bureau('moveCycle', { path: { cycleId }, body: { visit, move: 'submit' } });
  });
};

/** What the programmabureau does for the cycle that runs: it answers what came in, and moves it on. */
export const keepCycle = async (stage: Stage): Promise<void> => {
  const cycle = await running(stage);
  if (!cycle) return;
  const { cycleId, visit, moves } = cycle;
  const path = { cycleId };
  if (cycle.stage === 'draft') {
    // An adjustment that an escalation asked for begins with the text in force.
    await stage.tried(() =>
      stage.bureau('reviseText', {
        path,
        body: { basedOn: cycle.text.number, content: frameworkText(Number(cycleId), stage.options) },
      }),
    );
    await stage.tried(() => stage.bureau('moveCycle', { path, body: { visit, move: 'submit' } }));
    return;
  }
  if (cycle.stage !== 'revision') return;
  const received = await stage.all('listInput', { path }, (part) => part.received);
  for (const { taskId } of received.filter((one) => one.remarks !== undefined && !one.answer)) {
    const verdict = stage.chance.pick({ adopted: 3, 'partly-adopted': 2, 'not-adopted': 1 }, `verdict/${taskId}`);
    await stage.tried(() =>
      stage.bureau('answerInput', { path: { ...path, taskId }, body: { verdict, reason: 'Zo doen wij het.' } }),
    );
  }
  // After a refusal the colleges are asked again: the seats adopted this text already.
  const preferred = moves.find(({ move }) => move === 'ask-again') ?? moves.find(({ move }) => move === 'proceed');
  const found = preferred ?? moves.find(({ move }) => move === 'back');
  if (!found || found.move === 'withdraw') return;
  const { move, to } = found;
  await stage.tried(() =>
    stage.bureau('moveCycle', {
      path,
      body: {
        visit,
        move,
        ...(move === 'back' ? { to: to as 'adoption' } : {}),
        motivation: 'De regiegroep heeft de reacties gewogen.',
      },
    }),
  );
};

/** Records what became of conditions of approvals that are due. */
export const followUpApprovals = async (stage: Stage): Promise<void> => {
  const due = await stage.all('listDue', {}, (part) => part.due);
  for (const { what, cycleId, conditionId, late } of due) {
    if (what !== 'approval-condition' || !cycleId || !conditionId || !late) continue;
    const status = stage.chance.pick({ met: 8, 'in-progress': 1 }, `condition/${conditionId}/${stage.today()}`);
    await stage.tried(() =>
      stage.bureau('followUpCondition', {
        path: { cycleId, conditionId },
        body: { status, explanation: 'Besproken in de regiegroep.' },
      }),
    );
  }
};
