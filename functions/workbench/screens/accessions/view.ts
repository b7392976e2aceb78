import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDay } from '#shared/words/dutch.ts';
import { empty, link, status, table } from '../../pages/parts.ts';
import type { Names } from '../../words/names.ts';
import { isFor, type Visit } from '../screen.ts';

type Accession = AnswerOf<'listAccessions'>['accessions'][number];

/** The municipalities that joined while a framework was in force, to whoever looks at them. */
export interface AccessionsAbout {
  readonly accessions: readonly Accession[];
  readonly names: Pick<Names, 'partner'>;
  readonly done?: Html | undefined;
}

/** How an accession stands, in Dutch, with its colour. */
export const standOf: Readonly<Record<Accession['status'], readonly [string, 'ok' | 'warning' | 'error' | 'quiet']>> = {
  asked: ['ligt bij het college', 'warning'],
  approved: ['het college stemde in: de gemeente is gebonden', 'ok'],
  'approved-with-conditions': ['ingestemd onder voorwaarden: die liggen bij de regiegroep', 'warning'],
  'conditions-not-accepted': ['de regiegroep aanvaardde de voorwaarden niet', 'error'],
  'not-approved': ['het college stemde niet in', 'error'],
  unanswered: ['geen antwoord binnen de termijn', 'error'],
  ended: ['vervallen', 'quiet'],
};

/** Whether somebody can be asked again: the college, or the regiegroep that did not decide on its conditions. */
export const canBeAsked = ({ status: now }: Pick<Accession, 'status'>): boolean =>
  ['not-approved', 'unanswered', 'conditions-not-accepted', 'approved-with-conditions'].includes(now);

/** The municipalities that joined later, each with what its college decided (rule 18). */
export const accessionsView = (
  { accessions, names, done }: AccessionsAbout,
  { here, standing }: Pick<Visit, 'here' | 'standing'>,
): Html => html`
${done}
<h1 class="nl-heading nl-heading--level-1">Gemeenten die later toetraden</h1>
<p class="nl-paragraph">Een gemeente die toetreedt terwijl er kaders gelden, is daaraan gebonden zodra haar college instemt.</p>
${
  accessions.length === 0
    ? empty('Er trad nog geen gemeente toe terwijl er kaders golden.')
    : table(
        'Wat de colleges van deze gemeenten besloten',
        [
          { heading: 'Gemeente', cell: ({ partnerId }) => names.partner(partnerId) },
          { heading: 'Kaders', cell: ({ cycleId }) => `versie ${cycleId}` },
          { heading: 'Stand', cell: ({ status: now }) => status(...standOf[now]) },
          { heading: 'Gevraagd op', cell: ({ askedAt }) => dutchDay(askedAt) },
          { heading: 'Afgerond op', cell: ({ concludedAt }) => concludedAt && dutchDay(concludedAt) },
          {
            heading: 'Wat u kunt doen',
            cell: (one) =>
              canBeAsked(one) && isFor({ who: 'preparer' }, standing)
                ? link(
                    here(`toetredingen/${one.partnerId}`),
                    // The record of the round alone says whether the seats had their quorum.
                    one.status === 'approved-with-conditions'
                      ? 'Vraag de zetels opnieuw, als zij het quorum niet haalden'
                      : 'Vraag het opnieuw',
                  )
                : '',
          },
        ],
        accessions,
      )
}`;
