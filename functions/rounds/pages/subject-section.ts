import { html } from 'hono/html';
import { frameworkInShort, textSection } from '#shared/pages/asked-sections.ts';
import { hashCode } from '#shared/pages/data-list.ts';
import { type Html, safeLink } from '#shared/pages/markup.ts';
import { sectionsContent } from '#shared/pages/sections-content.ts';
import { isFramework, textName } from '#shared/pages/words.ts';
import type { TaskView } from './views.ts';

/** What the question is about, with the facts that decide it in sight; only the body of a framework is folded. */
export const subjectSection = ({ subject, content, asksAgain }: TaskView): Html => {
  const text = html`
${content && ('sections' in content ? sectionsContent(content) : frameworkInShort(content))}
${subject.contentUrl && html`<p class="utrecht-paragraph">${safeLink(subject.contentUrl, `Open ${textName(subject)}`)}</p>`}`;
  return textSection({ subject, asksAgain, text });
};

/** How to recognise the text, for whoever compares it with the register. */
export const hashSection = ({ subject }: TaskView): Html => html`
<details class="rd-details"><summary class="rd-details__summary">${isFramework(subject) ? 'Hoe weet ik dat dit de juiste tekst is?' : 'Hoe weet ik dat dit de juiste vraag is?'}</summary><div class="rd-details__content">
<p class="utrecht-paragraph">${isFramework(subject) ? 'Elke tekst' : 'Alles waarover wij iets vragen'} heeft een eigen controlegetal. Staat hetzelfde getal in het besluitenregister? Dan is daarover besloten, en over niets anders.</p>
<p class="utrecht-paragraph">Controlegetal (SHA-256): ${hashCode(subject.hash)}</p>
</div></details>`;
