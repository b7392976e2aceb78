/** Something that was promised or imposed on the ladder: a measure (who does what by when), or a condition of a dispensation. */
export interface Obligation {
  readonly what: 'measure' | 'dispensation-condition';
  readonly allianceId: string;
  readonly escalationId: string;
  /** Its identifier, under which it is followed up. */
  readonly obligationId: string;
  /** Its place among those of its escalation, from 1. */
  readonly number: number;
  /** The last day (ISO date). */
  readonly dueOn: string;
  readonly text: string;
  /** Who is to do it, as it was written down; absent for what the alliance as a whole has to do. */
  readonly who?: string | undefined;
  /** `open` before it is asked about, `asked` while that waits for an answer, `in-progress` once it is late, `silent` when nobody answered. */
  readonly status: 'open' | 'asked' | 'in-progress' | 'silent';
  /** The number of times that it was asked about. */
  readonly asked: number;
}

/** What was promised or imposed on the ladder. The service that keeps the ladder implements it. */
export interface Obligations {
  /** The measures and conditions that bind in a programme and were not followed up for the last time. */
  of(programmeId: string): Promise<readonly Obligation[]>;
}
