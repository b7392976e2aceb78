import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dayExamples } from '#shared/pages/words.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { chosen } from '../../forms/chosen.ts';
import { faultsAt } from '../../forms/faults-at.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { actionLink, done, empty, status, table } from '../../pages/parts.ts';
import type { Visit } from '../screen.ts';
import { words } from './form.ts';

type Composition = AnswerOf<'readComposition'>;
type Review = AnswerOf<'listReviews'>['reviews'][number];

export interface ReviewAbout {
  readonly composition: Composition;
  readonly reviews: readonly Review[];
  /** The names of the partners, by their identifier. */
  readonly names: ReadonlyMap<string, string>;
  /** ISO date. */
  readonly today: string;
  readonly isDone: boolean;
  /** Whether a seat was just passed on. */
  readonly isPassedOn?: boolean;
}

type Named = Pick<ReviewAbout, 'names'>;

const nameOf = ({ names }: Named, partnerId: string): string => names.get(partnerId) ?? partnerId;

const seats = (page: ReviewAbout): Html =>
  table(
    'Wie een zetel heeft',
    [
      { heading: 'Gemeente', cell: ({ partnerId }) => nameOf(page, partnerId) },
      { heading: 'Zetel', cell: ({ kind }) => (kind === 'fixed' ? 'vast' : 'roulerend') },
      { heading: 'Sinds', cell: ({ from }) => dutchDate(from) },
    ],
    page.composition.seats,
  );

const waiting = (page: ReviewAbout): Html => {
  const { candidates } = page.composition.proposal;
  if (candidates.length === 0) return empty('Geen gemeente wacht op een roulerende zetel.');
  return table(
    'Wie wacht op een roulerende zetel, de langste eerst',
    [
      { heading: 'Gemeente', cell: ({ partnerId }) => nameOf(page, partnerId) },
      { heading: 'Wacht sinds', cell: ({ waitingSince }) => dutchDate(waitingSince) },
      { heading: 'Dagen', cell: ({ waitedDays }) => String(waitedDays), isNumber: true },
    ],
    candidates,
  );
};

const statuses: Readonly<Record<Review['status'], Html>> = {
  open: status('de zetels beslissen', 'warning'),
  adopted: status('aangenomen', 'ok'),
  'not-adopted': status('niet aangenomen'),
};

const proposed = (page: Named, { succession, ruleChange }: Review): string => {
  if (ruleChange !== undefined) return 'Andere regels voor de regiegroep';
  return succession
    ? `${nameOf(page, succession.partnerId)} krijgt de roulerende zetel op ${dutchDate(succession.from)}`
    : 'De samenstelling blijft';
};

const earlier = (page: ReviewAbout): Html | undefined =>
  page.reviews.length === 0
    ? undefined
    : table(
        'Herijkingen, de laatste eerst',
        [
          { heading: 'Voorstel', cell: (one) => proposed(page, one) },
          { heading: 'Gestart', cell: ({ calledAt }) => dutchDate(localDate(calledAt)) },
          { heading: 'Stand', cell: (one) => statuses[one.status] },
          { heading: 'Motivering', cell: ({ motivation }) => motivation },
        ],
        page.reviews.toReversed(),
      );

/** The municipality that waits longest comes first; with several rotating seats, somebody says which one passes on. */
const succession = (page: ReviewAbout, typed: Typed): Html => {
  const { composition, today } = page;
  const { candidates } = composition.proposal;
  const rotating = composition.seats.filter(({ kind }) => kind === 'rotating');
  return html`
<fieldset class="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset">
<legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">Alleen als de roulerende zetel doorgaat</legend>
${radioGroup({
  ...chosen(typed, 'partnerId'),
  legend: 'Naar welke gemeente?',
  choices: candidates.map(({ partnerId, waitedDays }, at) => ({
    value: partnerId,
    label: nameOf(page, partnerId),
    hint: at === 0 ? `Wacht het langst: ${waitedDays} dagen.` : undefined,
  })),
})}
${
  rotating.length > 1 &&
  radioGroup({
    ...chosen(typed, 'succeeds'),
    legend: 'Welke zetel gaat door?',
    choices: rotating.map(({ seatId, partnerId }) => ({ value: seatId, label: `die van ${nameOf(page, partnerId)}` })),
  })
}
${textField({
  ...typed.of('from'),
  label: 'Vanaf welke dag?',
  hint: `Bijvoorbeeld ${dayExamples(today)}.`,
  width: 'short',
  autocomplete: 'off',
})}
</fieldset>`;
};

const canPass = ({ composition }: ReviewAbout): boolean => composition.proposal.candidates.length > 0;

const fields = (page: ReviewAbout, typed: Typed): Html => html`
${radioGroup({
  ...chosen(typed, 'proposal'),
  legend: 'Wat stelt u voor?',
  choices: [
    { value: 'keep', label: 'De samenstelling blijft', hint: 'Geef hieronder een motivering.' },
    ...(canPass(page) ? [{ value: 'pass', label: 'De roulerende zetel gaat door' }] : []),
  ],
})}
${canPass(page) && succession(page, typed)}
${textField({ ...typed.of('motivation'), label: 'Motivering', hint: 'De zetels lezen dit bij de vraag.', rows: 5 })}`;

const closed = ({ reviews }: ReviewAbout, { standing }: Pick<Visit, 'standing'>): Html | undefined => {
  if (standing.actsFor !== 'programmabureau')
    return empty('Het programmabureau start de herijking. De gemeenten met een zetel krijgen dan een e-mail.');
  return reviews.at(-1)?.status === 'open' ? empty('Er loopt een herijking: de zetels beslissen nu.') : undefined;
};

/** The yearly review of the regiegroep: its seats, who waits, earlier reviews, and the proposal to the seats. */
export const reviewForm: FormParts<ReviewAbout, BodyOf<'callReview'>> = {
  path: 'herijking',
  who: 'everybody',
  nav: 'Herijking',
  title: () => 'Herijking van de regiegroep',
  before: (page, visit) => html`
${page.isPassedOn && done('Het doorgaan van de zetel is vastgelegd.')}
${page.isDone && done('De herijking is gestart. De gemeenten met een zetel krijgen een e-mail.')}
${dataList([
  ['Uiterlijk opnieuw bekeken op', page.composition.reviewDue && dutchDate(page.composition.reviewDue)],
  ['Lege zetels', page.composition.vacant > 0 ? String(page.composition.vacant) : undefined],
])}
${seats(page)}
${waiting(page)}
${
  !closed(page, visit) &&
  html`<h2 class="nl-heading nl-heading--level-2">Start de herijking</h2>
<p class="nl-paragraph">De gemeenten met een zetel krijgen uw voorstel als vraag. Zonder herijking gaat er geen zetel door.</p>`
}`,
  closed,
  asks: () => [{ kind: 'composition' }],
  fields,
  submit: 'Leg het voor aan de zetels',
  after: (page, visit) => html`
${
  visit.standing.actsFor === 'programmabureau' &&
  html`<p class="utrecht-action-group">${actionLink(visit.here('herijking/zetel'), 'Geef een zetel door buiten een herijking')}</p>`
}
${earlier(page)}`,
  faultsOf: (refusal, _values, { today }) => faultsAt(refusal, words(today)),
  refusals: {
    'review-open': 'Er loopt al een herijking. Wacht tot de zetels hebben besloten.',
    'rule-change-open': 'De zetels beslissen al over andere regels. Wacht tot zij hebben besloten.',
    'holds-seat': 'Deze gemeente heeft op die dag al een roulerende zetel.',
    'seats-taken': 'Alle roulerende zetels zijn in die periode bezet.',
    'not-entitled': 'Alleen het programmabureau start de herijking.',
  },
};
