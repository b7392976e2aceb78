import { html } from 'hono/html';
import { dataList, type Row } from '#shared/pages/data-list.ts';
import { documentStyle } from '#shared/pages/document.css.ts';
import { contactLink, type Html, prose } from '#shared/pages/markup.ts';
import { type PrintedPage, printedPage } from '#shared/pages/printed-page.ts';
import { programmeTitle } from '#shared/pages/words.ts';
import { capital } from '#shared/words/capital.ts';
import { dutchDate, dutchMoment, lastDay } from '#shared/words/dutch.ts';
import { roleInDutch } from '#shared/words/dutch-roles.ts';
import type { Handover } from '../terms/handover.ts';
import { contributionPart, grantPart } from './handover-money.ts';
import { bodyInDutch, conditionInDutch, frameworkStatus, phaseNamed, seatKinds } from './words.ts';

/** A handover as a document for the body that gets it. */
export interface HandoverDocument {
  readonly programmeName: string;
  readonly municipality: string;
  readonly contactOfBureau: string;
  readonly handover: Handover;
  /** Names of people by identifier; whoever is not there is named by the role alone. */
  readonly names: ReadonlyMap<string, string>;
}

type Part = readonly [id: string, title: string, content: Html | readonly Html[], isEmpty: boolean, whenEmpty: string];

const section = ([id, title, content, isEmpty, whenEmpty]: Part): Html => html`
<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${isEmpty ? html`<p>${whenEmpty}</p>` : content}</section>`;

const frameworks = (all: Handover['frameworks']): readonly Html[] =>
  all.map(
    ({ cycleId, title, status, inForceSince, decision, underConditions }) => html`
<div class="rd-goal"><h3>${title}, versie ${cycleId}</h3>
${dataList([
  ['Stand van deze versie', frameworkStatus[status]],
  ['Geldig vanaf', inForceSince && dutchDate(inForceSince)],
  ['Besluit van het college', decision && `${dutchDate(decision.decidedOn)}, kenmerk ${decision.reference}`],
  ['Voorwaarden', underConditions ? 'ja, zie hieronder' : 'geen'],
])}</div>`,
  );

const conditions = (all: Handover['conditions']): Html =>
  html`<ol>${all.map((one) => html`<li>${one.text} (${one.about}; ${conditionInDutch(one)})</li>`)}</ol>`;

const questions = (all: Handover['questions']): readonly Html[] =>
  all.map(
    ({ addressee, question, dueAt }) => html`
<div class="rd-goal">${prose(question)}
${dataList([
  ['Gevraagd aan', addressee],
  ['Antwoord uiterlijk', lastDay(dueAt)],
])}</div>`,
  );

const alliances = (all: Handover['alliances']): Html =>
  dataList(
    all.map(({ title, phase, lead }): Row => [title, `${phaseNamed(phase)}${lead ? ', uw gemeente is trekker' : ''}`]),
  );

const places = ({ seats, people }: Handover, names: ReadonlyMap<string, string>): Html =>
  dataList([
    ...seats.map(
      ({ kind, from, until }): Row => [
        seatKinds[kind],
        until ? `van ${dutchDate(from)} tot ${dutchDate(until)}` : `vanaf ${dutchDate(from)}`,
      ],
    ),
    ...people.map(
      ({ personId, role }): Row => [
        capital(roleInDutch(role)),
        names.get(personId) ?? 'bekend bij het programmabureau',
      ],
    ),
  ]);

/** What stands for a municipality, as one document to read or print: it loads nothing. */
export const handoverDocument = (view: HandoverDocument): PrintedPage => {
  const { handover, municipality, names } = view;
  const programme = programmeTitle(view.programmeName);
  const whose = bodyInDutch(handover.body, municipality);
  const parts: readonly Part[] = [
    [
      'kaders',
      'Kaders',
      frameworks(handover.frameworks),
      handover.frameworks.length === 0,
      'Het college heeft nog geen kaders goedgekeurd.',
    ],
    [
      'bijdragen',
      'Bijdragen aan allianties',
      handover.contributions.map(contributionPart),
      handover.contributions.length === 0,
      'De gemeente heeft niets toegezegd.',
    ],
    [
      'voorwaarden',
      'Voorwaarden van de gemeente',
      conditions(handover.conditions),
      handover.conditions.length === 0,
      'De gemeente heeft geen voorwaarden gesteld.',
    ],
    [
      'ruimte',
      'Ruimte van de raad',
      handover.grants.map(grantPart),
      handover.grants.length === 0,
      'De raad heeft het college geen ruimte gegeven. De raad besluit over elke bijdrage.',
    ],
    [
      'vragen',
      'Open vragen',
      questions(handover.questions),
      handover.questions.length === 0,
      'Er ligt geen vraag bij de gemeente.',
    ],
    [
      'allianties',
      'Allianties',
      alliances(handover.alliances),
      handover.alliances.length === 0,
      'De gemeente doet aan geen alliantie mee.',
    ],
    [
      'mensen',
      'Zetels en mensen',
      places(handover, names),
      handover.seats.length + handover.people.length === 0,
      'Er zijn geen zetels en geen mensen vastgelegd.',
    ],
  ];
  return printedPage({
    title: `Overdracht aan ${whose} - ${programme}`,
    style: documentStyle('Overdracht na verkiezingen'),
    main: html`<p>${programme}</p>
<h1>Wat er staat voor ${whose}</h1>
<p>Dit is de stand op ${dutchMoment(handover.at)}. Wat eerder is besloten, blijft gelden. Een nieuw besluit kan het wijzigen.</p>
<p>Vragen? Neem contact op met het programmabureau: ${contactLink(view.contactOfBureau)}.</p>
${parts.map(section)}`,
  });
};
