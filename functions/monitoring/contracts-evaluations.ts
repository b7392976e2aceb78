import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { Evaluation, EvaluationContent, EvaluationWords } from './terms/evaluation.ts';

const Content = EvaluationContent.meta({ id: 'EvaluationContent' });
const Summary = Evaluation.omit({ programmeId: true }).meta({ id: 'EstablishedEvaluation' });
const { hash, establishedAt, establishedBy, takenOut } = Evaluation.shape;

const EvaluationView = z
  .strictObject({
    content: Content,
    hash,
    establishedAt,
    establishedBy,
    takenOut,
    /** False when something in it became confidential since: the hash is of the whole. */
    whole: z.boolean(),
  })
  .meta({ id: 'Evaluation' });

const ConceptView = z
  .strictObject({
    content: Content,
    hash,
    over: z.boolean(),
    wordsNumber: z.int().min(0),
    established: z.array(Summary),
  })
  .meta({ id: 'EvaluationConcept' });

const KeptView = z
  .strictObject({
    evaluationId: z.string(),
    number: z.int().min(1),
    words: EvaluationWords,
    writtenAt: z.iso.datetime(),
    writtenBy: z.string(),
  })
  .meta({ id: 'EvaluationWords' });

const ListView = z
  .strictObject({
    evaluations: z.array(
      z.strictObject({
        evaluationId: z.string(),
        from: z.iso.date(),
        until: z.iso.date(),
        over: z.boolean(),
        versions: z.array(Summary),
      }),
    ),
    next,
  })
  .meta({ id: 'Evaluations' });

const amounts = {
  grantedCents: 1_000_000_000,
  receivedCents: 250_000_000,
  plannedCents: 12_000_000,
  committedCents: 12_000_000,
  spentCents: 4_000_000,
  leftCents: 996_000_000,
};
const period = { from: '2028-01-01', until: '2028-07-01' };
const evaluationId = '2028-01-01_2028-07-01';
const content = {
  programmeId: 'zuid-limburg',
  evaluationId,
  ...period,
  periods: [period],
  asOf: '2028-08-15',
  version: 1,
  framework: { cycleId: '1', title: 'Uitvoeringsprogramma 2027-2028' },
  words: { summary: 'De buurtwerkplaatsen lopen voor op hun doel.' },
  goals: [
    {
      lineId: 'sociaal',
      line: 'Sociaal',
      goalId: 'mensen-in-beweging',
      title: 'Mensen in beweging',
      colour: 'green' as const,
      alliances: [
        {
          allianceId: 'buurtwerkplaatsen',
          title: 'Buurtwerkplaatsen',
          phase: 'execution' as const,
          colour: 'green' as const,
          reportId: '2028-01-01_2028-07-01.1',
        },
      ],
    },
  ],
  indicators: [],
  money: {
    total: amounts,
    sources: [{ source: 'state' as const, ...amounts }],
    lines: [{ lineId: 'sociaal', line: 'Sociaal', ...amounts }],
    cofinancing: {
      demandedCents: 1_000_000_000,
      grantedCents: 0,
      receivedCents: 0,
      spentCents: 0,
      shortCents: 1_000_000_000,
    },
  },
  escalations: [],
  dispensations: [],
  lessons: { new: [{ lessonId: 'buren-eerst', title: 'Vraag eerst de buren' }], used: [], ended: [], ageing: [] },
  risks: [],
  missing: [
    {
      allianceId: 'grenzeloos-leren',
      alliance: 'Grenzeloos leren',
      lead: 'Vaals',
      period,
      dueOn: '2028-07-31',
    },
  ],
  late: [],
  requirements: {
    asOf: '2028-08-15',
    figures: [
      {
        number: 1,
        figure: 'goals-on-course',
        meets: 1,
        of: 1,
        percent: 100,
        norm: 80,
        colour: 'green' as const,
        before: {
          evaluationId: '2027-07-01_2028-01-01',
          version: 1,
          from: '2027-07-01',
          until: '2028-01-01',
          asOf: '2028-02-10',
          meets: 0,
          of: 1,
          percent: 0,
        },
        moved: 'better' as const,
        short: [],
      },
    ],
  },
};
const exampleHash = '3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b';
const established = {
  hash: exampleHash,
  establishedAt: '2028-08-15T09:00:00.000Z',
  establishedBy: 'programmabureau-zuid-limburg',
};
const summary = { evaluationId, ...period, version: 1, cycleId: '1', ...established };
const whole = { content, ...established, whole: true };

/** The API contracts of interim evaluations. */
export const evaluationContracts = {
  listEvaluations: contract({
    summary: 'List the interim evaluations',
    description:
      'The reporting periods that began, and the longer stretches of which an evaluation was established, each with its established versions. The newest version counts; those before it stay.',
    query: z.strictObject(listed('until', 'from')),
    answers: { 200: ListView },
    example: { answer: { evaluations: [{ evaluationId, ...period, over: true, versions: [summary] }] } },
  }),
  readEvaluationConcept: contract({
    summary: 'Read the concept of an interim evaluation',
    description:
      'For the programmabureau: what the reports of a period add up to, computed from the record as it is now, with the words that were kept. The evaluationId names a reporting period, or the first day of one and the end of a later one: a midterm is the evaluation of all periods up to then. It shows the state of today, or of the last day before the next period is over. It holds nothing that is confidential.',
    answers: { 200: ConceptView },
    example: {
      answer: { content, hash: exampleHash, over: true, wordsNumber: 1, established: [] },
    },
  }),
  keepEvaluationWords: contract({
    summary: 'Keep the words of an interim evaluation',
    description:
      'What the programmabureau says itself beside the computed parts, each at most 5,000 characters. All words are sent together, on the base of those that were read: the number of the last ones, 0 before there are any. The same words sent twice are kept once (200).',
    body: z.strictObject({ basedOn: z.int().min(0).max(9999), words: EvaluationWords }),
    answers: { 200: KeptView, 201: KeptView },
    conflicts: { 'words-changed': 'Somebody else kept other words meanwhile.' },
    example: {
      body: { basedOn: 0, words: content.words },
      answer: {
        evaluationId,
        number: 1,
        words: content.words,
        writtenAt: '2028-08-14T09:00:00.000Z',
        writtenBy: 'programmabureau-zuid-limburg',
      },
    },
  }),
  establishEvaluation: contract({
    summary: 'Establish an interim evaluation',
    description:
      'By the programmabureau, once the period is over. The concept is stored whole, under the hash that was read with it: if the record or the words changed since, it is refused and can be read again. A later version names the one that it replaces, and says in its words what it corrects. The same request sent twice establishes once (200). The seats of the regiegroep are told.',
    body: z.strictObject({ hash }),
    answers: { 200: EvaluationView, 201: EvaluationView },
    conflicts: {
      'period-not-over': 'The period still runs.',
      'evaluation-changed': 'The record or the words changed since the concept was read.',
      'correction-missing': 'The words do not say what this version corrects.',
    },
    example: { body: { hash: exampleHash }, answer: whole },
  }),
  readEvaluation: contract({
    summary: 'Read an established interim evaluation',
    description:
      'One version, as it was established. What became confidential since is left out, and the answer then says that it is not whole. Where words about a person were taken out of it, it names each removal with the hash of the content since; the hash under which it was established stays.',
    answers: { 200: EvaluationView },
    example: { answer: whole },
  }),
};
