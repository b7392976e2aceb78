import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList, numbered, type Row } from '#shared/pages/data-list.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import { dutchDate, dutchDay, dutchNumber, lastDay } from '#shared/words/dutch.ts';
import { rungInDutch } from '#shared/words/ladder-in-dutch.ts';
import { actionLink, empty, link, table } from '../../pages/parts.ts';
import { figuresInDutch, sizeInDutch, stageStatus } from '../../words/escalation-words.ts';
import { type DayShown, dayForm, knownOn, onSameDay } from '../past-day.ts';
import { kindInDutch } from '../rounds/words.ts';
import type { Visit } from '../screen.ts';
import { obligationsView } from './obligations-view.ts';

type Escalation = AnswerOf<'readEscalation'>;

export interface EscalationPage {
  readonly escalation: Escalation;
  /** The round of the present stage, if it has one: its clock. */
  readonly round?: Pick<AnswerOf<'readRound'>, 'kind' | 'termEnd'> | undefined;
  /** Whether whoever looks may say what became of what was promised. */
  readonly isOurs: boolean;
  readonly mayWithdraw?: boolean;
  /** Whether whoever looks is offered to set who sees it. */
  readonly setsLevel?: boolean;
  readonly done?: Html | undefined;
  /** The day that is shown; absent: today. */
  readonly day?: DayShown | undefined;
}

const account = ({ account: given, urgent }: Escalation): Row[] => [
  ['Oorzaak', given?.cause && prose(given.cause)],
  ['Gevolgen als niemand iets doet', given?.consequences && prose(given.consequences)],
  ['Wat er kan', given?.options && prose(given.options)],
  ['Advies van de alliantie', given?.recommendation && prose(given.recommendation)],
  ['Waarom het niet kan wachten', urgent],
];

const clock = ({ escalation, round }: EscalationPage): string | undefined => {
  const { until } = escalation;
  if (!round && until !== undefined && escalation.watchedUntil === undefined) return `uiterlijk ${lastDay(until)}`;
  if (round) return `${kindInDutch(round)}: uiterlijk ${lastDay(round.termEnd)}`;
  return (
    escalation.watchedUntil &&
    `een rapportage bevestigt het uiterlijk ${dutchDate(escalation.watchedUntil.slice(0, 10))}`
  );
};

const measuresTable = (measures: NonNullable<Escalation['measures']>): Html =>
  table(
    'Wie doet wat, en uiterlijk wanneer',
    [
      { heading: 'Wie', cell: ({ who }) => who },
      { heading: 'Wat', cell: ({ what }) => what },
      { heading: 'Uiterlijk', cell: ({ by }) => dutchDate(by) },
    ],
    measures,
  );

/** Why the alliance did not raise it, and what it does about it (rule 16). */
const notNeeded = ({ notNeeded: answer }: Escalation): Html | undefined =>
  answer &&
  html`
<h2 class="nl-heading nl-heading--level-2">Volgens de alliantie niet nodig</h2>
${prose(answer.reason)}
${measuresTable(answer.measures)}`;

/** The measures that were offered and do not bind yet; those that bind are among what was agreed. */
const onlyOffered = ({ measures = [], obligations }: Escalation) =>
  measures.filter(({ what }) => !obligations.some(({ text, binds }) => binds && text === what));

/** The stages in which a solution can still come. */
const beforeSolution: ReadonlySet<string> = new Set(['proposed', 'solution']);

const solution = (escalation: Escalation): Html => {
  const { solution: offered, stage } = escalation;
  const none = beforeSolution.has(stage)
    ? 'Er is nog geen oplossing voorgesteld.'
    : 'Er is op trede 1 geen oplossing voorgesteld.';
  const measures = onlyOffered(escalation);
  return html`
<h2 class="nl-heading nl-heading--level-2">Oplossing</h2>
${offered === undefined ? empty(none) : prose(offered)}
${measures.length > 0 && measuresTable(measures)}`;
};

/** What the regiegroep is asked to allow until it decides, and what it allowed from then on: of what it did not allow nothing stands. */
const allowed = ({ dispensation, dispensations, unit, stage }: Escalation): Html | undefined => {
  if (!dispensation || (stage !== 'ruling' && dispensations.length === 0)) return undefined;
  return html`
<h2 class="nl-heading nl-heading--level-2">${stage === 'ruling' ? 'Gevraagde afwijking' : 'Toegestane afwijking'}</h2>
${stage === 'ruling' && html`<p class="nl-paragraph">De regiegroep besluit hier nog over.</p>`}
${dataList([
  ['Tot en met', `${dutchNumber(dispensation.upTo)} ${unit === 'percent' ? 'procent' : 'dagen'}`],
  ['Tot en met de dag', dutchDate(dispensation.until)],
  ['Voorwaarden', numbered(dispensation.conditions)],
])}`;
};

/** One escalation as a story: what threatens, where it lies and until when, and how it came there. */
export const escalationView = (page: EscalationPage, { here }: Pick<Visit, 'here'>): Html => {
  const { escalation, isOurs, mayWithdraw, done, day = {} } = page;
  return html`
${done}
<h1 class="nl-heading nl-heading--level-1">${escalation.title}</h1>
${knownOn(day)}
${dataList([
  ['Alliantie', link(onSameDay(here(`allianties/${escalation.allianceId}`), day), 'Bekijk de alliantie')],
  ['Hoe groot', sizeInDutch(escalation)],
  ['Cijfers', figuresInDutch(escalation.figures)],
  ['Waar zij ligt', stageStatus(escalation.stage)],
  ['Klok', clock(page)],
  [
    'Openbaarheid',
    page.setsLevel !== true
      ? undefined
      : link(here(`escalaties/${escalation.escalationId}/openbaarheid`), 'Bekijk of wijzig wie dit mag zien'),
  ],
  ['Wat de kaders zeggen', escalation.mandate.words],
  ...account(escalation),
])}
${notNeeded(escalation)}
${mayWithdraw && html`<p class="utrecht-action-group">${actionLink(here(`escalaties/${escalation.escalationId}/intrekken`), 'Trek deze escalatie in')}</p>`}
${solution(escalation)}
${allowed(escalation)}
${obligationsView(escalation, { here }, isOurs)}
<h2 class="nl-heading nl-heading--level-2">Hoe het tot hier ging</h2>
<ol class="utrecht-ordered-list">${escalation.history.map(
    ({ stage, enteredAt, motivation }) =>
      html`<li>${dutchDay(enteredAt)}: ${rungInDutch[stage]}.${motivation && html` ${motivation}`}</li>`,
  )}</ol>
${dayForm(here(`escalaties/${escalation.escalationId}`), day)}`;
};
