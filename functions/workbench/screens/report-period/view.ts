import { html } from 'hono/html';
import { textField } from '#shared/pages/fields.ts';
import type { FormParts } from '../../forms/form-subject.ts';
import { link } from '../../pages/parts.ts';
import type { ReportPeriod } from '../../words/report-words.ts';
import type { Alliance } from '../alliance/looker.ts';
import { doesInAlliance } from '../may-do.ts';
import type { Period } from '../report-form/periods.ts';
import type { Visit } from '../screen.ts';

/** What the choice of a period is about. */
export interface ReportPeriodAbout {
  readonly alliance: Alliance;
  /** The periods that the programme fixes; none in a programme in which an alliance chooses its own. */
  readonly periods: readonly ReportPeriod[];
}

/** Why an alliance chooses no period now; undefined when it does. */
export const whyNoPeriod = (
  { alliance, periods }: ReportPeriodAbout,
  standing: Visit['standing'],
): string | undefined => {
  if (periods.length > 0) return 'Dit programma heeft vaste perioden. Kies er een op de pagina met de rapportages.';
  if (!doesInAlliance('report on an alliance', standing, alliance))
    return 'Alleen partners met een besloten bijdrage aan de alliantie rapporteren.';
  return alliance.phase === 'execution' || alliance.phase === 'completion'
    ? undefined
    : 'De alliantie rapporteert in de fasen uitvoering en afronding. In deze fase kan het niet.';
};

/** The form that chooses the period of a report, in a programme that fixes none. */
export const reportPeriodForm: FormParts<ReportPeriodAbout, Period> = {
  path: 'allianties/{allianceId}/rapporteren',
  who: 'everybody',
  title: ({ alliance }) => `Rapporteer over ${alliance.title}`,
  before: ({ alliance }, { here }) => html`
<p class="nl-paragraph">${link(here(`allianties/${alliance.allianceId}/rapportages`), 'Terug naar de rapportages')}</p>
<p class="nl-paragraph">Kies eerst de periode. Die ligt in één jaar en is voorbij.</p>`,
  closed: (about, { standing }) => whyNoPeriod(about, standing),
  fields: (_, typed) => html`
${textField({ ...typed.of('van'), label: 'Van', hint: 'Bijvoorbeeld 1-1-2027.', width: 'short' })}
${textField({ ...typed.of('tot'), label: 'Tot en met', hint: 'Bijvoorbeeld 31-3-2027.', width: 'short' })}`,
  submit: 'Verder',
};
