import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dayExamples } from '#shared/pages/words.ts';
import { decidingRoundKinds, roundKindRows } from '#shared/vocabulary/round-kinds.ts';
import { dutchDate } from '#shared/words/dutch.ts';
import { countsWords, majorityWords, termInDutch } from '#shared/words/rules-in-dutch.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { inRow, rowAt, rowFields, rowsHeading } from '../../forms/rows.ts';
import { link, selectField, table } from '../../pages/parts.ts';
import { namesIn } from '../../words/names.ts';
import { rulesInDutch } from '../../words/rule-words.ts';
import {
  codeField,
  counts,
  countsField,
  leavingField,
  majorities,
  type RulesAbout,
  rulesTyped,
  settingsAfter,
  termField,
} from './form.ts';

type Body = BodyOf<'proposeRuleChange'>;

/** What would change, in Dutch: every rule that differs, before and after. */
export const differenceView = ({ programme }: RulesAbout, body: Body): Html => {
  const { partner } = namesIn(programme);
  const before = rulesInDutch(programme.settings, partner);
  const after = rulesInDutch(settingsAfter(programme, body), partner);
  const differing = after.flatMap(({ key, name, value }) => {
    const was = before.find((one) => one.key === key)?.value ?? '';
    return was === value ? [] : [{ name, was, becomes: value }];
  });
  return html`
<h2 class="nl-heading nl-heading--level-2">Wat u voorstelt</h2>
<p class="nl-paragraph">Vanaf ${dutchDate(body.from)}, en nooit eerder dan het besluit van de zetels. Er is nog niets voorgelegd.</p>
${
  differing.length > 0 &&
  table(
    'Wat er verandert',
    [
      { heading: 'Regel', cell: ({ name }) => name },
      { heading: 'Nu', cell: ({ was }) => was },
      { heading: 'Wordt', cell: ({ becomes }) => becomes },
    ],
    differing,
  )
}
${(body.leaving ?? []).map(
  ({ partnerId }) => html`<p class="nl-paragraph">De roulerende zetel van ${partner(partnerId)} eindigt dan.</p>`,
)}`;
};

const seatFields = ({ programme, rotating }: RulesAbout, typed: Typed): Html => {
  const { partner } = namesIn(programme);
  const choices = programme.partners
    .filter(({ kind, ring }) => kind === 'municipality' && ring !== undefined)
    .map(({ partnerId, name }) => ({ value: partnerId, label: name }));
  return html`
${rowsHeading('Zetels', 'Noem iedere gemeente met een vaste zetel. Wie u weglaat, verliest haar zetel op die dag.')}
${typed
  .rows('vast')
  .map((row) =>
    selectField({ ...chosen(typed, inRow('vast', row, 'wie')), label: `Vaste zetel ${row}`, choices, optional: true }),
  )}
${textField({ ...typed.of('roulerend'), label: 'Aantal roulerende zetels', width: 'short', inputMode: 'numeric' })}
${textField({
  ...typed.of('beurt'),
  label: 'Duur van een roulerende zetel, in maanden',
  hint: 'Leeg betekent: tot de zetel doorgaat.',
  width: 'short',
  inputMode: 'numeric',
  optional: true,
})}
${rotating.map((partnerId) =>
  selectField({
    ...chosen(typed, leavingField(partnerId)),
    label: `Eindigt de roulerende zetel van ${partner(partnerId)} dan?`,
    optional: true,
    choices: [
      { value: 'nee', label: 'nee' },
      { value: 'ja', label: 'ja' },
    ],
  }),
)}`;
};

const termFields = ({ programme }: RulesAbout, typed: Typed): Html => html`
${rowsHeading('Termijnen en codes', 'Van iedere vraag waarover een orgaan beslist.')}
${decidingRoundKinds.map((kind) => {
  const { length } = programme.settings.terms[kind];
  const isDays = /^P\d+D$/.test(length);
  const { dutch } = roundKindRows[kind];
  return rowFields(
    `Voor ${dutch}`,
    html`
${textField({
  ...typed.of(termField(kind)),
  label: 'Termijn in dagen',
  hint: isDays ? undefined : `Nu: ${termInDutch(programme.settings.terms[kind])}. Laat leeg om dat te houden.`,
  width: 'short',
  inputMode: 'numeric',
})}
${selectField({ ...chosen(typed, countsField(kind)), label: 'Geteld in', choices: counts.map((value) => ({ value, label: countsWords[value] })) })}
${selectField({
  ...chosen(typed, codeField(kind)),
  label: 'Is een eenmalige code nodig bij het antwoord?',
  choices: [
    { value: 'ja', label: 'ja' },
    { value: 'nee', label: 'nee' },
  ],
})}`,
  );
})}`;

const fieldOf = (pointer: string, values: Readonly<Record<string, string>>): string | undefined => {
  const [, part, group = '', name = ''] = pointer.split('/');
  if (part === 'from') return 'vanaf';
  if (part === 'motivation') return 'motivering';
  if (part === 'fixedSeats') return inRow('vast', rowAt(values, 'vast', ['wie'], Number(group)), 'wie');
  if (part === 'leaving') return 'roulerend';
  if (part !== 'changes') return undefined;
  if (group === 'terms') return `termijn-${name}`;
  return { majority: 'meerderheid', rotating: 'roulerend', turn: 'beurt' }[name] ?? 'quorum';
};

/** The form of a proposal to change the rules of the game. */
export const ruleChangeForm: FormParts<RulesAbout, Body> = {
  path: 'spelregels/voorstel',
  who: 'everybody',
  title: () => 'Stel andere spelregels voor',
  before: (_about, { here }) => html`
<p class="nl-paragraph">${link(here('spelregels'), 'Alle spelregels')}</p>
<p class="nl-paragraph">Hieronder staan de regels die nu gelden. Wijzig wat anders moet. U ziet eerst het verschil. Daarna beslissen de zetels van de regiegroep, volgens de regels van nu.</p>`,
  closed: ({ isOpen }) =>
    isOpen ? 'De zetels beslissen al over een voorstel. Wacht tot zij hebben besloten.' : undefined,
  asks: () => [{ kind: 'rule-change' }],
  start: ({ programme }) => rulesTyped(programme),
  fields: (about, typed) => html`
${textField({ ...typed.of('motivering'), label: 'Waarom moeten de regels veranderen?', hint: 'De zetels lezen dit bij de vraag.', rows: 5 })}
${textField({
  ...typed.of('vanaf'),
  label: 'Vanaf welke dag?',
  hint: `Niet eerder dan vandaag. Bijvoorbeeld ${dayExamples(about.today)}.`,
  width: 'short',
  autocomplete: 'off',
})}
${rowsHeading('Stemmen', 'Wanneer een stemming telt, en wanneer een voorstel is aangenomen.')}
${textField({ ...typed.of('quorum'), label: 'Quorum: zetels die ten minste meestemmen', width: 'short', inputMode: 'numeric' })}
${selectField({
  ...chosen(typed, 'meerderheid'),
  label: 'Meerderheid',
  choices: majorities.map((value) => ({ value, label: majorityWords[value] })),
})}
${seatFields(about, typed)}
${termFields(about, typed)}`,
  rows: {
    vast: { more: 'Nog een vaste zetel', first: ({ programme }) => programme.settings.regiegroep.fixed.length + 1 },
  },
  submit: 'Leg het voor aan de zetels',
  trial: 'Laat zien wat er verandert',
  seenFirst: true,
  fieldAt: fieldOf,
  refusals: {
    'rule-change-open': 'De zetels beslissen al over andere regels. Wacht tot zij hebben besloten.',
    'not-entitled': 'Een wijziging wordt voorgesteld door het programmabureau of door een gemeente met een zetel.',
  },
};
