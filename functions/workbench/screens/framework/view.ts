import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { errorSummary } from '#shared/pages/error-summary.ts';
import { faultOf, radioGroup, textField } from '#shared/pages/fields.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { whyShorter } from '#shared/pages/words.ts';
import { dutchDate, dutchMoment, lastDay } from '#shared/words/dutch.ts';
import { done, empty, form, link, refusedHere, status, table } from '../../pages/parts.ts';
import type { RefusalWords } from '../../pages/refusal.ts';
import type { Names } from '../../words/names.ts';
import { moveInDutch, stageInDutch, standOfCycle } from '../frameworks/words.ts';
import type { Visit } from '../screen.ts';
import { approvalsView } from './approvals-view.ts';
import { nameOfMove, type Typed } from './form.ts';

export interface FrameworkPage {
  readonly cycle: AnswerOf<'readCycle'>;
  readonly names: Pick<Names, 'partner'>;
  /** When the answers of the next round can be expected; absent when the version goes nowhere any more. */
  readonly forecast?: AnswerOf<'forecastRound'> | undefined;
  /** The visit that the form was shown for: a move from an earlier one is refused. */
  readonly basedOn: number;
  readonly isDone?: boolean;
  /** What was just done on another screen. */
  readonly doneElsewhere?: Html | undefined;
  readonly typed?: Typed;
  readonly faults?: readonly PageFault[];
  readonly refused?: RefusalWords | undefined;
  readonly visit: Pick<Visit, 'here' | 'csrf'>;
}

const stand = ({ cycle, visit }: FrameworkPage): Html =>
  dataList([
    ['Stand', standOfCycle(cycle)],
    ['Stap', stageInDutch(cycle.stage)],
    [
      'Tekst',
      link(
        visit.here(`kader/${cycle.cycleId}/tekst/${cycle.text.number}`),
        `Lees tekst ${cycle.text.number}, met wat er veranderde`,
      ),
    ],
    ['Inbreng', link(visit.here(`kader/${cycle.cycleId}/inbreng`), 'Lees en beantwoord de inbreng')],
    ['Voorwaarden', link(visit.here('voorwaarden'), 'Bekijk de voorwaarden van de colleges')],
    ['Hash van de tekst', html`<span class="rd-code">${cycle.text.hash}</span>`],
    ['Openbaarheid', link(visit.here(`kader/${cycle.cycleId}/openbaarheid`), 'Bekijk of wijzig wie dit mag zien')],
    ['Begonnen op', dutchMoment(cycle.startedAt)],
    [
      'Ronde',
      cycle.round &&
        link(
          visit.here(`rondes/${cycle.round.roundId}`),
          `${cycle.round.answers} van ${cycle.round.addressees} antwoorden, uiterlijk ${lastDay(cycle.round.termEnd)}`,
        ),
    ],
    ['Uitkomst van de ronde', cycle.round?.outcome?.sentence],
    ['Herzien voor', cycle.renewalDue && dutchDate(cycle.renewalDue)],
  ]);

const awaited = ({ cycle, visit }: FrameworkPage): Html | undefined => {
  if (cycle.status !== 'running') return undefined;
  const { awaits, round } = cycle;
  return html`
<h2 class="utrecht-heading-2">Op wie de kaders wachten</h2>
${
  awaits.length === 0 || !round
    ? empty(
        cycle.moves.some(({ move }) => move !== 'withdraw')
          ? 'Op de regiegroep en het programmabureau: kies hieronder hoe het verdergaat.'
          : 'Op niemand: de volgende stap begint vanzelf.',
      )
    : table(
        'Wie nog moet antwoorden',
        [
          {
            heading: 'Wie',
            cell: ({ taskId, addressee }) => link(visit.here(`rondes/${round.roundId}/taken/${taskId}`), addressee),
          },
          { heading: 'Uiterlijk', cell: ({ dueAt }) => lastDay(dueAt) },
          {
            heading: 'E-mail',
            cell: ({ undeliverable }) => (undeliverable ? status('komt niet aan', 'error') : status('verstuurd')),
          },
        ],
        awaits,
      )
}`;
};

const forecastOf = ({ forecast, cycle }: FrameworkPage): Html | undefined => {
  if (!forecast || cycle.status !== 'running') return undefined;
  const { stage, termEnd, lastExpectedOn, expected, tooLate, withoutMeeting } = forecast;
  return html`
<h2 class="utrecht-heading-2">Wat wij verwachten</h2>
<p class="utrecht-paragraph">Als de ronde nu begint, op grond van de vergaderdagen die het register kent.</p>
${dataList([
  ['Ronde', stageInDutch(stage)],
  ['Termijn tot en met', lastDay(termEnd)],
  ['Laatste antwoord verwacht op', dutchDate(lastExpectedOn)],
  ['Gevraagd', `${expected.length} geadresseerden`],
  [
    'Antwoorden na de termijn',
    tooLate.length === 0 ? 'niemand' : status(`${tooLate.length} van ${expected.length}`, 'warning'),
  ],
  [
    'Geen vergadering meer bekend',
    withoutMeeting.length === 0 ? undefined : status(`${withoutMeeting.length} van ${expected.length}`, 'warning'),
  ],
])}`;
};

const moveForm = (page: FrameworkPage): Html | undefined => {
  const { cycle, typed, faults = [], visit, basedOn } = page;
  if (cycle.moves.length === 0) return undefined;
  const choices = cycle.moves.map((move) => ({
    value: nameOfMove(move),
    label: moveInDutch(move),
    hint: move.motivationNeeded ? 'Schrijf hieronder ook een motivering.' : undefined,
  }));
  return html`
${form({
  action: visit.here(`kader/${cycle.cycleId}`),
  csrf: visit.csrf,
  submit: 'Leg vast',
  values: { visit: String(basedOn) },
  fields: html`
${radioGroup({ name: 'move', legend: 'Hoe gaat het verder?', choices, chosen: typed?.move, fault: faultOf(faults, 'move') })}
${textField({ name: 'motivation', label: 'Motivering', hint: 'Iedereen aan wie het wordt gevraagd, leest haar. Nodig bij teruggaan, opnieuw vragen en intrekken, en bij verdergaan na een negatieve sondering.', value: typed?.motivation, rows: 4, fault: faultOf(faults, 'motivation') })}
${
  cycle.moves.some(({ to }) => to === 'input') &&
  textField({
    name: 'shorterTerm',
    label: whyShorter,
    hint: 'Alleen bij de inbreng. Vult u niets in, dan loopt de termijn door tot elke raad kan hebben vergaderd.',
    optional: true,
    value: typed?.shorterTerm,
    rows: 3,
    fault: faultOf(faults, 'shorterTerm'),
  })
}`,
})}`;
};

const history = ({ cycle }: FrameworkPage): Html => html`
<h2 class="utrecht-heading-2">Wat er gebeurde</h2>
${table(
  'De stappen van deze versie',
  [
    { heading: 'Stap', cell: ({ stage }) => stageInDutch(stage) },
    { heading: 'Begonnen op', cell: ({ enteredAt }) => dutchMoment(enteredAt) },
    { heading: 'Motivering', cell: ({ motivation }) => motivation && prose(motivation) },
    { heading: 'Reden van de kortere termijn', cell: ({ shorterTerm }) => shorterTerm && prose(shorterTerm) },
  ],
  cycle.history,
)}`;

/** One version of the framework: where it is, whom it waits for, what to expect, and how it goes on. */
export const frameworkView = (page: FrameworkPage): Html => {
  const { cycle, isDone, faults = [], refused, visit } = page;
  return html`
${isDone && done('Dit is vastgelegd. De volgende stap begint vanzelf.')}
${page.doneElsewhere}
${errorSummary(faults)}
${refused && refusedHere(refused.title, refused.sentences)}
<h1 class="utrecht-heading-1">${cycle.title}, versie ${cycle.cycleId}</h1>
${stand(page)}
${awaited(page)}
${forecastOf(page)}
${cycle.status === 'running' && html`<p class="utrecht-paragraph">${link(visit.here(`kader/${cycle.cycleId}/concept`), 'Schrijf aan het concept')}</p>`}
${moveForm(page)}
${approvalsView(cycle, page.names, visit)}
${history(page)}
<p class="utrecht-paragraph">${link(visit.here('kader'), 'Naar alle versies')}</p>`;
};
