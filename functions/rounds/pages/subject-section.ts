import { html } from 'hono/html';
import { frameworkInShort, textSection } from '#shared/pages/asked-sections.ts';
import { type Html, safeLink } from '#shared/pages/markup.ts';
import { sectionsContent } from '#shared/pages/sections-content.ts';
import { textName } from '#shared/pages/words.ts';
import type { TaskView } from './views.ts';

/** What the question is about, with the facts that decide it in sight; only the body of a framework is folded. */
export const subjectSection = ({ subject, content, asksAgain }: TaskView): Html => {
  const text = html`
${content && ('sections' in content ? sectionsContent(content) : frameworkInShort(content))}
${subject.contentUrl && html`<p class="nl-paragraph">${safeLink(subject.contentUrl, `Open ${textName(subject)}`)}</p>`}`;
  return textSection({ subject, asksAgain, text });
};
