/** Something that was promised or imposed on the ladder: a measure (who does what by when), or a condition of a dispensation. */
export interface Obligation {
  readonly what: 'measure' | 'dispensation-condition';
  readonly allianceId: string;
  readonly escalationId: string;
  /** Its place among those of its escalation, from 1. */
  readonly number: number;
  /** The last day (ISO date). */
  readonly dueOn: string;
  readonly text: string;
  /** Who is to do it, as it was written down; absent for what the alliance as a whole has to do. */
  readonly who?: string | undefined;
}

/** What was promised or imposed on the ladder. The service that keeps the ladder implements it. */
export interface Obligations {
  /** The measures and conditions that bind in a programme on a day (ISO date). */
  of(programmeId: string, today: string): Promise<readonly Obligation[]>;
}
