import { html } from 'hono/html';
import type { Decision } from '#functions/decisions/terms/decision.ts';
import { roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import { dataList, hashCode, numbered } from '#shared/pages/data-list.ts';
import { documentStyle } from '#shared/pages/document.css.ts';
import { frameworkContent } from '#shared/pages/framework-content.ts';
import { frameworkContentView } from '#shared/pages/framework-content-view.ts';
import type { Html } from '#shared/pages/markup.ts';
import { type PrintedPage, printedPage } from '#shared/pages/printed-page.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import { dutchDate, dutchDay, dutchMoment } from '#shared/words/dutch.ts';
import type { Condition } from '../domain/condition.ts';
import type { Unbound } from '../members-of.ts';
import type { FrameworkText } from '../records.ts';
import type { Cycle } from '../terms/cycle.ts';

/** The contents of a printed framework. */
export interface FrameworkDocument {
  readonly programmeName: string;
  readonly cycle: Pick<Cycle, 'cycleId' | 'title' | 'status' | 'endedAt' | 'renewalDue'>;
  readonly text: Pick<FrameworkText, 'number' | 'hash' | 'content' | 'writtenAt'>;
  /** The decisions on this text, in the order of registration. */
  readonly decisions: readonly Decision[];
  readonly conditions: readonly Pick<Condition, 'addressee' | 'text' | 'status'>[];
  /** Names of partners by identifier. */
  readonly partners: ReadonlyMap<string, string>;
  /** The municipalities that take part and are not bound to this version: they joined later (rule 18), or their college took its approval back (rule 8). */
  readonly unbound: Unbound;
  /** The time of the request (ISO 8601 instant): later decisions are not in the document. */
  readonly printedAt: string;
}

const statuses: Readonly<Record<Cycle['status'], string>> = {
  running: 'Nog niet in werking',
  'in-force': 'In werking',
  superseded: 'Vervangen door een latere versie',
  withdrawn: 'Ingetrokken',
};

const conditionStatuses: Readonly<Record<Condition['status'], string>> = {
  open: 'Nog niet opgepakt',
  'in-progress': 'In behandeling',
  met: 'Vervuld',
  'not-met': 'Niet vervuld',
};

const kinds: Readonly<Partial<Record<Decision['kind'], string>>> = {
  vote: 'Stem in de regiegroep',
  approval: 'Instemming',
  'taking-back': 'Besluit over intrekking van de instemming',
  consequence: 'Besluit over een ingetrokken instemming',
  adoption: 'Vaststelling',
  'entry-into-force': 'Inwerkingtreding',
  withdrawal: 'Intrekking',
};

const outcomes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...roundKinds.vote.options, ...roundKinds.approval.options].map(({ answer, label }) => [answer, label]),
  ),
  ...Object.fromEntries(roundKinds['taking-back'].options.map(({ answer, label }) => [answer, label])),
  ...Object.fromEntries(roundKinds.approval.options.map(({ answer, label }) => [answer, label])),
  adopted: 'De regiegroep stelt de kaders vast',
  'not-adopted': 'De regiegroep stelt de kaders niet vast',
  'in-force': 'De kaders zijn in werking getreden',
  withdrawn: 'De kaders zijn ingetrokken',
};

/** A body that decided again (a college that had deferred) is shown with its last decision. */
const standing = (decisions: readonly Decision[]): Decision[] => [
  ...new Map(decisions.map((one) => [`${one.kind} ${one.body} ${one.partnerId}`, one])).values(),
];

const decided = ({ decidedAt }: Decision): string =>
  decidedAt.includes('T') ? dutchMoment(decidedAt) : dutchDate(decidedAt);

/** The municipality or partner that decided, by its name; the regiegroep decides as one. */
const nameOf = ({ partnerId }: Decision, partners: FrameworkDocument['partners']): string =>
  partnerId === undefined ? 'regiegroep' : (partners.get(partnerId) ?? partnerId);

const approving = new Set(['approved', 'approved-with-conditions']);

/** Each municipality that approved, with the day and the reference of its college's decision, and whether it did so under conditions. */
const approvals = (decisions: readonly Decision[], partners: FrameworkDocument['partners']): Html | undefined => {
  const takenBack = new Set(decisions.flatMap((one) => (one.outcome === 'taken-back' ? (one.takesBack ?? []) : [])));
  const found = decisions.filter(
    ({ kind, outcome, decisionId }) => kind === 'approval' && approving.has(outcome) && !takenBack.has(decisionId),
  );
  if (found.length === 0) return undefined;
  const header = 'utrecht-table__cell utrecht-table__header-cell';
  return html`<table class="utrecht-table">
<caption class="utrecht-table__caption">Gemeenten die hebben ingestemd</caption>
<thead><tr><th class="${header}" scope="col">Gemeente</th><th class="${header}" scope="col">Besluit van het college op</th><th class="${header}" scope="col">Kenmerk</th><th class="${header}" scope="col">Voorwaarden</th></tr></thead>
<tbody>${found.map(
    (one) => html`
<tr><th class="utrecht-table__cell" scope="row">${nameOf(one, partners)}</th><td class="utrecht-table__cell">${decided(one)}</td><td class="utrecht-table__cell">${one.reference ?? ''}</td><td class="utrecht-table__cell">${one.conditions?.length ? `${one.conditions.length}, zie hieronder` : 'geen'}</td></tr>`,
  )}
</tbody>
</table>`;
};

const decisionItem =
  (partners: FrameworkDocument['partners']) =>
  (decision: Decision): Html =>
    html`<h3>${kinds[decision.kind] ?? decision.kind}: ${nameOf(decision, partners)}</h3>
${dataList([
  ['Namens', decision.onBehalfOf],
  ['Besluit', outcomes[decision.outcome] ?? decision.outcome],
  ['Datum', decided(decision)],
  ['Kenmerk', decision.reference],
  ['Voorwaarden', numbered(decision.conditions ?? [])],
  ['Toelichting', decision.motivation],
  [
    'Gegeven door de vertegenwoordiger',
    decision.representedBy && (partners.get(decision.representedBy) ?? decision.representedBy),
  ],
  ['Document', decision.document],
  ['Kenmerk in het register', hashCode(decision.decisionId)],
])}`;

const conditionList = (conditions: FrameworkDocument['conditions']): Html =>
  conditions.length === 0
    ? html`<p>Aan deze tekst zijn geen voorwaarden verbonden.</p>`
    : html`<ol>${conditions.map(
        ({ addressee, text, status }) =>
          html`<li>${text} (${addressee}; ${conditionStatuses[status].toLowerCase()})</li>`,
      )}</ol>`;

/**
 * A framework as one document to print or keep: the text with its identifying hash on every page, the decisions on it and their conditions.
 * Plain HTML with its own style; it loads nothing.
 * @returns the page and its content security policy (CSP).
 */
export const frameworkDocument = ({
  programmeName,
  cycle,
  text,
  decisions,
  conditions,
  partners,
  unbound,
  printedAt,
}: FrameworkDocument): PrintedPage => {
  const programme = programmeTitle(programmeName);
  const name = `versie ${cycle.cycleId}, tekst ${text.number}`;
  const found = standing(decisions);
  return printedPage({
    title: `${text.content.title}, ${name} - ${programme}`,
    style: documentStyle(`Kaders ${name} - SHA-256 ${text.hash}`),
    main: html`<p>${programme}</p>
<h1>${text.content.title}</h1>
${dataList([
  ['Versie', cycle.cycleId],
  ['Tekst', String(text.number)],
  ['Geschreven op', dutchDay(text.writtenAt)],
  ['Stand van deze versie', statuses[cycle.status]],
  ['In werking sinds', cycle.status === 'in-force' && cycle.endedAt ? dutchDay(cycle.endedAt) : undefined],
  [
    'Nog niet gebonden',
    unbound.notYet.length > 0
      ? `${unbound.notYet.join(', ')}: later toegetreden, het college heeft nog niet ingestemd of de voorwaarden zijn nog niet aanvaard`
      : undefined,
  ],
  [
    'Niet meer gebonden',
    unbound.noMore.length > 0
      ? `${unbound.noMore.join(', ')}: het college heeft zijn instemming ingetrokken`
      : undefined,
  ],
  ['Uiterlijk te vernieuwen op', cycle.renewalDue && dutchDate(cycle.renewalDue)],
  ['Controlegetal (SHA-256)', hashCode(text.hash)],
  ['Afgedrukt op', dutchMoment(printedAt)],
])}
<section aria-labelledby="inhoud"><h2 id="inhoud">Inhoud</h2>
${frameworkContent(frameworkContentView(text.content))}</section>
<section class="rd-part" aria-labelledby="besluiten"><h2 id="besluiten">Besluiten over deze tekst</h2>
${found.length === 0 ? html`<p>Over deze tekst is nog niets besloten.</p>` : html`${approvals(found, partners)}${found.map(decisionItem(partners))}`}</section>
<section aria-labelledby="voorwaarden"><h2 id="voorwaarden">Voorwaarden</h2>
${conditionList(conditions)}</section>`,
  });
};
