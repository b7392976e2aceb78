import { contactFor, participantsOn } from '#functions/bodies/terms/bodies.ts';
import type { Registry } from '#functions/bodies/terms/registry.ts';
import { ruleDifference } from '#functions/bodies/terms/rules/setting-rows.ts';
import { rulesAfter } from '#functions/reviews/terms/propose-rules.ts';
import type { RuleChange } from '#functions/reviews/terms/rule-change.ts';
import type { FrameView } from '#shared/pages/views.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchDate, dutchDay } from '#shared/words/dutch.ts';
import { compose } from '../messages/compose.ts';
import { facts, heading, list, paragraph, when } from '../messages/letter.ts';
import type { Message } from '../messages/views.ts';
import { letterReadBy, mailboxLetters } from './letters-to.ts';
import { type Mailing, portionOf } from './mailing.ts';

export interface RulesDecidedMailView extends FrameView {
  readonly addresseeName: string;
  /** The number of the rule change. */
  readonly change: number;
  /** The moment of the decision, and its number in the register once it has one. */
  readonly decidedAt: string;
  readonly registered?: number | undefined;
  /** The first day on which the rules hold. */
  readonly holdsFrom: string;
  readonly difference: readonly { readonly rule: string; readonly was: string; readonly becomes: string }[];
  readonly motivation: string;
}

/** Tells a partner which rules of the game change, from which day and by which decision. */
export const rulesDecidedMessage = (view: RulesDecidedMailView): Message =>
  compose({
    programmeName: view.programmeName,
    contactOfBureau: view.contactOfBureau,
    addresseeName: view.addresseeName,
    subject: `Vanaf ${dutchDate(view.holdsFrom)} gelden andere spelregels`,
    heading: 'De regiegroep heeft de spelregels gewijzigd',
    blocks: [
      paragraph(
        `De regiegroep van de ${programmeTitle(view.programmeName)} heeft besloten over de spelregels: wie een zetel heeft en hoe organen besluiten.`,
      ),
      facts([
        ['Besluit', `wijziging ${view.change} van de spelregels, van ${dutchDay(view.decidedAt)}`],
        ['Besluitenregister', view.registered === undefined ? undefined : `besluit ${view.registered}`],
        ['Geldig vanaf', dutchDate(view.holdsFrom)],
      ]),
      heading('Wat verandert er?'),
      list(view.difference.map(({ rule, was, becomes }) => `${rule}: nu ${was}, wordt ${becomes}`)),
      ...when(view.motivation, heading('Waarom?'), { kind: 'quote', text: view.motivation }),
      paragraph(
        'Tot die dag gelden de huidige spelregels. Een stemming die dan al loopt, telt volgens de spelregels van de dag waarop zij begon. U hoeft niets te doen.',
      ),
    ],
  });

type Decided = RuleChange & { readonly holdsFrom: string };

/** Whether a rule change is decided and carried out: one that is hindered changes nothing. */
const isDecided = (change: RuleChange | undefined): change is Decided =>
  change?.status === 'adopted' && change.holdsFrom !== undefined;

const viewOf = (change: Decided, { partners, programme }: Registry) => {
  const nameOf = (partnerId: string): string =>
    partners.find((partner) => partner.partnerId === partnerId)?.name ?? partnerId;
  return {
    programmeName: programme.name,
    change: change.number,
    holdsFrom: change.holdsFrom,
    motivation: change.motivation,
    difference: ruleDifference(change.before, rulesAfter(change.before, change), nameOf).map(
      ({ dutch: rule, was, becomes }) => ({ rule, was, becomes }),
    ),
  };
};

/** Every partner that takes part is told of new rules when they are decided (rule 17). */
export const rulesDecided: Mailing<'nl.regiodeal.rules.concluded.v1'> = {
  addressees: async (deps, { data: { programmeId, ruleChange }, time }, _now, after) => {
    if (!isDecided(await deps.reviews.ruleChange(programmeId, ruleChange))) return { addressees: [] };
    const registry = await deps.registry.registry(programmeId);
    return portionOf(
      participantsOn(registry, localDate(time)).map(({ partnerId }) => partnerId),
      after,
    );
  },
  letterTo: async (deps, { data: { programmeId, ruleChange }, time }, addressee, now) => {
    const [registry, change, bureau] = await Promise.all([
      deps.registry.registry(programmeId),
      deps.reviews.ruleChange(programmeId, ruleChange),
      deps.registry.bureauContact(programmeId, localDate(now)),
    ]);
    const recipients = participantsOn(registry, localDate(time)).map(({ partnerId }) => ({
      addressee: partnerId,
      person: contactFor(registry, partnerId, 'partner', localDate(now)),
    }));
    const found = letterReadBy(mailboxLetters(recipients), addressee);
    if (!found || !isDecided(change)) return [];
    const message = rulesDecidedMessage({
      ...viewOf(change, registry),
      contactOfBureau: bureau?.email ?? 'het programmabureau',
      addresseeName: found.addresseeName,
      decidedAt: change.concludedAt ?? time,
      registered: await deps.register.numberOf(programmeId, `${change.roundId}.outcome`),
    });
    return [{ to: found.to, addressee: found.readers.length > 1 ? 'partners' : addressee, message }];
  },
};
