import { retry } from '#shared/dynamo/retry.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { inOrder } from '#shared/runtime/in-order.ts';
import { contributionContracts } from '../contracts/alliances.ts';
import { contributionOf } from '../contracts/views.ts';
import { allianceIn, type Deps } from '../deps.ts';
import { moved } from '../domain/contribution-step.ts';
import { keepStep } from '../keep-contribution.ts';

/** The partner puts its promise to the deciding body, or withdraws the promise. */
export const moveContribution = (deps: Deps) =>
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
    answer: async ({ body, caller, now }, { alliance, before }) => {
      demandFresh(before.changes, body.change);
      const stepped = moved(before, body.move, { by: caller.by, now, reason: body.reason }, body.within);
      await keepStep(deps, alliance, before, stepped);
      return { status: 200, body: contributionOf(stepped.contribution) };
    },
  });

const demandFresh = (changes: number, given: number): void => {
  if (changes === given) return;
  throw new Conflict('stale-move', `The contribution is at change ${changes}; the move names another change.`);
};
