import type { Write } from '#shared/dynamo/table.ts';
import { transact, unlessDone } from '#shared/dynamo/transact.ts';
import { accessionAsked } from '../domain/accession-step.ts';
import { consequenceConcluded } from '../domain/approval-step.ts';
import { accessionEntity, askedApprovalEntity } from '../records.ts';
import { askedAgainBecause } from '../rounds/consequence-view.ts';
import { takesPart } from '../takes-part.ts';
import { type AskedApproval, type Consequence, openConsequence } from '../terms/approval.ts';
import type { Cycle } from '../terms/cycle.ts';
import type { Deps } from './follow-members.ts';

/**
 * Records what the seats decided about an approval that was taken back, once their round is over, and has the college asked again in the same
 * transaction when they decided so (rule 8). The record of the round decides: repeated, late or resumed, the second time finds that nobody asks
 * the seats any more, and changes nothing.
 */
export const concludeConsequence = async (deps: Deps, before: AskedApproval): Promise<void> => {
  const open = openConsequence(before);
  if (!open) return;
  const cycle = await deps.frameworks.cycle(before.programmeId, before.cycleId);
  const now = deps.clock();
  const counts = cycle.status === 'in-force' && (await takesPart(deps.registry, before, now));
  const answer = await answerIn(deps, open.roundId, counts);
  const step = answer && consequenceConcluded(before, answer, now);
  if (!step) return;
  const writes = [
    deps.table.replace(askedApprovalEntity, step.askedApproval),
    ...deps.table.record(step.fact),
    ...(answer === 'asks-again' ? await askingAgain(deps, cycle, before, now) : []),
  ];
  await transact(deps.client, writes).catch(unlessDone);
};

/** What the seats answered; it counts while the version is in force and its municipality takes part. */
const answerIn = async (
  { rounds }: Deps,
  roundId: string,
  counts: boolean,
): Promise<Exclude<Consequence['status'], 'asked'> | undefined> => {
  const round = await rounds.round(roundId);
  if (!round || round.status === 'open') return undefined;
  if (round.outcome === undefined || !counts) return 'ended';
  if (round.outcome.verdict === 'accepted') return 'asks-again';
  return round.outcome.reason === 'quorum-not-reached' ? 'undecided' : 'leaves';
};

/** The college is asked about the same text, as one that joined later is: the version itself takes no step. */
const askingAgain = async (deps: Deps, cycle: Cycle, askedApproval: AskedApproval, now: string): Promise<Write[]> => {
  const { partnerId } = askedApproval;
  const before = await deps.frameworks.accession({ programmeId: cycle.programmeId, cycleId: cycle.cycleId, partnerId });
  const { accession, fact } = accessionAsked(cycle, partnerId, before, {
    now,
    motivation: askedAgainBecause(askedApproval),
  });
  const kept = before ? deps.table.replace(accessionEntity, accession) : deps.table.insert(accessionEntity, accession);
  return [kept, ...deps.table.record(fact)];
};
