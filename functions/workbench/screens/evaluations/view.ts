import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDay } from '#shared/words/dutch.ts';
import { dutchPeriod } from '#shared/words/dutch-period.ts';
import { empty, link, table } from '../../pages/parts.ts';
import type { Visit } from '../screen.ts';

type Listed = AnswerOf<'listEvaluations'>['evaluations'][number];
type Here = Pick<Visit, 'here' | 'standing'>;

const isBureau = ({ standing }: Here): boolean => standing.actsFor === 'programmabureau';

const standing = ({ versions, over }: Listed): string => {
  const last = versions.at(-1);
  if (last) return `vastgesteld op ${dutchDay(last.establishedAt)}, versie ${last.version}`;
  return over ? 'nog niet vastgesteld' : 'de periode loopt nog';
};

const documents = ({ evaluationId, versions }: Listed, { here }: Here): Html =>
  html`${versions
    .toReversed()
    .map(
      ({ version }, at) =>
        html`${at > 0 && ', '}${link(here(`evaluaties/${evaluationId}/versies/${version}`), `versie ${version}`)}`,
    )}`;

/** The evaluations by period, the last period first. Others than the programmabureau see what was established. */
export const evaluationsView = (all: readonly Listed[], visit: Here): Html => {
  const bureau = isBureau(visit);
  const shown = bureau ? all : all.filter(({ versions }) => versions.length > 0);
  return html`
<h1 class="nl-heading nl-heading--level-1">Tussentijdse evaluaties</h1>
<p class="nl-paragraph">Wat de rapportages over een periode samen zeggen: doelen, indicatoren, geld, escalaties, lessen en wat te laat is. Een vastgestelde evaluatie verandert niet meer.</p>
${
  shown.length === 0
    ? empty(
        bureau
          ? 'Dit programma heeft nog geen rapportageperioden. Leg ze vast in het bestand van het programma.'
          : 'Er is nog geen evaluatie vastgesteld. Het programmabureau doet dat na een rapportageperiode.',
      )
    : table(
        'Evaluaties per periode',
        [
          { heading: 'Over', cell: (one) => dutchPeriod(one) },
          { heading: 'Stand', cell: standing },
          { heading: 'Vastgesteld', cell: (one) => (one.versions.length === 0 ? 'geen' : documents(one, visit)) },
          ...(bureau
            ? [
                {
                  heading: 'Concept',
                  cell: ({ evaluationId }: Listed) =>
                    link(visit.here(`evaluaties/${evaluationId}`), 'bekijk het concept'),
                },
              ]
            : []),
        ],
        shown,
      )
}
${
  bureau &&
  shown.length > 1 &&
  html`<p class="nl-paragraph">Voor de evaluatie halverwege het programma: ${link(visit.here(`evaluaties/${together(shown)}`), 'bekijk het concept over alle perioden die voorbij zijn')}</p>`
}`;
};

/** All periods that are over, as one stretch; the periods alone when none is. */
const together = (all: readonly Listed[]): string => {
  const over = all.filter((one) => one.over);
  const days = (over.length > 0 ? over : all).flatMap(({ from, until }) => [from, until]).toSorted();
  return `${days.at(0) ?? ''}_${days.at(-1) ?? ''}`;
};
