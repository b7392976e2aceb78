import { html } from 'hono/html';
import type { Html } from '#shared/pages/markup.ts';
import { sectionsContent } from '#shared/pages/sections-content.ts';
import type { RecordedView } from '#shared/pages/views.ts';
import { howToCorrect } from '#shared/pages/words.ts';
import { lastDay } from '#shared/words/dutch.ts';
import { outcomeSection } from './closed-page.ts';
import { layout } from './layout.ts';
import { recordedList, subjectRows } from './recorded-list.ts';
import type { TaskView } from './views.ts';

const heading = ({ keptOpen }: RecordedView, repeated: boolean): string => {
  if (repeated) return 'Dit antwoord was al vastgelegd';
  return keptOpen ? 'Vastgelegd: het besluit volgt later' : 'Uw antwoord is vastgelegd';
};

const message = ({ receiptSentTo }: RecordedView, repeated: boolean): string => {
  if (repeated) return 'U hoeft niets meer te doen. Hieronder ziet u wat er vastligt. Er is niets aan veranderd.';
  return receiptSentTo
    ? `Bedankt. Wij sturen een bevestiging naar ${receiptSentTo}.`
    : 'Bedankt. Wij sturen een bevestiging naar het e-mailadres dat bij deze taak hoort.';
};

const questionOf = (view: TaskView, recorded: RecordedView): string => recorded.question ?? view.question;

const stillOpen = ({ dueAt }: TaskView): Html => html`
<h2 class="nl-heading nl-heading--level-2">Wat moet u nog doen?</h2>
<p class="nl-paragraph">De vraag blijft open tot en met <strong class="rd-due">${lastDay(dueAt)}</strong>. Is er een besluit? Leg het dan vast met dezelfde link. Komt er geen besluit, dan leggen wij vast dat het besluit is aangehouden. Dat telt niet als instemming.</p>`;

/**
 * The content of the decision, when it is short enough to show with the answer: this page is then a complete record on paper. A framework
 * has a document of its own.
 */
const about = ({ content }: TaskView): Html | undefined =>
  content && 'sections' in content
    ? html`<h2 class="nl-heading nl-heading--level-2">Hier ging de vraag over</h2>${sectionsContent(content)}`
    : undefined;

/** The recorded answer, right after the recording, or when the link is opened again (`repeated`). */
export const receiptPage = (
  view: TaskView,
  recorded: RecordedView,
  { repeated = false }: { readonly repeated?: boolean } = {},
): string =>
  layout({
    frame: view,
    title: `${heading(recorded, repeated)}: ${questionOf(view, recorded)}`,
    main: html`
<h1 class="nl-heading nl-heading--level-1">${heading(recorded, repeated)}</h1>
<div class="utrecht-alert utrecht-alert--ok" role="status"><div class="utrecht-alert__content"><p class="nl-paragraph">${
      recorded.keptOpen && repeated ? 'Hieronder ziet u wat er nu vastligt.' : message(recorded, repeated)
    }</p></div></div>
${recordedList(recorded, subjectRows(questionOf(view, recorded), view.capacity, view.subject))}
${recorded.keptOpen && stillOpen(view)}
${outcomeSection(view)}
${about(view)}
<h2 class="nl-heading nl-heading--level-2">Klopt dit niet?</h2>
<p class="nl-paragraph">${howToCorrect}</p>
<p class="nl-paragraph">Wilt u deze pagina bewaren? U kunt haar afdrukken of opslaan als pdf.</p>`,
  });
