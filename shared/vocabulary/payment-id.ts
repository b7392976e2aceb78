/** What a contribution owes for a year: identifiers have no dots. */
export interface PaymentMatterIds {
  readonly allianceId: string;
  readonly contributionId: string;
  readonly year: number;
}

/** The identifier of a payment that is asked about as a matter: that of its contribution, followed by its year. */
export const paymentMatterId = ({ allianceId, contributionId, year }: PaymentMatterIds): string =>
  `${allianceId}.${contributionId}.${year}`;

/** The payment of a matter; its year is NaN when the identifier is not valid. */
export const paymentMatterIds = (matterId: string): PaymentMatterIds => {
  const [allianceId = '', contributionId = '', year] = matterId.split('.');
  return { allianceId, contributionId, year: Number(year) };
};
