import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { Move } from '../domain/move.ts';
import { FrameworkContent } from '../terms/content.ts';
import { Cycle, Evaluation, RoundStageName } from '../terms/cycle.ts';
import { exampleContent, exampleCycle, exampleForecast } from './examples.ts';
import { CycleMovedView, CycleReadView, CycleRow, CycleView, StageForecastView } from './views.ts';

/** The API contracts of framework cycles. */
export const cycleContracts = {
  startCycle: contract({
    summary: 'Start the next framework version',
    description:
      'Starts the cycle of a framework version with its first draft. The version in force stays in force. One cycle runs at a time; beside a version in force, a draft comes with its interim evaluation.',
    body: z.strictObject({ content: FrameworkContent, evaluation: Evaluation.optional() }),
    answers: { 201: CycleView },
    conflicts: { 'cycle-running': 'Another cycle is running.' },
    example: { body: { content: exampleContent }, answer: exampleCycle },
  }),
  listCycles: contract({
    summary: 'List the framework versions',
    description: 'The versions of the framework of a programme and where each stands, oldest first.',
    query: z.strictObject({
      status: Cycle.shape.status.optional(),
      ...listed('startedAt', 'cycleId'),
    }),
    answers: { 200: z.strictObject({ cycles: z.array(CycleRow), next }).meta({ id: 'FrameworkCycles' }) },
    example: {
      answer: {
        cycles: [
          {
            cycleId: '1',
            title: 'Uitvoeringsprogramma 2026-2029',
            status: 'running',
            stage: 'draft',
            visit: 1,
            startedAt: '2027-03-01T09:00:00.000Z',
          },
        ],
      },
    },
  }),
  readCycle: contract({
    summary: 'Read one framework version',
    description: 'The stage, the history, the open moves and whom the cycle waits for.',
    answers: { 200: CycleReadView },
    example: { answer: { ...exampleCycle, awaits: [] } },
  }),
  moveCycle: contract({
    summary: 'Move a framework version on',
    description:
      'What the preparers decide: submit, proceed, back, ask again or withdraw. A move names the visit that it was decided on, so that the same move sent twice has effect once. After a negative sounding the cycle proceeds only with a motivation.',
    body: Move,
    answers: { 200: CycleMovedView },
    conflicts: {
      'cycle-ended': 'The cycle has ended.',
      'stale-move': 'The move is based on an earlier state: the record has moved on since.',
      'move-not-allowed': 'The present state does not allow this move.',
      'input-unanswered': 'Some input has no answer yet.',
      'text-not-adopted': 'The text is not the adopted one: it must be adopted again.',
      'text-already-adopted': 'The text is still the adopted one, which a college refused.',
    },
    example: {
      body: { visit: 1, move: 'submit' },
      answer: {
        ...exampleCycle,
        stage: 'input',
        visit: 2,
        roundId: 'zuid-limburg.1.input.1',
        forecast: exampleForecast,
      },
    },
  }),
  forecastRound: contract({
    summary: 'Forecast the last answer of a round',
    description:
      'When the answers of a stage would come if its round opened now, from the calendars of those who are asked: of the stage the cycle is in or comes to, unless another is named.',
    query: z.strictObject({ stage: RoundStageName.optional() }),
    answers: { 200: StageForecastView },
    example: { query: { stage: 'input' }, answer: { stage: 'input', ...exampleForecast } },
  }),
};
