import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { dataList, numbered } from '#shared/pages/data-list.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import { type Html, safeLink } from '#shared/pages/markup.ts';
import { dutchDate, dutchDay } from '#shared/words/dutch.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { actionLink, link, selectField } from '../../pages/parts.ts';
import { bodyWords, contributionStatus, contributionWord, kindWords } from '../../words/alliance-words.ts';
import { followedUpStatus } from '../../words/condition-words.ts';
import { offerInDutch } from '../../words/figures.ts';
import { paymentPath, paymentsTable } from '../payment/payments.ts';
import { canBePaid } from '../payment/view.ts';
import type { Visit } from '../screen.ts';
import { askedInDutch, restsOnDecision } from '../taking-back/view.ts';

type Contribution = AnswerOf<'readContribution'>;

export interface ContributionAbout {
  readonly contribution: Contribution;
  /** The title of its alliance. */
  readonly title: string;
  /** The grants of room of its municipality that its council gave. */
  readonly grants: readonly AnswerOf<'listGrants'>['grants'][number][];
  /** Who speaks for the alliance about its conditions: nobody accepts its own. */
  readonly acceptedBy?: readonly string[] | undefined;
  readonly isOurs: boolean;
  /** Whether whoever looks may ask that the decision on it is taken back. */
  readonly asksBack: boolean;
  readonly done?: Html | undefined;
}

const moves = [
  {
    value: 'put',
    from: ['proposed', 'conditional'],
    label: 'Leg de bijdrage voor',
    hint: 'Wie erover beslist, krijgt een e-mail.',
  },
  {
    value: 'withdraw',
    from: ['proposed', 'put-to-decision'],
    label: 'Trek de bijdrage in',
    hint: 'De bijdrage vervalt.',
  },
] as const;

/** The moves that the status of a contribution allows to its partner. */
export const movesOf = ({ status: now }: Pick<Contribution, 'status'>) =>
  moves.filter(({ from }) => from.some((one) => one === now));

const isCommitted = ({ status: now }: Pick<Contribution, 'status'>): boolean =>
  now === 'committed' || now === 'committed-with-conditions';

const whole = (
  { contribution, title, isOurs, asksBack, done }: ContributionAbout,
  { here, standing }: Pick<Visit, 'here' | 'standing'>,
): Html => {
  const { offer, decision, conditions, payments, history, allianceId } = contribution;
  const committed = isCommitted(contribution);
  return html`
${done}
${dataList([
  ['Aan', link(here(`allianties/${allianceId}`), title)],
  ['Wat', kindWords[offer.kind]],
  ['Hoeveel', offerInDutch(offer)],
  ['Stand', contributionStatus(contribution.status)],
  ['Wie beslist', bodyWords[contribution.decidingBody]],
  ['Toegezegd op', dutchDay(contribution.proposedAt)],
  ['Besloten op', decision && dutchDate(decision.decidedOn)],
  ['Kenmerk', decision?.reference],
  ['Besluit', decision?.document && safeLink(decision.document)],
  ['Vraag om het besluit in te trekken', askedInDutch(contribution)],
])}
${
  conditions.length > 0 &&
  html`<h2 class="nl-heading nl-heading--level-2">Voorwaarden</h2><ul class="utrecht-unordered-list">${conditions.map(
    ({ conditionId, text, status: now }) =>
      html`<li>${link(here(`voorwaarden/bijdrage/${allianceId}/${contribution.contributionId}/${conditionId}`), text)} ${followedUpStatus(now)}</li>`,
  )}</ul>`
}
${payments.length > 0 && paymentsTable(contribution, { here, standing })}
<details class="rd-details"><summary class="rd-details__summary">Hoe het tot hier ging</summary><div class="rd-details__content">${numbered(
    history.map(
      ({ at, status: then, reason }) => `${dutchDay(at)}: ${contributionWord(then)}.${reason ? ` ${reason}` : ''}`,
    ),
  )}</div></details>
${standing.actsFor === 'programmabureau' && canBePaid(contribution) && html`<p class="utrecht-action-group">${actionLink(here(paymentPath(contribution)), 'Leg een betaling of levering vast')}</p>`}
${isOurs && committed && html`<p class="utrecht-action-group">${actionLink(here(`ons-deel/${allianceId}/${contribution.contributionId}/wijzigen`), 'Stel een andere bijdrage voor')}</p>`}
${asksBack && restsOnDecision(contribution) && !contribution.takingBack && html`<p class="utrecht-action-group">${actionLink(here(`ons-deel/${allianceId}/${contribution.contributionId}/intrekken`), 'Vraag om het besluit in te trekken')}</p>`}`;
};

const fields = ({ contribution, grants }: ContributionAbout, typed: Typed): Html => html`
${radioGroup({ ...chosen(typed, 'stap'), legend: 'Wat wilt u doen?', choices: movesOf(contribution) })}
${
  grants.length > 0 &&
  selectField({
    ...chosen(typed, 'binnen'),
    label: 'Beslist het college, binnen ruimte van de raad?',
    hint: 'Kies niets als de raad beslist.',
    optional: true,
    choices: grants.map(({ grantId, description }) => ({ value: grantId, label: description })),
  })
}
${textField({ ...typed.of('reden'), label: 'Reden', optional: true, rows: 3 })}`;

/** One contribution of a partner, and the form that puts it to its decision or takes it back. */
export const contributionForm: FormParts<ContributionAbout, BodyOf<'moveContribution'>> = {
  path: 'ons-deel/{allianceId}/{contributionId}',
  who: 'everybody',
  title: ({ contribution }) => contribution.offer.description,
  before: whole,
  closed: ({ contribution, isOurs }) => {
    if (!isOurs) return 'Alleen de partner van wie de bijdrage is, kan haar voorleggen of intrekken.';
    if (movesOf(contribution).length > 0) return undefined;
    if (contribution.putIn) return 'De vraag ligt bij wie erover beslist.';
    return isCommitted(contribution)
      ? 'Wat is besloten, blijft gelden tot er een later besluit is.'
      : 'Aan deze bijdrage kunt u niets meer veranderen: wat is besloten, blijft staan.';
  },
  asks: ({ contribution: { status: now, partnerId }, acceptedBy }) => {
    if (now === 'proposed') return [{ kind: 'contribution', partnerIds: [partnerId] }];
    return now === 'conditional' ? [{ kind: 'contribution-conditions', partnerIds: acceptedBy ?? [] }] : [];
  },
  seenVersion: ({ contribution }) => ({ wijziging: String(contribution.changes) }),
  fields,
  submit: 'Leg vast',
  fieldAt: (pointer) => (pointer === '/within' ? 'binnen' : undefined),
  refusals: {
    'stale-move': 'Er veranderde intussen iets aan deze bijdrage. Kijk hierboven hoe het nu staat, en kies opnieuw.',
    'contribution-fixed': 'Aan deze bijdrage kunt u dit nu niet meer veranderen.',
    'beyond-room': 'De raad gaf hiervoor geen ruimte, of niet genoeg. Leg de bijdrage voor aan de raad zelf.',
  },
};
