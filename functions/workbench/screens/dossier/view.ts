import { html } from 'hono/html';
import { dataList } from '#shared/pages/data-list.ts';
import type { Html } from '#shared/pages/markup.ts';
import { isFramework, programmeTitle, textName, withoutAnswer } from '#shared/pages/words.ts';
import { localDate } from '#shared/runtime/local-date.ts';
import { dutchDate, dutchDay, lastDay } from '#shared/words/dutch.ts';
import { actionLink, empty, link, table } from '../../pages/parts.ts';
import { colourStatus } from '../../words/alliance-words.ts';
import { dueStatus, dueWords } from '../../words/due-words.ts';
import { sizeInDutch } from '../../words/escalation-words.ts';
import { stageInDutch } from '../frameworks/words.ts';
import { reportContent, reportTitle } from '../report/view.ts';
import { kindInDutch } from '../rounds/words.ts';
import type { Visit } from '../screen.ts';
import { reading } from '../task/reading.ts';
import { urgency } from '../urgency.ts';
import type { Behind, Dossier, Forecast, Question } from './dossier.ts';
import { moneyOf } from './money-view.ts';

type Around = Pick<Visit, 'here' | 'now' | 'programmeName'>;

/** Days ahead that are shown after the questions: three months. */
const ahead = 92;

/** The head of every sheet that is printed: whose dossier it is, of which day, and which part. */
const sheetHead = ({ programmeName, now }: Around, part: string): Html =>
  html`<p class="rd-step">${programmeTitle(programmeName)} · dossier van ${dutchDay(now)} · ${part}</p>`;

const accountOf = ({ escalation, alliance, account }: Behind, { here }: Around): Html => html`
<h2 class="nl-heading nl-heading--level-2">De rapportage achter deze vraag</h2>
${dataList([
  ['Escalatie', link(here(`escalaties/${escalation.escalationId}`), escalation.title)],
  ['Hoe groot', sizeInDutch(escalation)],
  ['Rapportage', account && reportTitle({ alliance, report: account.report })],
  ['Kleur', account && colourStatus(account.report.colour)],
])}
${
  account
    ? reportContent(account)
    : html`<p class="nl-paragraph">Er ligt geen rapportage onder deze vraag. De escalatie begon zonder rapportage.</p>`
}`;

const money = (question: Question, dossier: Dossier): Html | undefined => {
  const found = moneyOf(question, dossier);
  return found && html`<h2 class="nl-heading nl-heading--level-2">Geld</h2>${found}`;
};

const questionView = (question: Question, at: number, dossier: Dossier, around: Around): Html => {
  const { task, round, behind } = question;
  const [number, { length: count }] = [at + 1, dossier.questions];
  return html`
<article class="rd-sheet" aria-labelledby="vraag-${number}">
${sheetHead(around, `vraag ${number} van ${count}`)}
<h1 class="nl-heading nl-heading--level-1" id="vraag-${number}">${round.question}</h1>
${dataList([
  ['U antwoordt als', task.addressee],
  [isFramework(round.subject) ? 'Tekst' : 'Onderwerp', textName(round.subject)],
  ['Uiterlijk', html`${lastDay(round.termEnd)} ${urgency(round.termEnd, around.now)}`],
])}
<p class="nl-paragraph">${withoutAnswer(task.answering?.afterSilence)}</p>
<p class="utrecht-action-group">${actionLink(around.here(`taken/${task.taskId}`), 'Geef antwoord op deze vraag')}</p>
${reading({ task, round, visit: around, place: `-${number}` })}
${behind && accountOf(behind, around)}
${money(question, dossier)}
</article>`;
};

const contents = ({ questions }: Dossier, { now }: Around): Html =>
  table(
    'De vragen in dit dossier',
    [
      {
        heading: 'Vraag',
        cell: ({ round, at }) => html`<a class="nl-link" href="#vraag-${at + 1}">${at + 1}. ${round.question}</a>`,
      },
      { heading: 'Soort', cell: ({ round }) => kindInDutch(round) },
      { heading: 'U antwoordt als', cell: ({ task }) => task.addressee },
      { heading: 'Uiterlijk', cell: ({ round }) => lastDay(round.termEnd) },
      { heading: 'Stand', cell: ({ round }) => urgency(round.termEnd, now) },
    ],
    questions.map((question, at) => ({ ...question, at })),
  );

const forecastLine = ({ cycle, forecast }: Forecast): Html =>
  html`<li>${cycle.title}, versie ${cycle.cycleId}: ${stageInDutch(cycle.stage)}. Begint de stemming vandaag, dan komt het laatste antwoord naar verwachting op ${dutchDate(forecast.lastExpectedOn)}.</li>`;

const dueTable = (due: Dossier['due'], { names }: Dossier, today: string): Html =>
  table(
    'Wat in de komende drie maanden wordt verwacht',
    [
      { heading: 'Wat', cell: (one) => dueWords(one, today) },
      { heading: 'Van wie', cell: ({ owedBy }) => names.partner(owedBy) },
      { heading: 'Op', cell: ({ dueOn }) => dutchDate(dueOn) },
      { heading: 'Stand', cell: (one) => dueStatus(one, today) },
    ],
    due,
  );

const next = (dossier: Dossier, around: Around): Html => {
  const last = localDate(new Date(Date.parse(around.now) + ahead * 24 * 3600_000).toISOString());
  const due = dossier.due.filter(({ dueOn }) => dueOn <= last);
  const { forecasts } = dossier;
  return html`
<section class="rd-sheet" aria-labelledby="hierna">
${sheetHead(around, 'wat hierna komt')}
<h1 class="nl-heading nl-heading--level-1" id="hierna">Wat hierna komt</h1>
${forecasts.length > 0 && html`<ul class="utrecht-unordered-list">${forecasts.map(forecastLine)}</ul>`}
${due.length > 0 && dueTable(due, dossier, localDate(around.now))}
${
  forecasts.length + due.length === 0 &&
  empty('In de komende drie maanden wordt niets verwacht, en er zijn geen kaders op weg naar de regiegroep.')
}
</section>`;
};

/** What a seat is asked, whole, as one dossier to read or to print: each question on a sheet of its own. */
export const dossierView = (dossier: Dossier, around: Around): Html => {
  const { questions } = dossier;
  return html`<div class="rd-dossier">
<h1 class="nl-heading nl-heading--level-1">Morgen: uw dossier voor de regiegroep</h1>
${sheetHead(around, questions.length === 1 ? '1 vraag' : `${questions.length} vragen`)}
${
  questions.length === 0
    ? empty(
        'Er wacht nu geen vraag aan uw zetel. Zodra de regiegroep iets wordt gevraagd, staat het hier met alles wat u erover moet weten.',
      )
    : html`<p class="nl-paragraph">Per vraag leest u hier wat er wordt gevraagd, wat er is veranderd, wat anderen erover zeiden en wat het kost.<span class="rd-on-screen"> Druk deze pagina af om alles op papier mee te nemen: elke vraag begint op een nieuw blad.</span></p>
${contents(dossier, around)}
${questions.map((question, at) => questionView(question, at, dossier, around))}`
}
${next(dossier, around)}
</div>`;
};
