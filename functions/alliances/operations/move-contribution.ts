import type { RoundsReader } from '#functions/rounds/reader.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { inOrder } from '#shared/runtime/in-order.ts';
import { contributionContracts } from '../contracts/alliances.ts';
import { contributionOf } from '../contracts/views.ts';
import { allianceIn, type Deps } from '../deps.ts';
import type { Alliance } from '../domain/alliance.ts';
import type { Contribution } from '../domain/contribution.ts';
import { moved } from '../domain/contribution-step.ts';
import { keepStep } from '../keep-contribution.ts';
import { concludeContribution } from '../reactions/conclude-contributions.ts';

interface MovingDeps extends Deps {
  readonly rounds: RoundsReader;
}

/** The partner puts its promise to the deciding body, or withdraws the promise. */
export const moveContribution = (deps: MovingDeps) =>
  operation('moveContribution', {
    contract: contributionContracts.moveContribution,
    act: 'propose a contribution',
    facts: async ({ params }) => {
      const [alliance, before] = await inOrder([
        allianceIn(deps, params),
        deps.alliances.contribution(params, params.contributionId),
      ]);
      return { concerns: before.partnerId, alliance, before };
    },
    retry,
    answer: async ({ body, caller, now }, found) => {
      const { alliance, before } = await afterItsCollege(deps, found, now);
      demandFresh(before.changes, body.change);
      const stepped = moved(before, body.move, { by: caller.by, now, reason: body.reason }, body.within);
      await keepStep(deps, alliance, before, stepped);
      return { status: 200, body: contributionOf(stepped.contribution) };
    },
  });

interface Found {
  readonly alliance: Alliance;
  readonly before: Contribution;
}

/** A contribution that lies with a college, once what the college registered is recorded: its decision stands, and the partner cannot take it to the council (rule 8). */
const afterItsCollege = async (deps: MovingDeps, found: Found, now: string): Promise<Found> => {
  const { status, decidingBody, contributionId } = found.before;
  if (status !== 'put-to-decision' || decidingBody !== 'college') return found;
  await concludeContribution({ ...deps, clock: () => now }, found.before);
  const [alliance, before] = await inOrder([
    allianceIn(deps, found.before),
    deps.alliances.contribution(found.before, contributionId),
  ]);
  return { alliance, before };
};

const demandFresh = (changes: number, given: number): void => {
  if (changes === given) return;
  throw new Conflict('stale-move', `The contribution is at change ${changes}; the move names another change.`);
};
