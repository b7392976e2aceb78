/** Who is recorded as having withdrawn an escalation that was ended because its alliance is closed: no member took it back. */
export const closedAlliance = (allianceId: string): string => `alliance.${allianceId}`;
