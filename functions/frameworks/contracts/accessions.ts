import * as z from 'zod';
import { contract } from '#shared/api/contract.ts';
import { listed, next } from '#shared/http/lists.ts';
import { Accession } from '../terms/accession.ts';

const AccessionView = Accession.omit({ programmeId: true, revision: true, text: true })
  .extend({ roundId: z.string() })
  .meta({ id: 'Accession' });

const accession = {
  cycleId: '1',
  partnerId: 'vaals',
  status: 'not-approved' as const,
  asked: 1,
  askedAt: '2028-01-03T09:00:00.000Z',
  concludedAt: '2028-02-14T09:00:00.000Z',
  roundId: 'zuid-limburg.accession.1.vaals.1',
};

/** The contracts with partner applications about municipalities that join while a framework is in force. */
export const accessionContracts = {
  listAccessions: contract({
    summary: 'List the municipalities that joined later',
    description:
      'Those that joined while a framework was in force, each with what its college decided on that version. A municipality is bound once its college approved and its conditions, if there are any, were accepted.',
    query: z.strictObject(listed('askedAt', 'partnerId')),
    answers: { 200: z.strictObject({ accessions: z.array(AccessionView), next }).meta({ id: 'Accessions' }) },
    example: { answer: { accessions: [accession] } },
  }),
  askAccessionAgain: contract({
    summary: 'Ask a college that joined later again',
    description:
      'For a college that did not approve the version in force, did not answer in time, or whose conditions the regiegroep refused. The college reads the motivation. If the regiegroep did not decide on the conditions for want of a quorum, the seats are asked again instead.',
    body: z.strictObject({ motivation: z.string().trim().min(1).max(5000) }),
    answers: { 201: AccessionView },
    conflicts: {
      'accession-not-open':
        'The college or the regiegroep is already asked, the college approved, or its municipality no longer takes part.',
    },
    example: {
      body: { motivation: 'Wij lichten de kaders graag toe.' },
      answer: {
        ...accession,
        status: 'asked',
        asked: 2,
        askedAt: '2028-03-01T09:00:00.000Z',
        concludedAt: undefined,
        motivation: 'Wij lichten de kaders graag toe.',
        roundId: 'zuid-limburg.accession.1.vaals.2',
      },
    },
  }),
};
