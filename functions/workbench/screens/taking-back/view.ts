import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { textField } from '#shared/pages/fields.ts';
import { dutchDate, dutchDay } from '#shared/words/dutch.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { bodyWords } from '../../words/alliance-words.ts';
import { doesInRole } from '../may-do.ts';
import type { Visit } from '../screen.ts';

type Contribution = AnswerOf<'readContribution'>;
type Grant = AnswerOf<'readGrant'>;

/** A decision that stands, and the question whether its body takes it back, where it is asked. */
export interface Decided extends Pick<Contribution, 'takingBack'> {
  readonly decision?: Pick<NonNullable<Contribution['decision']>, 'decidedOn' | 'reference'> | undefined;
  readonly partnerId: string;
  readonly description: string;
  readonly body: keyof typeof bodyWords;
  /** Whether it is a decision that can be taken back. */
  readonly stands: boolean;
  readonly isOurs: boolean;
}

/** Whether whoever looks may ask a body of this partner to take its decision back. */
export const mayAskBack = (standing: Pick<Visit['standing'], 'actsFor' | 'role'>, partnerId: string): boolean =>
  doesInRole('ask to take a decision back', standing) && ['programmabureau', partnerId].includes(standing.actsFor);

/** Whether a contribution rests on a decision that can be taken back. */
export const restsOnDecision = ({ status, decision }: Pick<Contribution, 'status' | 'decision'>): boolean =>
  decision !== undefined && ['committed', 'committed-with-conditions', 'conditional'].includes(status);

/** The decision on a contribution. */
export const decisionOn = (found: Contribution, standing: Pick<Visit['standing'], 'actsFor' | 'role'>): Decided => ({
  ...found,
  description: found.offer.description,
  body: found.decidingBody,
  stands: restsOnDecision(found),
  isOurs: mayAskBack(standing, found.partnerId),
});

/** The decision of a council on room. */
export const decisionOnRoom = (found: Grant, standing: Pick<Visit['standing'], 'actsFor' | 'role'>): Decided => ({
  ...found,
  body: 'council',
  stands: found.status === 'granted',
  isOurs: mayAskBack(standing, found.partnerId),
});

/** That a body is being asked whether it takes its decision back, for the page of what it decided on. */
export const askedInDutch = ({ takingBack }: Pick<Decided, 'takingBack'>): string | undefined =>
  takingBack && `gevraagd op ${dutchDay(takingBack.askedAt)}: ${takingBack.reason}`;

const closed = ({ isOurs, stands, takingBack }: Decided): string | undefined => {
  if (!isOurs) return 'Alleen de partner van wie het besluit is en het programmabureau kunnen dit vragen.';
  if (takingBack) return refusals['taking-back-open'];
  return stands ? undefined : refusals['not-committed'];
};

const nothing = 'Hier ligt geen besluit onder dat kan worden ingetrokken.';
const refusals = {
  'taking-back-open': 'Deze vraag is al gesteld. Wie het besluit nam, moet er nog op antwoorden.',
  'not-committed': nothing,
  'not-granted': nothing,
};

/** The form that asks a body to take its decision back: the same for a contribution and for room. */
export const takingBackForm: Omit<FormParts<Decided, { readonly reason: string }>, 'path'> = {
  who: 'everybody',
  title: ({ description }) => `Vraag om een besluit in te trekken: ${description}`,
  before: (about) => html`
${dataList([
  ['Wie besloot', bodyWords[about.body]],
  ['Besloten op', about.decision && dutchDate(about.decision.decidedOn)],
  ['Kenmerk', about.decision?.reference],
  ['Vraag om het in te trekken', askedInDutch(about)],
])}
${closed(about) === undefined && html`<p class="nl-paragraph">Wie voor ${bodyWords[about.body]} antwoordt, krijgt uw vraag per e-mail en legt het latere besluit vast; tot dan blijft het besluit gelden.</p>`}`,
  closed,
  asks: ({ partnerId }) => [{ kind: 'taking-back', partnerIds: [partnerId] }],
  fields: (_about, typed) =>
    textField({ ...typed.of('reden'), label: 'Reden', hint: 'Wie beslist, leest deze reden.', rows: 4 }),
  submit: 'Stel de vraag',
  refusals,
};

/** The form about a contribution. */
export const contributionBackForm = { ...takingBackForm, path: 'ons-deel/{allianceId}/{contributionId}/intrekken' };
/** The form about room. */
export const roomBackForm = { ...takingBackForm, path: 'ruimte/{grantId}/intrekken' };
