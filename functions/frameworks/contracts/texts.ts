import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { FrameworkContent } from '../terms/content.ts';
import { exampleContent, exampleHash } from './examples.ts';
import { ComparisonView, FrameworkView, TextView, WrittenTextView } from './views.ts';

const TextName = z.string().regex(/^[1-9]\d{0,4}(\.[1-9]\d{0,4})?$/, 'must be a text number, or version.text');

const written = { programmeId: 'zuid-limburg', cycleId: '1', number: 2, hash: exampleHash };

/** The API contracts of the texts of a framework. */
export const textContracts = {
  reviseText: contract({
    summary: 'Write the next text of a version',
    description:
      'Texts are immutable: every change is a new text with the next number. It names the text that it is based on, so that nobody overwrites the work of another. Possible during draft and revision; approvals of the text before do not count for the new one.',
    body: z.strictObject({
      basedOn: z.int().min(1).meta({ description: 'The number of the text that was changed.' }),
      content: FrameworkContent,
    }),
    answers: { 201: WrittenTextView },
    conflicts: {
      'text-unchanged': 'The text says exactly this already.',
      'text-fixed': 'The text cannot change in this stage.',
      'text-changed': 'Another text came in between.',
    },
    example: { body: { basedOn: 1, content: exampleContent }, answer: written },
  }),
  readText: contract({
    summary: 'Read a text of a version',
    description: 'One text, whole, with the hash that approvals are bound to.',
    answers: { 200: TextView },
    example: {
      answer: {
        ...written,
        content: exampleContent,
        writtenAt: '2027-03-08T10:30:00.000Z',
        writtenBy: 'programmabureau-zuid-limburg',
      },
    },
  }),
  printText: contract({
    summary: 'Read a text as a document to print',
    description:
      'One Dutch document (HTML) that prints well: the text whole, with its hash on every page, the decisions that stand for exactly this text and the conditions that came with them. It loads nothing.',
    produces: 'text/html',
    carries: ['Content-Security-Policy'],
    answers: { 200: z.string() },
    example: {
      answer:
        '<!doctype html>\n<html lang="nl">\n<head><title>Uitvoeringsprogramma 2026-2029, versie 1, tekst 2 - Regio Deal Zuid-Limburg</title></head>…',
    },
  }),
  compareTexts: contract({
    summary: 'Compare two texts',
    description:
      'What changed from one text to another: of this version by its number, of an earlier one as version.text.',
    query: z.strictObject({ from: TextName, to: TextName.optional() }),
    answers: { 200: ComparisonView },
    example: {
      query: { from: '1', to: '2' },
      answer: {
        from: { cycleId: '1', number: 1, hash: exampleHash.replace(/^b5/, 'a4') },
        to: { cycleId: '1', number: 2, hash: exampleHash },
        differences: [
          {
            where: ['lines', 'Gezonde gemeenschappen', 'goals', 'Iedereen doet mee', 'title'],
            change: 'changed',
            before: 'Meedoen',
            after: 'Iedereen doet mee',
          },
        ],
      },
    },
  }),
  readFramework: contract({
    summary: 'Read the framework in force',
    description: 'The framework in force, whole, with the day on which it must be renewed. 404 while none is in force.',
    answers: { 200: FrameworkView },
    example: {
      answer: {
        version: '1',
        inForceSince: '2027-11-02T13:00:00.000Z',
        renewalDue: '2029-11-02',
        textNumber: 2,
        hash: exampleHash,
        content: exampleContent,
        members: [
          { partnerId: 'stein', bound: true },
          { partnerId: 'vaals', bound: false, accession: 'asked' },
        ],
      },
    },
  }),
};
