import type { RegistryReader } from '#functions/bodies/reader.ts';
import { eachOrThrow, inEveryProgramme } from '#shared/runtime/each.ts';
import { contributionMatterId } from '#shared/vocabulary/contribution-id.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Contribution } from '../domain/contribution.ts';
import { isEndPhase } from '../terms/phases.ts';
import { type Deps as TakingIn, takeInDecision, takeInOutcome } from './take-in-decision.ts';
import { concludeTakingBack } from './take-in-taking-back.ts';

interface Deps extends TakingIn {
  readonly registry: Pick<RegistryReader, 'programmeIds'>;
}

/**
 * Repairs missed events about decisions and lapsed terms: compares every contribution that waits for its body or for the alliance, or was
 * withdrawn, with its round, whose record is the truth. A contribution that was concluded before does not change.
 * @throws {AggregateError} at the end, when some could not be concluded.
 */
export const concludeContributions = (deps: Deps) => async (): Promise<void> => {
  await inEveryProgramme(deps.registry, (programmeId) => inProgramme(deps, programmeId));
};

const inProgramme = async (deps: Deps, programmeId: string): Promise<void> => {
  const all = await deps.alliances.alliances(programmeId);
  const open = all.filter(({ phase, members }) => !isEndPhase(phase) || members.length > 0);
  await eachOrThrow(open, (alliance) => inAlliance(deps, alliance), { nameOf: ({ allianceId }) => allianceId });
};

/** A withdrawn contribution may have been decided before that (rule 8), so it keeps its round. */
const lies = ({ status, takingBack }: Contribution): boolean =>
  takingBack !== undefined || status === 'put-to-decision' || status === 'conditional' || status === 'withdrawn';

const inAlliance = async (deps: Deps, alliance: Alliance): Promise<void> => {
  const put = (await deps.alliances.contributions(alliance)).filter(lies);
  await eachOrThrow(put, (contribution) => concludeContribution(deps, contribution), {
    nameOf: ({ contributionId }) => contributionId,
  });
};

/** Takes in what was decided on one contribution, or that its term ended, from the record of its round. */
export const concludeContribution = async (deps: TakingIn, contribution: Contribution): Promise<void> => {
  const { programmeId, putIn, status } = contribution;
  await concludeTakingBack(deps, contribution);
  if (putIn === undefined) return;
  const about = { programmeId, matterId: contributionMatterId(contribution), roundId: putIn };
  for (const { taskId, answer } of await deps.rounds.tasks(putIn)) {
    // A deferral of a contribution that was withdrawn since decides nothing.
    const decides = answer?.decision !== undefined && !(status === 'withdrawn' && answer.answer === 'deferred');
    if (decides) await takeInDecision(deps, { ...about, taskId, answerNumber: answer.number });
  }
  await takeInOutcome(deps, about);
};
