import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import { whyShorter } from '#shared/pages/words.ts';
import { dutchDate, dutchMoment, lastDay } from '#shared/words/dutch.ts';
import { putOverTable } from '../../forms/about-to-ask.ts';
import { chosen } from '../../forms/chosen.ts';
import { faultsAt } from '../../forms/faults-at.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { empty, link, status, table } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';
import { moveInDutch, stageInDutch, standOfCycle } from '../frameworks/words.ts';
import type { Visit } from '../screen.ts';
import { removalLink } from '../words-removal/link.ts';
import { approvalsView } from './approvals-view.ts';
import { nameOfMove, words } from './form.ts';

export interface FrameworkAbout {
  readonly cycle: AnswerOf<'readCycle'>;
  readonly names: Pick<Names, 'partner'>;
  /** When the answers of the next round can be expected; absent when the version goes nowhere any more. */
  readonly forecast?: AnswerOf<'forecastRound'> | undefined;
  /** What was just done. */
  readonly done?: Html | undefined;
}

type Here = Pick<Visit, 'here'>;

const stand = ({ cycle }: FrameworkAbout, visit: Here): Html =>
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
    [
      'Voorwaarden die niet samengaan',
      cycle.status === 'running' && (cycle.stage === 'approval' || cycle.stage === 'conditions')
        ? link(visit.here(`kader/${cycle.cycleId}/onverenigbaar`), 'Merk aan welke elkaar uitsluiten')
        : undefined,
    ],
    [
      'Later toegetreden',
      cycle.status === 'in-force'
        ? link(visit.here('toetredingen'), 'Bekijk welke gemeenten later toetraden')
        : undefined,
    ],
    ['Hash van de tekst', html`<span class="nl-code">${cycle.text.hash}</span>`],
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

const awaited = ({ cycle }: FrameworkAbout, visit: Pick<Visit, 'here' | 'standing'>): Html | undefined => {
  if (cycle.status !== 'running') return undefined;
  const isBureau = visit.standing.actsFor === 'programmabureau';
  const { awaits, round } = cycle;
  return html`
<h2 class="nl-heading nl-heading--level-2">Op wie de kaders wachten</h2>
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
            cell: ({ taskId, addressee }) =>
              isBureau ? link(visit.here(`rondes/${round.roundId}/taken/${taskId}`), addressee) : addressee,
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

const forecastOf = ({ forecast, cycle }: FrameworkAbout): Html | undefined => {
  if (!forecast || cycle.status !== 'running') return undefined;
  const { stage, termEnd, lastExpectedOn, expected, tooLate, withoutMeeting, over } = forecast;
  return html`
<h2 class="nl-heading nl-heading--level-2">Wat wij verwachten</h2>
<p class="nl-paragraph">Als de ronde nu begint, op grond van de vergaderdagen die het register kent.</p>
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
  [
    'Boven de norm van dit kwartaal',
    over.length === 0 ? 'niemand' : status(`${over.length} ${over.length === 1 ? 'partner' : 'partners'}`, 'warning'),
  ],
])}
${
  over.length > 0 &&
  html`
<p class="nl-paragraph">Met deze ronde komen zij boven de norm van hun ring: zo veel mag een partner hooguit in een kwartaal worden gevraagd.</p>
${putOverTable('Wie boven de norm komt', over)}`
}`;
};

const fields = ({ cycle: { moves } }: FrameworkAbout, typed: Typed): Html => {
  const choices = moves.map((move) => ({
    value: nameOfMove(move),
    label: moveInDutch(move),
    hint: move.motivationNeeded ? 'Schrijf hieronder ook een motivering.' : undefined,
  }));
  return html`
${radioGroup({ ...chosen(typed, 'move'), legend: 'Hoe gaat het verder?', choices })}
${textField({ ...typed.of('motivation'), label: 'Motivering', hint: 'Iedereen aan wie het wordt gevraagd, leest haar. Nodig bij teruggaan, opnieuw vragen en intrekken, en bij verdergaan na een negatieve sondering.', rows: 4 })}
${
  moves.some(({ to }) => to === 'input') &&
  textField({
    ...typed.of('shorterTerm'),
    label: whyShorter,
    hint: 'Alleen bij de inbreng. Vult u niets in, dan loopt de termijn door tot elke raad kan hebben vergaderd.',
    optional: true,
    rows: 3,
  })
}`;
};

const history = ({ cycle }: FrameworkAbout): Html => html`
<h2 class="nl-heading nl-heading--level-2">Wat er gebeurde</h2>
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
export const frameworkForm: FormParts<FrameworkAbout, BodyOf<'moveCycle'>> = {
  path: 'kader/{cycleId}',
  who: 'preparer',
  title: ({ cycle }) => `${cycle.title}, versie ${cycle.cycleId}`,
  before: (about, visit) => html`
${about.done}
${stand(about, visit)}
${awaited(about, visit)}
${forecastOf(about)}
${about.cycle.status === 'running' && html`<p class="nl-paragraph">${link(visit.here(`kader/${about.cycle.cycleId}/concept`), 'Schrijf aan het concept')}</p>`}`,
  closed: ({ cycle }) => (cycle.moves.length === 0 ? html`` : undefined),
  // Of a college that approves under conditions the seats are asked whether they accept them.
  asks: ({ cycle: { stage, moves } }) =>
    stage === 'approval' || stage === 'conditions' || moves.some(({ to }) => to === 'approval')
      ? [{ kind: 'conditions' }]
      : [],
  seenVersion: ({ cycle }) => ({ visit: String(cycle.visit) }),
  fields,
  submit: 'Leg vast',
  after: (about, { here, standing }) => html`
${approvalsView(about.cycle, about.names, { here })}
${history(about)}
${removalLink({ here, standing }, 'framework-cycle', about.cycle.cycleId)}
<p class="nl-paragraph">${link(here('kader'), 'Naar alle versies')}</p>`,
  faultsOf: (refusal) => faultsAt(refusal, words),
  refusals: {
    'cycle-ended': 'Deze versie is van kracht, vervangen of ingetrokken. Er verandert niets meer aan.',
    'stale-move': 'De kaders zijn intussen verdergegaan. Bekijk hoe het er nu voor staat, en kies dan opnieuw.',
    'move-not-allowed': 'Deze stap kan nu niet. Bekijk hoe het er nu voor staat, en kies dan opnieuw.',
    'input-unanswered':
      'Nog niet alle inbreng heeft een antwoord. De kaders kunnen pas naar de vaststelling als elke inbreng een antwoord heeft (regel 7).',
    'text-not-adopted':
      'De tekst is veranderd na de vaststelling. Laat haar eerst opnieuw vaststellen; dan worden de colleges gevraagd (regel 11).',
    'text-already-adopted':
      'Deze tekst is al vastgesteld. Verander haar, of vraag de colleges opnieuw met een motivering (regel 11).',
  },
};
