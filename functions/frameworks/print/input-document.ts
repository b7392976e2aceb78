import { html } from 'hono/html';
import { roundKind } from '#functions/rounds/terms/round-kinds.ts';
import { dataList } from '#shared/pages/data-list.ts';
import { documentStyle } from '#shared/pages/document.css.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import { type PrintedPage, printedPage } from '#shared/pages/printed-page.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import type { RoundKind } from '#shared/vocabulary/round-kinds.ts';
import { capital } from '#shared/words/capital.ts';
import { dutchDay, dutchMoment } from '#shared/words/dutch.ts';
import { verdictInWords } from '../domain/verdict-in-words.ts';
import type { Input } from '../input.ts';
import type { Cycle } from '../terms/cycle.ts';

/** The contents of the document of all input on a version. */
export interface InputDocument {
  readonly programmeName: string;
  readonly cycle: Pick<Cycle, 'cycleId' | 'title'>;
  /** The input of each round, in the order of the rounds. */
  readonly rounds: readonly { readonly kind: RoundKind; readonly given: readonly Input[] }[];
  /** The time of the request (ISO 8601 instant): what came later is not in the document. */
  readonly printedAt: string;
}

const inputItem = ({ task: { kind, addressee, answer }, answer: inputAnswer }: Input): Html => html`
<section class="rd-goal"><h3>${addressee}</h3>
${dataList([
  ['Antwoord', roundKind(kind).options.find((option) => option.answer === answer?.answer)?.label],
  ['Gegeven op', answer && dutchDay(answer.givenAt)],
])}
<h4>Inbreng</h4>
${prose(answer?.remarks ?? '')}
<h4>Wat is ermee gedaan?</h4>
${inputAnswer ? prose(verdictInWords(inputAnswer)) : html`<p>Deze inbreng heeft nog geen antwoord. Zonder antwoord kunnen de kaders niet worden vastgesteld.</p>`}
</section>`;

const roundSection = ({ kind, given }: InputDocument['rounds'][number], at: number): Html => {
  const { name } = roundKind(kind);
  return html`
<section aria-labelledby="ronde-${String(at)}"><h2 id="ronde-${String(at)}">${capital(name)}</h2>
${given.length === 0 ? html`<p>In deze ronde gaf niemand een toelichting.</p>` : given.map(inputItem)}</section>`;
};

/** All input on a version as one document: who said what in which round, and what was done with it (rule 7). */
export const inputDocument = ({ programmeName, cycle, rounds, printedAt }: InputDocument): PrintedPage => {
  const programme = programmeTitle(programmeName);
  const all = rounds.flatMap(({ given }) => given);
  const unanswered = all.filter(({ answer }) => answer === undefined).length;
  return printedPage({
    title: `Inbreng op de kaders, versie ${cycle.cycleId} - ${programme}`,
    style: documentStyle(`Inbreng op de kaders, versie ${cycle.cycleId}`),
    main: html`<p>${programme}</p>
<h1>Inbreng op de kaders, versie ${cycle.cycleId}</h1>
${dataList([
  ['Kaders', cycle.title],
  ['Aantal keer inbreng', String(all.length)],
  ['Nog zonder antwoord', String(unanswered)],
  ['Afgedrukt op', dutchMoment(printedAt)],
])}
${rounds.map(roundSection)}`,
  });
};
