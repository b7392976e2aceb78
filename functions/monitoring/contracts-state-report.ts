import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { evaluationContracts } from './contracts-evaluations.ts';

const { answers, example } = evaluationContracts.readEvaluation;

const conflicts = {
  'evaluation-not-established':
    'This version of the evaluation is a concept: the state is told of what was established.',
};

/** The API contracts of the progress report to the state. */
export const stateReportContracts = {
  readStateReport: contract({
    summary: 'Read the progress report to the state',
    description:
      'An established evaluation as the state reads it: with nothing that is confidential now, whoever asks for it. Lines with their goals and indicators, money by line, year and source, deviations with what was decided about them, lessons, and the words of the programmabureau.',
    answers,
    conflicts,
    example,
  }),
  exportStateReport: contract({
    summary: 'Export the progress report to the state as CSV',
    description:
      'For people: a row for each thing that it tells, below a row of Dutch headings, in whole euro cents, after the number and the hash of the evaluation that it is made from.',
    query: z.strictObject({
      separator: z.enum(['comma', 'semicolon']).default('comma').meta({
        description: 'A comma (RFC 4180), or a semicolon, which a spreadsheet with Dutch settings opens by itself.',
      }),
    }),
    produces: 'text/csv',
    carries: ['Content-Disposition'],
    answers: { 200: z.string() },
    conflicts,
    example: { query: { separator: 'semicolon' }, answer: 'Onderdeel;Programmalijn;Onderwerp' },
  }),
  exportStateReportWorkbook: contract({
    summary: 'Export the progress report to the state as a workbook',
    description:
      'For a spreadsheet (.xlsx): the rows and columns of the CSV, in which every text stays as it was typed. Ask for it with its media type first in `Accept`.',
    produces: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    carries: ['Content-Disposition'],
    answers: { 200: z.string().meta({ format: 'binary' }) },
    conflicts,
    example: { answer: 'UEsDBBQ' },
  }),
};
