import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { changesSection, documentsSection, earlierSection, stakesSection } from '#shared/pages/briefing-sections.ts';
import { hashCode } from '#shared/pages/data-list.ts';
import { frameworkContent, frameworkFacts } from '#shared/pages/framework-content.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import { sectionsContent } from '#shared/pages/sections-content.ts';
import { isFramework, oneTextOnly, textName, whyShorter } from '#shared/pages/words.ts';
import { link } from '../../pages/parts.ts';
import type { Visit } from '../screen.ts';

type Task = AnswerOf<'readTask'>;
type Content = NonNullable<Task['content']>;
type Briefing = NonNullable<Task['briefing']>;

export interface Reading {
  readonly task: Task;
  readonly round: AnswerOf<'readRound'>;
  readonly visit: Pick<Visit, 'here'>;
  /** Distinguishes the sections of several questions on one page. */
  readonly place?: string;
}

const asRows = (rows: Briefing['stakes']) => rows.map(({ label, value }) => [label, value] as const);

/** Every text that is not a framework, whole. */
const inSections = ({ sections }: Content): Html =>
  sectionsContent({ sections: sections.map(({ rows, ...section }) => ({ ...section, rows: asRows(rows) })) });

/** A text, whole. */
export const wholeText = (content: Content): Html =>
  content.framework ? frameworkContent(content.framework) : inSections(content);

const inShort = (content: Content): Html =>
  content.framework
    ? html`
${frameworkFacts(content.framework)}
<details class="rd-details"><summary class="rd-details__summary">Lees de tekst</summary><div class="rd-details__content">${frameworkContent(content.framework)}</div></details>`
    : inSections(content);

const text = ({ task, round: { subject }, visit, place = '' }: Reading): Html => html`
<section aria-labelledby="tekst${place}">
<h2 class="utrecht-heading-2" id="tekst${place}">${isFramework(subject) ? 'Over welke tekst gaat het?' : 'Waar gaat het over?'}</h2>
<p class="utrecht-paragraph"><strong>${textName(subject)}</strong></p>
${task.content && inShort(task.content)}
${task.content && html`<p class="utrecht-paragraph rd-on-screen">${link(visit.here(`taken/${task.taskId}/tekst`), 'Open de hele tekst, om te lezen of af te drukken')}</p>`}
<p class="utrecht-paragraph">${oneTextOnly(subject, false)}</p>
</section>`;

/** The last established evaluation of what is in force (rule 20). */
const evaluated = ({ evaluated: named }: Briefing, { here }: Reading['visit']): Html | undefined =>
  named &&
  html`<p class="utrecht-paragraph">${link(here(`evaluaties/${named.evaluationId}/versies/${named.version}`), named.title)}</p>`;

const briefing = (found: Briefing, { place, visit }: Reading): Html => {
  const { stakes, ...others } = found;
  const view = { ...others, stakes: asRows(stakes) };
  return html`
${changesSection(view, place)}
${earlierSection(view, place)}
${evaluated(found, visit)}
${stakesSection(view, place)}
${documentsSection(view.documents, place)}`;
};

const why = ({ round: { motivation, shorterTerm }, place = '' }: Reading): Html => html`
${
  motivation &&
  html`<section class="utrecht-alert utrecht-alert--info" aria-labelledby="waarom${place}">
<h2 class="utrecht-heading-2" id="waarom${place}">Waarom wij dit vragen</h2>
${prose(motivation)}
</section>`
}
${
  shorterTerm &&
  html`<section class="utrecht-alert utrecht-alert--info" aria-labelledby="termijn${place}">
<h2 class="utrecht-heading-2" id="termijn${place}">${whyShorter}</h2>
${prose(shorterTerm)}
</section>`
}`;

/** How to recognise the text, for whoever compares it with the register. */
export const hashOf = ({ subject }: Reading['round']): Html => html`
<p class="utrecht-paragraph">Controlegetal (SHA-256), om te vergelijken met het besluitenregister: ${hashCode(subject.hash)}</p>`;

/** What somebody reads before the answer (rule 20): the text, what changed, what others said before, what it means, and where more is. */
export const reading = (page: Reading): Html => html`
${why(page)}
${text(page)}
${page.task.briefing && briefing(page.task.briefing, page)}
${hashOf(page.round)}`;
