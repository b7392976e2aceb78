import { html } from 'hono/html';
import { dataList, hashCode, numbered } from '#shared/pages/data-list.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import { matterInDutch } from '#shared/vocabulary/matter.ts';
import { dutchMoment } from '#shared/words/dutch.ts';
import { link, table } from '../../pages/parts.ts';
import { decidedOn } from '../../words/decided-on.ts';
import { deciderInDutch, decisionKinds, type Entry, outcomeInDutch, ways } from '../../words/decision-words.ts';
import type { Visit } from '../screen.ts';

export interface DecisionPage {
  readonly entry: Entry;
  /** The decisions on the same matter, this one among them. */
  readonly related: readonly Entry[];
  /** The decisions about taking earlier decisions back, on any matter. */
  readonly takingsBack: readonly Entry[];
  readonly names: ReadonlyMap<string, string>;
  readonly visit: Pick<Visit, 'here'>;
}

const toDecision = ({ visit }: DecisionPage, { sequence, decision }: Entry): Html =>
  link(visit.here(`besluiten/${decision.decisionId}`), `${sequence}. ${decisionKinds[decision.kind]}`);

const facts = ({ entry, names }: DecisionPage): Html => {
  const { decision, documentWithheld } = entry;
  const { document } = decision;
  return dataList([
    ['Wie besloot', deciderInDutch(decision, names)],
    ['Uitkomst', html`<strong>${outcomeInDutch(decision)}</strong>`],
    ['Besloten op', decidedOn(decision.decidedAt)],
    ['Kenmerk', decision.reference],
    ['Namens', decision.onBehalfOf],
    ['Vertegenwoordigd door', decision.representedBy && (names.get(decision.representedBy) ?? decision.representedBy)],
    ['Voorwaarden', numbered(decision.conditions ?? [])],
    ['Toelichting', decision.motivation && prose(decision.motivation)],
    ['Antwoordden niet', numbered(decision.silent ?? [])],
    ['Mandaat', decision.mandate],
    ['Document', documentWithheld ? 'Dit document is niet voor u te zien.' : document && link(document, document)],
  ]);
};

const proof = ({ entry: { decision, sequence, registeredAt, hash, previousHash } }: DecisionPage): Html =>
  dataList([
    ['Nummer in het register', String(sequence)],
    [
      'Vastgelegd',
      `${dutchMoment(decision.registration.at)}, ${ways[decision.registration.via] ?? decision.registration.via}`,
    ],
    ['In het register sinds', dutchMoment(registeredAt)],
    ['Bevoegdheid', html`<span lang="en">${decision.ground}</span>`],
    ['Controlegetal van de tekst', hashCode(decision.textHash)],
    ['Controlegetal van dit besluit', hashCode(hash)],
    ['Controlegetal van het besluit hiervoor', hashCode(previousHash)],
  ]);

/** Later decisions that took this one back: it stood until then. */
const takenBack = (page: DecisionPage): Html | undefined => {
  const { entry, takingsBack } = page;
  const later = takingsBack.filter(
    ({ decision }) => decision.outcome === 'taken-back' && decision.takesBack?.includes(entry.decision.decisionId),
  );
  if (later.length === 0) return undefined;
  return html`<section class="utrecht-alert utrecht-alert--warning"><div class="utrecht-alert__content">
<p class="nl-paragraph">Dit besluit is later ingetrokken: ${later.map((one) => toDecision(page, one))}.</p></div></section>`;
};

const others = (page: DecisionPage): Html | undefined => {
  const { entry, related, names } = page;
  const rest = related.filter(({ sequence }) => sequence !== entry.sequence);
  if (rest.length === 0) return undefined;
  return html`
<h2 class="nl-heading nl-heading--level-2">Andere besluiten over dit onderwerp</h2>
${table(
  `Andere besluiten over ${matterInDutch(entry.decision)}`,
  [
    { heading: 'Besluit', cell: (one: Entry) => toDecision(page, one) },
    { heading: 'Wie', cell: ({ decision }) => deciderInDutch(decision, names) },
    { heading: 'Uitkomst', cell: ({ decision }) => outcomeInDutch(decision) },
    { heading: 'Besloten op', cell: ({ decision }) => decidedOn(decision.decidedAt) },
  ],
  rest,
)}`;
};

/** One decision: who decided what, when and on what ground, and what proves it. */
export const decisionView = (page: DecisionPage): Html => {
  const { decision, sequence } = page.entry;
  return html`
<h1 class="nl-heading nl-heading--level-1">Besluit ${sequence}: ${matterInDutch(decision)}</h1>
<p class="nl-paragraph">${decisionKinds[decision.kind]}</p>
${takenBack(page)}
${facts(page)}
<h2 class="nl-heading nl-heading--level-2">Waar het op berust</h2>
${proof(page)}
${others(page)}
<p class="nl-paragraph">${link(page.visit.here('besluiten'), 'Naar alle besluiten')}</p>`;
};
