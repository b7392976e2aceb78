/** A report that is asked of an alliance: identifiers have no dots, and a period is its two days. */
export interface ReportMatterIds {
  readonly allianceId: string;
  readonly period: { readonly from: string; readonly until: string };
}

/** The identifier of an asked report as a matter: that of its alliance, followed by its period. */
export const reportMatterId = ({ allianceId, period: { from, until } }: ReportMatterIds): string =>
  `${allianceId}.${from}_${until}`;

/** The report of a matter. */
export const reportMatterIds = (matterId: string): ReportMatterIds => {
  const [allianceId = '', period = ''] = matterId.split('.');
  const [from = '', until = ''] = period.split('_');
  return { allianceId, period: { from, until } };
};
