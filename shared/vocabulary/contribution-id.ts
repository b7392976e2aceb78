/** A contribution within its programme: identifiers have no dots. */
export interface ContributionIds {
  readonly allianceId: string;
  readonly contributionId: string;
}

/** The identifier of a contribution as a matter: that of its alliance, followed by its own. */
export const contributionMatterId = ({ allianceId, contributionId }: ContributionIds): string =>
  `${allianceId}.${contributionId}`;

/** The contribution of a matter. */
export const contributionIds = (matterId: string): ContributionIds => {
  const [allianceId = '', contributionId = ''] = matterId.split('.');
  return { allianceId, contributionId };
};
