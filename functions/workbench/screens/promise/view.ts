import { html } from 'hono/html';
import type { AnswerOf, BodyOf } from '#client/client.ts';
import type { Html } from '#shared/pages/markup.ts';
import { centsAsTyped } from '#shared/words/typed-number.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { offerFields, yearFields } from '../../forms/offer-fields.ts';
import { inRow, rowAt, rowFields, rowsHeading } from '../../forms/rows.ts';
import type { Values } from '../../forms/typed.ts';
import { link } from '../../pages/parts.ts';
import type { Offer } from '../../words/alliance-words.ts';
import { offerInDutch } from '../../words/figures.ts';
import { doesInRole } from '../may-do.ts';
import { decidesFor, whoPromises } from '../our-part/view.ts';
import type { Visit } from '../screen.ts';

export interface PromiseAbout {
  readonly alliance: Pick<AnswerOf<'readAlliance'>, 'allianceId' | 'title' | 'phase' | 'calls'>;
  readonly partnerId: string;
  /** The identifier of the new contribution, so that the same form sent twice is one. */
  readonly newId: string;
  /** The committed contribution whose place it takes. */
  readonly replaced?: AnswerOf<'readContribution'>;
}

const fields = (_: PromiseAbout, typed: Typed): Html => html`
${offerFields(typed, 'soort', 'wat')}
${rowsHeading('Hoeveel per jaar?', 'Eén jaar per regel. Lege regels tellen niet mee.')}
${typed
  .rows('jaar')
  .map((row) =>
    rowFields(`Jaar ${row}`, yearFields(typed, inRow('jaar', row, 'jaar'), inRow('jaar', row, 'bedrag'))),
  )}`;

const lastAsk = ({ alliance: { calls }, partnerId }: PromiseAbout): Html | undefined => {
  const ask = calls.flatMap(({ asks }) => asks).findLast((one) => one.partnerId === partnerId);
  return (
    ask && html`<p class="nl-paragraph">Aan u is gevraagd: ${ask.offer.description} (${offerInDutch(ask.offer)})</p>`
  );
};

/** The fields that make a row of a year count. */
export const yearRow = ['jaar', 'bedrag'] as const;

const common = {
  who: 'partner',
  closed: (_: PromiseAbout, { standing }: Pick<Visit, 'standing'>) =>
    doesInRole('propose a contribution', standing) ? undefined : whoPromises,
  seenVersion: ({ newId }: PromiseAbout) => ({ kenmerk: newId }),
  fields,
  rows: { jaar: { more: 'Nog een jaar', first: () => 3 } },
  submit: 'Zeg de bijdrage toe',
  fieldAt: (pointer: string, values: Values) => {
    const at = /^\/offer\/years\/(\d+)/.exec(pointer)?.[1];
    if (at !== undefined) return inRow('jaar', rowAt(values, 'jaar', yearRow, Number(at)), 'jaar');
    return pointer.startsWith('/offer') ? 'wat' : undefined;
  },
  refusals: {
    'alliance-ending': 'Deze alliantie neemt geen nieuwe bijdragen meer aan.',
    'contribution-exists': 'Deze bijdrage is al toegezegd.',
    'not-committed': 'De bijdrage die u wilt vervangen, is niet besloten.',
    'replacement-open':
      'Er ligt al een andere bijdrage die deze vervangt. Wacht het besluit daarover af, of trek die in.',
  },
} as const;

/** The form that promises a contribution to an alliance. */
export const promiseForm: FormParts<PromiseAbout, BodyOf<'proposeContribution'>> = {
  ...common,
  path: 'ons-deel/{allianceId}',
  title: ({ alliance }) => `Bijdrage aan ${alliance.title}`,
  before: (about, { here }) => html`
<p class="nl-paragraph">U zegt een bijdrage toe aan ${link(here(`allianties/${about.alliance.allianceId}`), about.alliance.title)}. Daarna legt u haar voor aan wie erover beslist.</p>
${lastAsk(about)}`,
};

/** The form that promises another contribution in the place of one that is decided. */
export const changeForm: FormParts<PromiseAbout, BodyOf<'proposeContribution'>> = {
  ...common,
  path: 'ons-deel/{allianceId}/{contributionId}/wijzigen',
  title: ({ alliance }) => `Andere bijdrage aan ${alliance.title}`,
  submit: 'Zeg de andere bijdrage toe',
  before: (_about, { standing }) => html`
<p class="nl-paragraph">Wat is besloten, blijft gelden tot ${decidesFor(standing)} over deze andere bijdrage besluit.</p>`,
  start: ({ replaced }) => startOf(replaced),
};

const startOf = (replaced: PromiseAbout['replaced']): Record<string, string> => {
  if (!replaced) return {};
  const { offer } = replaced;
  const years = offer.years.flatMap((share, at): [string, string][] => [
    [inRow('jaar', at + 1, 'jaar'), String(share.year)],
    [inRow('jaar', at + 1, 'bedrag'), amountOf(share)],
  ]);
  return {
    soort: offer.kind,
    wat: offer.description,
    'rijen-jaar': String(offer.years.length),
    ...Object.fromEntries(years),
  };
};

const amountOf = (share: Offer['years'][number]): string => {
  if ('amountCents' in share) return centsAsTyped(share.amountCents);
  return 'hours' in share ? String(share.hours) : '';
};
