/** A lesson that nobody ended yet: from a day on it is on the agenda by itself (rule 22). */
export interface UnendedLesson {
  readonly lessonId: string;
  readonly title: string;
  /** The alliance whose report it comes from, if it comes from one. */
  readonly allianceId?: string;
  /** The day on which it was recorded (ISO date): its age counts from then. */
  readonly recordedOn: string;
  /** The day on which it comes on the agenda (ISO date): that on which it is too old, or until which it was parked. */
  readonly dueOn: string;
}

/** The lessons of a programme that nobody ended. The service that keeps the lessons implements it. */
export interface UnendedLessons {
  /** @param today - ISO date. */
  of(programmeId: string, today: string): Promise<readonly UnendedLesson[]>;
}
