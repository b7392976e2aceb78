import { html } from 'hono/html';
import { dutchDay } from '#shared/words/dutch.ts';
import type { BriefingView, ChangesView, EarlierRoundView } from './briefing-view.ts';
import { dataList } from './data-list.ts';
import { type Html, prose, safeLink } from './markup.ts';

/**
 * What changed: against the version in force, and against what this addressee read last.
 * @param place - distinguishes the sections of several questions on one page; here and below.
 */
export const changesSection = ({ changes }: BriefingView, place = ''): Html | undefined =>
  changes.length === 0
    ? undefined
    : html`
<section aria-labelledby="veranderd${place}">
<h2 class="nl-heading nl-heading--level-2" id="veranderd${place}">Wat is er veranderd?</h2>
${changes.map(changesBlock)}
</section>`;

const changesBlock = ({ against, lines, left }: ChangesView): Html => html`
<h3 class="nl-heading nl-heading--level-3">${against}</h3>
${
  lines.length === 0
    ? html`<p class="nl-paragraph">Er is niets veranderd.</p>`
    : html`<ul class="utrecht-unordered-list">${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}
${left > 0 && html`<p class="nl-paragraph">En nog ${left} andere veranderingen. De hele tekst staat bij de documenten.</p>`}`;

/** How the earlier rounds ended, and what was done with what others said (rule 7); first the account of what is in force. */
export const earlierSection = ({ earlier, evaluation }: BriefingView, place = ''): Html | undefined =>
  earlier.length === 0 && evaluation === undefined
    ? undefined
    : html`
<section aria-labelledby="eerder${place}">
<h2 class="nl-heading nl-heading--level-2" id="eerder${place}">Wat hieraan voorafging</h2>
${evaluation && html`<h3 class="nl-heading nl-heading--level-3">Tussentijdse evaluatie: ${evaluation.title}</h3>${prose(evaluation.summary)}`}
${earlier.map(earlierBlock)}
</section>`;

/** What is quoted in the outcome already is not said again; an answer to it is. */
const isQuoted = (outcome: string, remarks: string | undefined): boolean =>
  remarks !== undefined && outcome.includes(`“${remarks.replace(/ \[…\]$/, '')}`);

const earlierBlock = ({ name, closedAt, outcome, voices, left }: EarlierRoundView): Html => {
  const unsaid = voices.filter(({ remarks, reply }) => reply !== undefined || !isQuoted(outcome, remarks));
  return html`
<h3 class="nl-heading nl-heading--level-3">${name}, gesloten op ${dutchDay(closedAt)}</h3>
${prose(outcome)}
${
  unsaid.length > 0 &&
  html`<ul class="utrecht-unordered-list">${unsaid.map(
    ({ addressee, answer, remarks, reply }) =>
      html`<li><strong>${addressee}</strong>: ${answer}.${
        remarks && html` <span class="rd-prose">“${remarks}”</span>`
      }${reply && html`<br><strong>Wat is ermee gedaan?</strong> <span class="rd-prose">${reply}</span>`}</li>`,
  )}</ul>`
}
${left > 0 && html`<p class="nl-paragraph">En nog ${left} andere antwoorden met een toelichting. U kunt ze opvragen bij het programmabureau.</p>`}`;
};

/** What it means for the partner that is asked. */
export const stakesSection = ({ stakes, partnerName, compiledAt }: BriefingView, place = ''): Html | undefined =>
  stakes.length === 0
    ? undefined
    : html`
<section aria-labelledby="betekenis${place}">
<h2 class="nl-heading nl-heading--level-2" id="betekenis${place}">Wat betekent dit voor ${partnerName}?</h2>
${dataList(stakes)}
<p class="nl-paragraph">Dit is de stand van ${dutchDay(compiledAt)}.</p>
</section>`;

/** A signed link of ours, relative to the page. */
const isSigned = /^[A-Za-z0-9._-]+$/;

/** Everything else that can be read about it. */
export const documentsSection = (documents: BriefingView['documents'], place = ''): Html | undefined =>
  documents.length === 0
    ? undefined
    : html`
<section aria-labelledby="documenten${place}">
<h2 class="nl-heading nl-heading--level-2" id="documenten${place}">Documenten</h2>
<ul class="utrecht-unordered-list">${documents.map(({ title, url, own }) => html`<li>${own && isSigned.test(url) ? html`<a class="nl-link" href="${url}">${title}</a>` : safeLink(url, title)}</li>`)}</ul>
</section>`;
