import type { ByYear } from './division.ts';

/** A contribution that is promised or committed, and not ended. */
export interface ContributionStake {
  readonly allianceId: string;
  readonly contributionId: string;
  readonly partnerId: string;
  readonly status: string;
  /** Whether its body committed it. */
  readonly committed: boolean;
  readonly unit: 'cents' | 'hours' | 'items';
  /** What is offered and what was paid of it, by year. */
  readonly offered: ByYear;
  readonly paid: ByYear;
  readonly conditions: number;
}

/** What other services hold of a partner. */
export interface Stakes {
  /** Versions of the framework that its college approved, in force or under way. */
  readonly approvals: readonly { readonly cycleId: string; readonly partnerId: string }[];
  /** Versions in force that its college, or the regiegroep about its conditions, is being asked about because it joined later. */
  readonly accessions: readonly { readonly cycleId: string; readonly partnerId: string }[];
  readonly contributions: readonly ContributionStake[];
  readonly alliances: readonly { readonly allianceId: string; readonly partnerId: string; readonly lead: boolean }[];
  /** Open questions. */
  readonly tasks: readonly { readonly taskId: string; readonly partnerId: string }[];
  /** Open escalations of its alliances. */
  readonly escalations: readonly { readonly escalationId: string; readonly allianceId: string }[];
}

/** What the services above hold of partners: each answers for its own part. */
export type StakesOfService = (programmeId: string, partnerIds: readonly string[]) => Promise<Partial<Stakes>>;

/** The stakes of partners in everything, from what each service holds. */
export const allStakes =
  (services: readonly StakesOfService[]) =>
  async (programmeId: string, partnerIds: readonly string[]): Promise<Stakes> => {
    let stakes: Stakes = {
      approvals: [],
      accessions: [],
      contributions: [],
      alliances: [],
      tasks: [],
      escalations: [],
    };
    const parts = await Promise.all(services.map((stakesOf) => stakesOf(programmeId, partnerIds)));
    for (const part of parts) stakes = { ...stakes, ...part };
    return stakes;
  };
