import { type Standing, verdictOn } from '#shared/authority/authority.ts';
import { seesFact } from '#shared/authority/levels.ts';
import type { Fact } from '#shared/events/catalogue.ts';
import { type CloudEvent, factOf } from '#shared/events/cloud-event.ts';

/** Whether a fact is about a text that is not submitted yet: its preparers alone see it. */
const isOfDraft = ({ type, data }: Fact): boolean =>
  type === 'nl.regiodeal.cycle.text-revised.v1' ||
  (type === 'nl.regiodeal.cycle.stage-entered.v1' && data.stage === 'draft');

/** Whether somebody sees an event: what it is about must exist for it (rule 19). */
export const seesEvent = (standing: Standing, event: CloudEvent): boolean => {
  const fact = factOf(event);
  return seesFact(standing, fact.data) && (!isOfDraft(fact) || verdictOn('prepare a framework', standing).allowed);
};
