import { retry } from '#shared/dynamo/retry.ts';
import { inOrder } from '#shared/runtime/in-order.ts';
import { toCouncil } from '../domain/contribution-step.ts';
import type { Grant, GrantUse } from '../domain/grant.ts';
import { isWithinRoom, stillFits, type Waiting } from '../domain/room.ts';
import { keepStep } from '../keep-contribution.ts';
import { creditIn } from '../keep-room.ts';
import type { AlliancesReader } from '../reader.ts';
import type { OfGrant } from '../records.ts';
import { concludeContribution } from './conclude-contributions.ts';
import type { Deps } from './take-in-decision.ts';

/**
 * Lets contributions that lie with a college go to the council when the room of their grant does not cover them any more: the council lowered
 * it or took it back. The contribution that was put last goes first. What the college decided meanwhile is recorded before, and stands (rule 8). Each
 * contribution goes in one transaction with its room; called again, it finds only what still lies with the college.
 */
export const passBeyondRoom = async (deps: Deps, { programmeId, grantId }: OfGrant): Promise<void> => {
  const ids = { programmeId, grantId };
  const grant = await deps.alliances.grantNow(ids);
  const isGone = grant.takenBackBy !== undefined;
  if (!isGone && isWithinRoom(grant)) return;
  const uses = await deps.alliances.grantUses(ids);
  const lastFirst = uses.filter((use) => use.as === 'held').sort((one, other) => other.at.localeCompare(one.at));
  for (const use of lastFirst)
    if (isGone || (await isBeyond(deps, ids, use))) await passOne(deps, use, grantId, reasonOf(grant));
};

const reasonOf = ({ takenBackBy, decision }: Grant): string | undefined => {
  if (takenBackBy) return `De raad trok de ruimte in op ${takenBackBy.decidedOn}, kenmerk ${takenBackBy.reference}.`;
  return decision && `De raad besloot op ${decision.decidedOn} over de ruimte, kenmerk ${decision.reference}.`;
};

/** Whether a use, beside what still lies with the college now, reaches beyond the room of its years. */
const isBeyond = async ({ alliances }: Deps, ids: OfGrant, use: GrantUse): Promise<boolean> => {
  const grant = await alliances.grantNow(ids);
  const heldUses = (await alliances.grantUses(grant)).filter(({ as }) => as === 'held');
  const waiting = await Promise.all(
    heldUses.map(async (one) => ({ one, ...(await waitingOf(alliances, grant, one)) })),
  );
  const own = waiting.find(({ one }) => isSame(one, use));
  return (
    own !== undefined &&
    !stillFits(
      grant,
      own,
      waiting.filter((other) => other !== own),
    )
  );
};

const isSame = (one: GrantUse, other: GrantUse): boolean =>
  one.allianceId === other.allianceId && one.contributionId === other.contributionId;

const waitingOf = async (alliances: AlliancesReader, grant: Grant, use: GrantUse): Promise<Waiting> => {
  const contribution = await alliances.contribution(use, use.contributionId);
  return { shares: use.shares, credit: (await creditIn(alliances, grant, contribution)) ?? {} };
};

const passOne = async (deps: Deps, use: GrantUse, by: string, reason: string | undefined): Promise<void> => {
  const { alliances } = deps;
  await concludeContribution(deps, await alliances.contribution(use, use.contributionId));
  await retry(async () => {
    const [alliance, before] = await inOrder([
      alliances.alliance(use.programmeId, use.allianceId),
      alliances.contribution(use, use.contributionId),
    ]);
    // Meanwhile the college decided, or the partner took the contribution back.
    if (before.status !== 'put-to-decision' || before.decidingBody !== 'college') return;
    await keepStep(deps, alliance, before, toCouncil(before, 'beyond-room', { by, now: deps.clock(), reason }));
  });
};
