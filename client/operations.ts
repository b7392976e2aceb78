// biome-ignore-all format: made by `npm run client` from the description of the API; change its contracts instead
// biome-ignore-all lint: the same

export type Alliance = {
  readonly programmeId: string;
  readonly allianceId: string;
  readonly title: string;
  readonly summary: string;
  readonly lineId: string;
  readonly goalId: string;
  readonly pitchedUnder: string;
  readonly pitchedAt: string;
  readonly estimate: readonly {
    readonly year: number;
    readonly amountCents: number;
  }[];
  readonly lead?: {
    readonly partnerId: string;
    readonly personId?: string | undefined;
  } | undefined;
  readonly phase: 'idea' | 'exploration' | 'formation' | 'execution' | 'completion' | 'closed' | 'paused';
  readonly visit: number;
  readonly pausedFrom?: 'idea' | 'exploration' | 'formation' | 'execution' | 'completion' | 'closed' | 'paused' | undefined;
  readonly calls: readonly {
    readonly call: number;
    readonly calledAt: string;
    readonly calledBy: string;
    readonly message: string;
    readonly asks: readonly {
      readonly partnerId: string;
      readonly offer: {
        readonly kind: 'money';
        readonly description: string;
        readonly years: readonly {
          readonly year: number;
          readonly amountCents: number;
        }[];
      } | {
        readonly kind: 'hours';
        readonly description: string;
        readonly years: readonly {
          readonly year: number;
          readonly hours: number;
        }[];
      } | {
        readonly kind: 'knowledge';
        readonly description: string;
        readonly years: readonly {
          readonly year: number;
        }[];
      } | {
        readonly kind: 'in-kind';
        readonly description: string;
        readonly years: readonly {
          readonly year: number;
        }[];
      };
    }[];
  }[];
  readonly members: readonly string[];
  readonly promises: number;
  readonly undecided: number;
  readonly figures: {
    readonly asked: Readonly<Record<string, {
      readonly cents: number;
      readonly hours: number;
      readonly items: number;
    }>>;
    readonly promised: Readonly<Record<string, {
      readonly cents: number;
      readonly hours: number;
      readonly items: number;
    }>>;
    readonly decided: Readonly<Record<string, {
      readonly cents: number;
      readonly hours: number;
      readonly items: number;
    }>>;
    readonly paid: Readonly<Record<string, {
      readonly cents: number;
      readonly hours: number;
      readonly items: number;
    }>>;
  };
  readonly plans: Readonly<Record<string, {
    readonly version: number;
    readonly versionCents: number;
    readonly status: 'submitted' | 'fits' | 'returned';
    readonly fitting?: number | undefined;
    readonly fittingCents?: number | undefined;
    readonly unfitSince?: string | undefined;
  }>>;
  readonly report?: {
    readonly reportId: string;
    readonly period: {
      readonly from: string;
      readonly until: string;
    };
    readonly version: number;
    readonly colour: 'green' | 'amber' | 'red';
    readonly breaches: readonly string[];
  } | undefined;
  readonly reports: number;
  readonly funding: readonly {
    readonly year: number;
    readonly neededCents: number;
    readonly coveredCents: number;
    readonly gapCents: number;
  }[];
  readonly moves: readonly {
    readonly move: 'explore' | 'form' | 'execute' | 'complete' | 'close' | 'drop' | 'pause' | 'resume';
    readonly by: readonly ('bureau' | 'alliance')[];
    readonly motivationNeeded: boolean;
    readonly missing: readonly string[];
  }[];
  readonly partners: readonly {
    readonly partnerId: string;
    readonly figures: {
      readonly asked: Readonly<Record<string, {
        readonly cents: number;
        readonly hours: number;
        readonly items: number;
      }>>;
      readonly promised: Readonly<Record<string, {
        readonly cents: number;
        readonly hours: number;
        readonly items: number;
      }>>;
      readonly decided: Readonly<Record<string, {
        readonly cents: number;
        readonly hours: number;
        readonly items: number;
      }>>;
      readonly paid: Readonly<Record<string, {
        readonly cents: number;
        readonly hours: number;
        readonly items: number;
      }>>;
    };
    readonly committed: number;
    readonly askedIn?: number | undefined;
  }[];
  readonly contributions: readonly {
    readonly contributionId: string;
    readonly partnerId: string;
    readonly offer: {
      readonly kind: 'money';
      readonly description: string;
      readonly years: readonly {
        readonly year: number;
        readonly amountCents: number;
      }[];
    } | {
      readonly kind: 'hours';
      readonly description: string;
      readonly years: readonly {
        readonly year: number;
        readonly hours: number;
      }[];
    } | {
      readonly kind: 'knowledge';
      readonly description: string;
      readonly years: readonly {
        readonly year: number;
      }[];
    } | {
      readonly kind: 'in-kind';
      readonly description: string;
      readonly years: readonly {
        readonly year: number;
      }[];
    };
    readonly status: 'proposed' | 'put-to-decision' | 'committed' | 'committed-with-conditions' | 'declined' | 'withdrawn';
    readonly decidingBody: 'council' | 'own-board';
    readonly changes: number;
    readonly proposedAt: string;
    readonly putIn?: string | undefined;
    readonly decision?: {
      readonly outcome: 'committed' | 'committed-with-conditions' | 'declined' | 'deferred';
      readonly body: 'council' | 'own-board';
      readonly decidedOn: string;
      readonly reference: string;
      readonly onBehalfOf: string;
      readonly conditions: readonly string[];
      readonly document?: string | undefined;
      readonly registrarId: string;
      readonly registrationId: string;
      readonly entitlement: string;
    } | undefined;
    readonly paid: Readonly<Record<string, number>>;
  }[];
  readonly helpedBy: readonly {
    readonly linkId: string;
    readonly helped: string;
    readonly helper: string;
    readonly why: string;
    readonly linkedAt: string;
    readonly linkedBy: string;
  }[];
  readonly helps: readonly {
    readonly linkId: string;
    readonly helped: string;
    readonly helper: string;
    readonly why: string;
    readonly linkedAt: string;
    readonly linkedBy: string;
  }[];
  readonly history: readonly {
    readonly visit: number;
    readonly phase: 'idea' | 'exploration' | 'formation' | 'execution' | 'completion' | 'closed' | 'paused';
    readonly enteredAt: string;
    readonly trigger: string;
    readonly by: string;
    readonly motivation?: string | undefined;
  }[];
};

export type AllianceCall = {
  readonly programmeId: string;
  readonly allianceId: string;
  readonly call: number;
  readonly calledAt: string;
  readonly calledBy: string;
  readonly message: string;
  readonly asks: readonly {
    readonly partnerId: string;
    readonly offer: {
      readonly kind: 'money';
      readonly description: string;
      readonly years: readonly {
        readonly year: number;
        readonly amountCents: number;
      }[];
    } | {
      readonly kind: 'hours';
      readonly description: string;
      readonly years: readonly {
        readonly year: number;
        readonly hours: number;
      }[];
    } | {
      readonly kind: 'knowledge';
      readonly description: string;
      readonly years: readonly {
        readonly year: number;
      }[];
    } | {
      readonly kind: 'in-kind';
      readonly description: string;
      readonly years: readonly {
        readonly year: number;
      }[];
    };
  }[];
};

export type AllianceLink = {
  readonly programmeId: string;
  readonly linkId: string;
  readonly helped: string;
  readonly helper: string;
  readonly why: string;
  readonly linkedAt: string;
  readonly linkedBy: string;
};

export type Alliances = {
  readonly alliances: readonly AllianceSummary[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type AllianceSummary = {
  readonly programmeId: string;
  readonly allianceId: string;
  readonly title: string;
  readonly summary: string;
  readonly lineId: string;
  readonly goalId: string;
  readonly pitchedUnder: string;
  readonly pitchedAt: string;
  readonly estimate: readonly {
    readonly year: number;
    readonly amountCents: number;
  }[];
  readonly lead?: {
    readonly partnerId: string;
    readonly personId?: string | undefined;
  } | undefined;
  readonly phase: 'idea' | 'exploration' | 'formation' | 'execution' | 'completion' | 'closed' | 'paused';
  readonly visit: number;
  readonly pausedFrom?: 'idea' | 'exploration' | 'formation' | 'execution' | 'completion' | 'closed' | 'paused' | undefined;
  readonly calls: number;
  readonly members: readonly string[];
  readonly promises: number;
  readonly undecided: number;
  readonly figures: {
    readonly asked: Readonly<Record<string, {
      readonly cents: number;
      readonly hours: number;
      readonly items: number;
    }>>;
    readonly promised: Readonly<Record<string, {
      readonly cents: number;
      readonly hours: number;
      readonly items: number;
    }>>;
    readonly decided: Readonly<Record<string, {
      readonly cents: number;
      readonly hours: number;
      readonly items: number;
    }>>;
    readonly paid: Readonly<Record<string, {
      readonly cents: number;
      readonly hours: number;
      readonly items: number;
    }>>;
  };
  readonly plans: Readonly<Record<string, {
    readonly version: number;
    readonly versionCents: number;
    readonly status: 'submitted' | 'fits' | 'returned';
    readonly fitting?: number | undefined;
    readonly fittingCents?: number | undefined;
    readonly unfitSince?: string | undefined;
  }>>;
  readonly report?: {
    readonly reportId: string;
    readonly period: {
      readonly from: string;
      readonly until: string;
    };
    readonly version: number;
    readonly colour: 'green' | 'amber' | 'red';
    readonly breaches: readonly string[];
  } | undefined;
  readonly reports: number;
  readonly funding: readonly {
    readonly year: number;
    readonly neededCents: number;
    readonly coveredCents: number;
    readonly gapCents: number;
  }[];
};

export type Authority = {
  readonly asOf: string;
  readonly clientId: string;
  readonly facts: {
    readonly actsFor: string;
    readonly kind?: 'municipality' | 'knowledge-institution' | 'civil-society' | 'company' | 'province' | 'state' | undefined;
    readonly ring: string;
    readonly seat: string;
  };
  readonly acts: readonly {
    readonly act: string;
    readonly allowed: boolean;
    readonly rule: string;
    /** What of the matter it turns on as well. */
    readonly dependsOn: readonly string[];
  }[];
};

export type Bodies = {
  readonly asOf: string;
  readonly bodies: readonly Body[];
};

export type Body = {
  readonly bodyId: string;
  readonly body: 'regiegroep' | 'klankbordgroep' | 'coalition' | 'college' | 'council';
  /** The municipality whose college or council it is. */
  readonly partnerId?: string | undefined;
  /** The partners that sit in it. */
  readonly members: readonly string[];
};

export type CalendarLink = {
  readonly partnerId?: string | undefined;
  /** Name it to revoke this link. */
  readonly version: number;
  /** An address for calendar programs (iCalendar, RFC 5545). Whoever has it sees the calendar. */
  readonly url: string;
};

export type CalendarLinkVersion = {
  readonly partnerId?: string | undefined;
  /** Name it to revoke this link. */
  readonly version: number;
};

export type ClosedPeriods = {
  readonly programmeId: string;
  readonly closedUntil: string;
  readonly closings: readonly {
    readonly closedUntil: string;
    readonly closedAt: string;
    readonly closedBy: string;
  }[];
};

export type Composition = {
  readonly asOf: string;
  readonly seats: readonly {
    readonly seatId: string;
    readonly partnerId: string;
    readonly kind: 'fixed' | 'rotating';
    readonly from: string;
    readonly until?: string | undefined;
    readonly heldDays: number;
  }[];
  readonly vacant: number;
  /** By when the regiegroep reviews its composition again, as known on that day; it may have passed. Absent when the programme ends before. */
  readonly reviewDue?: string | undefined;
  /** Who should hold a rotating seat next: who waited longest, and why. */
  readonly proposal: {
    readonly partnerId?: string | undefined;
    readonly because: string;
    readonly candidates: readonly {
      readonly partnerId: string;
      readonly waitingSince: string;
      readonly because: string;
      readonly waitedDays: number;
      readonly heldDays: number;
    }[];
    readonly excluded: readonly {
      readonly partnerId: string;
      readonly because: string;
    }[];
  };
};

export type CompositionReview = {
  readonly number: number;
  readonly roundId: string;
  readonly succession?: {
    readonly partnerId: string;
    readonly from: string;
    readonly succeeds?: string | undefined;
  } | undefined;
  readonly because: string;
  readonly motivation?: string | undefined;
  readonly status: 'open' | 'adopted' | 'not-adopted';
  readonly calledAt: string;
  readonly calledBy: string;
  readonly concludedAt?: string | undefined;
  readonly hindrance?: string | undefined;
};

export type CompositionReviews = {
  readonly reviews: readonly CompositionReview[];
  readonly passingsOn: readonly SeatPassedOn[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type Condition = {
  readonly programmeId: string;
  readonly conditionId: string;
  readonly text: string;
  readonly status: 'open' | 'met' | 'not-met' | 'in-progress';
  readonly followUps: readonly {
    readonly status: 'met' | 'not-met' | 'in-progress';
    readonly explanation: string;
    readonly at: string;
    readonly by: string;
  }[];
  readonly cycleId: string;
  readonly taskId: string;
  readonly addressee: string;
  readonly textHash: string;
  /** Whether the approval that carried it stands; another text voids it. */
  readonly binding: boolean;
};

export type Conditions = {
  readonly conditions: readonly Condition[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type Contribution = {
  readonly programmeId: string;
  readonly allianceId: string;
  readonly contributionId: string;
  readonly partnerId: string;
  readonly offer: {
    readonly kind: 'money';
    readonly description: string;
    readonly years: readonly {
      readonly year: number;
      readonly amountCents: number;
    }[];
  } | {
    readonly kind: 'hours';
    readonly description: string;
    readonly years: readonly {
      readonly year: number;
      readonly hours: number;
    }[];
  } | {
    readonly kind: 'knowledge';
    readonly description: string;
    readonly years: readonly {
      readonly year: number;
    }[];
  } | {
    readonly kind: 'in-kind';
    readonly description: string;
    readonly years: readonly {
      readonly year: number;
    }[];
  };
  readonly status: 'proposed' | 'put-to-decision' | 'committed' | 'committed-with-conditions' | 'declined' | 'withdrawn';
  readonly decidingBody: 'council' | 'own-board';
  readonly changes: number;
  readonly proposedAt: string;
  readonly putIn?: string | undefined;
  readonly decision?: {
    readonly outcome: 'committed' | 'committed-with-conditions' | 'declined' | 'deferred';
    readonly body: 'council' | 'own-board';
    readonly decidedOn: string;
    readonly reference: string;
    readonly onBehalfOf: string;
    readonly conditions: readonly string[];
    readonly document?: string | undefined;
    readonly registrarId: string;
    readonly registrationId: string;
    readonly entitlement: string;
  } | undefined;
  readonly paid: Readonly<Record<string, number>>;
  readonly history: readonly {
    readonly change: number;
    readonly on: string;
    readonly status: 'proposed' | 'put-to-decision' | 'committed' | 'committed-with-conditions' | 'declined' | 'withdrawn';
    readonly at: string;
    readonly by: string;
    readonly decision?: {
      readonly outcome: 'committed' | 'committed-with-conditions' | 'declined' | 'deferred';
      readonly body: 'council' | 'own-board';
      readonly decidedOn: string;
      readonly reference: string;
      readonly onBehalfOf: string;
      readonly conditions: readonly string[];
      readonly document?: string | undefined;
      readonly registrarId: string;
      readonly registrationId: string;
      readonly entitlement: string;
    } | undefined;
    readonly reason?: string | undefined;
  }[];
  readonly payments: readonly {
    readonly paymentId: string;
    readonly year: number;
    readonly amount: number;
    readonly paidOn: string;
    readonly reference: string;
    readonly recordedAt: string;
    readonly recordedBy: string;
  }[];
  /** Under which it was committed, with what became of each. */
  readonly conditions: readonly {
    readonly conditionId: string;
    readonly text: string;
    readonly status: 'open' | 'met' | 'not-met' | 'in-progress';
    readonly followUps: readonly {
      readonly status: 'met' | 'not-met' | 'in-progress';
      readonly explanation: string;
      readonly at: string;
      readonly by: string;
    }[];
  }[];
};

export type ContributionCondition = {
  readonly conditionId: string;
  readonly text: string;
  readonly status: 'open' | 'met' | 'not-met' | 'in-progress';
  readonly followUps: readonly {
    readonly status: 'met' | 'not-met' | 'in-progress';
    readonly explanation: string;
    readonly at: string;
    readonly by: string;
  }[];
};

export type ContributionStatus = {
  readonly programmeId: string;
  readonly allianceId: string;
  readonly contributionId: string;
  readonly partnerId: string;
  readonly offer: {
    readonly kind: 'money';
    readonly description: string;
    readonly years: readonly {
      readonly year: number;
      readonly amountCents: number;
    }[];
  } | {
    readonly kind: 'hours';
    readonly description: string;
    readonly years: readonly {
      readonly year: number;
      readonly hours: number;
    }[];
  } | {
    readonly kind: 'knowledge';
    readonly description: string;
    readonly years: readonly {
      readonly year: number;
    }[];
  } | {
    readonly kind: 'in-kind';
    readonly description: string;
    readonly years: readonly {
      readonly year: number;
    }[];
  };
  readonly status: 'proposed' | 'put-to-decision' | 'committed' | 'committed-with-conditions' | 'declined' | 'withdrawn';
  readonly decidingBody: 'council' | 'own-board';
  readonly changes: number;
  readonly proposedAt: string;
  readonly putIn?: string | undefined;
  readonly decision?: {
    readonly outcome: 'committed' | 'committed-with-conditions' | 'declined' | 'deferred';
    readonly body: 'council' | 'own-board';
    readonly decidedOn: string;
    readonly reference: string;
    readonly onBehalfOf: string;
    readonly conditions: readonly string[];
    readonly document?: string | undefined;
    readonly registrarId: string;
    readonly registrationId: string;
    readonly entitlement: string;
  } | undefined;
  readonly paid: Readonly<Record<string, number>>;
};

export type Decisions = {
  readonly decisions: readonly RegisterEntry[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type Deliveries = {
  readonly deliveries: readonly Delivery[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type Delivery = {
  readonly sequence: number;
  readonly type: string;
  readonly eventId: string;
  readonly status: 'waiting' | 'delivered' | 'dead';
  readonly attempts: number;
  readonly nextAttemptAt?: string | undefined;
  readonly log: readonly {
    readonly at: string;
    readonly outcome: 'taken' | 'gone' | 'refused' | 'busy' | 'absent';
    readonly detail: string;
  }[];
};

export type Erasure = {
  readonly personId: string;
  readonly erasedAt?: string | undefined;
};

export type Escalation = {
  readonly escalationId: string;
  readonly allianceId: string;
  readonly title: string;
  readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
  readonly about: {
    readonly kind: 'goal';
    readonly goalId: string;
  } | {
    readonly kind: 'budget-line';
    readonly lineId: string;
  };
  readonly size: number;
  readonly unit: 'percent' | 'days';
  readonly year?: number | undefined;
  /** How far it reaches under the framework in force at its last step. */
  readonly reach: 'tolerated' | 'within' | 'after-sounding' | 'beyond';
  readonly stage: 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
  readonly visit: number;
  readonly raisedAt: string;
  readonly endedAt?: string | undefined;
  readonly mandate: {
    readonly framework: string;
    readonly reach: 'tolerated' | 'within' | 'after-sounding' | 'beyond';
    readonly clause?: {
      readonly unit: 'percent' | 'days';
      readonly tolerance: number;
      readonly regiegroep: number;
      readonly sounding: number;
    } | undefined;
    /** The clause, quoted in Dutch. */
    readonly words: string;
  };
  readonly account?: {
    readonly cause?: string | undefined;
    readonly consequences?: string | undefined;
    readonly options?: string | undefined;
    readonly recommendation?: string | undefined;
  } | undefined;
  readonly urgent?: string | undefined;
  /** What the programmabureau offered last. */
  readonly solution?: string | undefined;
  /** The report from which the system proposed it. */
  readonly report?: string | undefined;
  readonly watchedSince?: string | undefined;
  /** Without a report that confirms it by then, it moves up. */
  readonly watchedUntil?: string | undefined;
  readonly roundId?: string | undefined;
  /** Whether the klankbordgroep was sounded on it. */
  readonly sounded: boolean;
  readonly rounds: readonly string[];
  readonly moves: readonly {
    readonly move: string;
    readonly to: string;
    readonly motivationNeeded: boolean;
  }[];
  /** Each step, with why the rung below could not settle it. */
  readonly history: readonly {
    readonly visit: number;
    readonly stage: 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
    readonly from: 'start' | 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
    readonly enteredAt: string;
    readonly trigger: string;
    readonly by: string;
    readonly motivation?: string | undefined;
    readonly roundId?: string | undefined;
    readonly outOf?: string | undefined;
    readonly watchedUntil?: string | undefined;
    readonly mandate: {
      readonly framework: string;
      readonly reach: 'tolerated' | 'within' | 'after-sounding' | 'beyond';
      readonly clause?: {
        readonly unit: 'percent' | 'days';
        readonly tolerance: number;
        readonly regiegroep: number;
        readonly sounding: number;
      } | undefined;
    };
  }[];
};

export type EscalationRead = {
  readonly escalationId: string;
  readonly allianceId: string;
  readonly title: string;
  readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
  readonly about: {
    readonly kind: 'goal';
    readonly goalId: string;
  } | {
    readonly kind: 'budget-line';
    readonly lineId: string;
  };
  readonly size: number;
  readonly unit: 'percent' | 'days';
  readonly year?: number | undefined;
  /** How far it reaches under the framework in force at its last step. */
  readonly reach: 'tolerated' | 'within' | 'after-sounding' | 'beyond';
  readonly stage: 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
  readonly visit: number;
  readonly raisedAt: string;
  readonly endedAt?: string | undefined;
  readonly mandate: {
    readonly framework: string;
    readonly reach: 'tolerated' | 'within' | 'after-sounding' | 'beyond';
    readonly clause?: {
      readonly unit: 'percent' | 'days';
      readonly tolerance: number;
      readonly regiegroep: number;
      readonly sounding: number;
    } | undefined;
    /** The clause, quoted in Dutch. */
    readonly words: string;
  };
  readonly account?: {
    readonly cause?: string | undefined;
    readonly consequences?: string | undefined;
    readonly options?: string | undefined;
    readonly recommendation?: string | undefined;
  } | undefined;
  readonly urgent?: string | undefined;
  /** What the programmabureau offered last. */
  readonly solution?: string | undefined;
  /** The report from which the system proposed it. */
  readonly report?: string | undefined;
  readonly watchedSince?: string | undefined;
  /** Without a report that confirms it by then, it moves up. */
  readonly watchedUntil?: string | undefined;
  readonly roundId?: string | undefined;
  /** Whether the klankbordgroep was sounded on it. */
  readonly sounded: boolean;
  readonly rounds: readonly string[];
  readonly moves: readonly {
    readonly move: string;
    readonly to: string;
    readonly motivationNeeded: boolean;
  }[];
  /** Each step, with why the rung below could not settle it. */
  readonly history: readonly {
    readonly visit: number;
    readonly stage: 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
    readonly from: 'start' | 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
    readonly enteredAt: string;
    readonly trigger: string;
    readonly by: string;
    readonly motivation?: string | undefined;
    readonly roundId?: string | undefined;
    readonly outOf?: string | undefined;
    readonly watchedUntil?: string | undefined;
    readonly mandate: {
      readonly framework: string;
      readonly reach: 'tolerated' | 'within' | 'after-sounding' | 'beyond';
      readonly clause?: {
        readonly unit: 'percent' | 'days';
        readonly tolerance: number;
        readonly regiegroep: number;
        readonly sounding: number;
      } | undefined;
    };
  }[];
  /** Each time that a later report forecast a larger breach, with the size before. */
  readonly growths: readonly {
    readonly report: string;
    readonly size: number;
    readonly from: number;
    readonly recordedAt: string;
  }[];
  /** The framework cycles that it led to. */
  readonly adjustments: readonly {
    readonly cycleId: string;
    readonly visit: number;
  }[];
};

export type Escalations = {
  readonly escalations: readonly {
    readonly escalationId: string;
    readonly allianceId: string;
    readonly title: string;
    readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
    readonly about: {
      readonly kind: 'goal';
      readonly goalId: string;
    } | {
      readonly kind: 'budget-line';
      readonly lineId: string;
    };
    readonly size: number;
    readonly unit: 'percent' | 'days';
    readonly year?: number | undefined;
    /** How far it reaches under the framework in force at its last step. */
    readonly reach: 'tolerated' | 'within' | 'after-sounding' | 'beyond';
    readonly stage: 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
    readonly visit: number;
    readonly raisedAt: string;
    readonly endedAt?: string | undefined;
  }[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type Event = {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: 'nl.regiodeal.programme.imported.v1' | 'nl.regiodeal.registry.representation-recorded.v1' | 'nl.regiodeal.registry.representation-ended.v1' | 'nl.regiodeal.registry.ring-changed.v1' | 'nl.regiodeal.registry.person-erased.v1' | 'nl.regiodeal.registry.seat-rotated.v1' | 'nl.regiodeal.composition.review-due.v1' | 'nl.regiodeal.composition.review-called.v1' | 'nl.regiodeal.composition.review-concluded.v1' | 'nl.regiodeal.cycle.stage-entered.v1' | 'nl.regiodeal.cycle.text-revised.v1' | 'nl.regiodeal.cycle.input-answered.v1' | 'nl.regiodeal.cycle.condition-followed-up.v1' | 'nl.regiodeal.cycle.escalation-linked.v1' | 'nl.regiodeal.escalation.stage-entered.v1' | 'nl.regiodeal.escalation.breach-grown.v1' | 'nl.regiodeal.alliance.phase-entered.v1' | 'nl.regiodeal.alliance.called.v1' | 'nl.regiodeal.alliance.lead-named.v1' | 'nl.regiodeal.alliance.linked.v1' | 'nl.regiodeal.alliance.plan-submitted.v1' | 'nl.regiodeal.alliance.plan-tested.v1' | 'nl.regiodeal.alliance.plan-unfit.v1' | 'nl.regiodeal.alliance.reported.v1' | 'nl.regiodeal.alliance.breach-forecast.v1' | 'nl.regiodeal.alliance.breach-over.v1' | 'nl.regiodeal.alliances.periods-closed.v1' | 'nl.regiodeal.contribution.changed.v1' | 'nl.regiodeal.contribution.condition-followed-up.v1' | 'nl.regiodeal.contribution.paid.v1' | 'nl.regiodeal.round.opened.v1' | 'nl.regiodeal.round.closed.v1' | 'nl.regiodeal.round.extended.v1' | 'nl.regiodeal.task.opened.v1' | 'nl.regiodeal.task.reminded.v1' | 'nl.regiodeal.task.sent-again.v1' | 'nl.regiodeal.task.reassigned.v1' | 'nl.regiodeal.task.code-requested.v1' | 'nl.regiodeal.task.answered.v1' | 'nl.regiodeal.task.withdrawn.v1' | 'nl.regiodeal.task.undeliverable.v1' | 'nl.regiodeal.calendar.link-revoked.v1' | 'nl.regiodeal.mail.refused.v1' | 'nl.regiodeal.decision.registered.v1' | 'nl.regiodeal.subscription.changed.v1' | 'nl.regiodeal.subscription.deliveries-due.v1';
  readonly time: string;
  readonly subject: string;
  readonly datacontenttype: 'application/json';
  readonly dataref?: string | undefined;
  readonly traceparent?: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
  /** Its place in the log of the programme, without gaps; in this form it sorts as text. */
  readonly sequence: string;
};

export type Events = {
  readonly events: readonly Event[];
  /** Where to read on, now or later. */
  readonly next: string;
  /** Whether there was more in the log already. */
  readonly more: boolean;
};

export type Forecast = {
  readonly termEnd: string;
  readonly expected: readonly {
    readonly addresseeId: string;
    readonly expectedOn: string;
    /** Whether it rests on a meeting or only on the term. */
    readonly basis: 'meeting' | 'term';
    readonly afterTermEnd: boolean;
  }[];
  readonly lastExpectedOn: string;
  /** Whose answer comes after the term ends. */
  readonly tooLate: readonly string[];
  /** Whose calendar names no meeting any more. */
  readonly withoutMeeting: readonly string[];
  /** What is wrong with this term, in words. */
  readonly warnings: readonly string[];
};

export type FrameworkContent = {
  readonly title: string;
  readonly summary: string;
  readonly lines: readonly {
    readonly lineId: string;
    readonly name: string;
    readonly goals: readonly {
      readonly goalId: string;
      readonly title: string;
      readonly description: string;
      readonly activities: readonly string[];
      readonly indicators: readonly {
        readonly indicatorId: string;
        readonly name: string;
        readonly unit: string;
        readonly baseline: number;
        readonly target: number;
        readonly by: string;
      }[];
      readonly tolerances?: readonly {
        readonly breach: 'goal-missed' | 'goal-late';
        readonly tolerance: number;
      }[] | undefined;
    }[];
    readonly budget: readonly {
      readonly year: number;
      readonly amountCents: number;
    }[];
    readonly tolerances?: readonly {
      readonly breach: 'budget-overrun';
      readonly tolerance: number;
    }[] | undefined;
  }[];
  readonly groundRules: {
    readonly monitoring: string;
    readonly accountability: string;
    readonly organisation: string;
  };
  readonly mandate: readonly {
    readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
    readonly unit: 'percent' | 'days';
    readonly tolerance: number;
    readonly regiegroep: number;
    readonly sounding: number;
  }[];
};

export type FrameworkCycle = {
  readonly programmeId: string;
  readonly cycleId: string;
  readonly title: string;
  readonly basedOn?: string | undefined;
  readonly evaluation?: {
    readonly title: string;
    readonly summary: string;
    readonly document?: string | undefined;
  } | undefined;
  readonly status: 'running' | 'in-force' | 'superseded' | 'withdrawn';
  readonly stage: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'in-force' | 'withdrawn';
  readonly visit: number;
  readonly after?: 'input' | 'sounding' | 'consultation' | 'adoption' | 'approval' | undefined;
  readonly roundId?: string | undefined;
  readonly rounds: readonly string[];
  readonly text: {
    readonly number: number;
    readonly hash: string;
  };
  readonly adopted?: {
    readonly hash: string;
    readonly roundId: string;
    readonly at: string;
  } | undefined;
  readonly negativeSoundings: number;
  readonly startedAt: string;
  readonly startedBy: string;
  readonly endedAt?: string | undefined;
  readonly renewalDue?: string | undefined;
  /** What the preparers can do now. */
  readonly moves: readonly {
    readonly move: 'submit' | 'proceed' | 'back' | 'ask-again' | 'withdraw';
    readonly to: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'in-force' | 'withdrawn';
    readonly motivationNeeded: boolean;
  }[];
  /** The stages that were entered, in order. */
  readonly history: readonly {
    readonly visit: number;
    readonly stage: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'in-force' | 'withdrawn';
    readonly enteredAt: string;
    readonly trigger: string;
    readonly by: string;
    readonly motivation?: string | undefined;
    readonly roundId?: string | undefined;
    readonly textHash: string;
  }[];
};

export type FrameworkCycleMoved = {
  readonly programmeId: string;
  readonly cycleId: string;
  readonly title: string;
  readonly basedOn?: string | undefined;
  readonly evaluation?: {
    readonly title: string;
    readonly summary: string;
    readonly document?: string | undefined;
  } | undefined;
  readonly status: 'running' | 'in-force' | 'superseded' | 'withdrawn';
  readonly stage: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'in-force' | 'withdrawn';
  readonly visit: number;
  readonly after?: 'input' | 'sounding' | 'consultation' | 'adoption' | 'approval' | undefined;
  readonly roundId?: string | undefined;
  readonly rounds: readonly string[];
  readonly text: {
    readonly number: number;
    readonly hash: string;
  };
  readonly adopted?: {
    readonly hash: string;
    readonly roundId: string;
    readonly at: string;
  } | undefined;
  readonly negativeSoundings: number;
  readonly startedAt: string;
  readonly startedBy: string;
  readonly endedAt?: string | undefined;
  readonly renewalDue?: string | undefined;
  /** What the preparers can do now. */
  readonly moves: readonly {
    readonly move: 'submit' | 'proceed' | 'back' | 'ask-again' | 'withdraw';
    readonly to: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'in-force' | 'withdrawn';
    readonly motivationNeeded: boolean;
  }[];
  /** The stages that were entered, in order. */
  readonly history: readonly {
    readonly visit: number;
    readonly stage: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'in-force' | 'withdrawn';
    readonly enteredAt: string;
    readonly trigger: string;
    readonly by: string;
    readonly motivation?: string | undefined;
    readonly roundId?: string | undefined;
    readonly textHash: string;
  }[];
  /** Of the round that the move opens. */
  readonly forecast?: Forecast | undefined;
};

export type FrameworkCycleNow = {
  readonly programmeId: string;
  readonly cycleId: string;
  readonly title: string;
  readonly basedOn?: string | undefined;
  readonly evaluation?: {
    readonly title: string;
    readonly summary: string;
    readonly document?: string | undefined;
  } | undefined;
  readonly status: 'running' | 'in-force' | 'superseded' | 'withdrawn';
  readonly stage: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'in-force' | 'withdrawn';
  readonly visit: number;
  readonly after?: 'input' | 'sounding' | 'consultation' | 'adoption' | 'approval' | undefined;
  readonly roundId?: string | undefined;
  readonly rounds: readonly string[];
  readonly text: {
    readonly number: number;
    readonly hash: string;
  };
  readonly adopted?: {
    readonly hash: string;
    readonly roundId: string;
    readonly at: string;
  } | undefined;
  readonly negativeSoundings: number;
  readonly startedAt: string;
  readonly startedBy: string;
  readonly endedAt?: string | undefined;
  readonly renewalDue?: string | undefined;
  /** What the preparers can do now. */
  readonly moves: readonly {
    readonly move: 'submit' | 'proceed' | 'back' | 'ask-again' | 'withdraw';
    readonly to: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'in-force' | 'withdrawn';
    readonly motivationNeeded: boolean;
  }[];
  /** The stages that were entered, in order. */
  readonly history: readonly {
    readonly visit: number;
    readonly stage: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'in-force' | 'withdrawn';
    readonly enteredAt: string;
    readonly trigger: string;
    readonly by: string;
    readonly motivation?: string | undefined;
    readonly roundId?: string | undefined;
    readonly textHash: string;
  }[];
  readonly round?: {
    readonly roundId: string;
    readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'composition' | 'contribution' | 'raising' | 'solution' | 'verdict' | 'ruling';
    readonly status: 'open' | 'closed' | 'withdrawn';
    readonly openedAt: string;
    readonly termEnd: string;
    readonly addressees: number;
    readonly answers: number;
    readonly outcome?: {
      readonly verdict: 'closed' | 'adopted' | 'not-adopted' | 'approved' | 'not-approved' | 'committed' | 'committed-with-conditions' | 'declined' | 'raised' | 'not-raised' | 'offered' | 'no-solution' | 'sufficient' | 'not-sufficient' | 'decided' | 'handed-back' | 'decided-against' | 'not-decided' | 'unanswered';
      readonly tally: Readonly<Record<string, number>>;
      readonly silent: readonly string[];
      readonly negative: readonly string[];
      readonly sentence: string;
    } | undefined;
  } | undefined;
  /** Whom the cycle waits for. */
  readonly awaits: readonly {
    readonly taskId: string;
    readonly addressee: string;
    readonly partnerId: string;
    readonly dueAt: string;
    /** Whether its e-mail came back. */
    readonly undeliverable: boolean;
  }[];
  /** The escalations that it adjusts the framework for. */
  readonly escalations?: readonly string[] | undefined;
};

export type FrameworkCycleRow = {
  readonly cycleId: string;
  readonly title: string;
  readonly status: 'running' | 'in-force' | 'superseded' | 'withdrawn';
  readonly stage: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'in-force' | 'withdrawn';
  readonly visit: number;
  readonly startedAt: string;
  readonly endedAt?: string | undefined;
  readonly renewalDue?: string | undefined;
};

export type FrameworkCycles = {
  readonly cycles: readonly FrameworkCycleRow[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type FrameworkInForce = {
  readonly version: string;
  readonly inForceSince?: string | undefined;
  readonly renewalDue?: string | undefined;
  readonly textNumber: number;
  readonly hash: string;
  readonly content: FrameworkContent;
};

export type FrameworkText = {
  readonly programmeId: string;
  readonly cycleId: string;
  readonly number: number;
  /** SHA-256 over the canonical content (RFC 8785): what an approval stands for. */
  readonly hash: string;
  readonly content: FrameworkContent;
  readonly writtenAt: string;
  readonly writtenBy: string;
};

export type ImportedProgramme = {
  readonly programmeId: string;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** What the file drops: it is not removed but ends today. */
  readonly ended: number;
};

export type Input = {
  readonly received: readonly InputContribution[];
  /** How many of all have no answer yet; none may be left at adoption. */
  readonly unanswered: number;
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type InputAnswer = {
  readonly programmeId: string;
  readonly cycleId: string;
  readonly roundId: string;
  readonly taskId: string;
  readonly verdict: 'adopted' | 'partly-adopted' | 'not-adopted';
  readonly reason: string;
  readonly answeredAt: string;
  readonly answeredBy: string;
};

export type InputContribution = {
  readonly taskId: string;
  readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'composition' | 'contribution' | 'raising' | 'solution' | 'verdict' | 'ruling';
  readonly partnerId: string;
  readonly addressee: string;
  readonly given?: string | undefined;
  readonly remarks?: string | undefined;
  readonly givenAt?: string | undefined;
  readonly answer?: {
    readonly verdict: 'adopted' | 'partly-adopted' | 'not-adopted';
    readonly reason: string;
    readonly answeredAt: string;
  } | undefined;
};

export type LineBudgets = {
  readonly framework: string;
  readonly lines: readonly {
    readonly lineId: string;
    readonly year: number;
    readonly givenCents: number;
    readonly heldCents: number;
    readonly leftCents: number;
    readonly held: Readonly<Record<string, number>>;
  }[];
};

export type OpenTask = {
  readonly programmeId: string;
  readonly matter: 'framework-cycle' | 'composition' | 'contribution' | 'escalation';
  readonly matterId: string;
  readonly roundId: string;
  readonly taskId: string;
  readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'composition' | 'contribution' | 'raising' | 'solution' | 'verdict' | 'ruling';
  readonly addresseeId: string;
  readonly partnerId: string;
  readonly capacity: 'partner' | 'council' | 'klankbordgroep' | 'seat' | 'college' | 'board' | 'alliance' | 'programmabureau';
  readonly addressee: string;
  readonly awaited: boolean;
  readonly status: 'open' | 'answered' | 'withdrawn';
  readonly assignedByHand: boolean;
  readonly withdrawnBy?: string | undefined;
  readonly remindersSent: number;
  readonly sendings: number;
  readonly lastSentAt?: string | undefined;
  readonly undeliverable: boolean;
  readonly answer?: {
    readonly number: number;
    readonly answer: string;
    readonly remarks?: string | undefined;
    readonly decision?: {
      readonly decidedOn: string;
      readonly reference: string;
      readonly onBehalfOf: string;
      readonly conditions: readonly string[];
      readonly document?: string | undefined;
    } | undefined;
    readonly textHash: string;
    readonly givenAt: string;
    readonly via: 'decision-page' | 'paper';
    readonly entitlement: string;
    readonly representedBy?: string | undefined;
    readonly registrarId: string;
  } | undefined;
  readonly dueAt: string;
  /** Whether a deputy has taken over. */
  readonly passedOn: boolean;
  readonly question: string;
};

export type OpenTasks = {
  readonly tasks: readonly OpenTask[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type PartnerRings = {
  readonly partnerId: string;
  readonly rings: readonly {
    readonly ring: 'inner' | 'middle' | 'outer';
    readonly from: string;
    readonly until?: string | undefined;
  }[];
};

export type Payment = {
  readonly programmeId: string;
  readonly allianceId: string;
  readonly contributionId: string;
  readonly paymentId: string;
  readonly year: number;
  readonly amount: number;
  readonly paidOn: string;
  readonly reference: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
};

export type PersonExport = {
  readonly person: {
    readonly programmeId: string;
    readonly personId: string;
    readonly partnerId?: string | undefined;
    readonly role: 'portfolio-holder' | 'college-secretary' | 'council-clerk' | 'board-contact' | 'programme-director' | 'bureau' | 'alliance-lead';
    readonly function?: 'strategy' | 'programme-management' | 'finance-and-control' | 'communication' | 'fundraising' | 'lobby' | 'public-affairs' | undefined;
    readonly name: string;
    readonly email: string;
    readonly erasedAt?: string | undefined;
    readonly from: string;
    readonly until?: string | undefined;
  };
  /** Every record of the role that was held; no names, no addresses. */
  readonly history: readonly {
    readonly recordedAt: string;
    readonly by: string;
    readonly via: 'file' | 'api';
    readonly role: {
      readonly programmeId: string;
      readonly personId: string;
      readonly partnerId?: string | undefined;
      readonly role: 'portfolio-holder' | 'college-secretary' | 'council-clerk' | 'board-contact' | 'programme-director' | 'bureau' | 'alliance-lead';
      readonly function?: 'strategy' | 'programme-management' | 'finance-and-control' | 'communication' | 'fundraising' | 'lobby' | 'public-affairs' | undefined;
      readonly from: string;
      readonly until?: string | undefined;
    };
  }[];
  /** What was filled in with answers: of the person itself, as a deputy too, and of deputies it chose whom the registry does not know. Only a deputy has an address here. */
  readonly registrations: readonly {
    readonly taskId: string;
    readonly name: string;
    readonly role: string;
    readonly email?: string | undefined;
  }[];
  /** Tasks that recognise the address by a digest of it. */
  readonly recognisedBy: readonly {
    readonly taskId: string;
    readonly addressDigest: string;
  }[];
};

export type Plan = {
  readonly year: number;
  readonly version: number;
  readonly content: {
    readonly goals: readonly {
      readonly planGoalId: string;
      readonly title: string;
      readonly serves: string;
      readonly unit: string;
      readonly baseline: number;
      readonly target: number;
      readonly by: string;
    }[];
    readonly budget: readonly {
      readonly budgetLineId: string;
      readonly name: string;
      readonly amountCents: number;
    }[];
    readonly organisation: string;
  };
  readonly hash: string;
  readonly costCents: number;
  readonly framework: string;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly test?: {
    readonly year: number;
    readonly version: number;
    readonly verdict: 'fits' | 'returned';
    readonly grounds: readonly {
      readonly ground: {
        readonly ground: 'goal';
        readonly goalId: string;
        readonly explanation: string;
      } | {
        readonly ground: 'budget';
        readonly lineId: string;
        readonly explanation: string;
      } | {
        readonly ground: 'monitoring';
        readonly explanation: string;
      } | {
        readonly ground: 'accountability';
        readonly explanation: string;
      } | {
        readonly ground: 'organisation';
        readonly explanation: string;
      };
      readonly clause: string;
    }[];
    readonly framework: string;
    readonly testedAt: string;
    readonly testedBy: string;
  } | undefined;
  readonly misfits: readonly {
    readonly framework: string;
    readonly reasons: readonly string[];
    readonly foundAt: string;
  }[];
};

export type PlanTest = {
  readonly year: number;
  readonly version: number;
  readonly verdict: 'fits' | 'returned';
  readonly grounds: readonly {
    readonly ground: {
      readonly ground: 'goal';
      readonly goalId: string;
      readonly explanation: string;
    } | {
      readonly ground: 'budget';
      readonly lineId: string;
      readonly explanation: string;
    } | {
      readonly ground: 'monitoring';
      readonly explanation: string;
    } | {
      readonly ground: 'accountability';
      readonly explanation: string;
    } | {
      readonly ground: 'organisation';
      readonly explanation: string;
    };
    readonly clause: string;
  }[];
  readonly framework: string;
  readonly testedAt: string;
  readonly testedBy: string;
};

export type PlanVersion = {
  readonly year: number;
  readonly version: number;
  readonly content: {
    readonly goals: readonly {
      readonly planGoalId: string;
      readonly title: string;
      readonly serves: string;
      readonly unit: string;
      readonly baseline: number;
      readonly target: number;
      readonly by: string;
    }[];
    readonly budget: readonly {
      readonly budgetLineId: string;
      readonly name: string;
      readonly amountCents: number;
    }[];
    readonly organisation: string;
  };
  readonly hash: string;
  readonly costCents: number;
  readonly framework: string;
  readonly submittedAt: string;
  readonly submittedBy: string;
};

/** Why a request was refused (RFC 9457). */
export type Problem = {
  /** The status of the answer. */
  readonly status: number;
  /** The kind of problem, in words. */
  readonly title: string;
  /** What is the matter with this request. */
  readonly detail: string;
  /** A word that a program may rely on. */
  readonly code: string;
  /** Everything that is wrong, at once. */
  readonly faults?: readonly {
    /** Where it is (JSON Pointer); empty for the whole. */
    readonly pointer: string;
    /** What is wrong. */
    readonly message: string;
    /** What would have been right. */
    readonly expected?: string | undefined;
    /** The line, in a programme file. */
    readonly line?: number | undefined;
    readonly column?: number | undefined;
  }[] | undefined;
  /** The rule that refuses, where it is a matter of entitlement. */
  readonly rule?: string | undefined;
  /** This occurrence, to name when asking about it. */
  readonly instance?: string | undefined;
};

export type Programme = {
  readonly programmeId: string;
  readonly name: string;
  readonly period: {
    readonly from: string;
    readonly until: string;
  };
  readonly lines: readonly {
    readonly lineId: string;
    readonly name: string;
  }[];
  readonly bureau: {
    readonly host: {
      readonly partnerId: string;
    } | {
      readonly foundation: string;
    };
    readonly commissionedBy: 'regiegroep';
    /** Who leads it; the person, without a name. */
    readonly directorId?: string | undefined;
    readonly functions: readonly ('strategy' | 'programme-management' | 'finance-and-control' | 'communication' | 'fundraising' | 'lobby' | 'public-affairs')[];
  };
  readonly settings: {
    readonly calendar: {
      readonly workingWeekdays: readonly number[];
      readonly publicHolidays: 'national' | 'none';
    };
    readonly terms: {
      readonly input: {
        readonly length: string;
        readonly counts: 'calendar-days' | 'working-days';
      };
      readonly sounding: {
        readonly length: string;
        readonly counts: 'calendar-days' | 'working-days';
      };
      readonly consultation: {
        readonly length: string;
        readonly counts: 'calendar-days' | 'working-days';
      };
      readonly vote: {
        readonly length: string;
        readonly counts: 'calendar-days' | 'working-days';
      };
      readonly approval: {
        readonly length: string;
        readonly counts: 'calendar-days' | 'working-days';
      };
      readonly composition: {
        readonly length: string;
        readonly counts: 'calendar-days' | 'working-days';
      };
      readonly contribution: {
        readonly length: string;
        readonly counts: 'calendar-days' | 'working-days';
      };
      readonly raising: {
        readonly length: string;
        readonly counts: 'calendar-days' | 'working-days';
      };
      readonly solution: {
        readonly length: string;
        readonly counts: 'calendar-days' | 'working-days';
      };
      readonly verdict: {
        readonly length: string;
        readonly counts: 'calendar-days' | 'working-days';
      };
      readonly ruling: {
        readonly length: string;
        readonly counts: 'calendar-days' | 'working-days';
      };
    };
    readonly reminders: readonly string[];
    readonly vote: {
      readonly quorum: number;
      readonly majority: 'simple' | 'two-thirds' | 'unanimous';
    };
    readonly approval: 'all';
    readonly oneTimeCode: readonly ('vote' | 'approval' | 'composition' | 'contribution' | 'ruling')[];
    readonly renewal: string;
    readonly preparation: {
      readonly college: number;
      readonly council: number;
    };
    readonly regiegroep: {
      readonly fixed: readonly string[];
      readonly rotating: number;
    };
    readonly watch?: {
      readonly length: string;
      readonly counts: 'calendar-days' | 'working-days';
    } | undefined;
    readonly linkLifetime?: string | undefined;
  };
  readonly asOf: string;
  /** With their rings, history included. */
  readonly partners: readonly {
    readonly partnerId: string;
    readonly name: string;
    readonly kind: 'municipality' | 'knowledge-institution' | 'civil-society' | 'company' | 'province' | 'state';
    readonly rings: readonly {
      readonly ring: 'inner' | 'middle' | 'outer';
      readonly from: string;
      readonly until?: string | undefined;
    }[];
    readonly meetings?: {
      readonly recess: readonly {
        readonly from: string;
        readonly until: string;
      }[];
      readonly college?: {
        readonly weekday: number;
        readonly everyWeeks?: number | undefined;
        readonly from: string;
      } | {
        readonly dates: readonly string[];
      } | undefined;
      readonly council?: {
        readonly weekday: number;
        readonly everyWeeks?: number | undefined;
        readonly from: string;
      } | {
        readonly dates: readonly string[];
      } | undefined;
    } | undefined;
    /** On that day; absent when it does not take part. */
    readonly ring?: 'inner' | 'middle' | 'outer' | undefined;
  }[];
  readonly representations: readonly {
    readonly body: 'regiegroep' | 'klankbordgroep' | 'coalition' | 'college' | 'council';
    readonly representedPartnerId: string;
    readonly byPartnerId: string;
    readonly from: string;
    readonly until?: string | undefined;
  }[];
};

export type Redelivery = {
  readonly sequences: readonly number[];
};

export type RegisterEntry = {
  readonly programmeId: string;
  readonly sequence: number;
  readonly decision: {
    readonly decisionId: string;
    readonly programmeId: string;
    readonly matter: 'framework-cycle' | 'composition' | 'contribution' | 'escalation';
    readonly matterId: string;
    readonly kind: 'vote' | 'approval' | 'contribution' | 'adoption' | 'composition' | 'ruling' | 'entry-into-force' | 'withdrawal';
    readonly body: 'college' | 'council' | 'own-board' | 'regiegroep';
    readonly partnerId?: string | undefined;
    readonly outcome: string;
    readonly ground: string;
    readonly mandate?: string | undefined;
    readonly textHash: string;
    readonly decidedAt: string;
    readonly reference?: string | undefined;
    readonly onBehalfOf?: string | undefined;
    readonly conditions?: readonly string[] | undefined;
    readonly document?: string | undefined;
    readonly motivation?: string | undefined;
    readonly roundId?: string | undefined;
    readonly silent?: readonly string[] | undefined;
    readonly representedBy?: string | undefined;
    readonly registration: {
      readonly at: string;
      readonly via: string;
      readonly registrarId: string;
    };
  };
  readonly registeredAt: string;
  readonly previousHash: string;
  readonly hash: string;
};

export type RegisterVerification = {
  /** Whether no entry was changed, left out or put in between. */
  readonly whole: boolean;
  readonly entries: number;
  /** Keep it elsewhere: it proves later that nothing before it changed. */
  readonly lastHash: string;
  /** The first place where the chain does not hold. */
  readonly brokenAt?: number | undefined;
};

export type Report = {
  readonly reportId: string;
  readonly version: number;
  readonly period: {
    readonly from: string;
    readonly until: string;
  };
  readonly correction?: string | undefined;
  readonly goals: readonly {
    readonly planGoalId: string;
    readonly reached: number;
    readonly forecast: number;
    readonly expectedOn?: string | undefined;
  }[];
  readonly budget: readonly {
    readonly budgetLineId: string;
    readonly spentCents: number;
    readonly forecastCents: number;
  }[];
  readonly risks: readonly {
    readonly description: string;
    readonly measure?: string | undefined;
  }[];
  readonly lessons: readonly {
    readonly title: string;
    readonly text: string;
  }[];
  readonly plan: {
    readonly year: number;
    readonly version: number;
  };
  readonly framework: string;
  readonly colour: 'green' | 'amber' | 'red';
  readonly findings: readonly {
    readonly about: 'goal' | 'budget' | 'budget-line';
    readonly id?: string | undefined;
    readonly serves?: string | undefined;
    readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
    readonly deviation: number;
    readonly tolerance?: number | undefined;
    readonly level: 'tolerated' | 'regiegroep' | 'sounding' | 'beyond';
    readonly colour: 'green' | 'amber' | 'red';
    readonly reason: string;
  }[];
  readonly reportedAt: string;
  readonly reportedBy: string;
};

export type Reports = {
  readonly reports: readonly {
    readonly reportId: string;
    readonly period: {
      readonly from: string;
      readonly until: string;
    };
    readonly version: number;
    readonly colour: 'green' | 'amber' | 'red';
    readonly reportedAt: string;
    readonly findings: readonly {
      readonly about: 'goal' | 'budget' | 'budget-line';
      readonly id?: string | undefined;
      readonly serves?: string | undefined;
      readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
      readonly deviation: number;
      readonly tolerance?: number | undefined;
      readonly level: 'tolerated' | 'regiegroep' | 'sounding' | 'beyond';
      readonly colour: 'green' | 'amber' | 'red';
      readonly reason: string;
    }[];
  }[];
  readonly next?: string | undefined;
};

export type Representation = {
  readonly body: 'regiegroep' | 'klankbordgroep' | 'coalition' | 'college' | 'council';
  readonly representedPartnerId: string;
  readonly byPartnerId: string;
  readonly from: string;
  readonly until?: string | undefined;
  readonly representationId: string;
};

export type Round = {
  readonly programmeId: string;
  readonly matter: 'framework-cycle' | 'composition' | 'contribution' | 'escalation';
  readonly matterId: string;
  readonly roundId: string;
  readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'composition' | 'contribution' | 'raising' | 'solution' | 'verdict' | 'ruling';
  readonly subject: {
    readonly title: string;
    readonly version?: number | undefined;
    readonly textNumber: number;
    readonly hash: string;
  };
  readonly question: string;
  readonly putTo?: readonly string[] | undefined;
  readonly motivation?: string | undefined;
  readonly openedAt: string;
  readonly termEnd: string;
  readonly reminders: readonly string[];
  readonly remindersSent: number;
  readonly awaited: number;
  readonly answers: number;
  readonly addressees: number;
  readonly extensions: readonly {
    readonly from: string;
    readonly until: string;
    readonly by: string;
    readonly reason: string;
    readonly at: string;
  }[];
  readonly status: 'open' | 'closed' | 'withdrawn';
  readonly closedAt?: string | undefined;
  readonly outcome?: {
    readonly verdict: 'closed' | 'adopted' | 'not-adopted' | 'approved' | 'not-approved' | 'committed' | 'committed-with-conditions' | 'declined' | 'raised' | 'not-raised' | 'offered' | 'no-solution' | 'sufficient' | 'not-sufficient' | 'decided' | 'handed-back' | 'decided-against' | 'not-decided' | 'unanswered';
    readonly tally: Readonly<Record<string, number>>;
    readonly silent: readonly string[];
    readonly negative: readonly string[];
    readonly sentence: string;
  } | undefined;
};

export type RoundWithTasks = {
  readonly programmeId: string;
  readonly matter: 'framework-cycle' | 'composition' | 'contribution' | 'escalation';
  readonly matterId: string;
  readonly roundId: string;
  readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'composition' | 'contribution' | 'raising' | 'solution' | 'verdict' | 'ruling';
  readonly subject: {
    readonly title: string;
    readonly version?: number | undefined;
    readonly textNumber: number;
    readonly hash: string;
  };
  readonly question: string;
  readonly putTo?: readonly string[] | undefined;
  readonly motivation?: string | undefined;
  readonly openedAt: string;
  readonly termEnd: string;
  readonly reminders: readonly string[];
  readonly remindersSent: number;
  readonly awaited: number;
  readonly answers: number;
  readonly addressees: number;
  readonly extensions: readonly {
    readonly from: string;
    readonly until: string;
    readonly by: string;
    readonly reason: string;
    readonly at: string;
  }[];
  readonly status: 'open' | 'closed' | 'withdrawn';
  readonly closedAt?: string | undefined;
  readonly outcome?: {
    readonly verdict: 'closed' | 'adopted' | 'not-adopted' | 'approved' | 'not-approved' | 'committed' | 'committed-with-conditions' | 'declined' | 'raised' | 'not-raised' | 'offered' | 'no-solution' | 'sufficient' | 'not-sufficient' | 'decided' | 'handed-back' | 'decided-against' | 'not-decided' | 'unanswered';
    readonly tally: Readonly<Record<string, number>>;
    readonly silent: readonly string[];
    readonly negative: readonly string[];
    readonly sentence: string;
  } | undefined;
  readonly tasks: readonly Task[];
};

export type SeatPassedOn = {
  readonly seatId: string;
  readonly partnerId: string;
  readonly from: string;
  readonly review?: number | undefined;
  readonly outsideReview?: string | undefined;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly change: number;
};

export type SeatSuccession = {
  readonly seatId: string;
  readonly partnerId: string;
  readonly from: string;
  /** The seat that ended on that day. */
  readonly succeeds?: string | undefined;
  readonly review?: number | undefined;
  readonly outsideReview?: string | undefined;
};

export type SigningKey = {
  /** Signs what is sent. It is shown in this answer and never again. */
  readonly key: string;
  /** Until then what is sent is signed with both. */
  readonly formerValidUntil: string;
};

export type StageForecast = {
  readonly termEnd: string;
  readonly expected: readonly {
    readonly addresseeId: string;
    readonly expectedOn: string;
    /** Whether it rests on a meeting or only on the term. */
    readonly basis: 'meeting' | 'term';
    readonly afterTermEnd: boolean;
  }[];
  readonly lastExpectedOn: string;
  /** Whose answer comes after the term ends. */
  readonly tooLate: readonly string[];
  /** Whose calendar names no meeting any more. */
  readonly withoutMeeting: readonly string[];
  /** What is wrong with this term, in words. */
  readonly warnings: readonly string[];
  readonly stage: 'input' | 'sounding' | 'consultation' | 'adoption' | 'approval';
};

export type Subscription = {
  readonly subscriptionId: string;
  readonly endpoint: string;
  readonly types: readonly string[];
  readonly status: 'pending' | 'active' | 'paused' | 'gone';
  readonly handshake?: {
    readonly at: string;
    readonly outcome: 'agreed' | 'not-agreed' | 'no-answer';
    readonly detail: string;
    readonly rate?: number | undefined;
  } | undefined;
  readonly registeredAt: string;
  readonly changedAt: string;
};

export type Subscriptions = {
  readonly subscriptions: readonly Subscription[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type SubscriptionWithKey = {
  readonly subscriptionId: string;
  readonly endpoint: string;
  readonly types: readonly string[];
  readonly status: 'pending' | 'active' | 'paused' | 'gone';
  readonly handshake?: {
    readonly at: string;
    readonly outcome: 'agreed' | 'not-agreed' | 'no-answer';
    readonly detail: string;
    readonly rate?: number | undefined;
  } | undefined;
  readonly registeredAt: string;
  readonly changedAt: string;
  /** Signs what is sent. It is shown in this answer and never again. */
  readonly key: string;
};

export type Task = {
  readonly programmeId: string;
  readonly matter: 'framework-cycle' | 'composition' | 'contribution' | 'escalation';
  readonly matterId: string;
  readonly roundId: string;
  readonly taskId: string;
  readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'composition' | 'contribution' | 'raising' | 'solution' | 'verdict' | 'ruling';
  readonly addresseeId: string;
  readonly partnerId: string;
  readonly capacity: 'partner' | 'council' | 'klankbordgroep' | 'seat' | 'college' | 'board' | 'alliance' | 'programmabureau';
  readonly addressee: string;
  readonly awaited: boolean;
  readonly status: 'open' | 'answered' | 'withdrawn';
  readonly assignedByHand: boolean;
  readonly withdrawnBy?: string | undefined;
  readonly remindersSent: number;
  readonly sendings: number;
  readonly lastSentAt?: string | undefined;
  readonly undeliverable: boolean;
  readonly answer?: {
    readonly number: number;
    readonly answer: string;
    readonly remarks?: string | undefined;
    readonly decision?: {
      readonly decidedOn: string;
      readonly reference: string;
      readonly onBehalfOf: string;
      readonly conditions: readonly string[];
      readonly document?: string | undefined;
    } | undefined;
    readonly textHash: string;
    readonly givenAt: string;
    readonly via: 'decision-page' | 'paper';
    readonly entitlement: string;
    readonly representedBy?: string | undefined;
    readonly registrarId: string;
  } | undefined;
  /** The end of the term of its round, extensions included. */
  readonly dueAt?: string | undefined;
  /** Whether a deputy has taken over. */
  readonly passedOn: boolean;
};

export type TaskWithTrail = {
  readonly programmeId: string;
  readonly matter: 'framework-cycle' | 'composition' | 'contribution' | 'escalation';
  readonly matterId: string;
  readonly roundId: string;
  readonly taskId: string;
  readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'composition' | 'contribution' | 'raising' | 'solution' | 'verdict' | 'ruling';
  readonly addresseeId: string;
  readonly partnerId: string;
  readonly capacity: 'partner' | 'council' | 'klankbordgroep' | 'seat' | 'college' | 'board' | 'alliance' | 'programmabureau';
  readonly addressee: string;
  readonly awaited: boolean;
  readonly status: 'open' | 'answered' | 'withdrawn';
  readonly assignedByHand: boolean;
  readonly withdrawnBy?: string | undefined;
  readonly remindersSent: number;
  readonly sendings: number;
  readonly lastSentAt?: string | undefined;
  readonly undeliverable: boolean;
  readonly answer?: {
    readonly number: number;
    readonly answer: string;
    readonly remarks?: string | undefined;
    readonly decision?: {
      readonly decidedOn: string;
      readonly reference: string;
      readonly onBehalfOf: string;
      readonly conditions: readonly string[];
      readonly document?: string | undefined;
    } | undefined;
    readonly textHash: string;
    readonly givenAt: string;
    readonly via: 'decision-page' | 'paper';
    readonly entitlement: string;
    readonly representedBy?: string | undefined;
    readonly registrarId: string;
  } | undefined;
  /** The end of the term of its round, extensions included. */
  readonly dueAt?: string | undefined;
  /** Whether a deputy has taken over. */
  readonly passedOn: boolean;
  /** Who did what to it, when and why. */
  readonly trail: readonly {
    readonly at: string;
    readonly what: 'opened' | 'reminded' | 'sent-again' | 'reassigned' | 'passed-on' | 'withdrawn' | 'reopened' | 'deferred' | 'answered' | 'undeliverable';
    readonly by: string;
    readonly reason?: string | undefined;
  }[];
};

export type TextComparison = {
  readonly from: {
    readonly cycleId: string;
    readonly number: number;
    readonly hash: string;
  };
  readonly to: {
    readonly cycleId: string;
    readonly number: number;
    readonly hash: string;
  };
  readonly differences: readonly {
    /** The road to the place: line, goal, indicator, field. */
    readonly where: readonly string[];
    readonly change: 'added' | 'removed' | 'changed' | 'moved';
    readonly before?: unknown | undefined;
    readonly after?: unknown | undefined;
  }[];
};

export type WrittenText = {
  readonly programmeId: string;
  readonly cycleId: string;
  readonly number: number;
  /** SHA-256 over the canonical content (RFC 8785): what an approval stands for. */
  readonly hash: string;
};

/** What every operation takes and gives. */
export interface Operations {
  /** Import a programme from its file. Records the programme as its YAML file says. The same file again changes nothing. Every fault in the file is named with its line. For the programmabureau; an operator creates a programme that is not there yet. */
  readonly importProgramme: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: string;
    readonly answer: ImportedProgramme;
    readonly conflicts: never;
  };
  /** Read a programme. Period, lines, terms, thresholds and partners. No people: those are contact data. */
  readonly readProgramme: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The day; today in Europe/Amsterdam when it is left out. */
      readonly asOf?: string | undefined;
    } | undefined;
    readonly answer: Programme;
    readonly conflicts: never;
  };
  /** List the bodies on a day. Regiegroep, klankbordgroep, coalition, colleges and councils, as the membership makes them on a day. */
  readonly listBodies: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The day; today in Europe/Amsterdam when it is left out. */
      readonly asOf?: string | undefined;
    } | undefined;
    readonly answer: Bodies;
    readonly conflicts: never;
  };
  /** Read the composition of the regiegroep. Who holds its seats on a day, and who should hold the rotating seat next, with the reasoning. */
  readonly readComposition: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The day; today in Europe/Amsterdam when it is left out. */
      readonly asOf?: string | undefined;
    } | undefined;
    readonly answer: Composition;
    readonly conflicts: never;
  };
  /** Explain what the caller may do. Every act, whether the calling application may do it, by which rule and on which recorded facts. */
  readonly explainAuthority: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The day; today in Europe/Amsterdam when it is left out. */
      readonly asOf?: string | undefined;
    } | undefined;
    readonly answer: Authority;
    readonly conflicts: never;
  };
  /** Let a partner be represented in a body. For a period, by another partner; asked by the partner itself or by the programmabureau for it. Recorded twice it is there once (200). */
  readonly recordRepresentation: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      readonly body: 'regiegroep' | 'klankbordgroep' | 'coalition';
      readonly representedPartnerId: string;
      readonly byPartnerId: string;
      readonly from: string;
      readonly until?: string | undefined;
    };
    readonly answer: Representation;
    readonly conflicts: 'registry-changed' | 'represented-already' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** End a representation sooner. What was answered for the represented partner until then stays as it was. */
  readonly endRepresentation: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The representation. */
      readonly representationId: string;
    };
    readonly body: {
      readonly until: string;
    };
    readonly answer: Representation;
    readonly conflicts: 'registry-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Move a partner to another ring. From a day on, or out of the programme. Recorded twice it is there once (200). */
  readonly changeRing: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The partner. */
      readonly partnerId: string;
    };
    readonly body: {
      readonly ring: 'inner' | 'middle' | 'outer' | 'none';
      readonly from: string;
    };
    readonly answer: PartnerRings;
    readonly conflicts: 'registry-changed' | 'ring-arranged' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Pass a rotating seat on. As the regiegroep decided in a review that could not be carried out on its day, or outside a review for a reason, which is kept. Recorded twice it is there once (200). */
  readonly rotateSeat: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      readonly partnerId: string;
      readonly from: string;
      readonly succeeds?: string | undefined;
      /** Why it passes on without a review that the seats adopted, which proposes it. */
      readonly outsideReview?: string | undefined;
    };
    readonly answer: SeatSuccession;
    readonly conflicts: 'registry-changed' | 'holds-seat' | 'succession-arranged' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Export what is held of a person. The contact data, every record of the role that was held, and what was filled in with answers. For the programmabureau. */
  readonly exportPerson: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The person in the registry. */
      readonly personId: string;
    };
    readonly answer: PersonExport;
    readonly conflicts: never;
  };
  /** Erase the contact data of a person. Name and address go, and whatever is derived from the address; that the role was held stays. Erased twice is erased once (200). */
  readonly erasePerson: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The person in the registry. */
      readonly personId: string;
    };
    readonly body: {
      readonly reason: string;
    };
    readonly answer: Erasure;
    readonly conflicts: 'registry-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Call the yearly review of the regiegroep. Its seats are asked in a round: the composition stays as it is, or a rotating seat passes on. */
  readonly callReview: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      readonly keep: true;
      readonly motivation: string;
    } | {
      readonly from: string;
      readonly partnerId?: string | undefined;
      readonly succeeds?: string | undefined;
      readonly motivation?: string | undefined;
    };
    readonly answer: CompositionReview;
    readonly conflicts: 'review-open' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the reviews of the regiegroep. Every review of its composition, oldest first, with what came of it, and on what ground each rotating seat passed on. */
  readonly listReviews: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'number' | '-number' | undefined;
    } | undefined;
    readonly answer: CompositionReviews;
    readonly conflicts: never;
  };
  /** Start the next framework version. Opens the road of a framework version with its first draft. The version in force stays in force. One cycle runs at a time; beside a version in force, a draft comes with its interim evaluation. */
  readonly startCycle: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      readonly content: {
        readonly title: string;
        readonly summary: string;
        readonly lines: readonly {
          readonly lineId: string;
          readonly name: string;
          readonly goals: readonly {
            readonly goalId: string;
            readonly title: string;
            readonly description: string;
            readonly activities: readonly string[];
            readonly indicators: readonly {
              readonly indicatorId: string;
              readonly name: string;
              readonly unit: string;
              readonly baseline: number;
              readonly target: number;
              readonly by: string;
            }[];
            readonly tolerances?: readonly {
              readonly breach: 'goal-missed' | 'goal-late';
              readonly tolerance: number;
            }[] | undefined;
          }[];
          readonly budget: readonly {
            readonly year: number;
            readonly amountCents: number;
          }[];
          readonly tolerances?: readonly {
            readonly breach: 'budget-overrun';
            readonly tolerance: number;
          }[] | undefined;
        }[];
        readonly groundRules: {
          readonly monitoring: string;
          readonly accountability: string;
          readonly organisation: string;
        };
        readonly mandate: readonly {
          readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
          readonly unit: 'percent' | 'days';
          readonly tolerance: number;
          readonly regiegroep: number;
          readonly sounding: number;
        }[];
      };
      readonly evaluation?: {
        readonly title: string;
        readonly summary: string;
        readonly document?: string | undefined;
      } | undefined;
    };
    readonly answer: FrameworkCycle;
    readonly conflicts: 'cycle-running' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the framework versions. The versions of the framework of a programme and where each stands, oldest first. */
  readonly listCycles: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      readonly status?: 'running' | 'in-force' | 'superseded' | 'withdrawn' | undefined;
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'startedAt' | '-startedAt' | 'cycleId' | '-cycleId' | undefined;
    } | undefined;
    readonly answer: FrameworkCycles;
    readonly conflicts: never;
  };
  /** Read one framework version. The stage, the history, the moves that are open and whom the cycle waits for. */
  readonly readCycle: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
    };
    readonly answer: FrameworkCycleNow;
    readonly conflicts: never;
  };
  /** Move a framework version on. What the preparers decide: submit, proceed, back, ask again or withdraw. A move names the visit it answers, so that the same move sent twice moves once. A negative sounding is passed only with a motivation. */
  readonly moveCycle: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
    };
    readonly body: {
      readonly visit: number;
      readonly move: 'submit' | 'proceed' | 'back' | 'ask-again' | 'withdraw';
      readonly to?: 'input' | 'sounding' | 'consultation' | 'adoption' | 'approval' | undefined;
      readonly motivation?: string | undefined;
    };
    readonly answer: FrameworkCycleMoved;
    readonly conflicts: 'cycle-ended' | 'stale-move' | 'move-not-allowed' | 'input-unanswered' | 'text-changed' | 'text-unchanged' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Forecast the last answer of a round. When the answers of a stage would come if its round opened now, from the calendars of those who are asked: of the stage the cycle is in or comes to, unless another is named. */
  readonly forecastRound: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
    };
    readonly query?: {
      readonly stage?: 'input' | 'sounding' | 'consultation' | 'adoption' | 'approval' | undefined;
    } | undefined;
    readonly answer: StageForecast;
    readonly conflicts: never;
  };
  /** Write the next text of a version. Texts are immutable: a change is the next number. It names the text it was made on, so that nobody undoes the work of another. Possible during draft and revision; a changed text voids approvals of the one before. */
  readonly reviseText: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
    };
    readonly body: {
      /** The number of the text that was changed. */
      readonly basedOn: number;
      readonly content: {
        readonly title: string;
        readonly summary: string;
        readonly lines: readonly {
          readonly lineId: string;
          readonly name: string;
          readonly goals: readonly {
            readonly goalId: string;
            readonly title: string;
            readonly description: string;
            readonly activities: readonly string[];
            readonly indicators: readonly {
              readonly indicatorId: string;
              readonly name: string;
              readonly unit: string;
              readonly baseline: number;
              readonly target: number;
              readonly by: string;
            }[];
            readonly tolerances?: readonly {
              readonly breach: 'goal-missed' | 'goal-late';
              readonly tolerance: number;
            }[] | undefined;
          }[];
          readonly budget: readonly {
            readonly year: number;
            readonly amountCents: number;
          }[];
          readonly tolerances?: readonly {
            readonly breach: 'budget-overrun';
            readonly tolerance: number;
          }[] | undefined;
        }[];
        readonly groundRules: {
          readonly monitoring: string;
          readonly accountability: string;
          readonly organisation: string;
        };
        readonly mandate: readonly {
          readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
          readonly unit: 'percent' | 'days';
          readonly tolerance: number;
          readonly regiegroep: number;
          readonly sounding: number;
        }[];
      };
    };
    readonly answer: WrittenText;
    readonly conflicts: 'text-unchanged' | 'text-fixed' | 'text-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Read a text of a version. One text, whole, with the hash that approvals are bound to. */
  readonly readText: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
      /** The number of a text within its version. */
      readonly textNumber: string;
    };
    readonly answer: FrameworkText;
    readonly conflicts: never;
  };
  /** Read a text as a document to print. One Dutch document (HTML) that prints well: the text whole, with its hash on every page, the decisions that stand for exactly this text and the conditions that came with them. It loads nothing. */
  readonly printText: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
      /** The number of a text within its version. */
      readonly textNumber: string;
    };
    readonly answer: string;
    readonly conflicts: never;
  };
  /** Compare two texts. What changed from one text to another: of this version by its number, of an earlier one as version.text. */
  readonly compareTexts: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
    };
    readonly query: {
      readonly from: string;
      readonly to?: string | undefined;
    };
    readonly answer: TextComparison;
    readonly conflicts: never;
  };
  /** List the input on a version. What was contributed in every round so far and what was done with each, a part at a time. */
  readonly listInput: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
    };
    readonly query?: {
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'givenAt' | '-givenAt' | 'taskId' | '-taskId' | undefined;
    } | undefined;
    readonly answer: Input;
    readonly conflicts: never;
  };
  /** Answer a contribution. Adopted, partly adopted or not, and why; the giver is told by e-mail. The same answer again changes nothing (200); another one is refused, since the giver was told. */
  readonly answerInput: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
      /** The task of one addressee. */
      readonly taskId: string;
    };
    readonly body: {
      readonly verdict: 'adopted' | 'partly-adopted' | 'not-adopted';
      readonly reason: string;
    };
    readonly answer: InputAnswer;
    readonly conflicts: 'already-answered' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the conditions of colleges. The conditions that colleges attached to their approval of a version, with what became of each. */
  readonly listConditions: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
    };
    readonly query?: {
      readonly status?: 'open' | 'met' | 'not-met' | 'in-progress' | undefined;
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'conditionId' | '-conditionId' | 'status' | '-status' | undefined;
    } | undefined;
    readonly answer: Conditions;
    readonly conflicts: never;
  };
  /** Record what became of a condition. Adds a follow-up; earlier ones stay. */
  readonly followUpCondition: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
      /** The condition that a body attached to its decision. */
      readonly conditionId: string;
    };
    readonly body: {
      readonly status: 'met' | 'not-met' | 'in-progress';
      readonly explanation: string;
    };
    readonly answer: Condition;
    readonly conflicts: 'condition-changed' | 'condition-full' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Read the framework in force. The framework in force, whole, with the day on which it must be renewed. 404 while none is in force. */
  readonly readFramework: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly answer: FrameworkInForce;
    readonly conflicts: never;
  };
  /** Pitch an idea for an alliance. An idea for one goal of the framework in force, under an identifier that the caller chooses: the same pitch sent twice is one alliance (200). */
  readonly pitchAlliance: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      readonly allianceId: string;
      readonly title: string;
      readonly summary: string;
      readonly lineId: string;
      readonly goalId: string;
      readonly estimate?: readonly {
        readonly year: number;
        readonly amountCents: number;
      }[] | undefined;
      readonly lead?: {
        readonly partnerId: string;
        readonly personId?: string | undefined;
      } | undefined;
    };
    readonly answer: AllianceSummary;
    readonly conflicts: 'alliance-exists' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the alliances. The alliances of a programme with their phase, their money and their newest report. */
  readonly listAlliances: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      readonly phase?: 'idea' | 'exploration' | 'formation' | 'execution' | 'completion' | 'closed' | 'paused' | undefined;
      /** Only those of which this partner is a member or the lead. */
      readonly partnerId?: string | undefined;
      /** Only those of this line of the framework. */
      readonly lineId?: string | undefined;
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'allianceId' | '-allianceId' | 'pitchedAt' | '-pitchedAt' | undefined;
    } | undefined;
    readonly answer: Alliances;
    readonly conflicts: never;
  };
  /** Read an alliance. Phase, open moves and what they wait for, partners, contributions, links and history. */
  readonly readAlliance: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly answer: Alliance;
    readonly conflicts: never;
  };
  /** Move an alliance on. To its next phase, where the table of transitions lets the caller do so. A move names the visit it answers, so that the same move sent twice moves once. */
  readonly moveAlliance: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      readonly visit: number;
      readonly move: 'explore' | 'form' | 'execute' | 'complete' | 'close' | 'drop' | 'pause' | 'resume';
      readonly motivation?: string | undefined;
    };
    readonly answer: AllianceSummary;
    readonly conflicts: 'alliance-closed' | 'stale-move' | 'move-not-allowed' | 'not-ready' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Name who leads an alliance. By the programmabureau until there are members; from then on by the alliance. Who led before is kept. */
  readonly nameLead: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      readonly partnerId: string;
      readonly personId?: string | undefined;
    };
    readonly answer: AllianceSummary;
    readonly conflicts: 'alliance-closed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Call for contributions. Says what an alliance asks of whom. What was asked before stays on record; the last ask counts. */
  readonly callForContributions: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      readonly message: string;
      readonly asks: readonly {
        readonly partnerId: string;
        readonly offer: {
          readonly kind: 'money';
          readonly description: string;
          readonly years: readonly {
            readonly year: number;
            readonly amountCents: number;
          }[];
        } | {
          readonly kind: 'hours';
          readonly description: string;
          readonly years: readonly {
            readonly year: number;
            readonly hours: number;
          }[];
        } | {
          readonly kind: 'knowledge';
          readonly description: string;
          readonly years: readonly {
            readonly year: number;
          }[];
        } | {
          readonly kind: 'in-kind';
          readonly description: string;
          readonly years: readonly {
            readonly year: number;
          }[];
        };
      }[];
    };
    readonly answer: AllianceCall;
    readonly conflicts: 'alliance-closed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Link an alliance to one that can help it. Within the same programme, with the reason. The same link sent twice is one (200). */
  readonly linkAlliances: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      readonly linkId: string;
      readonly helper: string;
      readonly why: string;
    };
    readonly answer: AllianceLink;
    readonly conflicts: 'link-exists' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Propose a contribution. A partner promises something to an alliance, called or not. It covers nothing until the body that decides has decided. The same proposal sent twice is one (200). */
  readonly proposeContribution: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      readonly contributionId: string;
      readonly offer: {
        readonly kind: 'money';
        readonly description: string;
        readonly years: readonly {
          readonly year: number;
          readonly amountCents: number;
        }[];
      } | {
        readonly kind: 'hours';
        readonly description: string;
        readonly years: readonly {
          readonly year: number;
          readonly hours: number;
        }[];
      } | {
        readonly kind: 'knowledge';
        readonly description: string;
        readonly years: readonly {
          readonly year: number;
        }[];
      } | {
        readonly kind: 'in-kind';
        readonly description: string;
        readonly years: readonly {
          readonly year: number;
        }[];
      };
    };
    readonly answer: ContributionStatus;
    readonly conflicts: 'contribution-exists' | 'alliance-ending' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Read a contribution. With its decision, its conditions, its payments and everything that happened to it. */
  readonly readContribution: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
      /** The contribution to an alliance. */
      readonly contributionId: string;
    };
    readonly answer: Contribution;
    readonly conflicts: never;
  };
  /** Put a contribution to its decision, or take it back. By the partner itself. It names the change it follows, so that the same move sent twice moves once. */
  readonly moveContribution: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
      /** The contribution to an alliance. */
      readonly contributionId: string;
    };
    readonly body: {
      /** The change it follows. */
      readonly change: number;
      readonly move: 'put' | 'withdraw';
      readonly reason?: string | undefined;
    };
    readonly answer: ContributionStatus;
    readonly conflicts: 'stale-move' | 'contribution-fixed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Submit the plan of a year. By a partner of the alliance, to be tested by the programmabureau. It holds its part of what the framework leaves on its line for that year. The same plan sent twice is one version (200). */
  readonly submitPlan: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      readonly year: number;
      /** The version that was changed, 0 for the first. */
      readonly basedOn: number;
      readonly content: {
        readonly goals: readonly {
          readonly planGoalId: string;
          readonly title: string;
          readonly serves: string;
          readonly unit: string;
          readonly baseline: number;
          readonly target: number;
          readonly by: string;
        }[];
        readonly budget: readonly {
          readonly budgetLineId: string;
          readonly name: string;
          readonly amountCents: number;
        }[];
        readonly organisation: string;
      };
    };
    readonly answer: PlanVersion;
    readonly conflicts: 'plan-changed' | 'not-plannable' | 'budget-exceeded' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Read a version of a plan. With its test, and the framework versions under which it stopped fitting. */
  readonly readPlan: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
      /** The calendar year of a plan. */
      readonly year: string;
      /** The version of a plan. */
      readonly version: string;
    };
    readonly answer: Plan;
    readonly conflicts: never;
  };
  /** Test a plan against the framework. It fits, or it is returned on grounds of the framework, each quoted in the answer. There are no other grounds. The same test sent twice is one (200). */
  readonly testPlan: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
      /** The calendar year of a plan. */
      readonly year: string;
    };
    readonly body: {
      readonly version: number;
      readonly verdict: 'fits';
    } | {
      readonly version: number;
      readonly verdict: 'returned';
      readonly grounds: readonly ({
        readonly ground: 'goal';
        readonly goalId: string;
        readonly explanation: string;
      } | {
        readonly ground: 'budget';
        readonly lineId: string;
        readonly explanation: string;
      } | {
        readonly ground: 'monitoring';
        readonly explanation: string;
      } | {
        readonly ground: 'accountability';
        readonly explanation: string;
      } | {
        readonly ground: 'organisation';
        readonly explanation: string;
      })[];
    };
    readonly answer: PlanTest;
    readonly conflicts: 'plan-changed' | 'plan-unfit' | 'already-tested' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List what the framework leaves. Per line and year what the framework in force gives, what plans hold of it, and what is left. */
  readonly listLineBudgets: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly answer: LineBudgets;
    readonly conflicts: never;
  };
  /** Report on an alliance over a period. How far each goal and budget line of the plan is and how it will end. It is held against what the framework tolerates at once. The same report sent twice is one version (200); a correction is the next. */
  readonly submitReport: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      readonly period: {
        readonly from: string;
        readonly until: string;
      };
      readonly basedOn: number;
      readonly correction?: string | undefined;
      readonly goals: readonly {
        readonly planGoalId: string;
        readonly reached: number;
        readonly forecast: number;
        readonly expectedOn?: string | undefined;
      }[];
      readonly budget: readonly {
        readonly budgetLineId: string;
        readonly spentCents: number;
        readonly forecastCents: number;
      }[];
      readonly risks: readonly {
        readonly description: string;
        readonly measure?: string | undefined;
      }[];
      readonly lessons: readonly {
        readonly title: string;
        readonly text: string;
      }[];
    };
    readonly answer: Report;
    readonly conflicts: 'not-reporting' | 'report-changed' | 'period-closed' | 'no-plan' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the reports of an alliance. Colour and findings of each, the oldest first, a part at a time. */
  readonly listReports: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly query?: {
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
    } | undefined;
    readonly answer: Reports;
    readonly conflicts: never;
  };
  /** Read a report. One version of a report, whole. */
  readonly readReport: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
      /** A version of a report. */
      readonly reportId: string;
    };
    readonly answer: Report;
    readonly conflicts: never;
  };
  /** Close the periods that begin before a day. What the programmabureau adds up from their reports stands from then on. Closed twice is once (200). */
  readonly closePeriods: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      readonly closedUntil: string;
    };
    readonly answer: ClosedPeriods;
    readonly conflicts: 'period-closed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Record what became of a condition of a contribution. By a partner of the alliance or the programmabureau. Adds a follow-up; earlier ones stay, and the decision is not touched. */
  readonly followUpContributionCondition: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
      /** The contribution to an alliance. */
      readonly contributionId: string;
      /** The condition that a body attached to its decision. */
      readonly conditionId: string;
    };
    readonly body: {
      readonly status: 'met' | 'not-met' | 'in-progress';
      readonly explanation: string;
    };
    readonly answer: ContributionCondition;
    readonly conflicts: 'condition-changed' | 'condition-full' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Record what was paid or delivered. Of a committed contribution, under an identifier that the caller chooses: a payment sent twice is paid once (200). */
  readonly recordPayment: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
      /** The contribution to an alliance. */
      readonly contributionId: string;
    };
    readonly body: {
      readonly paymentId: string;
      readonly year: number;
      readonly amount: number;
      readonly paidOn: string;
      readonly reference: string;
    };
    readonly answer: Payment;
    readonly conflicts: 'payment-exists' | 'not-committed' | 'more-than-decided' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Raise an escalation. By a partner of the alliance: what threatens, why, and what it advises. What the alliance may decide itself is refused with the clause quoted. An urgent one goes to the second rung at once. The same account sent twice is one escalation (200). */
  readonly raiseEscalation: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
      readonly about: {
        readonly kind: 'goal';
        readonly goalId: string;
      } | {
        readonly kind: 'budget-line';
        readonly lineId: string;
      };
      readonly size: number;
      readonly unit: 'percent' | 'days';
      readonly year?: number | undefined;
      readonly cause: string;
      readonly consequences: string;
      readonly options: string;
      readonly recommendation: string;
      readonly urgent?: {
        readonly reason: string;
      } | undefined;
    };
    readonly answer: Escalation;
    readonly conflicts: 'within-tolerance' | 'breach-open' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the escalations of a programme. In the order in which they were raised; of one alliance, if asked. */
  readonly listEscalations: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      readonly allianceId?: string | undefined;
      readonly stage?: 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn' | undefined;
      /** Only those that are on the ladder, or off it. */
      readonly status?: 'open' | 'ended' | undefined;
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'raisedAt' | '-raisedAt' | 'escalationId' | '-escalationId' | undefined;
    } | undefined;
    readonly answer: Escalations;
    readonly conflicts: never;
  };
  /** Read an escalation. Where it is, how it came there and why, the clause that decides, and the framework cycles it led to. */
  readonly readEscalation: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The escalation, by its number. */
      readonly escalationId: string;
    };
    readonly answer: EscalationRead;
    readonly conflicts: never;
  };
  /** Withdraw an escalation. By a partner of the alliance, with its reason, from every stage but an end. */
  readonly moveEscalation: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The escalation, by its number. */
      readonly escalationId: string;
    };
    readonly body: {
      readonly visit: number;
      readonly move: 'withdraw';
      readonly motivation: string;
    };
    readonly answer: Escalation;
    readonly conflicts: 'escalation-ended' | 'stale-move' | 'move-not-allowed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List what waits on whom. The tasks of rounds that take answers: the open ones, of everybody or of one partner, what is due first before the rest. What is answered or withdrawn in those rounds is shown when it is asked for. */
  readonly listTasks: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** Only what waits on this partner. */
      readonly partnerId?: string | undefined;
      readonly status?: 'open' | 'answered' | 'withdrawn' | undefined;
      /** Only what is asked in rounds of this kind. */
      readonly kind?: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'composition' | 'contribution' | 'raising' | 'solution' | 'verdict' | 'ruling' | undefined;
      /** Only what is due before this. */
      readonly dueBefore?: string | undefined;
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'dueAt' | '-dueAt' | 'taskId' | '-taskId' | undefined;
    } | undefined;
    readonly answer: OpenTasks;
    readonly conflicts: never;
  };
  /** Read a round. The question, the term, the outcome once there is one, and every task in it. */
  readonly readRound: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The round. */
      readonly roundId: string;
    };
    readonly answer: RoundWithTasks;
    readonly conflicts: never;
  };
  /** Extend the term of a round. By the body that asked; the term can only become longer. Reminders move along, none is added. */
  readonly extendRound: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The round. */
      readonly roundId: string;
    };
    readonly body: {
      /** The new end of the term. */
      readonly until: string;
      /** Why; it stays in the trail. */
      readonly reason: string;
    };
    readonly answer: Round;
    readonly conflicts: 'extended-enough' | 'term-fixed' | 'round-closed' | 'round-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Read a task. One part in a round, with its answer and its trail. No addresses and no link: those are for its addressee. */
  readonly readTask: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The task of one addressee. */
      readonly taskId: string;
    };
    readonly answer: TaskWithTrail;
    readonly conflicts: never;
  };
  /** Send the e-mail of a task again. For a mail that was lost. The link is the same. */
  readonly sendTaskAgain: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The task of one addressee. */
      readonly taskId: string;
    };
    readonly body: {
      /** Why; it stays in the trail. */
      readonly reason: string;
    };
    readonly answer: Task;
    readonly conflicts: 'task-not-open' | 'task-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Give a task to another person of the same partner. Links that were sent before die. */
  readonly reassignTask: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The task of one addressee. */
      readonly taskId: string;
    };
    readonly body: {
      readonly personId: string;
      /** Why; it stays in the trail. */
      readonly reason: string;
    };
    readonly answer: Task;
    readonly conflicts: 'task-not-open' | 'task-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Withdraw a task. The round does not wait for it any more. What a college must approve, it must still approve. */
  readonly withdrawTask: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The task of one addressee. */
      readonly taskId: string;
    };
    readonly body: {
      /** Why; it stays in the trail. */
      readonly reason: string;
    };
    readonly answer: Task;
    readonly conflicts: 'task-not-open' | 'task-changed' | 'only-addressee' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Register an answer that came on paper. By the same rules as on the decision page, with who gave it and why it came this way; or the correction of one that was registered wrongly. */
  readonly registerPaperAnswer: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The task of one addressee. */
      readonly taskId: string;
    };
    readonly body: {
      readonly answer: string;
      readonly remarks?: string | undefined;
      readonly decision?: {
        readonly decidedOn: string;
        readonly reference: string;
        readonly onBehalfOf: string;
        readonly conditions?: readonly string[] | undefined;
        readonly document?: string | undefined;
      } | undefined;
      /** Who gave the answer, as it stands on the paper. */
      readonly givenBy: {
        readonly name: string;
        readonly role: string;
      };
      /** Why; it stays in the trail. */
      readonly reason: string;
      /** The number of the answer that this one corrects. */
      readonly replaces?: number | undefined;
    };
    readonly answer: Task;
    readonly conflicts: 'different-answer' | 'task-withdrawn' | 'round-closed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Read the link of a calendar. The address on which a calendar program finds terms, reminders, meetings and recess, the yearly review and the renewal of the framework. Such a program sends no token: the address is the key. It stays the same until it is revoked. */
  readonly readCalendarLink: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** Whose calendar; without it that of the whole programme. */
      readonly partnerId?: string | undefined;
    } | undefined;
    readonly answer: CalendarLink;
    readonly conflicts: never;
  };
  /** Revoke the link of a calendar. For a link that came to the wrong person: it shows nothing any more. The answer is the version that takes its place; reading the link gives its address. Doing it again changes nothing. */
  readonly revokeCalendarLink: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** Whose calendar; without it that of the whole programme. */
      readonly partnerId?: string | undefined;
      /** Of the link that must end. */
      readonly version: number;
      /** Why; it is kept. */
      readonly reason: string;
    };
    readonly answer: CalendarLinkVersion;
    readonly conflicts: 'no-such-link' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the register of decisions. Every decision, in the order in which they were registered, a part at a time. Nothing in it changes. */
  readonly listDecisions: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      /** Only decisions on matters of this kind. */
      readonly matter?: 'framework-cycle' | 'composition' | 'contribution' | 'escalation' | undefined;
      /** Only decisions on this matter: a framework version (`1`), a review of the regiegroep (`1` as well: name the kind too), a contribution (`alliance.contribution`) or an escalation. */
      readonly matterId?: string | undefined;
      /** Only decisions of this kind. */
      readonly kind?: 'vote' | 'approval' | 'contribution' | 'adoption' | 'composition' | 'ruling' | 'entry-into-force' | 'withdrawal' | undefined;
      /** Only decisions of this body. */
      readonly body?: 'college' | 'council' | 'own-board' | 'regiegroep' | undefined;
      /** Only decisions of bodies of this partner. */
      readonly partnerId?: string | undefined;
      /** Only what was decided on this day or later. */
      readonly decidedFrom?: string | undefined;
      /** Only what was decided on this day or earlier. */
      readonly decidedUntil?: string | undefined;
    } | undefined;
    readonly answer: Decisions;
    readonly conflicts: never;
  };
  /** Export the register of decisions as CSV. For a spreadsheet: a row for each decision, in the order of registration, below a row of names that are those of the JSON. What a spreadsheet would take for a formula has an apostrophe before it. One answer holds as many rows as fit; the Link header then names the next. */
  readonly exportDecisions: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** Only decisions on matters of this kind. */
      readonly matter?: 'framework-cycle' | 'composition' | 'contribution' | 'escalation' | undefined;
      /** Only decisions on this matter: a framework version (`1`), a review of the regiegroep (`1` as well: name the kind too), a contribution (`alliance.contribution`) or an escalation. */
      readonly matterId?: string | undefined;
      /** Only decisions of this kind. */
      readonly kind?: 'vote' | 'approval' | 'contribution' | 'adoption' | 'composition' | 'ruling' | 'entry-into-force' | 'withdrawal' | undefined;
      /** Only decisions of this body. */
      readonly body?: 'college' | 'council' | 'own-board' | 'regiegroep' | undefined;
      /** Only decisions of bodies of this partner. */
      readonly partnerId?: string | undefined;
      /** Only what was decided on this day or later. */
      readonly decidedFrom?: string | undefined;
      /** Only what was decided on this day or earlier. */
      readonly decidedUntil?: string | undefined;
      /** A comma (RFC 4180), or a semicolon, which a spreadsheet with Dutch settings opens by itself. */
      readonly separator?: 'comma' | 'semicolon' | undefined;
      readonly cursor?: string | undefined;
    } | undefined;
    readonly answer: string;
    readonly conflicts: never;
  };
  /** Prove that the register is whole. Recomputes the chain of hashes from the first entry to the last. */
  readonly verifyDecisions: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly answer: RegisterVerification;
    readonly conflicts: never;
  };
  /** Pull the facts of a programme, in order. For who cannot be called. The log numbers facts without gaps; `next` leads on from where this answer ended, also when there is nothing more yet. The Link header names it as long as there is more. With `types` an answer may hold fewer than its limit, even none, while there is more. */
  readonly listEvents: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The sequence of the last fact that is known already. */
      readonly after?: number | undefined;
      readonly limit?: number | undefined;
      /** Only these types, joined by commas. */
      readonly types?: string | undefined;
    } | undefined;
    readonly answer: Events;
    readonly conflicts: never;
  };
  /** Subscribe to facts. Names a receiver and the types it wants to hear. The receiver is asked at once whether it wants to be called (OPTIONS with WebHook-Request-Origin); until it agrees the subscription is pending and nothing is sent. The answer holds the key that signs what is sent, this once. */
  readonly registerSubscription: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      readonly subscriptionId: string;
      /** An https address on the public internet. */
      readonly endpoint: string;
      /** None means every type, also those still to come. */
      readonly types?: readonly ('nl.regiodeal.programme.imported.v1' | 'nl.regiodeal.registry.representation-recorded.v1' | 'nl.regiodeal.registry.representation-ended.v1' | 'nl.regiodeal.registry.ring-changed.v1' | 'nl.regiodeal.registry.person-erased.v1' | 'nl.regiodeal.registry.seat-rotated.v1' | 'nl.regiodeal.composition.review-due.v1' | 'nl.regiodeal.composition.review-called.v1' | 'nl.regiodeal.composition.review-concluded.v1' | 'nl.regiodeal.cycle.stage-entered.v1' | 'nl.regiodeal.cycle.text-revised.v1' | 'nl.regiodeal.cycle.input-answered.v1' | 'nl.regiodeal.cycle.condition-followed-up.v1' | 'nl.regiodeal.cycle.escalation-linked.v1' | 'nl.regiodeal.escalation.stage-entered.v1' | 'nl.regiodeal.escalation.breach-grown.v1' | 'nl.regiodeal.alliance.phase-entered.v1' | 'nl.regiodeal.alliance.called.v1' | 'nl.regiodeal.alliance.lead-named.v1' | 'nl.regiodeal.alliance.linked.v1' | 'nl.regiodeal.alliance.plan-submitted.v1' | 'nl.regiodeal.alliance.plan-tested.v1' | 'nl.regiodeal.alliance.plan-unfit.v1' | 'nl.regiodeal.alliance.reported.v1' | 'nl.regiodeal.alliance.breach-forecast.v1' | 'nl.regiodeal.alliance.breach-over.v1' | 'nl.regiodeal.alliances.periods-closed.v1' | 'nl.regiodeal.contribution.changed.v1' | 'nl.regiodeal.contribution.condition-followed-up.v1' | 'nl.regiodeal.contribution.paid.v1' | 'nl.regiodeal.round.opened.v1' | 'nl.regiodeal.round.closed.v1' | 'nl.regiodeal.round.extended.v1' | 'nl.regiodeal.task.opened.v1' | 'nl.regiodeal.task.reminded.v1' | 'nl.regiodeal.task.sent-again.v1' | 'nl.regiodeal.task.reassigned.v1' | 'nl.regiodeal.task.code-requested.v1' | 'nl.regiodeal.task.answered.v1' | 'nl.regiodeal.task.withdrawn.v1' | 'nl.regiodeal.task.undeliverable.v1' | 'nl.regiodeal.calendar.link-revoked.v1' | 'nl.regiodeal.mail.refused.v1' | 'nl.regiodeal.decision.registered.v1')[] | undefined;
    };
    readonly answer: SubscriptionWithKey;
    readonly conflicts: 'subscription-exists' | 'too-many-subscriptions' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List your subscriptions. Those of the calling application. Those of others do not exist for it. */
  readonly listSubscriptions: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      readonly status?: 'pending' | 'active' | 'paused' | 'gone' | undefined;
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'subscriptionId' | '-subscriptionId' | 'registeredAt' | '-registeredAt' | undefined;
    } | undefined;
    readonly answer: Subscriptions;
    readonly conflicts: never;
  };
  /** Read a subscription. How it stands: pending, active, paused or gone, and what the receiver said last when it was asked. */
  readonly readSubscription: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The subscription, by the name its application gave it. */
      readonly subscriptionId: string;
    };
    readonly answer: Subscription;
    readonly conflicts: never;
  };
  /** Pause, resume or end a subscription. A paused subscription keeps what comes, to be delivered once it is resumed. To `shake-hands` asks the receiver again whether it wants to be called; when it agrees, what waits is delivered at once. To end is for good. */
  readonly moveSubscription: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The subscription, by the name its application gave it. */
      readonly subscriptionId: string;
    };
    readonly body: {
      readonly move: 'shake-hands' | 'pause' | 'resume' | 'end';
    };
    readonly answer: Subscription;
    readonly conflicts: 'not-now' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Choose other types of fact. What was to be delivered already still is; what comes from now on follows the choice. */
  readonly chooseTypes: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The subscription, by the name its application gave it. */
      readonly subscriptionId: string;
    };
    readonly body: {
      /** None means every type, also those still to come. */
      readonly types: readonly ('nl.regiodeal.programme.imported.v1' | 'nl.regiodeal.registry.representation-recorded.v1' | 'nl.regiodeal.registry.representation-ended.v1' | 'nl.regiodeal.registry.ring-changed.v1' | 'nl.regiodeal.registry.person-erased.v1' | 'nl.regiodeal.registry.seat-rotated.v1' | 'nl.regiodeal.composition.review-due.v1' | 'nl.regiodeal.composition.review-called.v1' | 'nl.regiodeal.composition.review-concluded.v1' | 'nl.regiodeal.cycle.stage-entered.v1' | 'nl.regiodeal.cycle.text-revised.v1' | 'nl.regiodeal.cycle.input-answered.v1' | 'nl.regiodeal.cycle.condition-followed-up.v1' | 'nl.regiodeal.cycle.escalation-linked.v1' | 'nl.regiodeal.escalation.stage-entered.v1' | 'nl.regiodeal.escalation.breach-grown.v1' | 'nl.regiodeal.alliance.phase-entered.v1' | 'nl.regiodeal.alliance.called.v1' | 'nl.regiodeal.alliance.lead-named.v1' | 'nl.regiodeal.alliance.linked.v1' | 'nl.regiodeal.alliance.plan-submitted.v1' | 'nl.regiodeal.alliance.plan-tested.v1' | 'nl.regiodeal.alliance.plan-unfit.v1' | 'nl.regiodeal.alliance.reported.v1' | 'nl.regiodeal.alliance.breach-forecast.v1' | 'nl.regiodeal.alliance.breach-over.v1' | 'nl.regiodeal.alliances.periods-closed.v1' | 'nl.regiodeal.contribution.changed.v1' | 'nl.regiodeal.contribution.condition-followed-up.v1' | 'nl.regiodeal.contribution.paid.v1' | 'nl.regiodeal.round.opened.v1' | 'nl.regiodeal.round.closed.v1' | 'nl.regiodeal.round.extended.v1' | 'nl.regiodeal.task.opened.v1' | 'nl.regiodeal.task.reminded.v1' | 'nl.regiodeal.task.sent-again.v1' | 'nl.regiodeal.task.reassigned.v1' | 'nl.regiodeal.task.code-requested.v1' | 'nl.regiodeal.task.answered.v1' | 'nl.regiodeal.task.withdrawn.v1' | 'nl.regiodeal.task.undeliverable.v1' | 'nl.regiodeal.calendar.link-revoked.v1' | 'nl.regiodeal.mail.refused.v1' | 'nl.regiodeal.decision.registered.v1')[];
    };
    readonly answer: Subscription;
    readonly conflicts: 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Replace the signing key. Makes a new key and shows it, this once. For a day what is sent is signed with both keys, so that nothing is refused while the receiver changes over. Two keys are valid at most: a second replacement within that day ends the oldest. */
  readonly rotateKey: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The subscription, by the name its application gave it. */
      readonly subscriptionId: string;
    };
    readonly answer: SigningKey;
    readonly conflicts: 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List what was delivered, and what was not. The newest first, a part at a time, each with its attempts. Kept for three months. */
  readonly listDeliveries: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The subscription, by the name its application gave it. */
      readonly subscriptionId: string;
    };
    readonly query?: {
      readonly limit?: number | undefined;
      readonly cursor?: string | undefined;
      readonly status?: 'waiting' | 'delivered' | 'dead' | undefined;
    } | undefined;
    readonly answer: Deliveries;
    readonly conflicts: never;
  };
  /** Ask for facts again. By their sequence, whether they were delivered, failed every time, or were never sent to this subscriber. Their attempts begin anew. */
  readonly redeliver: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The subscription, by the name its application gave it. */
      readonly subscriptionId: string;
    };
    readonly body: {
      readonly sequences: readonly number[];
    };
    readonly answer: Redelivery;
    readonly conflicts: 'not-now' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
}

/** Where every operation is. */
export const operations = {
  importProgramme: { method: 'PUT', path: '/programmes/{programmeId}', type: 'application/yaml' },
  readProgramme: { method: 'GET', path: '/programmes/{programmeId}' },
  listBodies: { method: 'GET', path: '/programmes/{programmeId}/bodies' },
  readComposition: { method: 'GET', path: '/programmes/{programmeId}/composition' },
  explainAuthority: { method: 'GET', path: '/programmes/{programmeId}/authority' },
  recordRepresentation: { method: 'POST', path: '/programmes/{programmeId}/representations', type: 'application/json' },
  endRepresentation: { method: 'POST', path: '/programmes/{programmeId}/representations/{representationId}/endings', type: 'application/json' },
  changeRing: { method: 'POST', path: '/programmes/{programmeId}/partners/{partnerId}/rings', type: 'application/json' },
  rotateSeat: { method: 'POST', path: '/programmes/{programmeId}/seat-successions', type: 'application/json' },
  exportPerson: { method: 'GET', path: '/programmes/{programmeId}/people/{personId}' },
  erasePerson: { method: 'POST', path: '/programmes/{programmeId}/people/{personId}/erasures', type: 'application/json' },
  callReview: { method: 'POST', path: '/programmes/{programmeId}/composition-reviews', type: 'application/json' },
  listReviews: { method: 'GET', path: '/programmes/{programmeId}/composition-reviews' },
  startCycle: { method: 'POST', path: '/programmes/{programmeId}/framework-cycles', type: 'application/json' },
  listCycles: { method: 'GET', path: '/programmes/{programmeId}/framework-cycles' },
  readCycle: { method: 'GET', path: '/programmes/{programmeId}/framework-cycles/{cycleId}' },
  moveCycle: { method: 'POST', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/moves', type: 'application/json' },
  forecastRound: { method: 'GET', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/forecast' },
  reviseText: { method: 'POST', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/texts', type: 'application/json' },
  readText: { method: 'GET', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/texts/{textNumber}' },
  printText: { method: 'GET', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/texts/{textNumber}/_print', gives: 'text/html' },
  compareTexts: { method: 'GET', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/differences' },
  listInput: { method: 'GET', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/input' },
  answerInput: { method: 'POST', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/input/{taskId}/answers', type: 'application/json' },
  listConditions: { method: 'GET', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/conditions' },
  followUpCondition: { method: 'POST', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/conditions/{conditionId}/follow-ups', type: 'application/json' },
  readFramework: { method: 'GET', path: '/programmes/{programmeId}/framework' },
  pitchAlliance: { method: 'POST', path: '/programmes/{programmeId}/alliances', type: 'application/json' },
  listAlliances: { method: 'GET', path: '/programmes/{programmeId}/alliances' },
  readAlliance: { method: 'GET', path: '/programmes/{programmeId}/alliances/{allianceId}' },
  moveAlliance: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/moves', type: 'application/json' },
  nameLead: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/leads', type: 'application/json' },
  callForContributions: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/calls', type: 'application/json' },
  linkAlliances: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/links', type: 'application/json' },
  proposeContribution: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/contributions', type: 'application/json' },
  readContribution: { method: 'GET', path: '/programmes/{programmeId}/alliances/{allianceId}/contributions/{contributionId}' },
  moveContribution: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/contributions/{contributionId}/moves', type: 'application/json' },
  submitPlan: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/plans', type: 'application/json' },
  readPlan: { method: 'GET', path: '/programmes/{programmeId}/alliances/{allianceId}/plans/{year}/{version}' },
  testPlan: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/plans/{year}/tests', type: 'application/json' },
  listLineBudgets: { method: 'GET', path: '/programmes/{programmeId}/line-budgets' },
  submitReport: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/reports', type: 'application/json' },
  listReports: { method: 'GET', path: '/programmes/{programmeId}/alliances/{allianceId}/reports' },
  readReport: { method: 'GET', path: '/programmes/{programmeId}/alliances/{allianceId}/reports/{reportId}' },
  closePeriods: { method: 'POST', path: '/programmes/{programmeId}/reporting-periods/_close', type: 'application/json' },
  followUpContributionCondition: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/contributions/{contributionId}/conditions/{conditionId}/follow-ups', type: 'application/json' },
  recordPayment: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/contributions/{contributionId}/payments', type: 'application/json' },
  raiseEscalation: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/escalations', type: 'application/json' },
  listEscalations: { method: 'GET', path: '/programmes/{programmeId}/escalations' },
  readEscalation: { method: 'GET', path: '/programmes/{programmeId}/escalations/{escalationId}' },
  moveEscalation: { method: 'POST', path: '/programmes/{programmeId}/escalations/{escalationId}/moves', type: 'application/json' },
  listTasks: { method: 'GET', path: '/programmes/{programmeId}/tasks' },
  readRound: { method: 'GET', path: '/programmes/{programmeId}/rounds/{roundId}' },
  extendRound: { method: 'POST', path: '/programmes/{programmeId}/rounds/{roundId}/extensions', type: 'application/json' },
  readTask: { method: 'GET', path: '/programmes/{programmeId}/tasks/{taskId}' },
  sendTaskAgain: { method: 'POST', path: '/programmes/{programmeId}/tasks/{taskId}/mailings', type: 'application/json' },
  reassignTask: { method: 'POST', path: '/programmes/{programmeId}/tasks/{taskId}/reassignments', type: 'application/json' },
  withdrawTask: { method: 'POST', path: '/programmes/{programmeId}/tasks/{taskId}/withdrawals', type: 'application/json' },
  registerPaperAnswer: { method: 'POST', path: '/programmes/{programmeId}/tasks/{taskId}/paper-answers', type: 'application/json' },
  readCalendarLink: { method: 'GET', path: '/programmes/{programmeId}/calendar-link' },
  revokeCalendarLink: { method: 'POST', path: '/programmes/{programmeId}/calendar-link/_revoke', type: 'application/json' },
  listDecisions: { method: 'GET', path: '/programmes/{programmeId}/decisions' },
  exportDecisions: { method: 'GET', path: '/programmes/{programmeId}/decisions/_export', gives: 'text/csv' },
  verifyDecisions: { method: 'GET', path: '/programmes/{programmeId}/decisions/_verify' },
  listEvents: { method: 'GET', path: '/programmes/{programmeId}/events' },
  registerSubscription: { method: 'POST', path: '/programmes/{programmeId}/subscriptions', type: 'application/json' },
  listSubscriptions: { method: 'GET', path: '/programmes/{programmeId}/subscriptions' },
  readSubscription: { method: 'GET', path: '/programmes/{programmeId}/subscriptions/{subscriptionId}' },
  moveSubscription: { method: 'POST', path: '/programmes/{programmeId}/subscriptions/{subscriptionId}/moves', type: 'application/json' },
  chooseTypes: { method: 'POST', path: '/programmes/{programmeId}/subscriptions/{subscriptionId}/types', type: 'application/json' },
  rotateKey: { method: 'POST', path: '/programmes/{programmeId}/subscriptions/{subscriptionId}/keys' },
  listDeliveries: { method: 'GET', path: '/programmes/{programmeId}/subscriptions/{subscriptionId}/deliveries' },
  redeliver: { method: 'POST', path: '/programmes/{programmeId}/subscriptions/{subscriptionId}/redeliveries', type: 'application/json' },
} as const satisfies Record<keyof Operations, object>;
