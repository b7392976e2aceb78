/** A contribution within its programme: identifiers have no dots. */
export interface ContributionIds {
  readonly allianceId: string;
  readonly contributionId: string;
}

/** The identifier of a contribution as a matter: that of its alliance, with its own behind it. */
export const contributionMatterId = ({ allianceId, contributionId }: ContributionIds): string =>
  `${allianceId}.${contributionId}`;

/** The contribution that a matter is. */
export const contributionIds = (matterId: string): ContributionIds => {
  const [allianceId = '', contributionId = ''] = matterId.split('.');
  return { allianceId, contributionId };
};
