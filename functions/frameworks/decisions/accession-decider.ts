import type { DecidedRecord, Decider } from '#functions/decisions/terms/decider.ts';
import type { FrameworksReader } from '../reader.ts';
import { accessionRoundId } from '../terms/accession.ts';

/** The college of a municipality that joined decides on the version in force. */
export const accessionDecider: Decider = { rounds: { accession: {} } };

/** The decisions that the records of accessions hold: the rounds in which colleges were asked. */
export const accessionDecisions = ({ frameworks }: { readonly frameworks: FrameworksReader }): DecidedRecord => ({
  decisionsIn: async (programmeId) => {
    const all = await frameworks.accessions(programmeId);
    const rounds = all.flatMap((accession) =>
      Array.from({ length: accession.asked }, (_, at) => accessionRoundId(accession, at + 1)),
    );
    return { rounds, ownDecisions: [] };
  },
});
