import { html } from 'hono/html';
import { hashCode } from '#shared/pages/data-list.ts';
import { frameworkContent, frameworkFacts } from '#shared/pages/framework-content.ts';
import { type Html, safeLink } from '#shared/pages/markup.ts';
import { sectionsContent } from '#shared/pages/sections-content.ts';
import { isFramework, oneTextOnly, textName } from '#shared/pages/words.ts';
import type { TaskView } from './views.ts';

/** What the question is about, with the facts that decide it in sight; only the body of a framework is folded. */
export const subjectSection = ({ subject, content, asksAgain }: TaskView): Html => html`
<section aria-labelledby="tekst">
<h2 class="utrecht-heading-2" id="tekst">${isFramework(subject) ? 'Over welke tekst gaat het?' : 'Waar gaat het over?'}</h2>
<p class="utrecht-paragraph"><strong>${textName(subject)}</strong></p>
${content && ('sections' in content ? sectionsContent(content) : frameworkInShort(content))}
${subject.contentUrl && html`<p class="utrecht-paragraph">${safeLink(subject.contentUrl, `Open ${textName(subject)}`)}</p>`}
<p class="utrecht-paragraph">${oneTextOnly(subject, asksAgain)}</p>
</section>`;

const frameworkInShort = (content: Parameters<typeof frameworkContent>[0]): Html => html`
${frameworkFacts(content)}
<details class="rd-details"><summary class="rd-details__summary">Lees de tekst</summary><div class="rd-details__content">${frameworkContent(content)}</div></details>`;

/** How to recognise the text, for whoever compares it with the register. */
export const hashSection = ({ subject }: TaskView): Html => html`
<details class="rd-details"><summary class="rd-details__summary">${isFramework(subject) ? 'Hoe weet ik dat dit de juiste tekst is?' : 'Hoe weet ik dat dit de juiste vraag is?'}</summary><div class="rd-details__content">
<p class="utrecht-paragraph">${isFramework(subject) ? 'Elke tekst' : 'Alles waarover wij iets vragen'} heeft een eigen controlegetal. Staat hetzelfde getal in het besluitenregister? Dan is daarover besloten, en over niets anders.</p>
<p class="utrecht-paragraph">Controlegetal (SHA-256): ${hashCode(subject.hash)}</p>
</div></details>`;
