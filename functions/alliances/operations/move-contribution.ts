import { demand } from '#shared/authority/authority.ts';
import { retry } from '#shared/dynamo/retry.ts';
import { Conflict } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/api.ts';
import { inOrder } from '#shared/runtime/in-order.ts';
import { contributionContracts } from '../contracts/alliances.ts';
import { contributionOf } from '../contracts/views.ts';
import { allianceOf, type Desk, standingOf } from '../desk.ts';
import { moved } from '../domain/contribution-step.ts';
import { keepStep } from '../keep-contribution.ts';

/** The partner puts its promise to the body that decides on it, or takes it back. */
export const moveContribution = (desk: Desk) =>
  operation({
    contract: contributionContracts.moveContribution,
    answer: async (request) => {
      const { params, body, caller, now } = request;
      const standing = await standingOf(desk, request);
      const ids = allianceOf(params);
      const contributionId = params['contributionId'] ?? '';
      return retry(async () => {
        const [alliance, before] = await inOrder([
          desk.alliances.alliance(ids.programmeId, ids.allianceId),
          desk.alliances.contribution(ids, contributionId),
        ]);
        demand('propose a contribution', standing, { concerns: before.partnerId });
        demandFresh(before.changes, body.change);
        const stepped = moved(before, body.move, { by: caller.clientId, now, reason: body.reason });
        await keepStep(desk, alliance, before, stepped);
        return { status: 200 as const, body: contributionOf(stepped.contribution) };
      });
    },
  });

const demandFresh = (changes: number, given: number): void => {
  if (changes === given) return;
  throw new Conflict('stale-move', `The contribution is at change ${changes}; the move was for another.`);
};
