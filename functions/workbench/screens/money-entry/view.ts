import { html } from 'hono/html';
import type { AnswerOf } from '#client/client.ts';
import { sameDayLater } from '#shared/calendar/days.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchDate, dutchDigits, dutchNumber, euros } from '#shared/words/dutch.ts';
import { centsAsTyped } from '#shared/words/typed-number.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import type { Values } from '../../forms/typed.ts';
import { link, selectField } from '../../pages/parts.ts';
import {
  type EntryKind,
  entryKinds,
  type GivenEntry,
  type MoneyEntry,
  sourceChoices,
  sourceInDutch,
} from '../../words/money-words.ts';
import type { Names } from '../../words/names.ts';

/** What the form of an entry is about. */
export interface EntryAbout {
  readonly kind: EntryKind;
  readonly names: Names;
  readonly alliances: readonly Pick<AnswerOf<'listAlliances'>['alliances'][number], 'allianceId' | 'title'>[];
  /** The entry that is corrected; absent for a new one. */
  readonly wrong?: MoneyEntry | undefined;
  /** Whether that one was corrected before. */
  readonly isCorrected?: boolean;
}

const dayLabels: Readonly<Record<EntryKind, string>> = {
  grant: 'Besloten op',
  advance: 'Ontvangen op',
  payment: 'Betaald op',
};

const partnersOf = ({ names }: EntryAbout, typed: Typed, label: string): Html =>
  selectField({
    ...chosen(typed, 'partner'),
    label,
    optional: true,
    choices: names.partners.map(({ partnerId, name }) => ({ value: partnerId, label: name })),
  });

const grantFields = ({ names }: EntryAbout, typed: Typed): Html => html`
${textField({ ...typed.of('van'), label: 'Eerste dag van de periode', width: 'short', hint: 'Bijvoorbeeld 1-1-2027.' })}
${textField({ ...typed.of('tot'), label: 'Laatste dag van de periode', width: 'short', hint: 'Bijvoorbeeld 31-12-2030.' })}
${selectField({
  ...chosen(typed, 'kassier'),
  label: 'Kassier',
  hint: 'De gemeente die het geld ontvangt en betaalt.',
  choices: names.partners
    .filter(({ kind }) => kind === 'municipality')
    .map(({ partnerId, name }) => ({ value: partnerId, label: name })),
})}
${textField({ ...typed.of('aandeel'), label: 'Gevraagde cofinanciering, in procent van dit bedrag', width: 'short', optional: true, hint: 'Bij 100 legt de regio evenveel in.' })}
${textField({ ...typed.of('cofinanciering'), label: 'Of de gevraagde cofinanciering, in euro’s', width: 'short', optional: true })}
${textField({ ...typed.of('voorwaarden'), label: 'Voorwaarden', rows: 4, optional: true, hint: 'Zet elke voorwaarde op een nieuwe regel.' })}`;

const fieldsOf: Readonly<Record<EntryKind, (about: EntryAbout, typed: Typed) => Html>> = {
  grant: grantFields,
  advance: (about, typed) => partnersOf(about, typed, 'Betaald door'),
  payment: (about, typed) => html`
${selectField({
  ...chosen(typed, 'alliantie'),
  label: 'Voor welke alliantie?',
  choices: about.alliances.map(({ allianceId, title }) => ({ value: allianceId, label: title })),
})}
${partnersOf(about, typed, 'Betaald aan')}`,
};

const fields = (about: EntryAbout, typed: Typed): Html => html`
${selectField({ ...chosen(typed, 'bron'), label: 'Bron', choices: sourceChoices })}
${textField({ ...typed.of('bedrag'), label: 'Bedrag in euro’s', width: 'short', hint: about.wrong ? 'Vul 0 in als dit nooit gebeurde.' : 'Bijvoorbeeld 12.500 of 12.500,50.' })}
${textField({ ...typed.of('dag'), label: dayLabels[about.kind], width: 'short', hint: 'Bijvoorbeeld 19-01-2028.' })}
${textField({ ...typed.of('kenmerk'), label: 'Kenmerk', width: 'medium' })}
${fieldsOf[about.kind](about, typed)}
${about.wrong && textField({ ...typed.of('reden'), label: 'Wat was er verkeerd?', rows: 2 })}`;

/** What the form of a correction begins with: the entry as it was recorded. */
const startOf = (entry: MoneyEntry): Values => {
  const { source, amountCents, on, reference, period, cofinancing, conditions = [] } = entry;
  return {
    bron: source,
    bedrag: centsAsTyped(amountCents),
    dag: dutchDigits(on),
    kenmerk: reference,
    partner: entry.partnerId ?? '',
    alliantie: entry.allianceId ?? '',
    kassier: entry.cashierId ?? '',
    van: period ? dutchDigits(period.from) : '',
    tot: period ? dutchDigits(sameDayLater(period.until, { days: -1 })) : '',
    aandeel: cofinancing?.demands === 'share' ? dutchNumber(cofinancing.percent) : '',
    cofinanciering: cofinancing?.demands === 'amount' ? centsAsTyped(cofinancing.amountCents) : '',
    voorwaarden: conditions.join('\n'),
  };
};

const fieldAt: Readonly<Record<string, string>> = {
  source: 'bron',
  amountCents: 'bedrag',
  on: 'dag',
  reference: 'kenmerk',
  period: 'tot',
  cashierId: 'kassier',
  conditions: 'voorwaarden',
  cofinancing: 'aandeel',
  allianceId: 'alliantie',
  partnerId: 'partner',
  reason: 'reden',
};

/** The form of an entry, new or in the place of another. */
export const entryForm = (path: string): FormParts<EntryAbout, GivenEntry> => ({
  path,
  who: 'bureau',
  title: ({ kind, wrong }) => (wrong ? `${entryKinds[kind]} verbeteren` : `${entryKinds[kind]} vastleggen`),
  before: ({ wrong }, { here }) => html`
<p class="nl-paragraph">${link(here('geld'), 'Terug naar het geld')}. ${
    wrong
      ? `Eerst stond er: ${sourceInDutch(wrong.source)}, ${euros(wrong.amountCents)} op ${dutchDate(wrong.on)}, kenmerk ${wrong.reference}. Beide blijven staan; alleen de verbetering telt.`
      : 'Wat is vastgelegd, verandert niet meer. Een fout herstelt u met een verbetering.'
  }</p>`,
  closed: ({ kind, alliances, isCorrected }, { standing }) => {
    if (standing.actsFor !== 'programmabureau') return 'Alleen het programmabureau legt het geld van de deal vast.';
    if (isCorrected) return 'Deze boeking is al verbeterd. Verbeter de boeking die ervoor in de plaats kwam.';
    return kind === 'payment' && alliances.length === 0 ? 'Er is nog geen alliantie om voor te betalen.' : undefined;
  },
  start: ({ wrong }) => (wrong ? startOf(wrong) : {}),
  fields,
  submit: 'Leg vast',
  fieldAt: (pointer) => fieldAt[pointer.split('/')[1] ?? ''],
  refusals: {
    'entry-exists': 'Er is al een andere boeking van deze bron, met deze dag en dit kenmerk. Kies een ander kenmerk.',
    'entry-corrected': 'Deze boeking is intussen al verbeterd.',
    'beyond-grant': 'Van deze bron zou dan meer zijn ontvangen dan er is toegekend.',
    'beyond-received': 'Van deze bron zou dan aan het eind van een jaar meer zijn betaald dan er toen was ontvangen.',
  },
});
