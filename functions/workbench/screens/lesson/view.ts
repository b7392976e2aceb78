import { html } from 'hono/html';
import { dataList } from '#shared/pages/data-list.ts';
import { type Html, prose } from '#shared/pages/markup.ts';
import { dutchDate, dutchDay } from '#shared/words/dutch.ts';
import { actionLink, empty, link, table } from '../../pages/parts.ts';
import { ageInDutch, endingInDutch, type Lesson, lessonMeetingWords, lessonStatus } from '../../words/lesson-words.ts';
import type { Names } from '../../words/names.ts';
import type { Visit } from '../screen.ts';

export interface LessonPage {
  readonly lesson: Lesson;
  readonly names: Names;
  /** The title of an alliance. */
  readonly alliance: (allianceId: string) => string;
  readonly done?: Html | undefined;
  /** Whether whoever looks is offered to say whether its alliance uses it. */
  readonly mayUse: boolean;
  /** Whether whoever looks is offered to end it. */
  readonly mayEnd: boolean;
}

const sourceOf = ({ lesson: { source }, alliance }: LessonPage, { here }: Pick<Visit, 'here'>): Html | string => {
  if (source.from === 'meeting') return `${lessonMeetingWords[source.meeting]} op ${dutchDate(source.heldOn)}`;
  return source.from === 'report'
    ? html`${link(here(`allianties/${source.allianceId}/rapportages/${source.reportId}`), 'een rapportage')} van ${alliance(source.allianceId)}`
    : source.description;
};

const usesOf = ({ lesson: { uses }, alliance }: LessonPage): Html =>
  uses.length === 0
    ? empty('Nog geen alliantie zei of zij deze les gebruikt.')
    : table(
        'Gebruik door allianties',
        [
          { heading: 'Alliantie', cell: ({ allianceId }) => alliance(allianceId) },
          { heading: 'Gebruikt', cell: ({ uses: does }) => (does ? 'ja' : 'nee') },
          { heading: 'Waarom', cell: ({ reason }) => reason },
          { heading: 'Gezegd op', cell: ({ at }) => dutchDay(at) },
        ],
        uses,
      );

const endingsOf = ({ lesson: { endings } }: LessonPage): Html | false =>
  endings.length > 0 &&
  table(
    'Wat ermee is gedaan',
    [
      { heading: 'Wat', cell: endingInDutch },
      { heading: 'Waarom', cell: ({ why }) => why },
      { heading: 'Op', cell: ({ at }) => dutchDay(at) },
    ],
    endings,
  );

/** One lesson: what was learnt and from what, who uses it, and what became of it. */
export const lessonView = (page: LessonPage, visit: Pick<Visit, 'here'>): Html => {
  const { lesson, names, done, mayUse, mayEnd } = page;
  const ends = mayEnd && lesson.standing !== 'ended';
  const path = `lessen/${lesson.lessonId}`;
  return html`
${done}
<h1 class="nl-heading nl-heading--level-1">${lesson.title}</h1>
${prose(lesson.ground)}
${dataList([
  ['Uit', sourceOf(page, visit)],
  ['Lijn', names.line(lesson.lineId)],
  ['Doelen', lesson.goals.map(names.goal).join(', ') || 'geen'],
  ['Vastgelegd op', dutchDay(lesson.recordedAt)],
  ['Ouderdom', ageInDutch(lesson)],
  ['Stand', lessonStatus(lesson)],
])}
${endingsOf(page)}
<h2 class="nl-heading nl-heading--level-2">Wie de les gebruikt</h2>
${usesOf(page)}
${
  mayUse || ends
    ? html`<p class="utrecht-action-group">${mayUse && actionLink(visit.here(`${path}/gebruik`), 'Zeg of uw alliantie de les gebruikt')}${
        ends && actionLink(visit.here(`${path}/afronding`), 'Rond de les af of parkeer haar')
      }</p>`
    : html`<p class="nl-paragraph">Partners van een alliantie zeggen of zij de les gebruiken. Zij en het programmabureau ronden haar af.</p>`
}
<p class="nl-paragraph">${link(visit.here('lessen'), 'Alle lessen')}</p>`;
};
