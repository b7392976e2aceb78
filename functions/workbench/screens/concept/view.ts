import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { errorSummary } from '#shared/pages/error-summary.ts';
import type { Html } from '#shared/pages/markup.ts';
import { done, empty, form, link, refusedHere } from '../../pages/parts.ts';
import type { RefusalWords } from '../../pages/refusal.ts';
import type { Visit } from '../screen.ts';
import { type Filled, generalFields } from './fields.ts';

export interface ConceptPage extends Filled {
  readonly cycle: Pick<AnswerOf<'readCycle'>, 'cycleId' | 'stage'>;
  readonly text: AnswerOf<'readText'>;
  /** The programme lines that have no place in the text yet. */
  readonly missing: readonly { readonly lineId: string; readonly name: string }[];
  /** What the plans of the alliances do not do for the indicators of the text, a sentence each. */
  readonly gaps: readonly string[];
  /** The number of the text that the form is based on: it changes only once somebody has read that there is another. */
  readonly basedOn: number;
  /** What was just done, as the address says it. */
  readonly done?: string | undefined;
  readonly refused?: RefusalWords | undefined;
  readonly visit: Pick<Visit, 'here' | 'csrf'>;
}

/** Whether the text can change in a stage. */
export const canChange = ({ stage }: ConceptPage['cycle']): boolean => stage === 'draft' || stage === 'revision';

/** Why the text does not change now. */
export const fixed = empty(
  'In deze stap verandert de tekst niet: er wordt over gesproken of besloten. Dat kan weer in het concept en bij de bijstelling.',
);

/** Where the text is that somebody else wrote, after a refusal. */
export const toPresent = ({
  cycle,
  text,
  refused,
  visit,
}: Pick<ConceptPage, 'cycle' | 'text' | 'refused' | 'visit'>): Html | undefined =>
  refused &&
  html`<p class="utrecht-paragraph">${link(visit.here(`kader/${cycle.cycleId}/tekst/${text.number}`), `Lees tekst ${text.number}, met wat er veranderde`)}</p>`;

const lines = ({ cycle, text, missing, visit }: ConceptPage): Html => {
  const to = (lineId: string, name: string) =>
    html`<li>${link(visit.here(`kader/${cycle.cycleId}/concept/${lineId}`), name)}</li>`;
  return html`
<h2 class="utrecht-heading-2">Programmalijnen</h2>
<p class="utrecht-paragraph">Elke programmalijn heeft een eigen pagina, met haar doelen, indicatoren en budget.</p>
<ul class="utrecht-unordered-list">${text.content.lines.map(({ lineId, name }) => to(lineId, name))}${missing.map(({ lineId, name }) => to(lineId, `Voeg toe: ${name}`))}</ul>`;
};

/** What was just done, with what comes next. */
const justDone = ({ done: what, text: { number } }: ConceptPage): Html | undefined => {
  if (what === 'begonnen')
    return done('Het concept is begonnen. Schrijf hieronder verder, en dien het in zodra het klaar is.');
  return what === 'tekst' ? done(`Vastgelegd als tekst ${number}.`) : undefined;
};

const check = ({ gaps }: ConceptPage): Html => html`
<h2 class="utrecht-heading-2">Indicatoren en de jaarplannen</h2>
${
  gaps.length === 0
    ? html`<p class="utrecht-paragraph">De doelen van de jaarplannen halen samen de streefwaarden van deze tekst.</p>`
    : html`<p class="utrecht-paragraph">Zo staan de jaarplannen van nu tegenover deze tekst. Dit houdt de tekst niet tegen.</p>
<ul class="utrecht-unordered-list">${gaps.map((gap) => html`<li>${gap}</li>`)}</ul>`
}`;

/** The draft of a framework as a form: what belongs to no line, with a page for each line. */
export const conceptView = (page: ConceptPage): Html => {
  const { cycle, faults, refused, visit } = page;
  return html`
${justDone(page)}
${errorSummary(faults)}
${refused && refusedHere(refused.title, refused.sentences)}
${toPresent(page)}
<h1 class="utrecht-heading-1">Concept van de kaders, versie ${cycle.cycleId}</h1>
${lines(page)}
<h2 class="utrecht-heading-2">Titel, afspraken en mandaat</h2>
${
  canChange(cycle)
    ? form({
        action: visit.here(`kader/${cycle.cycleId}/concept`),
        csrf: visit.csrf,
        submit: 'Sla op als nieuwe tekst',
        values: { basedOn: String(page.basedOn) },
        fields: generalFields(page),
      })
    : fixed
}
${check(page)}
<p class="utrecht-paragraph">${link(visit.here(`kader/${cycle.cycleId}`), canChange(cycle) ? 'Naar de versie, om het concept in te dienen of verder te brengen' : 'Terug naar de versie')}</p>`;
};
