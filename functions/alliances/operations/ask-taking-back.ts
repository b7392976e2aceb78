import { retry } from '#shared/dynamo/retry.ts';
import { operation } from '#shared/http/operation.ts';
import { inOrder } from '#shared/runtime/in-order.ts';
import { contributionContracts } from '../contracts/alliances.ts';
import { grantContracts, grantOf } from '../contracts/grants.ts';
import { contributionOf } from '../contracts/views.ts';
import { allianceIn, type Deps } from '../deps.ts';
import { leftOf } from '../domain/room.ts';
import { takingBackAsked } from '../domain/take-back.ts';
import { roomTakingBackAsked } from '../domain/take-back-room.ts';
import { keepStep } from '../keep-contribution.ts';
import { keepGrants } from '../reactions/keep-grants.ts';

/**
 * Asks the body that decided on a contribution whether it takes its decision back (rule 8). Its addressee gets an e-mail with a page on which it
 * registers the later decision; until then the earlier one stands.
 */
export const askTakingBackOfContribution = (deps: Deps) =>
  operation('askTakingBackOfContribution', {
    contract: contributionContracts.askTakingBackOfContribution,
    act: 'ask to take a decision back',
    facts: async ({ params }) => {
      const [alliance, before] = await inOrder([
        allianceIn(deps, params),
        deps.alliances.contribution(params, params.contributionId),
      ]);
      return { concerns: before.partnerId, alliance, before };
    },
    retry,
    answer: async ({ body: { reason }, caller, now }, { alliance, before }) => {
      const stepped = takingBackAsked(before, { by: caller.by, now, reason });
      await keepStep(deps, alliance, before, stepped);
      return { status: 201, body: contributionOf(stepped.contribution) };
    },
  });

/** Asks a council whether it takes back the room that it granted its college (rule 8). Until it decides, the room stands. */
export const askTakingBackOfGrant = (deps: Deps) =>
  operation('askTakingBackOfGrant', {
    contract: grantContracts.askTakingBackOfGrant,
    act: 'ask to take a decision back',
    facts: async ({ params }) => {
      const before = await deps.alliances.grant(params);
      return { concerns: before.partnerId, before };
    },
    retry,
    answer: async ({ body: { reason }, caller, now }, { before }) => {
      const stepped = roomTakingBackAsked(before, { by: caller.by, now, reason });
      await keepGrants(deps, [stepped]);
      return { status: 201, body: grantOf(stepped.grant, leftOf(stepped.grant)) };
    },
  });
