import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { errorSummary } from '#shared/pages/error-summary.ts';
import { faultOf, radioGroup, textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { dayExamples } from '#shared/pages/words.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { done, empty, form, refusedHere, status, table } from '../../pages/parts.ts';
import type { RefusalWords } from '../../pages/refusal.ts';
import type { Visit } from '../screen.ts';
import type { Typed } from './form.ts';

type Composition = AnswerOf<'readComposition'>;
type Review = AnswerOf<'listReviews'>['reviews'][number];

export interface ReviewPage {
  readonly composition: Composition;
  readonly reviews: readonly Review[];
  /** The names of the partners, by their identifier. */
  readonly names: ReadonlyMap<string, string>;
  readonly typed: Typed;
  readonly faults: readonly PageFault[];
  readonly refused?: RefusalWords | undefined;
  readonly isDone: boolean;
  readonly visit: Pick<Visit, 'here' | 'csrf' | 'now' | 'standing'>;
}

type Named = Pick<ReviewPage, 'names'>;

const nameOf = ({ names }: Named, partnerId: string): string => names.get(partnerId) ?? partnerId;

const seats = (page: ReviewPage): Html =>
  table(
    'Wie een zetel heeft',
    [
      { heading: 'Gemeente', cell: ({ partnerId }) => nameOf(page, partnerId) },
      { heading: 'Zetel', cell: ({ kind }) => (kind === 'fixed' ? 'vast' : 'roulerend') },
      { heading: 'Sinds', cell: ({ from }) => dutchDate(from) },
    ],
    page.composition.seats,
  );

const waiting = (page: ReviewPage): Html => {
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

const before = (page: ReviewPage): Html | undefined =>
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
const succession = (page: ReviewPage): Html => {
  const { composition, typed, faults, visit } = page;
  const { candidates } = composition.proposal;
  const rotating = composition.seats.filter(({ kind }) => kind === 'rotating');
  return html`
<fieldset class="utrecht-form-fieldset">
<legend class="utrecht-form-fieldset__legend">Alleen als de roulerende zetel doorgaat</legend>
${radioGroup({
  name: 'partnerId',
  legend: 'Naar welke gemeente?',
  choices: candidates.map(({ partnerId, waitedDays }, at) => ({
    value: partnerId,
    label: nameOf(page, partnerId),
    hint: at === 0 ? `Wacht het langst: ${waitedDays} dagen.` : undefined,
  })),
  chosen: typed.partnerId,
  fault: faultOf(faults, 'partnerId'),
})}
${
  rotating.length > 1 &&
  radioGroup({
    name: 'succeeds',
    legend: 'Welke zetel gaat door?',
    choices: rotating.map(({ seatId, partnerId }) => ({ value: seatId, label: `die van ${nameOf(page, partnerId)}` })),
    chosen: typed.succeeds,
    fault: faultOf(faults, 'succeeds'),
  })
}
${textField({
  name: 'from',
  label: 'Vanaf welke dag?',
  hint: `Bijvoorbeeld ${dayExamples(localDate(visit.now))}.`,
  value: typed.from,
  width: 'short',
  autocomplete: 'off',
  fault: faultOf(faults, 'from'),
})}
</fieldset>`;
};

const question = (page: ReviewPage): Html => {
  const { composition, reviews, typed, faults, visit } = page;
  if (visit.standing.actsFor !== 'programmabureau')
    return empty('Het programmabureau start de herijking. De gemeenten met een zetel krijgen dan een e-mail.');
  if (reviews.at(-1)?.status === 'open') return empty('Er loopt een herijking: de zetels beslissen nu.');
  const canPass = composition.proposal.candidates.length > 0;
  return html`
<h2 class="utrecht-heading-2">Start de herijking</h2>
<p class="utrecht-paragraph">De gemeenten met een zetel krijgen uw voorstel als vraag. Zonder herijking gaat er geen zetel door.</p>
${form({
  action: visit.here('herijking'),
  csrf: visit.csrf,
  submit: 'Leg het voor aan de zetels',
  fields: html`
${radioGroup({
  name: 'proposal',
  legend: 'Wat stelt u voor?',
  choices: [
    { value: 'keep', label: 'De samenstelling blijft', hint: 'Geef hieronder een motivering.' },
    ...(canPass ? [{ value: 'pass', label: 'De roulerende zetel gaat door' }] : []),
  ],
  chosen: typed.proposal,
  fault: faultOf(faults, 'proposal'),
})}
${canPass && succession(page)}
${textField({
  name: 'motivation',
  label: 'Motivering',
  hint: 'De zetels lezen dit bij de vraag.',
  value: typed.motivation,
  rows: 5,
  fault: faultOf(faults, 'motivation'),
})}`,
})}`;
};

/** The yearly review of the regiegroep: its seats, who waits, earlier reviews, and the proposal to the seats. */
export const reviewView = (page: ReviewPage): Html => {
  const { composition, faults, refused, isDone } = page;
  return html`
${isDone && done('De herijking is gestart. De gemeenten met een zetel krijgen een e-mail.')}
${errorSummary(faults)}
${refused && refusedHere(refused.title, refused.sentences)}
<h1 class="utrecht-heading-1">Herijking van de regiegroep</h1>
${dataList([
  ['Uiterlijk opnieuw bekeken op', composition.reviewDue && dutchDate(composition.reviewDue)],
  ['Lege zetels', composition.vacant > 0 ? String(composition.vacant) : undefined],
])}
${seats(page)}
${waiting(page)}
${question(page)}
${before(page)}`;
};
