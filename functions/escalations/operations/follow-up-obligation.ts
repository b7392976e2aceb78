import { asConflict } from '#shared/dynamo/transact.ts';
import { Conflict, NotFound } from '#shared/errors/errors.ts';
import { operation } from '#shared/http/operation.ts';
import { bindingIn } from '../binding-in.ts';
import { escalationContracts } from '../contracts.ts';
import type { Deps } from '../deps.ts';
import { followedUp } from '../domain/follow-up.ts';
import { keepObligation } from '../keep-obligation.ts';
import { obligationView } from '../obligation-views.ts';
import { isObligationOf } from '../terms/obligation.ts';

/**
 * Records what became of a measure or a condition of a dispensation, before or after its day, also when its alliance was silent (rules 15 and
 * 22); earlier follow-ups stay (rule 5). An open round about it is withdrawn.
 */
export const followUpObligation = (deps: Deps) =>
  operation('followUpObligation', {
    contract: escalationContracts.followUpObligation,
    act: 'follow up a condition',
    facts: async ({ params: { programmeId, escalationId } }) => {
      const { allianceId } = await deps.escalations.escalation(programmeId, escalationId);
      const { partners, closed } = await deps.alliances.standing(programmeId, allianceId);
      return { alliancePartners: partners, closed };
    },
    answer: async ({ params, body, caller, now }, { closed }) => {
      const { programmeId, escalationId, obligationId } = params;
      const [binding, known] = await Promise.all([
        bindingIn(deps.escalations, programmeId),
        isObligationOf(obligationId, escalationId) ? deps.escalations.obligation(programmeId, obligationId) : undefined,
      ]);
      const bound = binding.find((one) => one.obligationId === obligationId && one.escalationId === escalationId);
      if (!bound && !known) throw new NotFound('This escalation has no such measure or condition.');
      if (!bound || closed) throw new Conflict('no-longer-binding', noLongerBinding);
      const next = followedUp(bound, known, { ...body, by: caller.by, at: now });
      await keepObligation(deps, next, now).catch(
        asConflict(
          'condition-changed',
          'Somebody followed up this measure or condition at the same moment. Read it again.',
        ),
      );
      return { status: 201, body: obligationView(bound, next) };
    },
  });

const noLongerBinding =
  'This measure or condition no longer binds: another solution or ruling replaced it, its ruling ended by a condition that was not met, or its escalation or alliance ended.';
