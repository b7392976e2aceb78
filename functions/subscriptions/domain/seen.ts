import { isVote } from '#functions/rounds/terms/visibility.ts';
import { type Standing, verdictOn } from '#shared/authority/authority.ts';
import { seesFact } from '#shared/authority/levels.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import { type CloudEvent, factOf } from '#shared/events/cloud-event.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';

/** The visit in which a draft that was never submitted is withdrawn: the visit before it, the first, is the draft. */
const withdrawnDraft = 2;

/** Whether a fact is about a version that was not submitted: only its preparers see that version. */
const isOfDraft = ({ type, data }: Fact): boolean =>
  type === 'nl.regiodeal.cycle.text-revised.v1' ||
  // An escalation starts a draft.
  type === 'nl.regiodeal.cycle.escalation-linked.v1' ||
  (type === 'nl.regiodeal.cycle.stage-entered.v1' &&
    (data.stage === 'draft' || (data.stage === 'withdrawn' && data.visit === withdrawnDraft))) ||
  // A draft may be given a level; the fact does not tell whether it was submitted.
  (type === 'nl.regiodeal.registry.level-set.v1' && data.matter === 'framework-cycle') ||
  // Nor does this one. A removal from what the register says of a version is told by the register.
  (type === 'nl.regiodeal.registry.words-taken-out.v1' && data.cycleId !== undefined);

/** Whether a fact tells that a vote has remarks. It is told again by the register, once the round is over. */
const tellsOfVote = ({ type, data }: Fact): boolean =>
  type === 'nl.regiodeal.task.remarks-taken-out.v1' && isVote(data.kind as RoundKind);

/** Whether somebody sees an event: what it is about must exist for it (rule 19). */
export const seesEvent = (standing: Standing, event: CloudEvent): boolean => {
  const fact = factOf(event);
  return (
    seesFact(standing, fact.data) &&
    (standing.bureau || !tellsOfVote(fact)) &&
    (!isOfDraft(fact) || verdictOn('prepare a framework', standing).allowed)
  );
};
