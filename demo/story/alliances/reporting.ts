import type { Report } from '../../api/answers.ts';
import { paint } from '../../terminal/text.ts';
import type { Story } from '../story.ts';
import type { AllianceScript } from './alliance-script.ts';
import { accountedOn } from './periods.ts';

const styles = { green: 'green', amber: 'yellow', red: 'red' } as const;

/** A colour in its own colour. */
export const coloured = (colour: keyof typeof styles): string => paint(styles[colour], colour);

/** The lead reports through its own application; the system holds that against what the framework tolerates. */
export const reporting = async (
  { as, show, today }: Story,
  { allianceId, title, app, firstReport, nextReport }: AllianceScript,
  which: 'first' | 'next',
): Promise<Report> => {
  const account = which === 'first' ? firstReport : nextReport;
  const period = accountedOn(today)[which];
  const { alliances } = await as(app);
  const report = await alliances.report(allianceId, { period, basedOn: 0, ...account });
  show.event(`${paint('bold', title)} reports on ${period.from} until ${period.until}:`);
  for (const { about, colour, reason, dispensation } of report.findings) {
    if (about === 'budget-line' || colour === 'green') continue;
    show.detail(`${coloured(colour)} · ${reason}.`);
    if (dispensation?.standing === 'allowed') show.detail('The ruling holds: this is no new breach (rule 15).');
  }
  if (report.findings.every(({ colour }) => colour === 'green')) show.detail(`${coloured('green')} · as planned.`);
  return report;
};
