import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList, numbered } from '#shared/pages/data-list.ts';
import { radioGroup, textField } from '#shared/pages/fields.ts';
import { type Html, prose, safeLink } from '#shared/pages/markup.ts';
import { dutchDate, dutchMoment, lastDay } from '#shared/words/dutch.ts';
import { roleInDutch } from '#shared/words/dutch-roles.ts';
import { chosen } from '../../forms/chosen.ts';
import { faultsAt } from '../../forms/faults-at.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { empty, link, table } from '../../pages/parts.ts';
import { answerLabel, standOfTask } from '../round/view.ts';
import type { Visit } from '../screen.ts';
import { type Handling, words } from './form.ts';
import { byInDutch, lineInDutch } from './trail-in-dutch.ts';

export interface RoundTaskAbout {
  readonly task: AnswerOf<'readTask'>;
  readonly round: AnswerOf<'readRound'>;
}

type Here = Pick<Visit, 'here'>;

const channels = {
  'decision-page': 'op de beslispagina',
  paper: 'op papier',
  api: 'in een eigen toepassing of de werkbank',
};

const answer = ({ task, round }: RoundTaskAbout): Html | undefined => {
  if (!task.answer) return undefined;
  const { number, givenAt, via, remarks, takenOut, decision, representedBy } = task.answer;
  return html`
<h2 class="nl-heading nl-heading--level-2">Het antwoord</h2>
${dataList([
  ['Antwoord', answerLabel(round, task)],
  ['Nummer', String(number)],
  ['Vastgelegd', `${dutchMoment(givenAt)}, ${channels[via]}`],
  ['Namens deze partner gaf het', representedBy],
  ['Toelichting', remarks && prose(remarks)],
  ['Weggelaten', takenOut && `Op ${dutchMoment(takenOut.at)}: ${takenOut.reason}`],
  ['Datum van het besluit', decision && dutchDate(decision.decidedOn)],
  ['Kenmerk', decision?.reference],
  ['Namens wie', decision?.onBehalfOf],
  ['Voorwaarden', numbered(decision?.conditions ?? [])],
  ['Document', decision?.document && safeLink(decision.document)],
])}`;
};

const trail = ({ task }: RoundTaskAbout): Html => html`
<h2 class="nl-heading nl-heading--level-2">Wat er gebeurde</h2>
${table(
  'Wie deed wat, wanneer en waarom',
  [
    { heading: 'Op', cell: ({ at }) => dutchMoment(at) },
    { heading: 'Wat', cell: lineInDutch },
    { heading: 'Door', cell: (line) => byInDutch(line, task.roundId) },
    { heading: 'Reden', cell: ({ reason }) => reason },
  ],
  task.trail,
)}`;

const holder = ({ task }: RoundTaskAbout): string | undefined => {
  if (task.passedOn) return 'een collega, aan wie de vraag is doorgegeven';
  const found = task.people?.find(({ hasTask }) => hasTask);
  return found && `${found.name}, ${roleInDutch(found.role)}`;
};

const people = ({ task }: RoundTaskAbout, typed: Typed): Html => {
  const others = (task.people ?? []).filter(({ hasTask }) => !hasTask);
  if (others.length === 0)
    return html`<p class="nl-paragraph">Deze vraag kan niet aan iemand anders: deze partner heeft verder niemand met een rol waarin dit antwoord mag worden gegeven. Zet zo iemand eerst in het register.</p>`;
  return radioGroup({
    ...chosen(typed, 'personId'),
    legend: 'Aan wie? (alleen als u de vraag aan iemand anders geeft)',
    choices: others.map(({ personId, name, role }) => ({ value: personId, label: `${name}, ${roleInDutch(role)}` })),
  });
};

const choices = [
  {
    value: 'sendTaskAgain',
    label: 'De e-mail opnieuw sturen',
    hint: 'Voor een e-mail die weg is. De link blijft dezelfde.',
  },
  {
    value: 'reassignTask',
    label: 'De vraag aan iemand anders van deze partner geven',
    hint: 'De links die zijn verstuurd, werken dan niet meer.',
  },
  {
    value: 'withdrawTask',
    label: 'De vraag aan deze geadresseerde intrekken',
    hint: 'De ronde wacht er niet meer op. Een instemming van een college blijft nodig.',
  },
];

const fields = (about: RoundTaskAbout, typed: Typed): Html => html`
${radioGroup({ ...chosen(typed, 'action'), legend: 'Wat wilt u doen?', choices })}
${people(about, typed)}
${textField({
  ...typed.of('reason'),
  label: 'Reden',
  hint: 'De reden blijft bij de taak staan. U en deze partner lezen haar.',
  rows: 3,
})}`;

const closed = ({ task, round }: RoundTaskAbout): Html | undefined => {
  if (round.status !== 'open') return empty('Deze ronde is voorbij. Er kan aan deze taak niets meer veranderen.');
  if (task.status !== 'open')
    return empty(
      'Deze taak is beantwoord of ingetrokken. Opnieuw sturen, aan iemand anders geven of intrekken kan alleen met een taak die nog openstaat.',
    );
  return undefined;
};

const onPaper = ({ task, round }: RoundTaskAbout, { here }: Here): Html | undefined =>
  round.status !== 'open' || task.status === 'withdrawn'
    ? undefined
    : html`<p class="nl-paragraph">${link(here(`rondes/${round.roundId}/taken/${task.taskId}/papier`), task.answer ? 'Verbeter dit antwoord van papier' : 'Leg een antwoord van papier vast')}</p>`;

const withoutRemarks = (
  { task: { taskId, answer: given }, round }: RoundTaskAbout,
  { here }: Here,
): Html | undefined =>
  given?.remarks === undefined || given.takenOut
    ? undefined
    : html`<p class="nl-paragraph">${link(here(`rondes/${round.roundId}/taken/${taskId}/weglaten`), 'Zegt de toelichting iets over een persoon? Laat haar weg')}</p>`;

/** One addressee's part in a round: how it stands, what was answered, who did what, and what can be done. */
export const roundTaskForm: FormParts<RoundTaskAbout, Handling> = {
  path: 'rondes/{roundId}/taken/{taskId}',
  who: 'bureau',
  title: ({ task }) => task.addressee,
  before: (about, visit) => html`
${dataList([
  ['Vraag', link(visit.here(`rondes/${about.round.roundId}`), about.round.question)],
  ['Stand', standOfTask(about.round, about.task)],
  ['Ligt bij', holder(about)],
  ['Uiterlijk', lastDay(about.round.termEnd)],
])}
${answer(about)}
${withoutRemarks(about, visit)}
${onPaper(about, visit)}`,
  closed,
  fields,
  submit: 'Leg vast',
  after: (about, { here }) => html`
${trail(about)}
<p class="nl-paragraph">${link(here(`rondes/${about.round.roundId}`), 'Terug naar de ronde')}</p>`,
  faultsOf: (refusal) => faultsAt(refusal, words),
  refusals: {
    'task-not-open': 'Deze taak is intussen beantwoord of ingetrokken.',
    'round-closed': 'Deze ronde is voorbij.',
    'task-changed': 'Tegelijk met u veranderde er iets aan deze taak. Bekijk hoe zij er nu voor staat.',
    'only-addressee':
      'In deze ronde is dit de enige die antwoordt. Geef de vraag aan iemand anders, of laat de termijn aflopen.',
  },
};
