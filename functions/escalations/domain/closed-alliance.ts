/** The recorded author of a withdrawal when an escalation ends because its alliance is closed: no member withdrew it. */
export const closedAlliance = (allianceId: string): string => `alliance.${allianceId}`;
