import { html } from 'hono/html';
import type { BodyOf } from '#client/client.ts';
import { textField } from '#shared/pages/fields.ts';
import type { Html } from '#shared/pages/markup.ts';
import { dutchNumber } from '#shared/words/dutch.ts';
import { chosen } from '../../forms/chosen.ts';
import type { FormParts, Typed } from '../../forms/form-subject.ts';
import { link, selectField, table } from '../../pages/parts.ts';
import { breachInDutch } from '../../words/report-words.ts';
import { type Alliance, speakersOf } from '../alliance/looker.ts';
import { doesInAlliance } from '../may-do.ts';
import { clausesFor, type Framework, type Threat } from './threats.ts';

/** What the form of an escalation is about. */
export interface RaiseAbout {
  readonly alliance: Alliance;
  readonly framework: Framework | undefined;
  readonly threats: readonly Threat[];
  readonly isBureau: boolean;
}

const clauses = ({ alliance, framework }: RaiseAbout): Html | undefined =>
  framework &&
  table(
    'Wat de kaders zeggen: wie gaat erover?',
    [
      { heading: 'Wat er dreigt', cell: ({ breach }) => breachInDutch(breach) },
      { heading: 'Telt in', cell: ({ unit }) => (unit === 'days' ? 'dagen' : 'procent') },
      { heading: 'De alliantie zelf, tot en met', cell: ({ tolerance }) => dutchNumber(tolerance), isNumber: true },
      { heading: 'De regiegroep, tot en met', cell: ({ regiegroep }) => dutchNumber(regiegroep), isNumber: true },
      { heading: 'Na sondering, tot en met', cell: ({ sounding }) => dutchNumber(sounding), isNumber: true },
    ],
    clausesFor(alliance, framework),
  );

const fields = ({ threats, isBureau }: RaiseAbout, typed: Typed): Html => html`
${selectField({ ...chosen(typed, 'dreiging'), label: 'Wat dreigt er?', choices: threats.map(({ value, label }) => ({ value, label })) })}
${textField({ ...typed.of('omvang'), label: 'Hoe groot?', hint: 'In procent of in dagen, zoals in de tabel hierboven. Bijvoorbeeld 12,5.', width: 'short' })}
${textField({ ...typed.of('jaar'), label: 'Jaar', hint: 'Alleen als het meer kost. Leeg is dit jaar.', optional: true, width: 'short', inputMode: 'numeric' })}
${textField({ ...typed.of('oorzaak'), label: 'Waardoor komt het?', rows: 3 })}
${textField({ ...typed.of('gevolgen'), label: 'Wat gebeurt er als niemand iets doet?', rows: 3 })}
${textField({ ...typed.of('mogelijkheden'), label: 'Wat kan er?', rows: 3 })}
${textField({ ...typed.of('advies'), label: 'Wat adviseert u?', rows: 3 })}
${textField({
  ...typed.of('spoed'),
  label: 'Waarom kan het niet wachten?',
  hint: 'Alleen bij spoed. Dan gaat het meteen naar de regiegroep.',
  optional: true,
  rows: 2,
})}
${isBureau && textField({ ...typed.of('reden'), label: 'Waarom meldt het programmabureau dit?', rows: 3 })}`;

const accountFields: Readonly<Record<string, string>> = {
  size: 'omvang',
  year: 'jaar',
  cause: 'oorzaak',
  consequences: 'gevolgen',
  options: 'mogelijkheden',
  recommendation: 'advies',
  urgent: 'spoed',
  reason: 'reden',
};

/** The form with which an alliance raises what threatens. */
export const raiseForm: FormParts<RaiseAbout, BodyOf<'raiseEscalation'>> = {
  path: 'allianties/{allianceId}/escalatie',
  who: 'everybody',
  title: ({ alliance }) => `Meld een afwijking van ${alliance.title}`,
  before: (about, { here }) => html`
<p class="nl-paragraph">Dreigt ${link(here(`allianties/${about.alliance.allianceId}`), about.alliance.title)} een doel niet te halen, of meer te kosten dan begroot? Wat binnen de tolerantie blijft, lost de alliantie zelf op. Wat groter is, meldt u hier. Het programmabureau stelt dan een oplossing voor.</p>
${clauses(about)}`,
  closed: ({ alliance, isBureau, framework }, { standing }) => {
    if (!isBureau && !doesInAlliance('raise an escalation', standing, alliance))
      return 'Alleen partners met een besloten bijdrage aan de alliantie melden een afwijking. Het programmabureau doet dat als de alliantie haar laat liggen.';
    if (framework === undefined) return 'Er gelden nog geen kaders, dus er is nog niets waarvan het kan afwijken.';
    return alliance.phase === 'closed' ? 'De alliantie is afgesloten.' : undefined;
  },
  // What is not settled on a rung goes to the next one.
  asks: ({ alliance }) => [
    { kind: 'verdict', partnerIds: speakersOf(alliance) },
    { kind: 'ruling' },
    { kind: 'sounding' },
  ],
  fields,
  submit: 'Meld de afwijking',
  fieldAt: (pointer) => accountFields[pointer.split('/')[1] ?? ''] ?? 'dreiging',
  refusals: {
    'alliance-closed': 'De alliantie is afgesloten.',
    'within-tolerance':
      'Dit blijft binnen wat de kaders toestaan. De alliantie beslist er zelf over, en hoeft niets te melden. In de tabel hieronder staat tot hoever.',
    'breach-open': 'Deze afwijking staat al op de ladder. U vindt haar bij de escalaties.',
    'not-entitled':
      'Partners van de alliantie melden een afwijking. Het programmabureau doet dat alleen als de alliantie antwoordde dat het niet nodig is, of als zij haar introk.',
  },
};
