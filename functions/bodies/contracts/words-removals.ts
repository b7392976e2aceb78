import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { GivenRemoval, WordsRemoval } from '../domain/words-removal.ts';

const RemovalView = WordsRemoval.omit({ programmeId: true, words: true })
  .extend({ hash: z.string() })
  .meta({ id: 'WordsRemoval' });

const given = {
  about: 'alliance',
  aboutId: 'buurtwerkplaatsen',
  words: 'De penningmeester is langdurig ziek.',
  reason: 'De rapportage noemde de gezondheid van een persoon.',
} as const;
const { words: _words, ...kept } = given;
const removal = {
  ...kept,
  number: 1,
  ground: 'take out remarks: the programmabureau, with its reason; the register says that it did',
  hash: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
  by: 'programmabureau-zuid-limburg',
  at: '2027-09-14T09:00:00.000Z',
};

/** The API contracts of words that are taken out because they say something about a person (rule 19). */
export const removalContracts = {
  takeOutWords: contract({
    summary: 'Take words out',
    description:
      'For words that say something about a person: the motivation of a move, what a report says of risks and lessons, an explanation, a reason. Give the whole text as it was written, or one of its lines. `[weggelaten]` stands in its place within moments, in every record about the same thing and in what quotes it: questions, dossiers, the register. The register keeps the hash of what was taken out, and its chain holds. Sent again, it looks for the same words again, as `repeatRemoval` does without them. The remarks of an answer are taken out by `takeOutRemarks`. The text of a framework, the content of a plan, and the conditions of decisions stay. E-mails and files that were sent before are not changed.',
    body: GivenRemoval,
    answers: { 201: RemovalView },
    conflicts: {
      'no-such-words': 'Nobody wrote this text about it, or it was taken out.',
      'removal-made': 'Other words were taken out at the same moment.',
    },
    example: { body: given, answer: removal },
  }),
  repeatRemoval: contract({
    summary: 'Take the same words out again',
    description:
      'Looks everywhere again for words that were taken out: after a table was restored from a copy in which they still stand. It asks for no words, because nobody has them.',
    answers: { 200: RemovalView },
    example: { answer: removal },
  }),
  listRemovals: contract({
    summary: 'List which words were taken out',
    description:
      'Who took words out, when, why, by which rule, and the hash of what was taken out; oldest first. For the programmabureau.',
    query: z.strictObject(listed('at')),
    answers: { 200: z.strictObject({ removals: z.array(RemovalView), next }).meta({ id: 'WordsRemovals' }) },
    example: { answer: { removals: [removal] } },
  }),
};
