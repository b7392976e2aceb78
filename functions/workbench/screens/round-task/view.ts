import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { dataList, numbered } from '#shared/pages/data-list.ts';
import { errorSummary } from '#shared/pages/error-summary.ts';
import { faultOf, radioGroup, textField } from '#shared/pages/fields.ts';
import { type Html, prose, safeLink } from '#shared/pages/markup.ts';
import type { PageFault } from '#shared/pages/page-fault.ts';
import { dutchDate, dutchMoment, lastDay } from '#shared/words/dutch.ts';
import { roleInDutch } from '#shared/words/dutch-roles.ts';
import { empty, form, link, refusedHere, table } from '../../pages/parts.ts';
import type { RefusalWords } from '../../pages/refusal.ts';
import { answerLabel, standOfTask } from '../round/view.ts';
import type { Visit } from '../screen.ts';
import type { Typed } from './form.ts';
import { byInDutch, lineInDutch } from './trail-in-dutch.ts';

export interface RoundTaskPage {
  readonly task: AnswerOf<'readTask'>;
  readonly round: AnswerOf<'readRound'>;
  readonly typed?: Typed;
  readonly faults?: readonly PageFault[];
  readonly refused?: RefusalWords | undefined;
  readonly visit: Pick<Visit, 'here' | 'csrf'>;
}

const channels = {
  'decision-page': 'op de beslispagina',
  paper: 'op papier',
  api: 'in een eigen toepassing of de werkbank',
};

const answer = ({ task, round }: RoundTaskPage): Html | undefined => {
  if (!task.answer) return undefined;
  const { number, givenAt, via, remarks, takenOut, decision, representedBy } = task.answer;
  return html`
<h2 class="utrecht-heading-2">Het antwoord</h2>
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

const trail = ({ task }: RoundTaskPage): Html => html`
<h2 class="utrecht-heading-2">Wat er gebeurde</h2>
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

const holder = ({ task }: RoundTaskPage): string | undefined => {
  if (task.passedOn) return 'een collega, aan wie de vraag is doorgegeven';
  const found = task.people?.find(({ hasTask }) => hasTask);
  return found && `${found.name}, ${roleInDutch(found.role)}`;
};

const people = ({ task, typed, faults = [] }: RoundTaskPage): Html | undefined => {
  const others = (task.people ?? []).filter(({ hasTask }) => !hasTask);
  if (others.length === 0)
    return html`<p class="utrecht-paragraph">Deze vraag kan niet aan iemand anders: deze partner heeft verder niemand met een rol waarin dit antwoord mag worden gegeven. Zet zo iemand eerst in het register.</p>`;
  return radioGroup({
    name: 'personId',
    legend: 'Aan wie? (alleen als u de vraag aan iemand anders geeft)',
    choices: others.map(({ personId, name, role }) => ({ value: personId, label: `${name}, ${roleInDutch(role)}` })),
    chosen: typed?.personId,
    fault: faultOf(faults, 'personId'),
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

const actionForm = (page: RoundTaskPage): Html => {
  const { task, typed, faults = [], visit } = page;
  return html`
${form({
  action: visit.here(`rondes/${task.roundId}/taken/${task.taskId}`),
  csrf: visit.csrf,
  submit: 'Leg vast',
  fields: html`
${radioGroup({ name: 'action', legend: 'Wat wilt u doen?', choices, chosen: typed?.action, fault: faultOf(faults, 'action') })}
${people(page)}
${textField({
  name: 'reason',
  label: 'Reden',
  hint: 'De reden blijft bij de taak staan. U en deze partner lezen haar.',
  value: typed?.reason,
  rows: 3,
  fault: faultOf(faults, 'reason'),
})}`,
})}`;
};

const whatCanBeDone = (page: RoundTaskPage): Html => {
  const { task, round } = page;
  if (round.status !== 'open') return empty('Deze ronde is voorbij. Er kan aan deze taak niets meer veranderen.');
  if (task.status !== 'open')
    return empty(
      'Deze taak is beantwoord of ingetrokken. Opnieuw sturen, aan iemand anders geven of intrekken kan alleen met een taak die nog openstaat.',
    );
  return actionForm(page);
};

const onPaper = ({ task, round, visit }: RoundTaskPage): Html | undefined =>
  round.status !== 'open' || task.status === 'withdrawn'
    ? undefined
    : html`<p class="utrecht-paragraph">${link(visit.here(`rondes/${round.roundId}/taken/${task.taskId}/papier`), task.answer ? 'Verbeter dit antwoord van papier' : 'Leg een antwoord van papier vast')}</p>`;

const withoutRemarks = ({ task: { taskId, answer: given }, round, visit }: RoundTaskPage): Html | undefined =>
  given?.remarks === undefined || given.takenOut
    ? undefined
    : html`<p class="utrecht-paragraph">${link(visit.here(`rondes/${round.roundId}/taken/${taskId}/weglaten`), 'Zegt de toelichting iets over een persoon? Laat haar weg')}</p>`;

/** One addressee's part in a round: how it stands, what was answered, who did what, and what can be done. */
export const roundTaskView = (page: RoundTaskPage): Html => {
  const { task, round, faults = [], refused, visit } = page;
  return html`
${errorSummary(faults)}
${refused && refusedHere(refused.title, refused.sentences)}
<h1 class="utrecht-heading-1">${task.addressee}</h1>
${dataList([
  ['Vraag', link(visit.here(`rondes/${round.roundId}`), round.question)],
  ['Stand', standOfTask(round, task)],
  ['Ligt bij', holder(page)],
  ['Uiterlijk', lastDay(round.termEnd)],
])}
${answer(page)}
${withoutRemarks(page)}
${onPaper(page)}
${whatCanBeDone(page)}
${trail(page)}
<p class="utrecht-paragraph">${link(visit.here(`rondes/${round.roundId}`), 'Terug naar de ronde')}</p>`;
};
