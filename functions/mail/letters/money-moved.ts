import { frameworkBudgetOf, leftOf } from '#functions/alliances/terms/line-budget.ts';
import { isEndPhase } from '#functions/alliances/terms/phases.ts';
import { voicesOf } from '#functions/alliances/terms/voices.ts';
import { bureauContactOn, programmabureau, speakerOn, voiceOn } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { hiddenFrom, seesMatter } from '#shared/authority/levels.ts';
import type { FactOf } from '#shared/events/catalogue.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import type { Deps } from '../correspondence.ts';
import { moneyMovedMessage } from '../messages/money-moved-message.ts';
import type { Writer } from './letter.ts';
import { lettersTo } from './letters-to.ts';
import type { Recipient } from './seats.ts';

type Moved = FactOf<'nl.regiodeal.alliances.money-transferred.v1'>;
interface Told extends Recipient {
  readonly alliances: readonly string[];
}

/**
 * The programmabureau, and whoever leads an alliance on the line that gives, is told that a ruling moved money of that line (rule 15). Who does not
 * see the escalation is told nothing of it (rule 19). One partner gets one letter about all alliances for which it speaks.
 */
export const moneyMoved: Writer<'nl.regiodeal.alliances.money-transferred.v1'> = async (deps, fact, now) => {
  const { programmeId, escalationId } = fact.data;
  const moved = await transferIn(deps, fact);
  if (!moved) return [];
  const [registry, escalation] = await Promise.all([
    deps.registry.registry(programmeId),
    deps.escalations.escalation(programmeId, escalationId),
  ]);
  const today = localDate(now);
  const bureau = bureauContactOn(registry.people, today);
  const leads = await leadsOn(deps, registry, fact, today);
  const recipients: Told[] = [{ addressee: programmabureau, person: bureau, alliances: [] }, ...leads];
  return lettersTo(recipients, { registry, today }, (salutation, { alliances }) =>
    moneyMovedMessage({
      ...salutation,
      title: escalation.title,
      ...moved,
      alliances,
    }),
  );
};

/** What a ruling moved at the moment of the fact, and what the line leaves now; undefined when the record has no such transfer. */
const transferIn = async (
  { alliances, escalations, frameworks, register }: Deps,
  { data: { programmeId, escalationId, fromLineId: lineId, year }, time }: Moved,
) => {
  const [budget, rulings, inForce] = await Promise.all([
    alliances.lineBudget({ programmeId, lineId, year }),
    escalations.dispensations(programmeId),
    frameworks.inForce(programmeId),
  ]);
  const decisionId = budget?.transfers?.find((one) => one.escalationId === escalationId && one.at === time)?.decisionId;
  const transfer = rulings.find((one) => one.decisionId === decisionId)?.transfer;
  if (!budget || !transfer || !inForce || decisionId === undefined) return undefined;
  const framework = { version: inForce.cycle.cycleId, content: inForce.text.content };
  const leftCents = Math.max(0, leftOf(budget, frameworkBudgetOf(framework, lineId, year)));
  return { transfer, leftCents, registered: await register.numberOf(programmeId, decisionId) };
};

/** Who speaks for the alliances at work on the line that gives, each partner once. */
const leadsOn = async (
  deps: Deps,
  registry: Registry,
  { data: { programmeId, escalationId, fromLineId } }: Moved,
  today: string,
): Promise<Told[]> => {
  const [all, levels] = await Promise.all([deps.reports.alliances(programmeId), deps.registry.levels(programmeId)]);
  const onLine = all.filter(({ lineId, phase }) => lineId === fromLineId && !isEndPhase(phase));
  const told = new Map<string, Told>();
  for (const alliance of onLine) {
    const voice = voiceOn(registry, voicesOf(alliance), today);
    const partner = registry.partners.find(({ partnerId }) => partnerId === voice?.partnerId);
    if (!voice || !partner) continue;
    const plain = { bureau: false, partner };
    if (!seesMatter({ ...plain, hidden: hiddenFrom(levels, plain, today) }, 'escalation', escalationId)) continue;
    const before = told.get(voice.partnerId);
    const person = before?.person ?? speakerOn(registry, voice, today);
    told.set(voice.partnerId, {
      addressee: voice.partnerId,
      person,
      alliances: [...(before?.alliances ?? []), alliance.title],
    });
  }
  return [...told.values()];
};
