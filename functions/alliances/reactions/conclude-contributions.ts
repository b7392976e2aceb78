import type { RegistryReader } from '#functions/bodies/reader.ts';
import { eachOrThrow } from '#shared/runtime/each.ts';
import { contributionMatterId } from '#shared/vocabulary/contribution-id.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Contribution } from '../domain/contribution.ts';
import { isEndPhase } from '../terms/phases.ts';
import { type Parts as TakingIn, takeInDecision, takeInSilence } from './take-in-decision.ts';

interface Parts extends TakingIn {
  readonly registry: Pick<RegistryReader, 'programmeIds'>;
}

/**
 * Repairs missed events about decisions and lapsed terms: compares every contribution that waits for its body, or was withdrawn, with its
 * round, whose record is the truth. A contribution that was concluded before does not change.
 * @throws {AggregateError} at the end, when some could not be concluded.
 */
export const concludeContributions = (parts: Parts) => async (): Promise<void> => {
  const programmeIds = await parts.registry.programmeIds();
  await eachOrThrow(programmeIds, (programmeId) => inProgramme(parts, programmeId), { nameOf: (id) => id });
};

const inProgramme = async (parts: Parts, programmeId: string): Promise<void> => {
  const open = (await parts.alliances.alliances(programmeId)).filter(({ phase }) => !isEndPhase(phase));
  await eachOrThrow(open, (alliance) => inAlliance(parts, alliance), { nameOf: ({ allianceId }) => allianceId });
};

/** A withdrawn contribution may have been decided before that (rule 8), so it keeps its round. */
const lies = ({ status }: Contribution): boolean => status === 'put-to-decision' || status === 'withdrawn';

const inAlliance = async (parts: Parts, alliance: Alliance): Promise<void> => {
  const put = (await parts.alliances.contributions(alliance)).filter(lies);
  await eachOrThrow(put, (contribution) => conclude(parts, contribution), {
    nameOf: ({ contributionId }) => contributionId,
  });
};

const conclude = async (
  parts: Parts,
  { programmeId, allianceId, contributionId, putIn, status }: Contribution,
): Promise<void> => {
  if (putIn === undefined) return;
  const about = { programmeId, matterId: contributionMatterId({ allianceId, contributionId }), roundId: putIn };
  for (const { taskId, answer } of await parts.rounds.tasks(putIn)) {
    // A deferral of a contribution that was withdrawn since decides nothing.
    const decides = answer?.decision !== undefined && !(status === 'withdrawn' && answer.answer === 'deferred');
    if (decides) await takeInDecision(parts, { ...about, taskId, answerNumber: answer.number });
  }
  await takeInSilence(parts, about);
};
