import { html } from 'hono/html';
import { hashCode } from './data-list.ts';
import { frameworkContent, frameworkFacts } from './framework-content.ts';
import { type Html, prose } from './markup.ts';
import type { FrameworkContentView, SubjectView } from './views.ts';
import { isFramework, oneTextOnly, textName, whyShorter } from './words.ts';

// What whoever is asked something reads first, on the page behind a mail and in the workbench.

interface Why {
  /** Why it is asked, asked again, or asked in spite of what. */
  readonly motivation?: string | undefined;
  /** Why the term is too short for some councils (rule 21). */
  readonly shorterTerm?: string | undefined;
}

const noted = (id: string, heading: string, text: string): Html => html`
<section class="utrecht-alert utrecht-alert--info" aria-labelledby="${id}"><div class="utrecht-alert__content">
<h2 class="nl-heading nl-heading--level-2" id="${id}">${heading}</h2>
${prose(text)}
</div></section>`;

/**
 * Why it is asked, and why the term is short.
 * @param place - distinguishes the sections of several questions on one page; here and below.
 */
export const whySections = ({ motivation, shorterTerm }: Why, place = ''): Html => html`
${motivation && noted(`waarom${place}`, 'Waarom wij dit vragen', motivation)}
${shorterTerm && noted(`termijn${place}`, whyShorter, shorterTerm)}`;

interface AskedText {
  readonly subject: SubjectView;
  /** Whether it is asked again when its text changes (rule 11). */
  readonly asksAgain: boolean;
  /** The text itself, or where it stands. */
  readonly text: Html;
}

/** What the question is about, and that the answer is about nothing else. */
export const textSection = ({ subject, asksAgain, text }: AskedText, place = ''): Html => html`
<section aria-labelledby="tekst${place}">
<h2 class="nl-heading nl-heading--level-2" id="tekst${place}">${isFramework(subject) ? 'Over welke tekst gaat het?' : 'Waar gaat het over?'}</h2>
<p class="nl-paragraph"><strong>${textName(subject)}</strong></p>
${text}
<p class="nl-paragraph">${oneTextOnly(subject, asksAgain)}</p>
</section>`;

/** The facts of a framework that decide it in sight, its body folded. */
export const frameworkInShort = (content: FrameworkContentView): Html => html`
${frameworkFacts(content)}
<details class="rd-details"><summary class="rd-details__summary">Lees de tekst</summary><div class="rd-details__content">${frameworkContent(content)}</div></details>`;

/** How to recognise the text, for whoever compares it with the register. */
export const hashSection = (subject: Pick<SubjectView, 'version' | 'hash'>): Html => html`
<details class="rd-details"><summary class="rd-details__summary">${isFramework(subject) ? 'Hoe weet ik dat dit de juiste tekst is?' : 'Hoe weet ik dat dit de juiste vraag is?'}</summary><div class="rd-details__content">
<p class="nl-paragraph rd-on-screen">${isFramework(subject) ? 'Elke tekst' : 'Alles waarover wij iets vragen'} heeft een eigen controlegetal. Staat hetzelfde getal in het besluitenregister? Dan is daarover besloten, en over niets anders.</p>
<p class="nl-paragraph">Controlegetal (SHA-256): ${hashCode(subject.hash)}</p>
</div></details>`;
