import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { frameworkInShort, hashSection, textSection, whySections } from '#shared/pages/asked-sections.ts';
import { changesSection, documentsSection, earlierSection, stakesSection } from '#shared/pages/briefing-sections.ts';
import { hashCode } from '#shared/pages/data-list.ts';
import { frameworkContent } from '#shared/pages/framework-content.ts';
import type { Html } from '#shared/pages/markup.ts';
import { sectionsContent } from '#shared/pages/sections-content.ts';
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

const text = ({ task, round: { subject }, visit, place = '' }: Reading): Html => {
  const { content, answering } = task;
  const inShort = content?.framework ? frameworkInShort(content.framework) : content && inSections(content);
  const whole =
    content &&
    html`<p class="nl-paragraph rd-on-screen">${link(visit.here(`taken/${task.taskId}/tekst`), 'Open de hele tekst, om te lezen of af te drukken')}</p>`;
  return textSection({ subject, asksAgain: answering?.asksAgain === true, text: html`${inShort}${whole}` }, place);
};

/** The last established evaluation of what is in force (rule 20). */
const evaluated = ({ evaluated: named }: Briefing, { here }: Reading['visit']): Html | undefined =>
  named &&
  html`<p class="nl-paragraph">${link(here(`evaluaties/${named.evaluationId}/versies/${named.version}`), named.title)}</p>`;

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

/** How to recognise the text, for whoever compares it with the register. */
export const hashOf = ({ subject }: Reading['round']): Html => html`
<p class="nl-paragraph">Controlegetal (SHA-256), om te vergelijken met het besluitenregister: ${hashCode(subject.hash)}</p>`;

/** What somebody reads before the answer (rule 20): the text, what changed, what others said before, what it means, and where more is. */
export const reading = (page: Reading): Html => {
  const { motivation, shorterTerm } = page.round;
  const whyAsked = { motivation: page.task.content?.why ?? motivation, shorterTerm };
  return html`
${whySections(whyAsked, page.place)}
${text(page)}
${page.task.briefing && briefing(page.task.briefing, page)}
${hashSection(page.round.subject)}`;
};
