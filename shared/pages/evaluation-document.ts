import { html } from 'hono/html';
import { dutchMoment } from '../words/dutch.ts';
import { wordsLeftOut } from '../words/state-report-words.ts';
import { dataList, hashCode } from './data-list.ts';
import { documentStyle } from './document.css.ts';
import { evaluationFacts, evaluationSections, evaluationTitle } from './evaluation-sections.ts';
import type { EvaluationView } from './evaluation-view.ts';
import { type PrintedPage, printedPage } from './printed-page.ts';
import { programmeTitle } from './words.ts';

/** An established evaluation, for whoever reads it from a link. */
export interface EvaluationDocument {
  readonly programmeName: string;
  readonly content: EvaluationView;
  readonly hash: string;
  readonly establishedAt: string;
  /** False when something in it became confidential since and is left out. */
  readonly whole: boolean;
  /** What was taken out after it was established; absent when nothing was. */
  readonly takenOut?: readonly { readonly hash: string }[] | undefined;
}

/** What stands under an established evaluation: when it was established, and how to recognise it. */
export const evaluationProof = ({
  hash,
  establishedAt,
  whole,
  takenOut,
}: Pick<EvaluationDocument, 'hash' | 'establishedAt' | 'whole' | 'takenOut'>) => html`
${dataList([
  ['Vastgesteld door het programmabureau op', dutchMoment(establishedAt)],
  ['Controlegetal (SHA-256)', hashCode(hash)],
])}
${takenOut && html`<p class="nl-paragraph">${wordsLeftOut(takenOut)}</p>`}
${!whole && html`<p class="nl-paragraph">Iets in dit stuk is later vertrouwelijk geworden en staat er niet meer in. Het controlegetal hoort bij het hele stuk.</p>`}`;

/** An established evaluation as one document to read, print or keep: it loads nothing, and has its hash at the foot of every page. */
export const evaluationDocument = ({ programmeName, content, ...proof }: EvaluationDocument): PrintedPage => {
  const programme = programmeTitle(programmeName);
  return printedPage({
    title: `${evaluationTitle(content)} - ${programme}`,
    style: documentStyle(`Evaluatie ${content.evaluationId} versie ${content.version} - SHA-256 ${proof.hash}`),
    main: html`<p>${programme}</p>
<h1>${evaluationTitle(content)}</h1>
${evaluationFacts(content)}
${evaluationSections(content)}
${evaluationProof(proof)}`,
  });
};
