import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDay } from '#shared/words/dutch.ts';
import { actionLink, empty, link, selectField, table } from '../../pages/parts.ts';
import { ageInDutch, lessonStandings, lessonStandingWords, lessonStatus } from '../../words/lesson-words.ts';
import type { Names } from '../../words/names.ts';
import { whoRecords } from '../lesson-recording/view.ts';
import type { Visit } from '../screen.ts';

/** What was searched for, as it was typed. */
export interface LessonSearch {
  readonly lineId?: string | undefined;
  readonly goalId?: string | undefined;
  readonly standing?: string | undefined;
  readonly words?: string | undefined;
}

export interface LessonsPage {
  readonly lessons: AnswerOf<'listLessons'>['lessons'];
  readonly names: Names;
  readonly search: LessonSearch;
  /** Whether whoever looks is offered to record one. */
  readonly mayRecord: boolean;
}

const searchForm = ({ names, search }: LessonsPage, { here }: Pick<Visit, 'here'>): Html => html`
<form class="rd-form" method="get" action="${here('lessen')}" novalidate>
${selectField({ name: 'lijn', label: 'Lijn', optional: true, chosen: search.lineId, choices: names.lines.map(({ lineId, name }) => ({ value: lineId, label: name })) })}
${selectField({ name: 'doel', label: 'Doel', optional: true, chosen: search.goalId, choices: names.lines.flatMap(({ goals }) => goals.map(({ goalId, title }) => ({ value: goalId, label: title }))) })}
${selectField({ name: 'stand', label: 'Stand', optional: true, chosen: search.standing, choices: lessonStandings.map((value) => ({ value, label: lessonStandingWords[value] })) })}
${textField({ name: 'woorden', label: 'Woorden', hint: 'Alle woorden staan in de les.', optional: true, value: search.words ?? '' })}
<div class="utrecht-action-group"><button class="nl-button nl-button--secondary" type="submit">Zoek</button></div>
</form>`;

/** The lessons of a programme: how old each is, whether it is on the agenda, and how to find one. */
export const lessonsView = (page: LessonsPage, visit: Pick<Visit, 'here'>): Html => {
  const { lessons, names, search, mayRecord } = page;
  const searched = Object.values(search).some((one) => one !== undefined);
  return html`
<h1 class="nl-heading nl-heading--level-1">Lessen</h1>
<p class="nl-paragraph">Wat allianties leerden, tot het de kaders of een jaarplan veranderde. Lessen uit rapportages komen hier vanzelf.</p>
${mayRecord ? html`<p class="utrecht-action-group">${actionLink(visit.here('lessen/nieuw'), 'Leg een les vast')}</p>` : html`<p class="nl-paragraph">${whoRecords}</p>`}
${searchForm(page, visit)}
${
  lessons.length === 0
    ? empty(
        searched
          ? 'Geen les past bij wat u zoekt. Zoek met minder woorden.'
          : `Er zijn nog geen lessen.${mayRecord ? ' Leg er een vast, of zet hem in een rapportage.' : ''}`,
      )
    : table(
        'Lessen',
        [
          { heading: 'Les', cell: ({ lessonId, title }) => link(visit.here(`lessen/${lessonId}`), title) },
          { heading: 'Lijn', cell: ({ lineId }) => names.line(lineId) },
          { heading: 'Doelen', cell: ({ goals }) => goals.map(names.goal).join(', ') || 'geen' },
          { heading: 'Vastgelegd', cell: ({ recordedAt }) => dutchDay(recordedAt) },
          { heading: 'Ouderdom', cell: ageInDutch },
          { heading: 'Stand', cell: lessonStatus },
        ],
        lessons,
      )
}`;
};
