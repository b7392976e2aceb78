// biome-ignore-all format: made by `npm run client` from the description of the API; change its contracts instead
// biome-ignore-all lint: the same

export type Accession = {
  /** The version that was in force when it joined. */
  readonly cycleId: string;
  /** The municipality that joined. */
  readonly partnerId: string;
  /** What its college decided; `asked` while it is asked, `approved-with-conditions` until the regiegroep answers the conditions, `conditions-not-accepted` when the regiegroep refused them, `unanswered` when the term ended without an answer, `ended` when the municipality left or the version was replaced before the municipality was bound. */
  readonly status: 'asked' | 'approved' | 'approved-with-conditions' | 'conditions-not-accepted' | 'not-approved' | 'unanswered' | 'ended';
  /** How often its college was asked. */
  readonly asked: number;
  /** When it was asked last. */
  readonly askedAt: string;
  /** Why it was asked again. */
  readonly motivation?: string | undefined;
  /** When the question was concluded. */
  readonly concludedAt?: string | undefined;
  /** The round in which it was asked last. */
  readonly roundId: string;
};

export type Accessions = {
  /** The municipalities that joined while a framework was in force. */
  readonly accessions: readonly Accession[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type AdmittedPartner = {
  /** The partner. */
  readonly partnerId: string;
  /** The name of the partner. */
  readonly name: string;
  /** What kind of organisation it is. */
  readonly kind: 'municipality' | 'knowledge-institution' | 'civil-society' | 'company' | 'province' | 'state';
  /** The rings that it was and is in, in order: its membership. On a day without a ring it does not take part. */
  readonly rings: readonly {
    /** The ring: its degree of involvement. */
    readonly ring: 'inner' | 'middle' | 'outer';
    /** The first day on which it holds. */
    readonly from: string;
    /** The first day on which it no longer holds; absent while no end is known. */
    readonly until?: string | undefined;
  }[];
  /** When its bodies meet; absent when nothing is known. */
  readonly meetings?: {
    /** Periods in which nobody meets. */
    readonly recess: readonly {
      /** The first day on which it holds. */
      readonly from: string;
      /** The last day of the recess. */
      readonly until: string;
    }[];
    /** When the college meets: in a rhythm, or on given days. */
    readonly college?: {
      /** The ISO weekday; 1 is Monday. */
      readonly weekday: number;
      /** The number of weeks between two meetings; 1 when it is left out. */
      readonly everyWeeks?: number | undefined;
      /** The day from which the weeks are counted. */
      readonly from: string;
    } | {
      /** The days of the meetings. */
      readonly dates: readonly string[];
    } | undefined;
    /** When the council meets: in a rhythm, or on given days. */
    readonly council?: {
      /** The ISO weekday; 1 is Monday. */
      readonly weekday: number;
      /** The number of weeks between two meetings; 1 when it is left out. */
      readonly everyWeeks?: number | undefined;
      /** The day from which the weeks are counted. */
      readonly from: string;
    } | {
      /** The days of the meetings. */
      readonly dates: readonly string[];
    } | undefined;
    /** When the board of a partner that is no municipality meets: in a rhythm, or on given days. */
    readonly board?: {
      /** The ISO weekday; 1 is Monday. */
      readonly weekday: number;
      /** The number of weeks between two meetings; 1 when it is left out. */
      readonly everyWeeks?: number | undefined;
      /** The day from which the weeks are counted. */
      readonly from: string;
    } | {
      /** The days of the meetings. */
      readonly dates: readonly string[];
    } | undefined;
    /** Elections of its council on a day of its own, as after a merger. The usual ones are not listed. */
    readonly elections?: readonly {
      /** The day of the election. */
      readonly on: string;
      /** The first day of the council that is elected; without it, eight days after the election. */
      readonly councilFrom?: string | undefined;
      /** The first day of the college that follows; without it, the college gets no handover: the old one sits until then. */
      readonly collegeFrom?: string | undefined;
    }[] | undefined;
  } | undefined;
  /** The people with whom it begins, each in one role, without their names. */
  readonly people: readonly {
    /** The person. */
    readonly personId: string;
    /** The role. */
    readonly role: 'portfolio-holder' | 'college-secretary' | 'council-clerk' | 'board-contact' | 'programme-director' | 'bureau' | 'alliance-lead';
  }[];
};

export type Alliance = {
  /** The day whose state it shows, as it was recorded by the end of that day. */
  readonly asOf: string;
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The alliance, by the identifier that was chosen at its pitch. */
  readonly allianceId: string;
  /** What the alliance is called. */
  readonly title: string;
  /** What the alliance wants to do. */
  readonly summary: string;
  /** The programme line that it works on. */
  readonly lineId: string;
  /** The goal of the framework that it works on. */
  readonly goalId: string;
  /** What each year is expected to cost, before there is a plan. */
  readonly estimate: readonly {
    /** The calendar year. */
    readonly year: number;
    /** Whole euro cents. */
    readonly amountCents: number;
  }[];
  /** The number of its present pitch; absent until the first one was changed. */
  readonly pitch?: number | undefined;
  /** The framework version under which it was pitched. */
  readonly pitchedUnder: string;
  /** When it was pitched. */
  readonly pitchedAt: string;
  /** Who leads it; absent until somebody was named. */
  readonly lead?: {
    /** The partner that leads. */
    readonly partnerId: string;
    /** The person of that partner whom the registry has as lead of an alliance, if it has one. */
    readonly personId?: string | undefined;
  } | undefined;
  /** The phase that it is in. */
  readonly phase: 'idea' | 'exploration' | 'formation' | 'execution' | 'completion' | 'closed' | 'paused';
  /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
  readonly visit: number;
  /** The phase that it was in when it was paused, and resumes in. */
  readonly pausedFrom?: 'idea' | 'exploration' | 'formation' | 'execution' | 'completion' | 'closed' | 'paused' | undefined;
  /** The calls for contributions, in order. */
  readonly calls: readonly {
    /** The number of the call. */
    readonly call: number;
    /** When it was called. */
    readonly calledAt: string;
    /** Who called it: the client id of an application. */
    readonly calledBy: string;
    /** The message to the partners that are asked. */
    readonly message: string;
    /** What each partner is asked to give. */
    readonly asks: readonly {
      /** The partner that is asked. */
      readonly partnerId: string;
      /** The contribution that it is asked to give. */
      readonly offer: {
        /** What is given. */
        readonly kind: 'money';
        /** What is given, in words. */
        readonly description: string;
        /** The calendar years, each once. */
        readonly years: readonly {
          /** The calendar year. */
          readonly year: number;
          /** How much in that year, in whole euro cents. */
          readonly amountCents: number;
        }[];
      } | {
        /** What is given. */
        readonly kind: 'hours';
        /** What is given, in words. */
        readonly description: string;
        /** The calendar years, each once. */
        readonly years: readonly {
          /** The calendar year. */
          readonly year: number;
          /** How many hours in that year. */
          readonly hours: number;
        }[];
      } | {
        /** What is given. */
        readonly kind: 'knowledge';
        /** What is given, in words. */
        readonly description: string;
        /** The calendar years, each once. */
        readonly years: readonly {
          /** The calendar year. */
          readonly year: number;
        }[];
      } | {
        /** What is given. */
        readonly kind: 'in-kind';
        /** What is given, in words. */
        readonly description: string;
        /** The calendar years, each once. */
        readonly years: readonly {
          /** The calendar year. */
          readonly year: number;
        }[];
      };
    }[];
  }[];
  /** Exactly the partners with a committed contribution. */
  readonly members: readonly string[];
  /** How many contributions were promised and not declined or withdrawn. */
  readonly promises: number;
  /** How many of those wait for a decision. */
  readonly undecided: number;
  /** What was asked, promised, decided and paid, each by calendar year. Only decided money covers costs. */
  readonly figures: {
    /** What the last call asks. */
    readonly asked: Readonly<Record<string, {
      /** Money, in whole euro cents. */
      readonly cents: number;
      /** Hours of work. */
      readonly hours: number;
      /** The number of yearly shares in knowledge or in kind. */
      readonly items: number;
    }>>;
    /** What was proposed and not declined or withdrawn, decided or not. */
    readonly promised: Readonly<Record<string, {
      /** Money, in whole euro cents. */
      readonly cents: number;
      /** Hours of work. */
      readonly hours: number;
      /** The number of yearly shares in knowledge or in kind. */
      readonly items: number;
    }>>;
    /** The part of the promises that the deciding body committed. */
    readonly decided: Readonly<Record<string, {
      /** Money, in whole euro cents. */
      readonly cents: number;
      /** Hours of work. */
      readonly hours: number;
      /** The number of yearly shares in knowledge or in kind. */
      readonly items: number;
    }>>;
    /** What was paid or delivered. */
    readonly paid: Readonly<Record<string, {
      /** Money, in whole euro cents. */
      readonly cents: number;
      /** Hours of work. */
      readonly hours: number;
      /** The number of yearly shares in knowledge or in kind. */
      readonly items: number;
    }>>;
  };
  /** The state of the plan of each calendar year. */
  readonly plans: Readonly<Record<string, {
    /** The newest version that was submitted. */
    readonly version: number;
    /** What that version costs, in whole euro cents. */
    readonly versionCents: number;
    /** Where the money of the newest version comes from; absent where it does not say it. */
    readonly versionSources?: readonly {
      /** Where the money comes from. */
      readonly source: 'state' | 'region' | 'province' | 'other';
      /** Whole euro cents. */
      readonly amountCents: number;
    }[] | undefined;
    /** The status of that version: waiting for its test, found to fit, or returned. */
    readonly status: 'submitted' | 'fits' | 'returned';
    /** The version that the alliance carries out: the newest that was found to fit. */
    readonly fitting?: number | undefined;
    /** What that version costs, in whole euro cents. */
    readonly fittingCents?: number | undefined;
    /** Where the money of the version that fits comes from; absent where it does not say it. */
    readonly fittingSources?: readonly {
      /** Where the money comes from. */
      readonly source: 'state' | 'region' | 'province' | 'other';
      /** Whole euro cents. */
      readonly amountCents: number;
    }[] | undefined;
    /** The framework version under which the plan no longer fits; absent while it fits. */
    readonly unfitSince?: string | undefined;
  }>>;
  /** The newest report; absent until there is one. */
  readonly report?: {
    /** The version of the report: its period and the number of the version. */
    readonly reportId: string;
    /** A period, from its first day up to, and not including, its end. */
    readonly period: {
      /** The first day. */
      readonly from: string;
      /** The first day after the period. */
      readonly until: string;
    };
    /** The number of the version; 1 is the first. */
    readonly version: number;
    /** Green: as planned. Amber: within what the framework tolerates. Red: beyond it. */
    readonly colour: 'green' | 'amber' | 'red';
    /** The breaches that the newest report does not say are over. */
    readonly breaches: readonly string[];
  } | undefined;
  /** Goals of plans that were dropped while a breach of them was open, and whose breach ended with them; absent while there are none. */
  readonly endedGoals?: readonly string[] | undefined;
  /** How many reports there are, corrections included. */
  readonly reports: number;
  /** What each year needs, and how much of it is covered. */
  readonly funding: readonly {
    /** The calendar year. */
    readonly year: number;
    /** What the plan costs or, before there is one, the estimate; whole euro cents. */
    readonly neededCents: number;
    /** The money that was decided for that year; whole euro cents. */
    readonly coveredCents: number;
    /** The funding gap, in whole euro cents. Promises that are not decided do not reduce it. */
    readonly gapCents: number;
  }[];
  /** The reports that are late; absent when none is. */
  readonly lateReports?: readonly {
    /** A period, from its first day up to, and not including, its end. */
    readonly period: {
      /** The first day. */
      readonly from: string;
      /** The first day after the period. */
      readonly until: string;
    };
    /** The day on which it was due. */
    readonly dueOn: string;
  }[] | undefined;
  /** The moves from where it is. */
  readonly moves: readonly {
    /** The move to make; `moves` of the matter lists the moves that are open. */
    readonly move: 'explore' | 'form' | 'execute' | 'complete' | 'close' | 'drop' | 'pause' | 'resume';
    /** Who may make it: the programmabureau, or the alliance through one of its partners. */
    readonly by: readonly ('bureau' | 'alliance')[];
    /** Whether the move must come with a motivation. */
    readonly motivationNeeded: boolean;
    /** The requirements of the move that are not met yet: it called for contributions (`called`), a contribution was promised (`promised`), a lead was named (`lead-named`), its goal is in the framework in force (`goal-in-force`), a contribution is committed (`committed`), its lead is a member (`lead-is-member`), a plan of this year or later fits (`plan-fits`), it reported (`reported`), it was not paused out of execution or completion with partners (`not-at-work`), it has no partners any more (`no-members`), no contribution is undecided (`nothing-undecided`), no escalation is open (`nothing-escalated`). */
    readonly missing: readonly ('called' | 'promised' | 'lead-named' | 'goal-in-force' | 'committed' | 'lead-is-member' | 'plan-fits' | 'reported' | 'not-at-work' | 'no-members' | 'nothing-undecided' | 'nothing-escalated')[];
  }[];
  /** What each partner was asked for and gives. */
  readonly partners: readonly {
    /** The partner. */
    readonly partnerId: string;
    /** What was asked, promised, decided and paid, each by calendar year. Only decided money covers costs. */
    readonly figures: {
      /** What the last call asks. */
      readonly asked: Readonly<Record<string, {
        /** Money, in whole euro cents. */
        readonly cents: number;
        /** Hours of work. */
        readonly hours: number;
        /** The number of yearly shares in knowledge or in kind. */
        readonly items: number;
      }>>;
      /** What was proposed and not declined or withdrawn, decided or not. */
      readonly promised: Readonly<Record<string, {
        /** Money, in whole euro cents. */
        readonly cents: number;
        /** Hours of work. */
        readonly hours: number;
        /** The number of yearly shares in knowledge or in kind. */
        readonly items: number;
      }>>;
      /** The part of the promises that the deciding body committed. */
      readonly decided: Readonly<Record<string, {
        /** Money, in whole euro cents. */
        readonly cents: number;
        /** Hours of work. */
        readonly hours: number;
        /** The number of yearly shares in knowledge or in kind. */
        readonly items: number;
      }>>;
      /** What was paid or delivered. */
      readonly paid: Readonly<Record<string, {
        /** Money, in whole euro cents. */
        readonly cents: number;
        /** Hours of work. */
        readonly hours: number;
        /** The number of yearly shares in knowledge or in kind. */
        readonly items: number;
      }>>;
    };
    /** How many of its contributions are committed; above 0 it is a member. */
    readonly committed: number;
    /** The number of the last call that asked this partner. */
    readonly askedIn?: number | undefined;
  }[];
  /** The contributions, whatever their status. */
  readonly contributions: readonly {
    /** The contribution, by the identifier that its partner chose; it is unique within the alliance. */
    readonly contributionId: string;
    /** The partner. */
    readonly partnerId: string;
    /** What is given: money, hours, knowledge or something in kind, by calendar year. */
    readonly offer: {
      /** What is given. */
      readonly kind: 'money';
      /** What is given, in words. */
      readonly description: string;
      /** The calendar years, each once. */
      readonly years: readonly {
        /** The calendar year. */
        readonly year: number;
        /** How much in that year, in whole euro cents. */
        readonly amountCents: number;
      }[];
    } | {
      /** What is given. */
      readonly kind: 'hours';
      /** What is given, in words. */
      readonly description: string;
      /** The calendar years, each once. */
      readonly years: readonly {
        /** The calendar year. */
        readonly year: number;
        /** How many hours in that year. */
        readonly hours: number;
      }[];
    } | {
      /** What is given. */
      readonly kind: 'knowledge';
      /** What is given, in words. */
      readonly description: string;
      /** The calendar years, each once. */
      readonly years: readonly {
        /** The calendar year. */
        readonly year: number;
      }[];
    } | {
      /** What is given. */
      readonly kind: 'in-kind';
      /** What is given, in words. */
      readonly description: string;
      /** The calendar years, each once. */
      readonly years: readonly {
        /** The calendar year. */
        readonly year: number;
      }[];
    };
    /** Its status. Only a committed contribution covers costs; `conditional`: decided under conditions that the alliance did not accept yet. */
    readonly status: 'proposed' | 'put-to-decision' | 'conditional' | 'committed' | 'committed-with-conditions' | 'declined' | 'withdrawn' | 'replaced' | 'divided' | 'ended';
    /** The body that decides on it: the council of a municipality, or its college within room that the council granted; the own board of any other partner. */
    readonly decidingBody: 'council' | 'college' | 'own-board';
    /** The number of changes; a move names the last one. */
    readonly changes: number;
    /** When it was proposed. */
    readonly proposedAt: string;
    /** The open round in which the body decides on it, or the alliance on its conditions; absent when there is none. */
    readonly putIn?: string | undefined;
    /** The grant of room within which the college of the municipality decides, or decided. */
    readonly within?: string | undefined;
    /** The round that was left open: of the college, when the contribution went from the college to the council; or the question whether the body takes its decision back, when the decision ended otherwise. */
    readonly leftRound?: string | undefined;
    /** What the body decided in its own meeting, as its addressee registered it. */
    readonly decision?: {
      /** What was decided. */
      readonly outcome: 'committed' | 'committed-with-conditions' | 'declined' | 'deferred';
      /** The body that decided. */
      readonly body: 'council' | 'college' | 'own-board';
      /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
      readonly decidedOn: string;
      /** The body's own reference (kenmerk). */
      readonly reference: string;
      /** On whose behalf the decision is registered. */
      readonly onBehalfOf: string;
      /** The conditions that came with it, one each. */
      readonly conditions: readonly string[];
      /** Where the document can be found (http or https). */
      readonly document?: string | undefined;
      /** Identifies who registered it. The name is stored separately, so that it can be erased. */
      readonly registrarId: string;
      /** The answer that registers it. */
      readonly registrationId: string;
      /** The rule that entitled the addressee to answer at that moment. */
      readonly entitlement: string;
    } | undefined;
    /** The question to the body whether it takes its decision back, while it is asked. Until it decides, the decision stands. */
    readonly takingBack?: {
      /** The round in which it is asked. */
      readonly roundId: string;
      /** When it was asked. */
      readonly askedAt: string;
      /** Why it is asked. */
      readonly reason: string;
    } | undefined;
    /** The day on which the alliance accepted the conditions of the decision: it counts from then on. */
    readonly acceptedOn?: string | undefined;
    /** What was paid or delivered so far, by calendar year: euro cents, hours, or shares, as it was offered. */
    readonly paid: Readonly<Record<string, number>>;
    /** The committed contribution whose place this one takes, from the day of the decision on it. */
    readonly replaces?: string | undefined;
    /** The contribution or grant that took its place. */
    readonly replacedBy?: {
      /** The contribution that took its place. */
      readonly contributionId: string;
      /** The day of the decision from which that counts. */
      readonly on: string;
    } | undefined;
    /** The municipalities that had the contribution before, in order. */
    readonly succeeded?: readonly {
      /** The succession in which it passed on. */
      readonly successionId: string;
      /** The municipality that had it before. */
      readonly from: string;
      /** The day from which the next one has it. */
      readonly on: string;
    }[] | undefined;
    /** What it was divided into when its municipality was split. */
    readonly dividedInto?: {
      /** The succession in which it was divided. */
      readonly successionId: string;
      /** The day from which the parts count. */
      readonly on: string;
      /** The parts. */
      readonly contributionIds: readonly string[];
    } | undefined;
    /** The contribution of which it is a part. */
    readonly dividedFrom?: string | undefined;
    /** When and why the commitment ended before all of it was paid; absent while it stands. */
    readonly ended?: {
      /** The first day on which it no longer holds. */
      readonly on: string;
      /** Why: the membership of its partner ended (`partner-left`), a condition of its decision is not met (`condition-not-met`), or its body took the decision back (`taken-back`). */
      readonly because: 'partner-left' | 'condition-not-met' | 'taken-back';
      /** What was paid or delivered until then, by calendar year. It still counts; the rest covers nothing. */
      readonly paid: Readonly<Record<string, number>>;
      /** The later decision by which the body took its decision back. */
      readonly takenBackBy?: {
        /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
        readonly decidedOn: string;
        /** The body's own reference (kenmerk). */
        readonly reference: string;
        /** The later decision, by its identifier in the register. */
        readonly registrationId: string;
      } | undefined;
    } | undefined;
    /** The amount by which the payments exceed what is decided, by calendar year; possible after a lower decision. */
    readonly overpaid: Readonly<Record<string, number>>;
  }[];
  /** The total that all partners decided, from each day on which it changed. */
  readonly decidedFrom: readonly {
    /** The day of the decision. */
    readonly on: string;
    /** The total from that day on, by calendar year. */
    readonly decided: Readonly<Record<string, {
      /** Money, in whole euro cents. */
      readonly cents: number;
      /** Hours of work. */
      readonly hours: number;
      /** The number of yearly shares in knowledge or in kind. */
      readonly items: number;
    }>>;
  }[];
  /** Whether the pitch can still change: the alliance is an idea or is explored, and no body decides or decided on a contribution to it. */
  readonly pitchIsOpen: boolean;
  /** The pitches that others took the place of, the first one first. */
  readonly earlierPitches: readonly {
    /** The number of the pitch: the first one is 1. */
    readonly pitch: number;
    /** What the alliance was called. */
    readonly title: string;
    /** What the alliance wanted to do. */
    readonly summary: string;
    /** The programme line that it was to work on. */
    readonly lineId: string;
    /** The goal of the framework that it was to work on. */
    readonly goalId: string;
    /** What each year is expected to cost, before there is a plan. */
    readonly estimate: readonly {
      /** The calendar year. */
      readonly year: number;
      /** Whole euro cents. */
      readonly amountCents: number;
    }[];
    /** The framework version under which it was pitched. */
    readonly pitchedUnder: string;
    /** When another one took its place. */
    readonly replacedAt: string;
    /** Who wrote the one that took its place. */
    readonly replacedBy: string;
    /** Why another pitch took its place. */
    readonly reason: string;
  }[];
  /** Alliances that can help this one. */
  readonly helpedBy: readonly {
    /** The link, by the identifier that the caller chose. */
    readonly linkId: string;
    /** The alliance that is helped. */
    readonly helped: string;
    /** The alliance that can help. */
    readonly helper: string;
    /** Why it can help. */
    readonly why: string;
    /** When it was linked. */
    readonly linkedAt: string;
    /** Who linked it: the client id of an application. */
    readonly linkedBy: string;
  }[];
  /** Alliances that this one can help. */
  readonly helps: readonly {
    /** The link, by the identifier that the caller chose. */
    readonly linkId: string;
    /** The alliance that is helped. */
    readonly helped: string;
    /** The alliance that can help. */
    readonly helper: string;
    /** Why it can help. */
    readonly why: string;
    /** When it was linked. */
    readonly linkedAt: string;
    /** Who linked it: the client id of an application. */
    readonly linkedBy: string;
  }[];
  /** What happened, in order. */
  readonly history: readonly {
    /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
    readonly visit: number;
    /** The phase that was entered. */
    readonly phase: 'idea' | 'exploration' | 'formation' | 'execution' | 'completion' | 'closed' | 'paused';
    /** When it was entered. */
    readonly enteredAt: string;
    /** What caused the step: a move, the outcome of a round, or an event that it waited for. */
    readonly trigger: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** The motivation, where the move needed one. */
    readonly motivation?: string | undefined;
  }[];
};

export type AllianceCall = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The alliance, by the identifier that was chosen at its pitch. */
  readonly allianceId: string;
  /** The number of the call. */
  readonly call: number;
  /** When it was called. */
  readonly calledAt: string;
  /** Who called it: the client id of an application. */
  readonly calledBy: string;
  /** The message to the partners that are asked. */
  readonly message: string;
  /** What each partner is asked to give. */
  readonly asks: readonly {
    /** The partner that is asked. */
    readonly partnerId: string;
    /** The contribution that it is asked to give. */
    readonly offer: {
      /** What is given. */
      readonly kind: 'money';
      /** What is given, in words. */
      readonly description: string;
      /** The calendar years, each once. */
      readonly years: readonly {
        /** The calendar year. */
        readonly year: number;
        /** How much in that year, in whole euro cents. */
        readonly amountCents: number;
      }[];
    } | {
      /** What is given. */
      readonly kind: 'hours';
      /** What is given, in words. */
      readonly description: string;
      /** The calendar years, each once. */
      readonly years: readonly {
        /** The calendar year. */
        readonly year: number;
        /** How many hours in that year. */
        readonly hours: number;
      }[];
    } | {
      /** What is given. */
      readonly kind: 'knowledge';
      /** What is given, in words. */
      readonly description: string;
      /** The calendar years, each once. */
      readonly years: readonly {
        /** The calendar year. */
        readonly year: number;
      }[];
    } | {
      /** What is given. */
      readonly kind: 'in-kind';
      /** What is given, in words. */
      readonly description: string;
      /** The calendar years, each once. */
      readonly years: readonly {
        /** The calendar year. */
        readonly year: number;
      }[];
    };
  }[];
};

export type AllianceLink = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The link, by the identifier that the caller chose. */
  readonly linkId: string;
  /** The alliance that is helped. */
  readonly helped: string;
  /** The alliance that can help. */
  readonly helper: string;
  /** Why it can help. */
  readonly why: string;
  /** When it was linked. */
  readonly linkedAt: string;
  /** Who linked it: the client id of an application. */
  readonly linkedBy: string;
};

export type Alliances = {
  /** The alliances. */
  readonly alliances: readonly AllianceSummary[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type AllianceSummary = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The alliance, by the identifier that was chosen at its pitch. */
  readonly allianceId: string;
  /** What the alliance is called. */
  readonly title: string;
  /** What the alliance wants to do. */
  readonly summary: string;
  /** The programme line. */
  readonly lineId: string;
  /** The goal of the framework. */
  readonly goalId: string;
  /** What each year is expected to cost, before there is a plan. */
  readonly estimate: readonly {
    /** The calendar year. */
    readonly year: number;
    /** Whole euro cents. */
    readonly amountCents: number;
  }[];
  /** The number of its present pitch; absent until the first one was changed. */
  readonly pitch?: number | undefined;
  /** The framework version under which it was pitched. */
  readonly pitchedUnder: string;
  /** When it was pitched. */
  readonly pitchedAt: string;
  /** Who leads it; absent until somebody was named. */
  readonly lead?: {
    /** The partner that leads. */
    readonly partnerId: string;
    /** The person of that partner whom the registry has as lead of an alliance, if it has one. */
    readonly personId?: string | undefined;
  } | undefined;
  /** The phase that it is in. */
  readonly phase: 'idea' | 'exploration' | 'formation' | 'execution' | 'completion' | 'closed' | 'paused';
  /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
  readonly visit: number;
  /** The phase that it was in when it was paused, and resumes in. */
  readonly pausedFrom?: 'idea' | 'exploration' | 'formation' | 'execution' | 'completion' | 'closed' | 'paused' | undefined;
  /** How often it called for contributions. */
  readonly calls: number;
  /** Exactly the partners with a committed contribution. */
  readonly members: readonly string[];
  /** How many contributions were promised and not declined or withdrawn. */
  readonly promises: number;
  /** How many of those wait for a decision. */
  readonly undecided: number;
  /** What was asked, promised, decided and paid, each by calendar year. Only decided money covers costs. */
  readonly figures: {
    /** What the last call asks. */
    readonly asked: Readonly<Record<string, {
      /** Money, in whole euro cents. */
      readonly cents: number;
      /** Hours of work. */
      readonly hours: number;
      /** The number of yearly shares in knowledge or in kind. */
      readonly items: number;
    }>>;
    /** What was proposed and not declined or withdrawn, decided or not. */
    readonly promised: Readonly<Record<string, {
      /** Money, in whole euro cents. */
      readonly cents: number;
      /** Hours of work. */
      readonly hours: number;
      /** The number of yearly shares in knowledge or in kind. */
      readonly items: number;
    }>>;
    /** The part of the promises that the deciding body committed. */
    readonly decided: Readonly<Record<string, {
      /** Money, in whole euro cents. */
      readonly cents: number;
      /** Hours of work. */
      readonly hours: number;
      /** The number of yearly shares in knowledge or in kind. */
      readonly items: number;
    }>>;
    /** What was paid or delivered. */
    readonly paid: Readonly<Record<string, {
      /** Money, in whole euro cents. */
      readonly cents: number;
      /** Hours of work. */
      readonly hours: number;
      /** The number of yearly shares in knowledge or in kind. */
      readonly items: number;
    }>>;
  };
  /** The state of the plan of each calendar year. */
  readonly plans: Readonly<Record<string, {
    /** The newest version that was submitted. */
    readonly version: number;
    /** What that version costs, in whole euro cents. */
    readonly versionCents: number;
    /** Where the money of the newest version comes from; absent where it does not say it. */
    readonly versionSources?: readonly {
      /** Where the money comes from. */
      readonly source: 'state' | 'region' | 'province' | 'other';
      /** Whole euro cents. */
      readonly amountCents: number;
    }[] | undefined;
    /** The status of that version: waiting for its test, found to fit, or returned. */
    readonly status: 'submitted' | 'fits' | 'returned';
    /** The version that the alliance carries out: the newest that was found to fit. */
    readonly fitting?: number | undefined;
    /** What that version costs, in whole euro cents. */
    readonly fittingCents?: number | undefined;
    /** Where the money of the version that fits comes from; absent where it does not say it. */
    readonly fittingSources?: readonly {
      /** Where the money comes from. */
      readonly source: 'state' | 'region' | 'province' | 'other';
      /** Whole euro cents. */
      readonly amountCents: number;
    }[] | undefined;
    /** The framework version under which the plan no longer fits; absent while it fits. */
    readonly unfitSince?: string | undefined;
  }>>;
  /** The newest report; absent until there is one. */
  readonly report?: {
    /** The version of the report: its period and the number of the version. */
    readonly reportId: string;
    /** A period, from its first day up to, and not including, its end. */
    readonly period: {
      /** The first day. */
      readonly from: string;
      /** The first day after the period. */
      readonly until: string;
    };
    /** The number of the version; 1 is the first. */
    readonly version: number;
    /** Green: as planned. Amber: within what the framework tolerates. Red: beyond it. */
    readonly colour: 'green' | 'amber' | 'red';
    /** The breaches that the newest report does not say are over. */
    readonly breaches: readonly string[];
  } | undefined;
  /** Goals of plans that were dropped while a breach of them was open, and whose breach ended with them; absent while there are none. */
  readonly endedGoals?: readonly string[] | undefined;
  /** How many reports there are, corrections included. */
  readonly reports: number;
  /** What each year needs, and how much of it is covered. */
  readonly funding: readonly {
    /** The calendar year. */
    readonly year: number;
    /** What the plan costs or, before there is one, the estimate; whole euro cents. */
    readonly neededCents: number;
    /** The money that was decided for that year; whole euro cents. */
    readonly coveredCents: number;
    /** The funding gap, in whole euro cents. Promises that are not decided do not reduce it. */
    readonly gapCents: number;
  }[];
  /** The reports that are late; absent when none is. */
  readonly lateReports?: readonly {
    /** A period, from its first day up to, and not including, its end. */
    readonly period: {
      /** The first day. */
      readonly from: string;
      /** The first day after the period. */
      readonly until: string;
    };
    /** The day on which it was due. */
    readonly dueOn: string;
  }[] | undefined;
};

export type Application = {
  /** The client id that its issuer gave it. */
  readonly clientId: string;
  /** The partner that it acts for, or `programmabureau`; `nobody` when the programme does not know it. */
  readonly actsFor: string;
  /** From this day on it may do nothing; absent while no end is recorded. */
  readonly until?: string | undefined;
};

export type Applications = {
  /** The applications that may call the API now or later. */
  readonly applications: readonly Application[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type Asked = {
  /** The quarter, as `2027-Q3`. */
  readonly quarter: string;
  /** Its first day. */
  readonly from: string;
  /** The day after its last one. */
  readonly until: string;
  /** Every partner that took part, or was asked something. */
  readonly partners: readonly {
    /** The partner. */
    readonly partnerId: string;
    /** The name of the partner. */
    readonly name: string;
    /** Its ring on the last day of the quarter, or today; absent when it took no part. */
    readonly ring?: 'inner' | 'middle' | 'outer' | undefined;
    /** The questions of rounds, without reports. */
    readonly questions: number;
    /** The reports that it was asked for. */
    readonly reports: number;
    /** The reminders that it got. */
    readonly reminders: number;
    /** All of it together. */
    readonly asked: number;
    /** The norm of its ring; absent when the programme set none. */
    readonly norm?: number | undefined;
    /** Whether more was asked than the norm. */
    readonly over: boolean;
  }[];
  /** For the quarter to come: what its figures consist of. Absent for any other quarter. */
  readonly foreseen?: readonly {
    /** The kind of round. */
    readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'contribution-conditions' | 'report' | 'grant' | 'taking-back' | 'consequence' | 'raising' | 'solution' | 'verdict' | 'ruling' | 'follow-up' | 'payment';
    /** How many questions of this kind are foreseen. */
    readonly questions: number;
  }[] | undefined;
};

export type AskedApproval = {
  /** The version that the college approved. */
  readonly cycleId: string;
  /** The municipality. */
  readonly partnerId: string;
  /** `asked` while the college is asked, then what it decided; `unanswered` when the term ended without an answer, `ended` when the version was replaced or withdrawn meanwhile. */
  readonly status: 'asked' | 'taken-back' | 'maintained' | 'unanswered' | 'ended';
  /** How often the college was asked. */
  readonly asked: number;
  /** The text that the college approved. */
  readonly text: {
    /** The number of the text within its version. */
    readonly number: number;
    /** SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text. */
    readonly hash: string;
  };
  /** The approval that the last question is about. */
  readonly approval: {
    /** The part of one addressee in a round. */
    readonly taskId: string;
    /** The answer that registers it. */
    readonly registrationId: string;
    /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
    readonly decidedOn: string;
    /** The body's own reference (kenmerk). */
    readonly reference: string;
  };
  /** The question to the body whether it takes its decision back, while it is asked. Until it decides, the decision stands. */
  readonly takingBack?: {
    /** The round in which it is asked. */
    readonly roundId: string;
    /** When it was asked. */
    readonly askedAt: string;
    /** Why it is asked. */
    readonly reason: string;
  } | undefined;
  /** Every approval of this version that the college took back. */
  readonly takenBack: readonly {
    /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
    readonly decidedOn: string;
    /** The body's own reference (kenmerk). */
    readonly reference: string;
    /** The answer that registers it. */
    readonly registrationId: string;
    /** The part of one addressee in a round. */
    readonly taskId: string;
  }[];
  /** What the seats were asked about an approval of a version in force that was taken back: whether the college is asked again. */
  readonly consequences: readonly {
    /** The round in which it was asked. */
    readonly roundId: string;
    /** When the council was asked. */
    readonly askedAt: string;
    /** Its status. */
    readonly status: 'asked' | 'asks-again' | 'leaves' | 'undecided' | 'ended';
    /** When it was answered. */
    readonly answeredAt?: string | undefined;
  }[];
};

export type AskedForecast = {
  /** The kind of round. */
  readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'contribution-conditions' | 'report' | 'grant' | 'taking-back' | 'consequence' | 'raising' | 'solution' | 'verdict' | 'ruling' | 'follow-up' | 'payment';
  /** The present quarter, as `2027-Q3`. */
  readonly quarter: string;
  /** Its first day. */
  readonly from: string;
  /** The day after its last one. */
  readonly until: string;
  /** How many addressees the round would ask. */
  readonly addressees: number;
  /** The partners that the round puts over the norm of what is asked of them in a quarter. */
  readonly over: readonly {
    /** The partner. */
    readonly partnerId: string;
    /** Its name. */
    readonly name: string;
    /** What was asked of it in the present quarter until now. */
    readonly asked: number;
    /** How many questions the round adds. */
    readonly adds: number;
    /** The norm of its ring. */
    readonly norm: number;
  }[];
};

export type AskedText = {
  /** The text of a framework; absent where something else is asked. */
  readonly framework?: {
    /** A summary in a few sentences. */
    readonly summary: string;
    /** The programme lines, each with its goals and its budget. */
    readonly lines: readonly {
      /** The name of the programme line. */
      readonly name: string;
      /** The goals on this line. */
      readonly goals: readonly {
        /** The goal, in a few words. */
        readonly title: string;
        /** The goal, in full. */
        readonly description: string;
        /** The activities for it. */
        readonly activities?: readonly string[] | undefined;
        /** How it is measured, one Dutch sentence each. */
        readonly indicators: readonly string[];
      }[];
      /** What the framework gives the line, by calendar year. */
      readonly budget: readonly {
        /** The calendar year. */
        readonly year: number;
        /** Whole euro cents. */
        readonly amountCents: number;
        /** Where the money of that year comes from; together they are its amount. Absent where it is not said. */
        readonly sources?: readonly {
          /** Where the money comes from: the contribution of the state (`state`), the co-financing of the region (`region`), the province, or others. */
          readonly source: 'state' | 'region' | 'province' | 'other';
          /** Whole euro cents. */
          readonly amountCents: number;
        }[] | undefined;
      }[];
    }[];
    /** The ground rules. */
    readonly groundRules: {
      /** How progress is monitored. */
      readonly monitoring: string;
      /** How accounts are given. */
      readonly accountability: string;
      /** How the work is organised. */
      readonly organisation: string;
    };
    /** What the regiegroep may decide by itself, one Dutch sentence each. */
    readonly mandate: readonly string[];
  } | undefined;
  /** The sections of every other text; none for a framework. */
  readonly sections: readonly {
    /** The heading of the section. */
    readonly heading: string;
    /** The text of the section. */
    readonly text?: string | undefined;
    /** The figures of the section. */
    readonly rows: readonly {
      /** What it is, in Dutch. */
      readonly label: string;
      /** Its value, in Dutch. */
      readonly value: string;
    }[];
  }[];
  /** Why it is asked, without what the sections and the earlier rounds say: shown in the place of the motivation of the round, if it is there. */
  readonly why?: string | undefined;
};

export type Authority = {
  /** The day whose state is shown: what was recorded by the end of that day. */
  readonly asOf: string;
  /** The client id of the calling application. */
  readonly clientId: string;
  /** The person in the registry, by an identifier that is no name. */
  readonly personId?: string | undefined;
  /** The recorded facts from which the rights of the application follow. */
  readonly facts: {
    /** The partner that it acts for, or `programmabureau`; `nobody` when the programme does not know it. */
    readonly actsFor: string;
    /** What kind of partner that is. */
    readonly kind?: 'municipality' | 'knowledge-institution' | 'civil-society' | 'company' | 'province' | 'state' | undefined;
    /** The ring of that partner; `none` when it does not take part. */
    readonly ring: string;
    /** Its seat in the regiegroep, or `none`. */
    readonly seat: string;
    /** The role. */
    readonly role?: 'portfolio-holder' | 'college-secretary' | 'council-clerk' | 'board-contact' | 'programme-director' | 'bureau' | 'alliance-lead' | undefined;
  };
  /** Every act. */
  readonly acts: readonly {
    /** The act, in the words of the rule. */
    readonly act: string;
    /** Whether the application may do it; where `dependsOn` names a condition, only for a matter that meets it. */
    readonly allowed: boolean;
    /** The rule: the act, and who may do it. */
    readonly rule: string;
    /** What of the matter it turns on as well; `task` when it is done by answering a question that goes to somebody else of the partner, or to its representative. */
    readonly dependsOn: readonly string[];
  }[];
};

export type Bodies = {
  /** The day whose state is shown: what was recorded by the end of that day. */
  readonly asOf: string;
  /** The bodies on that day. */
  readonly bodies: readonly Body[];
};

export type Body = {
  /** The body, within its programme. */
  readonly bodyId: string;
  /** The body. */
  readonly body: 'regiegroep' | 'klankbordgroep' | 'coalition' | 'college' | 'council';
  /** The municipality whose college or council it is. */
  readonly partnerId?: string | undefined;
  /** The partners that sit in it. */
  readonly members: readonly string[];
};

export type CalendarLink = {
  /** Whose calendar it is; absent for that of the whole programme. */
  readonly partnerId?: string | undefined;
  /** Name it to revoke this link. */
  readonly version: number;
  /** An address for calendar programs (iCalendar, RFC 5545). Whoever has it sees the calendar. */
  readonly url: string;
};

export type CalendarLinkVersion = {
  /** Whose calendar it is; absent for that of the whole programme. */
  readonly partnerId?: string | undefined;
  /** Name it to revoke this link. */
  readonly version: number;
};

export type ClosedPeriods = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** Periods that begin before this day are closed. */
  readonly closedUntil: string;
  /** The last closings, in order. */
  readonly closings: readonly {
    /** Periods that begin before this day are closed. */
    readonly closedUntil: string;
    /** When it was closed. */
    readonly closedAt: string;
    /** Who closed it: the client id of an application. */
    readonly closedBy: string;
    /** The reports that were still missing then; absent on closings of an earlier release. */
    readonly missing?: readonly {
      /** The alliance, by the identifier that was chosen at its pitch. */
      readonly allianceId: string;
      /** A period, from its first day up to, and not including, its end. */
      readonly period?: {
        /** The first day. */
        readonly from: string;
        /** The first day after the period. */
        readonly until: string;
      } | undefined;
    }[] | undefined;
  }[];
};

export type Composition = {
  /** The day whose state is shown: what was recorded by the end of that day. */
  readonly asOf: string;
  /** The seats that are held on that day. */
  readonly seats: readonly {
    /** The seat. */
    readonly seatId: string;
    /** The municipality that holds it. */
    readonly partnerId: string;
    /** A fixed seat, or one that rotates. */
    readonly kind: 'fixed' | 'rotating';
    /** The first day on which it holds. */
    readonly from: string;
    /** The first day on which it no longer holds; absent while no end is known. */
    readonly until?: string | undefined;
    /** The number of days that it has been held. */
    readonly heldDays: number;
  }[];
  /** The number of rotating seats that nobody holds. */
  readonly vacant: number;
  /** By when the regiegroep reviews its composition again, as known on that day; it may have passed. Absent when the programme ends before. */
  readonly reviewDue?: string | undefined;
  /** Who should hold a rotating seat next: who waited longest, and why. */
  readonly proposal: {
    /** The municipality that is proposed; absent when there is no candidate. */
    readonly partnerId?: string | undefined;
    /** The reasons, in words. */
    readonly because: string;
    /** The municipalities that could hold it, longest waiting first. */
    readonly candidates: readonly {
      /** The partner. */
      readonly partnerId: string;
      /** The day since which it waits: the end of its last turn, or the first day of its membership. */
      readonly waitingSince: string;
      /** The reasons, in words. */
      readonly because: string;
      /** The number of days that it has waited. */
      readonly waitedDays: number;
      /** The number of days that it held a rotating seat before. */
      readonly heldDays: number;
    }[];
    /** The municipalities that cannot hold it, and why. */
    readonly excluded: readonly {
      /** The partner. */
      readonly partnerId: string;
      /** The reasons, in words. */
      readonly because: string;
    }[];
  };
};

export type CompositionReview = {
  /** The number of the review. */
  readonly number: number;
  /** The round in which it was asked. */
  readonly roundId: string;
  /** Who is to hold a rotating seat from which day; absent when the composition stays as it is. */
  readonly succession?: {
    /** The municipality that is to hold the seat. */
    readonly partnerId: string;
    /** The first day on which it holds. */
    readonly from: string;
    /** The seat that ends on that day. It may be left out when at most one rotating seat is held. */
    readonly succeeds?: string | undefined;
    /** The ring that the former holder moves to; when it is left out, the ring that it was in before its seat. */
    readonly formerHolderRing?: 'inner' | 'middle' | 'outer' | undefined;
  } | undefined;
  /** The number of the rule change that it proposes: the decision on it concludes the review. Absent when it proposes none. */
  readonly ruleChange?: number | undefined;
  /** The reasons, in words. */
  readonly because: string;
  /** Why, in words; shown to whoever is asked. */
  readonly motivation?: string | undefined;
  /** `open` while the seats are asked. */
  readonly status: 'open' | 'adopted' | 'not-adopted';
  /** When it was called. */
  readonly calledAt: string;
  /** Who called it: the client id of an application. */
  readonly calledBy: string;
  /** When it was concluded. */
  readonly concludedAt?: string | undefined;
  /** Why the change that the seats adopted could no longer be recorded. */
  readonly hindrance?: string | undefined;
};

export type CompositionReviews = {
  /** The reviews. */
  readonly reviews: readonly CompositionReview[];
  /** Every time a rotating seat passed on, with the ground for it. */
  readonly passingsOn: readonly SeatPassedOn[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type Condition = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The condition, by the answer that registered it and its place there. */
  readonly conditionId: string;
  /** The text of the condition. */
  readonly text: string;
  /** The status after the last follow-up; `open` without one. */
  readonly status: 'open' | 'met' | 'not-met' | 'in-progress';
  /** Its follow-ups, in order; earlier follow-ups stay. */
  readonly followUps: readonly {
    /** What it was found to be. */
    readonly status: 'met' | 'not-met' | 'in-progress';
    /** An explanation, in words. */
    readonly explanation: string;
    /** When it was done. */
    readonly at: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
  }[];
  /** The framework cycle, by the number of the version that it makes. */
  readonly cycleId: string;
  /** The part of one addressee in a round. */
  readonly taskId: string;
  /** The name of the addressee, in Dutch. */
  readonly addressee: string;
  /** The hash of the text that it is about; it does not count for another text. */
  readonly textHash: string;
  /** Whether the approval that it came with counts. It no longer does once the text changes, its conditions are refused, its college takes it back or approves again, or it is accepted together with conditions that it excludes. */
  readonly binding: boolean;
  /** What the regiegroep answered; its approval counts once they are accepted. Absent while the approval round is open, and for approvals of an earlier release, which count. */
  readonly acceptance?: 'open' | 'accepted' | 'not-accepted' | undefined;
  /** The round in which the seats are asked about it. */
  readonly putIn?: string | undefined;
  /** The conditions that it excludes. */
  readonly excludes?: readonly string[] | undefined;
};

export type Conditions = {
  /** The conditions. */
  readonly conditions: readonly Condition[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type Contribution = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The alliance, by the identifier that was chosen at its pitch. */
  readonly allianceId: string;
  /** The contribution, by the identifier that its partner chose; it is unique within the alliance. */
  readonly contributionId: string;
  /** The partner. */
  readonly partnerId: string;
  /** What is given: money, hours, knowledge or something in kind, by calendar year. */
  readonly offer: {
    /** What is given. */
    readonly kind: 'money';
    /** What is given, in words. */
    readonly description: string;
    /** The calendar years, each once. */
    readonly years: readonly {
      /** The calendar year. */
      readonly year: number;
      /** How much in that year, in whole euro cents. */
      readonly amountCents: number;
    }[];
  } | {
    /** What is given. */
    readonly kind: 'hours';
    /** What is given, in words. */
    readonly description: string;
    /** The calendar years, each once. */
    readonly years: readonly {
      /** The calendar year. */
      readonly year: number;
      /** How many hours in that year. */
      readonly hours: number;
    }[];
  } | {
    /** What is given. */
    readonly kind: 'knowledge';
    /** What is given, in words. */
    readonly description: string;
    /** The calendar years, each once. */
    readonly years: readonly {
      /** The calendar year. */
      readonly year: number;
    }[];
  } | {
    /** What is given. */
    readonly kind: 'in-kind';
    /** What is given, in words. */
    readonly description: string;
    /** The calendar years, each once. */
    readonly years: readonly {
      /** The calendar year. */
      readonly year: number;
    }[];
  };
  /** Its status. Only a committed contribution covers costs; `conditional`: decided under conditions that the alliance did not accept yet. */
  readonly status: 'proposed' | 'put-to-decision' | 'conditional' | 'committed' | 'committed-with-conditions' | 'declined' | 'withdrawn' | 'replaced' | 'divided' | 'ended';
  /** The body that decides on it: the council of a municipality, or its college within room that the council granted; the own board of any other partner. */
  readonly decidingBody: 'council' | 'college' | 'own-board';
  /** The number of changes; a move names the last one. */
  readonly changes: number;
  /** When it was proposed. */
  readonly proposedAt: string;
  /** The open round in which the body decides on it, or the alliance on its conditions; absent when there is none. */
  readonly putIn?: string | undefined;
  /** The grant of room within which the college of the municipality decides, or decided. */
  readonly within?: string | undefined;
  /** The round that was left open: of the college, when the contribution went from the college to the council; or the question whether the body takes its decision back, when the decision ended otherwise. */
  readonly leftRound?: string | undefined;
  /** The decision that stands; absent until there is one. */
  readonly decision?: {
    /** What was decided. */
    readonly outcome: 'committed' | 'committed-with-conditions' | 'declined' | 'deferred';
    /** The body that decided. */
    readonly body: 'council' | 'college' | 'own-board';
    /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
    readonly decidedOn: string;
    /** The body's own reference (kenmerk). */
    readonly reference: string;
    /** On whose behalf the decision is registered. */
    readonly onBehalfOf: string;
    /** The conditions that came with it, one each. */
    readonly conditions: readonly string[];
    /** Where the document can be found (http or https). */
    readonly document?: string | undefined;
    /** Identifies who registered it. The name is stored separately, so that it can be erased. */
    readonly registrarId: string;
    /** The answer that registers it. */
    readonly registrationId: string;
    /** The rule that entitled the addressee to answer at that moment. */
    readonly entitlement: string;
  } | undefined;
  /** The question to the body whether it takes its decision back, while it is asked. Until it decides, the decision stands. */
  readonly takingBack?: {
    /** The round in which it is asked. */
    readonly roundId: string;
    /** When it was asked. */
    readonly askedAt: string;
    /** Why it is asked. */
    readonly reason: string;
  } | undefined;
  /** The day on which the alliance accepted the conditions of the decision: it counts from then on. */
  readonly acceptedOn?: string | undefined;
  /** What was paid or delivered so far, by calendar year: euro cents, hours, or shares, as it was offered. */
  readonly paid: Readonly<Record<string, number>>;
  /** The committed contribution whose place this one takes, from the day of the decision on it. */
  readonly replaces?: string | undefined;
  /** The contribution or grant that took its place. */
  readonly replacedBy?: {
    /** The contribution that took its place. */
    readonly contributionId: string;
    /** The day of the decision from which that counts. */
    readonly on: string;
  } | undefined;
  /** The municipalities that had the contribution before, in order. */
  readonly succeeded?: readonly {
    /** The succession in which it passed on. */
    readonly successionId: string;
    /** The municipality that had it before. */
    readonly from: string;
    /** The day from which the next one has it. */
    readonly on: string;
  }[] | undefined;
  /** What it was divided into when its municipality was split. */
  readonly dividedInto?: {
    /** The succession in which it was divided. */
    readonly successionId: string;
    /** The day from which the parts count. */
    readonly on: string;
    /** The parts. */
    readonly contributionIds: readonly string[];
  } | undefined;
  /** The contribution of which it is a part. */
  readonly dividedFrom?: string | undefined;
  /** When and why the commitment ended before all of it was paid; absent while it stands. */
  readonly ended?: {
    /** The first day on which it no longer holds. */
    readonly on: string;
    /** Why: the membership of its partner ended (`partner-left`), a condition of its decision is not met (`condition-not-met`), or its body took the decision back (`taken-back`). */
    readonly because: 'partner-left' | 'condition-not-met' | 'taken-back';
    /** What was paid or delivered until then, by calendar year. It still counts; the rest covers nothing. */
    readonly paid: Readonly<Record<string, number>>;
    /** The later decision by which the body took its decision back. */
    readonly takenBackBy?: {
      /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
      readonly decidedOn: string;
      /** The body's own reference (kenmerk). */
      readonly reference: string;
      /** The later decision, by its identifier in the register. */
      readonly registrationId: string;
    } | undefined;
  } | undefined;
  /** The amount by which the payments exceed what is decided, by calendar year; possible after a lower decision. */
  readonly overpaid: Readonly<Record<string, number>>;
  /** Its changes, in order. */
  readonly history: readonly {
    /** The number of the change. */
    readonly change: number;
    /** What changed it: a move of the partner, or what the body decided. */
    readonly on: string;
    /** The status after the change. */
    readonly status: 'proposed' | 'put-to-decision' | 'conditional' | 'committed' | 'committed-with-conditions' | 'declined' | 'withdrawn' | 'replaced' | 'divided' | 'ended';
    /** When it was done. */
    readonly at: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** What the body decided in its own meeting, as its addressee registered it. */
    readonly decision?: {
      /** What was decided. */
      readonly outcome: 'committed' | 'committed-with-conditions' | 'declined' | 'deferred';
      /** The body that decided. */
      readonly body: 'council' | 'college' | 'own-board';
      /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
      readonly decidedOn: string;
      /** The body's own reference (kenmerk). */
      readonly reference: string;
      /** On whose behalf the decision is registered. */
      readonly onBehalfOf: string;
      /** The conditions that came with it, one each. */
      readonly conditions: readonly string[];
      /** Where the document can be found (http or https). */
      readonly document?: string | undefined;
      /** Identifies who registered it. The name is stored separately, so that it can be erased. */
      readonly registrarId: string;
      /** The answer that registers it. */
      readonly registrationId: string;
      /** The rule that entitled the addressee to answer at that moment. */
      readonly entitlement: string;
    } | undefined;
    /** What the body decided later: whether it takes its decision back (`taken-back`), or lets it stand (`maintained`). */
    readonly laterDecision?: {
      /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
      readonly decidedOn: string;
      /** The body's own reference (kenmerk). */
      readonly reference: string;
      /** On whose behalf the decision is registered. */
      readonly onBehalfOf: string;
      /** Where the document can be found (http or https). */
      readonly document?: string | undefined;
      /** What was decided: `taken-back`, `maintained`, or `deferred`. */
      readonly outcome: 'taken-back' | 'maintained' | 'deferred';
      /** The body. */
      readonly body: 'council' | 'college' | 'own-board';
      /** Identifies who registered it. The name is stored separately, so that it can be erased. */
      readonly registrarId: string;
      /** The answer that registers it. */
      readonly registrationId: string;
      /** The rule that entitled the addressee to answer at that moment. */
      readonly entitlement: string;
    } | undefined;
    /** Why, in words. */
    readonly reason?: string | undefined;
  }[];
  /** What was paid or delivered. */
  readonly payments: readonly {
    /** The payment, by the identifier that the caller chose. */
    readonly paymentId: string;
    /** The calendar year. */
    readonly year: number;
    /** The amount: whole euro cents for money, hours for hours, yearly shares for knowledge or in kind. */
    readonly amount: number;
    /** The day on which it was paid or delivered; not in the future, and not before the decision that committed it. */
    readonly paidOn: string;
    /** The reference of the payment, such as the number of the invoice. */
    readonly reference: string;
    /** The payment that was recorded wrongly: this one has the correct data, and counts in its place. Both stay. */
    readonly corrects?: string | undefined;
    /** Why it is corrected. */
    readonly reason?: string | undefined;
    /** When it was recorded. */
    readonly recordedAt: string;
    /** Who recorded it: the client id of an application, or the round that it follows from. */
    readonly recordedBy: string;
    /** The payment that corrects this one: this one counts no more. */
    readonly correctedBy?: string | undefined;
  }[];
  /** Under which it was committed, each with its follow-up. */
  readonly conditions: readonly {
    /** The condition, by the answer that registered it and its place there. */
    readonly conditionId: string;
    /** The text of the condition. */
    readonly text: string;
    /** The status after the last follow-up; `open` without one. */
    readonly status: 'open' | 'met' | 'not-met' | 'in-progress';
    /** Its follow-ups, in order; earlier follow-ups stay. */
    readonly followUps: readonly {
      /** What it was found to be. */
      readonly status: 'met' | 'not-met' | 'in-progress';
      /** An explanation, in words. */
      readonly explanation: string;
      /** When it was done. */
      readonly at: string;
      /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
      readonly by: string;
    }[];
  }[];
};

export type ContributionCondition = {
  /** The condition, by the answer that registered it and its place there. */
  readonly conditionId: string;
  /** The text of the condition. */
  readonly text: string;
  /** The status after the last follow-up; `open` without one. */
  readonly status: 'open' | 'met' | 'not-met' | 'in-progress';
  /** Its follow-ups, in order; earlier follow-ups stay. */
  readonly followUps: readonly {
    /** What it was found to be. */
    readonly status: 'met' | 'not-met' | 'in-progress';
    /** An explanation, in words. */
    readonly explanation: string;
    /** When it was done. */
    readonly at: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
  }[];
};

export type ContributionConditions = {
  /** The conditions that came with it, one each. */
  readonly conditions: readonly ListedContributionCondition[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type Contributions = {
  /** The contributions, whatever their status. */
  readonly contributions: readonly ContributionStatus[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type ContributionStatus = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The alliance, by the identifier that was chosen at its pitch. */
  readonly allianceId: string;
  /** The contribution, by the identifier that its partner chose; it is unique within the alliance. */
  readonly contributionId: string;
  /** The partner. */
  readonly partnerId: string;
  /** What is given: money, hours, knowledge or something in kind, by calendar year. */
  readonly offer: {
    /** What is given. */
    readonly kind: 'money';
    /** What is given, in words. */
    readonly description: string;
    /** The calendar years, each once. */
    readonly years: readonly {
      /** The calendar year. */
      readonly year: number;
      /** How much in that year, in whole euro cents. */
      readonly amountCents: number;
    }[];
  } | {
    /** What is given. */
    readonly kind: 'hours';
    /** What is given, in words. */
    readonly description: string;
    /** The calendar years, each once. */
    readonly years: readonly {
      /** The calendar year. */
      readonly year: number;
      /** How many hours in that year. */
      readonly hours: number;
    }[];
  } | {
    /** What is given. */
    readonly kind: 'knowledge';
    /** What is given, in words. */
    readonly description: string;
    /** The calendar years, each once. */
    readonly years: readonly {
      /** The calendar year. */
      readonly year: number;
    }[];
  } | {
    /** What is given. */
    readonly kind: 'in-kind';
    /** What is given, in words. */
    readonly description: string;
    /** The calendar years, each once. */
    readonly years: readonly {
      /** The calendar year. */
      readonly year: number;
    }[];
  };
  /** Its status. Only a committed contribution covers costs; `conditional`: decided under conditions that the alliance did not accept yet. */
  readonly status: 'proposed' | 'put-to-decision' | 'conditional' | 'committed' | 'committed-with-conditions' | 'declined' | 'withdrawn' | 'replaced' | 'divided' | 'ended';
  /** The body that decides on it: the council of a municipality, or its college within room that the council granted; the own board of any other partner. */
  readonly decidingBody: 'council' | 'college' | 'own-board';
  /** The number of changes; a move names the last one. */
  readonly changes: number;
  /** When it was proposed. */
  readonly proposedAt: string;
  /** The open round in which the body decides on it, or the alliance on its conditions; absent when there is none. */
  readonly putIn?: string | undefined;
  /** The grant of room within which the college of the municipality decides, or decided. */
  readonly within?: string | undefined;
  /** The round that was left open: of the college, when the contribution went from the college to the council; or the question whether the body takes its decision back, when the decision ended otherwise. */
  readonly leftRound?: string | undefined;
  /** What the body decided in its own meeting, as its addressee registered it. */
  readonly decision?: {
    /** What was decided. */
    readonly outcome: 'committed' | 'committed-with-conditions' | 'declined' | 'deferred';
    /** The body that decided. */
    readonly body: 'council' | 'college' | 'own-board';
    /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
    readonly decidedOn: string;
    /** The body's own reference (kenmerk). */
    readonly reference: string;
    /** On whose behalf the decision is registered. */
    readonly onBehalfOf: string;
    /** The conditions that came with it, one each. */
    readonly conditions: readonly string[];
    /** Where the document can be found (http or https). */
    readonly document?: string | undefined;
    /** Identifies who registered it. The name is stored separately, so that it can be erased. */
    readonly registrarId: string;
    /** The answer that registers it. */
    readonly registrationId: string;
    /** The rule that entitled the addressee to answer at that moment. */
    readonly entitlement: string;
  } | undefined;
  /** The question to the body whether it takes its decision back, while it is asked. Until it decides, the decision stands. */
  readonly takingBack?: {
    /** The round in which it is asked. */
    readonly roundId: string;
    /** When it was asked. */
    readonly askedAt: string;
    /** Why it is asked. */
    readonly reason: string;
  } | undefined;
  /** The day on which the alliance accepted the conditions of the decision: it counts from then on. */
  readonly acceptedOn?: string | undefined;
  /** What was paid or delivered so far, by calendar year: euro cents, hours, or shares, as it was offered. */
  readonly paid: Readonly<Record<string, number>>;
  /** The committed contribution whose place this one takes, from the day of the decision on it. */
  readonly replaces?: string | undefined;
  /** The contribution or grant that took its place. */
  readonly replacedBy?: {
    /** The contribution that took its place. */
    readonly contributionId: string;
    /** The day of the decision from which that counts. */
    readonly on: string;
  } | undefined;
  /** The municipalities that had the contribution before, in order. */
  readonly succeeded?: readonly {
    /** The succession in which it passed on. */
    readonly successionId: string;
    /** The municipality that had it before. */
    readonly from: string;
    /** The day from which the next one has it. */
    readonly on: string;
  }[] | undefined;
  /** What it was divided into when its municipality was split. */
  readonly dividedInto?: {
    /** The succession in which it was divided. */
    readonly successionId: string;
    /** The day from which the parts count. */
    readonly on: string;
    /** The parts. */
    readonly contributionIds: readonly string[];
  } | undefined;
  /** The contribution of which it is a part. */
  readonly dividedFrom?: string | undefined;
  /** When and why the commitment ended before all of it was paid; absent while it stands. */
  readonly ended?: {
    /** The first day on which it no longer holds. */
    readonly on: string;
    /** Why: the membership of its partner ended (`partner-left`), a condition of its decision is not met (`condition-not-met`), or its body took the decision back (`taken-back`). */
    readonly because: 'partner-left' | 'condition-not-met' | 'taken-back';
    /** What was paid or delivered until then, by calendar year. It still counts; the rest covers nothing. */
    readonly paid: Readonly<Record<string, number>>;
    /** The later decision by which the body took its decision back. */
    readonly takenBackBy?: {
      /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
      readonly decidedOn: string;
      /** The body's own reference (kenmerk). */
      readonly reference: string;
      /** The later decision, by its identifier in the register. */
      readonly registrationId: string;
    } | undefined;
  } | undefined;
  /** The amount by which the payments exceed what is decided, by calendar year; possible after a lower decision. */
  readonly overpaid: Readonly<Record<string, number>>;
};

export type DaysOff = {
  /** Days off of the region itself; each gives its day in one of three ways. */
  readonly daysOff: readonly {
    /** What the day is called. */
    readonly name: string;
    /** The day itself. */
    readonly date?: string | undefined;
    /** A day of every year, as month and day: `11-11`. */
    readonly everyYear?: string | undefined;
    /** The number of days after Easter Sunday; a negative number counts back: -48 is the Monday of carnival. */
    readonly daysFromEaster?: number | undefined;
  }[];
};

export type Decisions = {
  /** The decisions. */
  readonly decisions: readonly RegisterEntry[];
  /** Without a filter: the numbers and hashes of the entries in this part that you do not see. With them you can check every link of the chain. */
  readonly withheld?: readonly WithheldEntry[] | undefined;
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type Deliveries = {
  /** The deliveries. */
  readonly deliveries: readonly Delivery[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type Delivery = {
  /** The place of the event in the log of the programme. */
  readonly sequence: number;
  /** The type of event; it ends in its version. */
  readonly type: string;
  /** The event: its `id`. */
  readonly eventId: string;
  /** `waiting` for its next attempt, `delivered`, or `dead` after the last one: it is sent again only on request. */
  readonly status: 'waiting' | 'delivered' | 'dead';
  /** The number of attempts since it was last requested. */
  readonly attempts: number;
  /** The earliest time of the next attempt. */
  readonly nextAttemptAt?: string | undefined;
  /** The last attempts, in order. */
  readonly log: readonly {
    /** When it was attempted. */
    readonly at: string;
    /** The result: `taken` (2xx), `gone` (410), `busy` (429, 503), `refused` (any other status), or `absent` (no answer). */
    readonly outcome: 'taken' | 'gone' | 'refused' | 'busy' | 'absent';
    /** The status of the answer, or why there was none. */
    readonly detail: string;
  }[];
};

export type Erasure = {
  /** The person in the registry, by an identifier that is no name. */
  readonly personId: string;
  /** When the contact data were erased. */
  readonly erasedAt?: string | undefined;
};

export type Escalation = {
  /** The escalation, by its number in the programme. */
  readonly escalationId: string;
  /** The alliance, by the identifier that was chosen at its pitch. */
  readonly allianceId: string;
  /** The title, in Dutch: the alliance and what threatens. */
  readonly title: string;
  /** What threatens: a goal is missed, a goal comes late, or a budget is overrun. */
  readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
  /** What the breach is about: a goal of the framework, or the budget of a line. */
  readonly about: {
    /** A goal, or the budget of a line. */
    readonly kind: 'goal';
    /** The goal of the framework. */
    readonly goalId: string;
    /** The goal of the alliance's plan; absent when it is about all that the alliance does for the goal of the framework. */
    readonly planGoalId?: string | undefined;
    /** The title of the goal in the plan. */
    readonly planGoal?: string | undefined;
  } | {
    /** A goal, or the budget of a line. */
    readonly kind: 'budget-line';
    /** The line whose budget threatens to be overrun. */
    readonly lineId: string;
  };
  /** How large the breach is, in its unit. */
  readonly size: number;
  /** The unit of the size. */
  readonly unit: 'percent' | 'days';
  /** The plan year whose budget it is. */
  readonly year?: number | undefined;
  /** The forecast of the report beside the plan, and which report it is; absent without such a report. */
  readonly figures?: {
    /** What the figures compare: a value with its target, a day with the promised one, or an amount with the budget. */
    readonly kind: 'value';
    /** The report that forecasts it. */
    readonly report: string;
    /** The value that is forecast. */
    readonly forecast: number;
    /** The value that the plan names. */
    readonly target: number;
    /** The value at the start; given where the size is a part of the distance from there to the target. */
    readonly baseline?: number | undefined;
    /** The unit of the values. */
    readonly unit: string;
    /** When the goal counts as reached: at least, at most or exactly its target, or a yes. */
    readonly aim?: 'at-least' | 'at-most' | 'exactly' | 'yes-no' | undefined;
  } | {
    /** What the figures compare: a value with its target, a day with the promised one, or an amount with the budget. */
    readonly kind: 'day';
    /** The report that forecasts it. */
    readonly report: string;
    /** The day on which the goal is expected to be reached. */
    readonly expectedOn: string;
    /** The day by which the plan promises it. */
    readonly by: string;
  } | {
    /** What the figures compare: a value with its target, a day with the promised one, or an amount with the budget. */
    readonly kind: 'money';
    /** The report that forecasts it. */
    readonly report: string;
    /** What the plan is expected to cost in its year. */
    readonly forecastCents: number;
    /** The budget of the plan for that year. */
    readonly budgetCents: number;
  } | undefined;
  /** Why the alliance did not raise it, and what it does about it: who does what by when. */
  readonly notNeeded?: {
    /** Why the breach need not be raised, in the words of the alliance. */
    readonly reason: string;
    /** What the alliance does about it. */
    readonly measures: readonly {
      /** Who carries it out. */
      readonly who: string;
      /** What is done. */
      readonly what: string;
      /** The last day on which it is done. */
      readonly by: string;
    }[];
  } | undefined;
  /** How far it reaches under the framework in force at its last step. */
  readonly reach: 'tolerated' | 'within' | 'after-sounding' | 'beyond';
  /** The stage that it is in. */
  readonly stage: 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
  /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
  readonly visit: number;
  /** When it was raised, or proposed by the system. */
  readonly raisedAt: string;
  /** When it ended; absent until then. */
  readonly endedAt?: string | undefined;
  /** What the framework in force said of it at its last step. */
  readonly mandate: {
    /** The framework version that said so. */
    readonly framework: string;
    /** How far the breach reaches under it. */
    readonly reach: 'tolerated' | 'within' | 'after-sounding' | 'beyond';
    /** The thresholds; absent when the framework gives no mandate for this kind of breach. */
    readonly clause?: {
      /** The unit of the thresholds. */
      readonly unit: 'percent' | 'days';
      /** The largest deviation that nobody needs to raise. */
      readonly tolerance: number;
      /** The largest deviation on which the regiegroep decides. */
      readonly regiegroep: number;
      /** The largest deviation on which the regiegroep decides after the klankbordgroep was sounded. Beyond it the framework must change. */
      readonly sounding: number;
    } | undefined;
    /** The clause, quoted in Dutch. */
    readonly words: string;
  };
  /** The alliance's own account; absent while only a report forecast the breach. */
  readonly account?: {
    /** Why it threatens. */
    readonly cause?: string | undefined;
    /** What happens if nobody acts. */
    readonly consequences?: string | undefined;
    /** What could be done. */
    readonly options?: string | undefined;
    /** What the alliance advises. */
    readonly recommendation?: string | undefined;
  } | undefined;
  /** Why it cannot wait for the first rung. */
  readonly urgent?: string | undefined;
  /** What the programmabureau offered last. */
  readonly solution?: string | undefined;
  /** Who does what by when, as offered with the solution. */
  readonly measures?: readonly {
    /** Who carries it out. */
    readonly who: string;
    /** What is done. */
    readonly what: string;
    /** The last day on which it is done. */
    readonly by: string;
  }[] | undefined;
  /** What the regiegroep is asked to allow, or allowed last: up to which size, until which day, under which conditions. */
  readonly dispensation?: {
    /** The largest deviation that is allowed, in the unit of the breach. */
    readonly upTo: number;
    /** The last day on which it is allowed. */
    readonly until: string;
    /** The conditions under which it is allowed, in Dutch. */
    readonly conditions: readonly string[];
  } | undefined;
  /** The money that a ruling would move from another line; absent when it moves none. */
  readonly transfer?: {
    /** The line that the money comes from. */
    readonly fromLineId: string;
    /** Its name when it was drafted. */
    readonly fromLine: string;
    /** The line of the overrun budget, that the money goes to. */
    readonly toLineId: string;
    /** Its name when it was drafted. */
    readonly toLine: string;
    /** The year of the budgets. */
    readonly year: number;
    /** The amount, in whole euro cents. */
    readonly amountCents: number;
  } | undefined;
  /** The report from which the system proposed it. */
  readonly report?: string | undefined;
  /** Since when it waits for a report to confirm that it is solved. */
  readonly watchedSince?: string | undefined;
  /** Unless a report confirms the solution by then, the escalation moves up. */
  readonly watchedUntil?: string | undefined;
  /** The round of the present stage, if it has one. */
  readonly roundId?: string | undefined;
  /** Whether the klankbordgroep was sounded on it. */
  readonly sounded: boolean;
  /** The rounds that were held, in order. */
  readonly rounds: readonly string[];
  /** The moves that are open now. */
  readonly moves: readonly {
    /** The move to make; `moves` of the matter lists the moves that are open. */
    readonly move: string;
    /** Where the move leads. */
    readonly to: string;
    /** Whether the move must come with a motivation. */
    readonly motivationNeeded: boolean;
  }[];
  /** Each step, with why the rung below could not settle it. */
  readonly history: readonly {
    /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
    readonly visit: number;
    /** The stage that was entered. */
    readonly stage: 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
    /** The stage that it came from; `start` for the first. */
    readonly from: 'start' | 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
    /** When it was entered. */
    readonly enteredAt: string;
    /** What caused the step: a move, the outcome of a round, or an event that it waited for. */
    readonly trigger: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** The motivation, where the move needed one. */
    readonly motivation?: string | undefined;
    /** The round that the stage holds. */
    readonly roundId?: string | undefined;
    /** The round that it follows from. */
    readonly outOf?: string | undefined;
    /** Until when it is watched from this step on. */
    readonly watchedUntil?: string | undefined;
    /** What the framework in force said of it at that step. */
    readonly mandate: {
      /** The framework version that said so. */
      readonly framework: string;
      /** How far the breach reaches under it. */
      readonly reach: 'tolerated' | 'within' | 'after-sounding' | 'beyond';
      /** The thresholds; absent when the framework gives no mandate for this kind of breach. */
      readonly clause?: {
        /** The unit of the thresholds. */
        readonly unit: 'percent' | 'days';
        /** The largest deviation that nobody needs to raise. */
        readonly tolerance: number;
        /** The largest deviation on which the regiegroep decides. */
        readonly regiegroep: number;
        /** The largest deviation on which the regiegroep decides after the klankbordgroep was sounded. Beyond it the framework must change. */
        readonly sounding: number;
      } | undefined;
    };
  }[];
};

export type EscalationRead = {
  /** The escalation, by its number in the programme. */
  readonly escalationId: string;
  /** The alliance, by the identifier that was chosen at its pitch. */
  readonly allianceId: string;
  /** The title, in Dutch: the alliance and what threatens. */
  readonly title: string;
  /** What threatens: a goal is missed, a goal comes late, or a budget is overrun. */
  readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
  /** What the breach is about: a goal of the framework, or the budget of a line. */
  readonly about: {
    /** A goal, or the budget of a line. */
    readonly kind: 'goal';
    /** The goal of the framework. */
    readonly goalId: string;
    /** The goal of the alliance's plan; absent when it is about all that the alliance does for the goal of the framework. */
    readonly planGoalId?: string | undefined;
    /** The title of the goal in the plan. */
    readonly planGoal?: string | undefined;
  } | {
    /** A goal, or the budget of a line. */
    readonly kind: 'budget-line';
    /** The line whose budget threatens to be overrun. */
    readonly lineId: string;
  };
  /** How large the breach is, in its unit. */
  readonly size: number;
  /** The unit of the size. */
  readonly unit: 'percent' | 'days';
  /** The plan year whose budget it is. */
  readonly year?: number | undefined;
  /** The forecast of the report beside the plan, and which report it is; absent without such a report. */
  readonly figures?: {
    /** What the figures compare: a value with its target, a day with the promised one, or an amount with the budget. */
    readonly kind: 'value';
    /** The report that forecasts it. */
    readonly report: string;
    /** The value that is forecast. */
    readonly forecast: number;
    /** The value that the plan names. */
    readonly target: number;
    /** The value at the start; given where the size is a part of the distance from there to the target. */
    readonly baseline?: number | undefined;
    /** The unit of the values. */
    readonly unit: string;
    /** When the goal counts as reached: at least, at most or exactly its target, or a yes. */
    readonly aim?: 'at-least' | 'at-most' | 'exactly' | 'yes-no' | undefined;
  } | {
    /** What the figures compare: a value with its target, a day with the promised one, or an amount with the budget. */
    readonly kind: 'day';
    /** The report that forecasts it. */
    readonly report: string;
    /** The day on which the goal is expected to be reached. */
    readonly expectedOn: string;
    /** The day by which the plan promises it. */
    readonly by: string;
  } | {
    /** What the figures compare: a value with its target, a day with the promised one, or an amount with the budget. */
    readonly kind: 'money';
    /** The report that forecasts it. */
    readonly report: string;
    /** What the plan is expected to cost in its year. */
    readonly forecastCents: number;
    /** The budget of the plan for that year. */
    readonly budgetCents: number;
  } | undefined;
  /** Why the alliance did not raise it, and what it does about it: who does what by when. */
  readonly notNeeded?: {
    /** Why the breach need not be raised, in the words of the alliance. */
    readonly reason: string;
    /** What the alliance does about it. */
    readonly measures: readonly {
      /** Who carries it out. */
      readonly who: string;
      /** What is done. */
      readonly what: string;
      /** The last day on which it is done. */
      readonly by: string;
    }[];
  } | undefined;
  /** How far it reaches under the framework in force at its last step. */
  readonly reach: 'tolerated' | 'within' | 'after-sounding' | 'beyond';
  /** The stage that it is in. */
  readonly stage: 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
  /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
  readonly visit: number;
  /** When it was raised, or proposed by the system. */
  readonly raisedAt: string;
  /** When it ended; absent until then. */
  readonly endedAt?: string | undefined;
  /** What the framework in force said of it at its last step. */
  readonly mandate: {
    /** The framework version that said so. */
    readonly framework: string;
    /** How far the breach reaches under it. */
    readonly reach: 'tolerated' | 'within' | 'after-sounding' | 'beyond';
    /** The thresholds; absent when the framework gives no mandate for this kind of breach. */
    readonly clause?: {
      /** The unit of the thresholds. */
      readonly unit: 'percent' | 'days';
      /** The largest deviation that nobody needs to raise. */
      readonly tolerance: number;
      /** The largest deviation on which the regiegroep decides. */
      readonly regiegroep: number;
      /** The largest deviation on which the regiegroep decides after the klankbordgroep was sounded. Beyond it the framework must change. */
      readonly sounding: number;
    } | undefined;
    /** The clause, quoted in Dutch. */
    readonly words: string;
  };
  /** The alliance's own account; absent while only a report forecast the breach. */
  readonly account?: {
    /** Why it threatens. */
    readonly cause?: string | undefined;
    /** What happens if nobody acts. */
    readonly consequences?: string | undefined;
    /** What could be done. */
    readonly options?: string | undefined;
    /** What the alliance advises. */
    readonly recommendation?: string | undefined;
  } | undefined;
  /** Why it cannot wait for the first rung. */
  readonly urgent?: string | undefined;
  /** What the programmabureau offered last. */
  readonly solution?: string | undefined;
  /** Who does what by when, as offered with the solution. */
  readonly measures?: readonly {
    /** Who carries it out. */
    readonly who: string;
    /** What is done. */
    readonly what: string;
    /** The last day on which it is done. */
    readonly by: string;
  }[] | undefined;
  /** What the regiegroep is asked to allow, or allowed last: up to which size, until which day, under which conditions. */
  readonly dispensation?: {
    /** The largest deviation that is allowed, in the unit of the breach. */
    readonly upTo: number;
    /** The last day on which it is allowed. */
    readonly until: string;
    /** The conditions under which it is allowed, in Dutch. */
    readonly conditions: readonly string[];
  } | undefined;
  /** The money that a ruling would move from another line; absent when it moves none. */
  readonly transfer?: {
    /** The line that the money comes from. */
    readonly fromLineId: string;
    /** Its name when it was drafted. */
    readonly fromLine: string;
    /** The line of the overrun budget, that the money goes to. */
    readonly toLineId: string;
    /** Its name when it was drafted. */
    readonly toLine: string;
    /** The year of the budgets. */
    readonly year: number;
    /** The amount, in whole euro cents. */
    readonly amountCents: number;
  } | undefined;
  /** The report from which the system proposed it. */
  readonly report?: string | undefined;
  /** Since when it waits for a report to confirm that it is solved. */
  readonly watchedSince?: string | undefined;
  /** Unless a report confirms the solution by then, the escalation moves up. */
  readonly watchedUntil?: string | undefined;
  /** The round of the present stage, if it has one. */
  readonly roundId?: string | undefined;
  /** Whether the klankbordgroep was sounded on it. */
  readonly sounded: boolean;
  /** The rounds that were held, in order. */
  readonly rounds: readonly string[];
  /** The moves that are open now. */
  readonly moves: readonly {
    /** The move to make; `moves` of the matter lists the moves that are open. */
    readonly move: string;
    /** Where the move leads. */
    readonly to: string;
    /** Whether the move must come with a motivation. */
    readonly motivationNeeded: boolean;
  }[];
  /** Each step, with why the rung below could not settle it. */
  readonly history: readonly {
    /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
    readonly visit: number;
    /** The stage that was entered. */
    readonly stage: 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
    /** The stage that it came from; `start` for the first. */
    readonly from: 'start' | 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
    /** When it was entered. */
    readonly enteredAt: string;
    /** What caused the step: a move, the outcome of a round, or an event that it waited for. */
    readonly trigger: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** The motivation, where the move needed one. */
    readonly motivation?: string | undefined;
    /** The round that the stage holds. */
    readonly roundId?: string | undefined;
    /** The round that it follows from. */
    readonly outOf?: string | undefined;
    /** Until when it is watched from this step on. */
    readonly watchedUntil?: string | undefined;
    /** What the framework in force said of it at that step. */
    readonly mandate: {
      /** The framework version that said so. */
      readonly framework: string;
      /** How far the breach reaches under it. */
      readonly reach: 'tolerated' | 'within' | 'after-sounding' | 'beyond';
      /** The thresholds; absent when the framework gives no mandate for this kind of breach. */
      readonly clause?: {
        /** The unit of the thresholds. */
        readonly unit: 'percent' | 'days';
        /** The largest deviation that nobody needs to raise. */
        readonly tolerance: number;
        /** The largest deviation on which the regiegroep decides. */
        readonly regiegroep: number;
        /** The largest deviation on which the regiegroep decides after the klankbordgroep was sounded. Beyond it the framework must change. */
        readonly sounding: number;
      } | undefined;
    };
  }[];
  /** The day whose state it shows. */
  readonly asOf: string;
  /** When the clock of its rung ends: the term of its round, or the end of the watch; absent without a clock. */
  readonly until?: string | undefined;
  /** Each time that a later report forecast a larger breach, with the size before. */
  readonly growths: readonly {
    /** The report that forecast it. */
    readonly report: string;
    /** The size that it forecast. */
    readonly size: number;
    /** The size before. */
    readonly from: number;
    /** What was asked, promised, decided and paid, each by calendar year. Only decided money covers costs. */
    readonly figures?: {
      /** What the figures compare: a value with its target, a day with the promised one, or an amount with the budget. */
      readonly kind: 'value';
      /** The report that forecasts it. */
      readonly report: string;
      /** The value that is forecast. */
      readonly forecast: number;
      /** The value that the plan names. */
      readonly target: number;
      /** The value at the start; given where the size is a part of the distance from there to the target. */
      readonly baseline?: number | undefined;
      /** The unit of the values. */
      readonly unit: string;
      /** When the goal counts as reached: at least, at most or exactly its target, or a yes. */
      readonly aim?: 'at-least' | 'at-most' | 'exactly' | 'yes-no' | undefined;
    } | {
      /** What the figures compare: a value with its target, a day with the promised one, or an amount with the budget. */
      readonly kind: 'day';
      /** The report that forecasts it. */
      readonly report: string;
      /** The day on which the goal is expected to be reached. */
      readonly expectedOn: string;
      /** The day by which the plan promises it. */
      readonly by: string;
    } | {
      /** What the figures compare: a value with its target, a day with the promised one, or an amount with the budget. */
      readonly kind: 'money';
      /** The report that forecasts it. */
      readonly report: string;
      /** What the plan is expected to cost in its year. */
      readonly forecastCents: number;
      /** The budget of the plan for that year. */
      readonly budgetCents: number;
    } | undefined;
    /** How far the regiegroep may go by itself, for each kind of breach. */
    readonly mandate?: {
      /** The framework version that said so. */
      readonly framework: string;
      /** How far the breach reaches under it. */
      readonly reach: 'tolerated' | 'within' | 'after-sounding' | 'beyond';
      /** The thresholds; absent when the framework gives no mandate for this kind of breach. */
      readonly clause?: {
        /** The unit of the thresholds. */
        readonly unit: 'percent' | 'days';
        /** The largest deviation that nobody needs to raise. */
        readonly tolerance: number;
        /** The largest deviation on which the regiegroep decides. */
        readonly regiegroep: number;
        /** The largest deviation on which the regiegroep decides after the klankbordgroep was sounded. Beyond it the framework must change. */
        readonly sounding: number;
      } | undefined;
    } | undefined;
    /** When it was recorded. */
    readonly recordedAt: string;
  }[];
  /** What each ruling on it allowed. */
  readonly dispensations: readonly {
    /** The largest deviation that is allowed, in its unit. */
    readonly upTo: number;
    /** The last day on which it is allowed. */
    readonly until: string;
    /** The conditions under which it is allowed, in Dutch. */
    readonly conditions: readonly string[];
    /** The unit of the size. */
    readonly unit: 'percent' | 'days';
    /** The money that it moved from another line, and the framework version whose budget that is. */
    readonly transfer?: {
      /** The line that the money comes from. */
      readonly fromLineId: string;
      /** Its name when it was drafted. */
      readonly fromLine: string;
      /** The line of the overrun budget, that the money goes to. */
      readonly toLineId: string;
      /** Its name when it was drafted. */
      readonly toLine: string;
      /** The year of the budgets. */
      readonly year: number;
      /** The amount, in whole euro cents. */
      readonly amountCents: number;
      /** The framework version in force when it was decided. */
      readonly framework: string;
    } | undefined;
    /** The decision, by its identifier in the register. */
    readonly decisionId: string;
    /** The number of the decision in the register. */
    readonly number?: number | undefined;
    /** When the ruling was drawn up. */
    readonly decidedAt: string;
  }[];
  /** Its measures and the conditions of its dispensations, with what became of each. */
  readonly obligations: readonly {
    /** The measure, or the condition of a dispensation. */
    readonly obligationId: string;
    /** A measure that was promised, or a condition of a dispensation. */
    readonly what: 'measure' | 'dispensation-condition';
    /** What is to be done, in words. */
    readonly text: string;
    /** Who is to carry it out, as it was written down. */
    readonly who?: string | undefined;
    /** The day on which it is asked about, or was last; absent once that is settled. */
    readonly dueOn?: string | undefined;
    /** Whether it binds: what came from an earlier solution or ruling does not any more. */
    readonly binds: boolean;
    /** What became of it; `open` before it is asked about, `lapsed` when it bound nobody any more meanwhile. */
    readonly status: 'open' | 'asked' | 'done' | 'in-progress' | 'not-done' | 'silent' | 'lapsed';
    /** How often the alliance was asked. */
    readonly asked: number;
    /** Its follow-ups, in order; earlier follow-ups stay. */
    readonly followUps: readonly {
      /** What it was found to be. */
      readonly status: 'done' | 'in-progress' | 'not-done';
      /** An explanation, in words. */
      readonly explanation?: string | undefined;
      /** When it was done. */
      readonly at: string;
      /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
      readonly by: string;
    }[];
  }[];
  /** The framework cycles that it led to. */
  readonly adjustments: readonly {
    /** The framework cycle, by the number of the version that it makes. */
    readonly cycleId: string;
    /** The visit of the escalation that asked for it. */
    readonly visit: number;
  }[];
};

export type Escalations = {
  /** The escalations. */
  readonly escalations: readonly {
    /** The escalation, by its number in the programme. */
    readonly escalationId: string;
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** The title, in Dutch: the alliance and what threatens. */
    readonly title: string;
    /** What threatens: a goal is missed, a goal comes late, or a budget is overrun. */
    readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
    /** What the breach is about: a goal of the framework, or the budget of a line. */
    readonly about: {
      /** A goal, or the budget of a line. */
      readonly kind: 'goal';
      /** The goal of the framework. */
      readonly goalId: string;
      /** The goal of the alliance's plan; absent when it is about all that the alliance does for the goal of the framework. */
      readonly planGoalId?: string | undefined;
      /** The title of the goal in the plan. */
      readonly planGoal?: string | undefined;
    } | {
      /** A goal, or the budget of a line. */
      readonly kind: 'budget-line';
      /** The line whose budget threatens to be overrun. */
      readonly lineId: string;
    };
    /** How large the breach is, in its unit. */
    readonly size: number;
    /** The unit of the size. */
    readonly unit: 'percent' | 'days';
    /** The plan year whose budget it is. */
    readonly year?: number | undefined;
    /** The forecast of the report beside the plan, and which report it is; absent without such a report. */
    readonly figures?: {
      /** What the figures compare: a value with its target, a day with the promised one, or an amount with the budget. */
      readonly kind: 'value';
      /** The report that forecasts it. */
      readonly report: string;
      /** The value that is forecast. */
      readonly forecast: number;
      /** The value that the plan names. */
      readonly target: number;
      /** The value at the start; given where the size is a part of the distance from there to the target. */
      readonly baseline?: number | undefined;
      /** The unit of the values. */
      readonly unit: string;
      /** When the goal counts as reached: at least, at most or exactly its target, or a yes. */
      readonly aim?: 'at-least' | 'at-most' | 'exactly' | 'yes-no' | undefined;
    } | {
      /** What the figures compare: a value with its target, a day with the promised one, or an amount with the budget. */
      readonly kind: 'day';
      /** The report that forecasts it. */
      readonly report: string;
      /** The day on which the goal is expected to be reached. */
      readonly expectedOn: string;
      /** The day by which the plan promises it. */
      readonly by: string;
    } | {
      /** What the figures compare: a value with its target, a day with the promised one, or an amount with the budget. */
      readonly kind: 'money';
      /** The report that forecasts it. */
      readonly report: string;
      /** What the plan is expected to cost in its year. */
      readonly forecastCents: number;
      /** The budget of the plan for that year. */
      readonly budgetCents: number;
    } | undefined;
    /** Why the alliance did not raise it, and what it does about it: who does what by when. */
    readonly notNeeded?: {
      /** Why the breach need not be raised, in the words of the alliance. */
      readonly reason: string;
      /** What the alliance does about it. */
      readonly measures: readonly {
        /** Who carries it out. */
        readonly who: string;
        /** What is done. */
        readonly what: string;
        /** The last day on which it is done. */
        readonly by: string;
      }[];
    } | undefined;
    /** How far it reaches under the framework in force at its last step. */
    readonly reach: 'tolerated' | 'within' | 'after-sounding' | 'beyond';
    /** The stage that it is in. */
    readonly stage: 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
    /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
    readonly visit: number;
    /** When it was raised, or proposed by the system. */
    readonly raisedAt: string;
    /** When it ended; absent until then. */
    readonly endedAt?: string | undefined;
  }[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type EstablishedEvaluation = {
  /** The evaluation, by the first day that it is about and the day after the last. */
  readonly evaluationId: string;
  /** The first day that it is about. */
  readonly from: string;
  /** The day after the last one that it is about. */
  readonly until: string;
  /** Its number: the newest version counts. */
  readonly version: number;
  /** The version that it corrects; absent on the first. */
  readonly replaces?: number | undefined;
  /** The version of the framework that it evaluates; absent when none was in force. */
  readonly cycleId?: string | undefined;
  /** SHA-256 over the canonical form (RFC 8785) of its content. */
  readonly hash: string;
  /** When it was established. */
  readonly establishedAt: string;
  /** Who established it. */
  readonly establishedBy: string;
  /** What was taken out after it was established, because it said something about a person; absent when nothing was. */
  readonly takenOut?: readonly {
    /** The number of the removal, as `listRemovals` gives it. */
    readonly removal: number;
    /** SHA-256 over the canonical form (RFC 8785) of the content since. */
    readonly hash: string;
  }[] | undefined;
};

export type Evaluation = {
  /** The document. */
  readonly content: EvaluationContent;
  /** SHA-256 over the canonical form (RFC 8785) of its content. */
  readonly hash: string;
  /** When it was established. */
  readonly establishedAt: string;
  /** Who established it. */
  readonly establishedBy: string;
  /** What was taken out after it was established, because it said something about a person; absent when nothing was. */
  readonly takenOut?: readonly {
    /** The number of the removal, as `listRemovals` gives it. */
    readonly removal: number;
    /** SHA-256 over the canonical form (RFC 8785) of the content since. */
    readonly hash: string;
  }[] | undefined;
  /** False when something in it became confidential since and is left out: the hash is of the whole. */
  readonly whole: boolean;
};

export type EvaluationConcept = {
  /** The document as it would be established now. */
  readonly content: EvaluationContent;
  /** SHA-256 over the canonical form (RFC 8785) of the content: whoever establishes the concept names it. */
  readonly hash: string;
  /** Whether its stretch of time is over: from then on it can be established. */
  readonly over: boolean;
  /** The number of the words that it holds; 0 before any were kept. */
  readonly wordsNumber: number;
  /** The versions that were established before. */
  readonly established: readonly EstablishedEvaluation[];
};

export type EvaluationContent = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The evaluation, by the first day that it is about and the day after the last. */
  readonly evaluationId: string;
  /** The first day that it is about. */
  readonly from: string;
  /** The day after the last one that it is about. */
  readonly until: string;
  /** The reporting periods that it is about. */
  readonly periods: readonly {
    /** The first day of the period. */
    readonly from: string;
    /** The day after the last one. */
    readonly until: string;
  }[];
  /** The day whose state it shows: that on which it was composed, or the last one before the next period was over. */
  readonly asOf: string;
  /** Its number: the newest version counts. */
  readonly version: number;
  /** The version that it corrects; absent on the first. */
  readonly replaces?: number | undefined;
  /** The framework in force on that day; absent without one. */
  readonly framework?: {
    /** The framework cycle, by the number of the version that it makes. */
    readonly cycleId: string;
    /** Its title. */
    readonly title: string;
  } | undefined;
  /** What the programmabureau says itself beside the computed parts. */
  readonly words: {
    /** What the programmabureau says of the whole. */
    readonly summary?: string | undefined;
    /** What it says of the goals. */
    readonly goals?: string | undefined;
    /** What it says of the indicators. */
    readonly indicators?: string | undefined;
    /** What it says of the money. */
    readonly money?: string | undefined;
    /** What it says of escalations and dispensations. */
    readonly escalations?: string | undefined;
    /** What it says of the lessons. */
    readonly lessons?: string | undefined;
    /** What it says of the risks. */
    readonly risks?: string | undefined;
    /** What it says of what is late. */
    readonly late?: string | undefined;
    /** What it says of the design requirements. */
    readonly requirements?: string | undefined;
    /** What a version corrects of the one that it replaces: every later version needs it. */
    readonly correction?: string | undefined;
  };
  /** The goals of the framework with the alliances that serve them. */
  readonly goals: readonly {
    /** The programme line. */
    readonly lineId: string;
    /** The name of the programme line; absent when the framework no longer has it. */
    readonly line?: string | undefined;
    /** The goal of the framework. */
    readonly goalId: string;
    /** The goal in a few words; absent when the framework no longer has it. */
    readonly title?: string | undefined;
    /** The worst colour of its alliances; absent while none of them reported. */
    readonly colour?: 'green' | 'amber' | 'red' | undefined;
    /** The alliances that serve it. */
    readonly alliances: readonly {
      /** The alliance, by the identifier that was chosen at its pitch. */
      readonly allianceId: string;
      /** The name of the alliance. */
      readonly title: string;
      /** Its phase on that day. */
      readonly phase: 'idea' | 'exploration' | 'formation' | 'execution' | 'completion' | 'closed' | 'paused';
      /** The colour of its newest report; absent before the first. */
      readonly colour?: 'green' | 'amber' | 'red' | undefined;
      /** Its newest report; absent before the first. */
      readonly reportId?: string | undefined;
      /** The escalations whose rulings allow a deviation in that report; absent when none does. */
      readonly allowedBy?: readonly string[] | undefined;
    }[];
  }[];
  /** The indicators of the framework, as `readIndicators` gives them for that day. */
  readonly indicators: readonly {
    /** The indicator, within the framework. */
    readonly indicatorId: string;
    /** The goal of the framework. */
    readonly goalId: string;
    /** The programme line. */
    readonly lineId: string;
    /** What it measures. */
    readonly name: string;
    /** What is counted. */
    readonly unit: string;
    /** The value at the start, or `not-measured-yet` where nobody knows it. */
    readonly baseline: number | 'not-measured-yet';
    /** The value that is to be reached. */
    readonly target: number;
    /** The day by which it is to be reached. */
    readonly by: string;
    /** When the goal counts as reached: at its target or above it (`at-least`), at it or below it (`at-most`), at it alone (`exactly`), or 1 for yes and 0 for no (`yes-no`). Without one a goal points from its baseline to its target; needed where the two are equal or the baseline is not measured yet. */
    readonly direction?: 'at-least' | 'at-most' | 'exactly' | 'yes-no' | undefined;
    /** What it came to; absent while nobody reported or measured it. */
    readonly value?: number | undefined;
    /** The day whose value it is. */
    readonly valueOn?: string | undefined;
    /** Whether it adds up from the newest reports or was measured. */
    readonly valueFrom?: 'reports' | 'measurement' | undefined;
    /** What the newest reports together expect; absent until every goal that counts has a report. */
    readonly forecast?: number | undefined;
    /** Green: as the target wants. Amber: within what the framework tolerates. Red: beyond it. Absent while there is nothing to judge. */
    readonly colour?: 'green' | 'amber' | 'red' | undefined;
    /** The goals of plans that move it. */
    readonly madeOf: readonly {
      /** The alliance, by the identifier that was chosen at its pitch. */
      readonly allianceId: string;
      /** The goal of the plan, by the identifier that the alliance chose. */
      readonly planGoalId: string;
      /** What the goal wants to reach. */
      readonly title: string;
      /** What it reaches is added to what other goals reach (`adds`), it is where the value comes from (`only-source`), or it is not counted (`helps`). A goal that counts is measured in the unit of the indicator. */
      readonly how: 'adds' | 'only-source' | 'helps';
      /** Whether its values are in those of the indicator. */
      readonly counts: boolean;
      /** The version of the plan that the alliance works by. */
      readonly plan: {
        /** The calendar year. */
        readonly year: number;
        /** The number of the version; 1 is the first. */
        readonly version: number;
      };
      /** The newest report of the alliance; absent before the first. */
      readonly reportId?: string | undefined;
      /** The value that was reached by the end of the period. */
      readonly reached?: number | undefined;
      /** The value that the report expects at the end. */
      readonly forecast?: number | undefined;
    }[];
    /** The last measurement; absent without one. */
    readonly measurement?: {
      /** The day whose value it is. */
      readonly day: string;
      /** Its number within that day. */
      readonly number: number;
      /** What was measured. */
      readonly value: number;
      /** Where the number comes from. */
      readonly source: string;
    } | undefined;
    /** What was named about the indicators that it serves: no ground to return it. */
    readonly gaps: readonly {
      /** No goal of a plan adds to it or is its source (`unserved`), all of them together do not come to its target even when each is reached (`short`), or several goals say that they are its only source (`several-sources`). */
      readonly gap: 'unserved' | 'short' | 'several-sources';
      /** What the goals come to when each is reached; of `short` alone. */
      readonly together?: number | undefined;
    }[];
  }[];
  /** The money of the deal, as it was recorded by the end of that day. */
  readonly money: {
    /** All money. */
    readonly total: {
      /** What sources granted (euro cents). */
      readonly grantedCents: number;
      /** What the cashier received (euro cents). */
      readonly receivedCents: number;
      /** What the plans of alliances cost: those that are tested now, otherwise those that were found to fit (euro cents). */
      readonly plannedCents: number;
      /** What the plans that were found to fit cost (euro cents). */
      readonly committedCents: number;
      /** What the cashier paid (euro cents). */
      readonly spentCents: number;
      /** What was granted and not spent (euro cents); negative where more was spent than the division gives, as on one line of several. */
      readonly leftCents: number;
    };
    /** By source. */
    readonly sources: readonly {
      /** Where the money comes from; absent where a plan does not say it. */
      readonly source?: 'state' | 'region' | 'province' | 'other' | undefined;
      /** What sources granted (euro cents). */
      readonly grantedCents: number;
      /** What the cashier received (euro cents). */
      readonly receivedCents: number;
      /** What the plans of alliances cost: those that are tested now, otherwise those that were found to fit (euro cents). */
      readonly plannedCents: number;
      /** What the plans that were found to fit cost (euro cents). */
      readonly committedCents: number;
      /** What the cashier paid (euro cents). */
      readonly spentCents: number;
      /** What is left for another plan, after all rulings, in whole euro cents; 0 when more is taken than the line has. */
      readonly leftCents: number;
    }[];
    /** By line. */
    readonly lines: readonly {
      /** The programme line; absent for what no line has. */
      readonly lineId?: string | undefined;
      /** Its name; absent when the framework no longer has it. */
      readonly line?: string | undefined;
      /** What sources granted (euro cents). */
      readonly grantedCents: number;
      /** What the cashier received (euro cents). */
      readonly receivedCents: number;
      /** What the plans of alliances cost: those that are tested now, otherwise those that were found to fit (euro cents). */
      readonly plannedCents: number;
      /** What the plans that were found to fit cost (euro cents). */
      readonly committedCents: number;
      /** What the cashier paid (euro cents). */
      readonly spentCents: number;
      /** What is left for another plan, after all rulings, in whole euro cents; 0 when more is taken than the line has. */
      readonly leftCents: number;
    }[];
    /** By line, year and source; absent in evaluations of before it was kept, as are contributions and corrections. */
    readonly cells?: readonly {
      /** The programme line. */
      readonly lineId?: string | undefined;
      /** The name of the line; absent when the framework no longer has it. */
      readonly line?: string | undefined;
      /** The calendar year. */
      readonly year: number;
      /** Where the money comes from; absent where a plan does not say it. */
      readonly source?: 'state' | 'region' | 'province' | 'other' | undefined;
      /** What sources granted (euro cents). */
      readonly grantedCents: number;
      /** What the cashier received (euro cents). */
      readonly receivedCents: number;
      /** What the plans of alliances cost: those that are tested now, otherwise those that were found to fit (euro cents). */
      readonly plannedCents: number;
      /** What the plans that were found to fit cost (euro cents). */
      readonly committedCents: number;
      /** What the cashier paid (euro cents). */
      readonly spentCents: number;
      /** What was granted and not spent (euro cents); negative where more was spent than the division gives, as on one line of several. */
      readonly leftCents: number;
    }[] | undefined;
    /** What partners were asked for, promised, decided and paid in money, by line, year and source: municipalities are the region. */
    readonly contributions?: readonly {
      /** The programme line. */
      readonly lineId: string;
      /** The name of the line; absent when the framework no longer has it. */
      readonly line?: string | undefined;
      /** The calendar year. */
      readonly year: number;
      /** The source that the partners are. */
      readonly source: 'state' | 'region' | 'province' | 'other';
      /** What was asked of them (euro cents). */
      readonly askedCents: number;
      /** What they proposed and did not withdraw, decided or not (euro cents). */
      readonly promisedCents: number;
      /** What their bodies decided (euro cents): only this covers. */
      readonly decidedCents: number;
      /** What they paid of it (euro cents). */
      readonly paidCents: number;
    }[] | undefined;
    /** What corrections changed of what was granted, received or paid, by line, year and source. */
    readonly corrections?: readonly {
      /** What was corrected. */
      readonly kind: 'grant' | 'advance' | 'payment';
      /** The programme line; absent for what no line has. */
      readonly lineId?: string | undefined;
      /** Its name; absent when the framework no longer has it. */
      readonly line?: string | undefined;
      /** The calendar year. */
      readonly year: number;
      /** Where the money comes from. */
      readonly source: 'state' | 'region' | 'province' | 'other';
      /** What they changed (euro cents): less than 0 where they took something away. */
      readonly amountCents: number;
    }[] | undefined;
    /** The co-financing by the region against what the grants demand of it. */
    readonly cofinancing: {
      /** What all grants together demand of the region (euro cents); a part of a cent counts as one. */
      readonly demandedCents: number;
      /** What sources granted (euro cents). */
      readonly grantedCents: number;
      /** What the cashier received (euro cents). */
      readonly receivedCents: number;
      /** What the cashier paid (euro cents). */
      readonly spentCents: number;
      /** What the region still has to grant before that is met (euro cents). */
      readonly shortCents: number;
    };
  };
  /** Every escalation that was on the ladder in the stretch, and is not confidential. */
  readonly escalations: readonly {
    /** The escalation, by its number in the programme. */
    readonly escalationId: string;
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** What threatens. */
    readonly title: string;
    /** What threatens: a goal is missed, a goal comes late, or a budget is overrun. */
    readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
    /** How large the breach is, in its unit. */
    readonly size: number;
    /** The unit of the size. */
    readonly unit: 'percent' | 'days';
    /** Where it stood on that day. */
    readonly stage: 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
    /** The day on which it was raised. */
    readonly raisedOn: string;
    /** The day on which it ended; absent while it had not. */
    readonly endedOn?: string | undefined;
  }[];
  /** What rulings allowed in the stretch, and is not confidential (rule 15). */
  readonly dispensations: readonly {
    /** The escalation, by its number in the programme. */
    readonly escalationId: string;
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** The name of the alliance. */
    readonly alliance: string;
    /** What threatens: a goal is missed, a goal comes late, or a budget is overrun. */
    readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
    /** The largest deviation that is allowed. */
    readonly upTo: number;
    /** The unit of the size. */
    readonly unit: 'percent' | 'days';
    /** The last day on which it is allowed. */
    readonly until: string;
    /** The conditions of the ruling. */
    readonly conditions: readonly string[];
    /** The day of the ruling. */
    readonly decidedOn: string;
    /** The ruling, by its identifier in the register. */
    readonly decisionId: string;
  }[];
  /** What was learnt, and what was done with it. */
  readonly lessons: {
    /** Out of the reports on the stretch, or recorded in it. */
    readonly new: readonly {
      /** The lesson, by an identifier that its application chose or the place in its report. */
      readonly lessonId: string;
      /** The lesson in a few words. */
      readonly title: string;
    }[];
    /** What alliances said in the stretch that they use. */
    readonly used: readonly {
      /** The lesson, by an identifier that its application chose or the place in its report. */
      readonly lessonId: string;
      /** The lesson in a few words. */
      readonly title: string;
      /** The alliance, by the identifier that was chosen at its pitch. */
      readonly allianceId: string;
      /** The name of the alliance. */
      readonly alliance: string;
    }[];
    /** What a framework or a plan took over in the stretch, or was parked. */
    readonly ended: readonly {
      /** The lesson, by an identifier that its application chose or the place in its report. */
      readonly lessonId: string;
      /** The lesson in a few words. */
      readonly title: string;
      /** A version of the framework or a plan took it over, or it is parked. */
      readonly as: 'framework' | 'plan' | 'parked';
    }[];
    /** Older than the programme allows, without an end. */
    readonly ageing: readonly {
      /** The lesson, by an identifier that its application chose or the place in its report. */
      readonly lessonId: string;
      /** The lesson in a few words. */
      readonly title: string;
      /** Whole days since it was recorded. */
      readonly ageDays: number;
      /** The day from which it was due. */
      readonly dueOn: string;
    }[];
  };
  /** The risks that the newest reports name, of those about the stretch. */
  readonly risks: readonly {
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** The name of the alliance. */
    readonly alliance: string;
    /** The risk, in the words of the report. */
    readonly description: string;
    /** What the alliance does about it. */
    readonly measure?: string | undefined;
  }[];
  /** The reports that were asked for and did not come by that day (rule 22). */
  readonly missing: readonly {
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** The name of the alliance. */
    readonly alliance: string;
    /** The name of the partner that leads it; absent while nobody does. */
    readonly lead?: string | undefined;
    /** The period that it is about. */
    readonly period: {
      /** The first day. */
      readonly from: string;
      /** The first day after the period. */
      readonly until: string;
    };
    /** The day on which it was due. */
    readonly dueOn: string;
  }[];
  /** What else was late on that day. */
  readonly late: readonly {
    /** What is due. */
    readonly what: 'report' | 'composition-review' | 'framework-renewal' | 'approval-condition' | 'contribution-condition' | 'dispensation-condition' | 'measure' | 'payment' | 'contribution-end' | 'lesson';
    /** The day on which it was due. */
    readonly dueOn: string;
    /** Who owes it: a partner, or a body of the programme. */
    readonly owedBy: string;
    /** The name of the partner or the body that owes it. */
    readonly owedByName: string;
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId?: string | undefined;
    /** The name of the alliance that it is about. */
    readonly alliance?: string | undefined;
    /** The escalation that it follows from. */
    readonly escalationId?: string | undefined;
    /** The version of the framework that it is about. */
    readonly cycleId?: string | undefined;
  }[];
  /** The eleven design requirements as practice meets them. */
  readonly requirements: {
    /** The day whose figures these are: that of the evaluation. */
    readonly asOf: string;
    /** The eleven requirements, in their order. */
    readonly figures: readonly {
      /** Its number in the governance model. */
      readonly number: number;
      /** What is measured. */
      readonly figure: string;
      /** How many facts meet it. */
      readonly meets: number;
      /** Of how many. */
      readonly of: number;
      /** The share, rounded down to whole percents; absent while there is nothing to measure. */
      readonly percent?: number | undefined;
      /** From which percentage on it is met. */
      readonly norm: number;
      /** Green when it is met, red when it is not; absent while there is nothing to measure. */
      readonly colour?: 'green' | 'red' | undefined;
      /** The figure in the evaluation before this one; absent in the first. */
      readonly before?: {
        /** The evaluation, by the first day that it is about and the day after the last. */
        readonly evaluationId: string;
        /** The version of that evaluation. */
        readonly version: number;
        /** The first day that it is about. */
        readonly from: string;
        /** The day after the last one. */
        readonly until: string;
        /** The day whose figure it is. */
        readonly asOf: string;
        /** How many facts met the requirement. */
        readonly meets: number;
        /** Of how many. */
        readonly of: number;
        /** The share, rounded down to whole percents; absent when there was nothing to measure. */
        readonly percent?: number | undefined;
      } | undefined;
      /** How it moved since then: a higher share is better. Absent without an evaluation before, and while one of both has nothing to measure. */
      readonly moved?: 'better' | 'worse' | 'same' | undefined;
      /** Facts behind it that do not meet it. */
      readonly short: readonly {
        /** What the fact is. */
        readonly kind: string;
        /** It, within its kind. */
        readonly id: string;
        /** Its name. */
        readonly name: string;
      }[];
      /** The escalations that meet it, and what meets it only by matters that can become confidential; absent without one, and where other facts are counted. */
      readonly met?: readonly {
        /** What the fact is. */
        readonly kind: string;
        /** It, within its kind. */
        readonly id: string;
        /** Its name. */
        readonly name: string;
        /** The matters by which alone it meets it, where each of them can become confidential. */
        readonly onlyBy?: readonly {
          /** What the matter is. */
          readonly matter: 'escalation' | 'framework-cycle';
          /** Its identifier, within its kind. */
          readonly matterId: string;
        }[] | undefined;
      }[] | undefined;
    }[];
  };
};

export type Evaluations = {
  /** The periods that began, and the longer stretches of which an evaluation was established. */
  readonly evaluations: readonly {
    /** The evaluation, by the first day that it is about and the day after the last. */
    readonly evaluationId: string;
    /** The first day that it is about. */
    readonly from: string;
    /** The day after the last one that it is about. */
    readonly until: string;
    /** Whether its stretch of time is over: from then on it can be established. */
    readonly over: boolean;
    /** Its established versions, the newest last. */
    readonly versions: readonly EstablishedEvaluation[];
  }[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type EvaluationWords = {
  /** The evaluation, by the first day that it is about and the day after the last. */
  readonly evaluationId: string;
  /** The number of these words: the next ones are based on it. */
  readonly number: number;
  /** What the programmabureau says itself beside the computed parts. */
  readonly words: {
    /** What the programmabureau says of the whole. */
    readonly summary?: string | undefined;
    /** What it says of the goals. */
    readonly goals?: string | undefined;
    /** What it says of the indicators. */
    readonly indicators?: string | undefined;
    /** What it says of the money. */
    readonly money?: string | undefined;
    /** What it says of escalations and dispensations. */
    readonly escalations?: string | undefined;
    /** What it says of the lessons. */
    readonly lessons?: string | undefined;
    /** What it says of the risks. */
    readonly risks?: string | undefined;
    /** What it says of what is late. */
    readonly late?: string | undefined;
    /** What it says of the design requirements. */
    readonly requirements?: string | undefined;
    /** What a version corrects of the one that it replaces: every later version needs it. */
    readonly correction?: string | undefined;
  };
  /** When they were kept. */
  readonly writtenAt: string;
  /** Who wrote them. */
  readonly writtenBy: string;
};

export type Event = {
  /** The version of CloudEvents. */
  readonly specversion: '1.0';
  /** The event. The same fact has the same id, however often it is delivered. */
  readonly id: string;
  /** Who publishes it (NL GOV profile): the organisation by its OIN, and the system. */
  readonly source: string;
  /** The type of event; it ends in its version. */
  readonly type: 'nl.regiodeal.programme.imported.v1' | 'nl.regiodeal.registry.representation-recorded.v1' | 'nl.regiodeal.registry.representation-ended.v1' | 'nl.regiodeal.registry.partner-admitted.v1' | 'nl.regiodeal.registry.meetings-changed.v1' | 'nl.regiodeal.registry.days-off-changed.v1' | 'nl.regiodeal.registry.application-changed.v1' | 'nl.regiodeal.registry.ring-changed.v1' | 'nl.regiodeal.registry.level-set.v1' | 'nl.regiodeal.registry.words-taken-out.v1' | 'nl.regiodeal.registry.membership-ended.v1' | 'nl.regiodeal.registry.quorum-lost.v1' | 'nl.regiodeal.registry.body-installed.v1' | 'nl.regiodeal.registry.role-recorded.v1' | 'nl.regiodeal.registry.person-erased.v1' | 'nl.regiodeal.registry.seat-rotated.v1' | 'nl.regiodeal.registry.succession-recorded.v1' | 'nl.regiodeal.registry.succession-took-effect.v1' | 'nl.regiodeal.composition.review-due.v1' | 'nl.regiodeal.composition.review-called.v1' | 'nl.regiodeal.composition.review-concluded.v1' | 'nl.regiodeal.rules.proposed.v1' | 'nl.regiodeal.rules.concluded.v1' | 'nl.regiodeal.cycle.stage-entered.v1' | 'nl.regiodeal.cycle.renewal-soon.v1' | 'nl.regiodeal.cycle.text-revised.v1' | 'nl.regiodeal.cycle.input-answered.v1' | 'nl.regiodeal.cycle.condition-followed-up.v1' | 'nl.regiodeal.cycle.escalation-linked.v1' | 'nl.regiodeal.accession.changed.v1' | 'nl.regiodeal.approval.changed.v1' | 'nl.regiodeal.escalation.stage-entered.v1' | 'nl.regiodeal.escalation.obligation-changed.v1' | 'nl.regiodeal.escalation.dispensation-ends-soon.v1' | 'nl.regiodeal.escalation.breach-grown.v1' | 'nl.regiodeal.alliance.phase-entered.v1' | 'nl.regiodeal.alliance.pitch-changed.v1' | 'nl.regiodeal.alliance.called.v1' | 'nl.regiodeal.alliance.lead-named.v1' | 'nl.regiodeal.alliance.linked.v1' | 'nl.regiodeal.alliance.plan-submitted.v1' | 'nl.regiodeal.alliance.plan-tested.v1' | 'nl.regiodeal.alliance.plan-unfit.v1' | 'nl.regiodeal.alliance.report-asked.v1' | 'nl.regiodeal.alliance.reported.v1' | 'nl.regiodeal.alliance.breach-forecast.v1' | 'nl.regiodeal.alliance.breach-over.v1' | 'nl.regiodeal.alliance.breach-dropped.v1' | 'nl.regiodeal.lesson.changed.v1' | 'nl.regiodeal.indicator.measured.v1' | 'nl.regiodeal.evaluation.established.v1' | 'nl.regiodeal.alliances.periods-closed.v1' | 'nl.regiodeal.alliances.money-transferred.v1' | 'nl.regiodeal.contribution.changed.v1' | 'nl.regiodeal.contribution.condition-followed-up.v1' | 'nl.regiodeal.contribution.ends-soon.v1' | 'nl.regiodeal.contribution.payment-asked.v1' | 'nl.regiodeal.contribution.paid.v1' | 'nl.regiodeal.contribution.payment-corrected.v1' | 'nl.regiodeal.grant.changed.v1' | 'nl.regiodeal.grant.ends-soon.v1' | 'nl.regiodeal.grant.used.v1' | 'nl.regiodeal.money.granted.v1' | 'nl.regiodeal.money.received.v1' | 'nl.regiodeal.money.paid.v1' | 'nl.regiodeal.money.corrected.v1' | 'nl.regiodeal.round.opened.v1' | 'nl.regiodeal.round.closed.v1' | 'nl.regiodeal.round.extended.v1' | 'nl.regiodeal.task.opened.v1' | 'nl.regiodeal.task.reminded.v1' | 'nl.regiodeal.task.sent-again.v1' | 'nl.regiodeal.task.reassigned.v1' | 'nl.regiodeal.task.code-requested.v1' | 'nl.regiodeal.task.answered.v1' | 'nl.regiodeal.task.remarks-taken-out.v1' | 'nl.regiodeal.task.withdrawn.v1' | 'nl.regiodeal.task.undeliverable.v1' | 'nl.regiodeal.calendar.link-revoked.v1' | 'nl.regiodeal.mail.refused.v1' | 'nl.regiodeal.decision.registered.v1';
  /** When the fact was recorded. */
  readonly time: string;
  /** What the fact is about, by its identifier. */
  readonly subject: string;
  /** The media type of the data. */
  readonly datacontenttype: 'application/json';
  /** The address of the resource in the API. */
  readonly dataref?: string | undefined;
  /** The trace of the work that caused the fact (W3C Trace Context). */
  readonly traceparent?: string | undefined;
  /** Identifiers and codes; the event catalogue has the schema for each type. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Its place in the log of the programme, without gaps; in this form it sorts as text. */
  readonly sequence: string;
};

export type Events = {
  /** The events, in the order of the log. */
  readonly events: readonly Event[];
  /** Where to read on, now or later. */
  readonly next: string;
  /** Whether there was more in the log already. */
  readonly more: boolean;
};

export type Exclusion = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The framework cycle, by the number of the version that it makes. */
  readonly cycleId: string;
  /** The first condition, by its identifier. */
  readonly one: string;
  /** The other condition. */
  readonly other: string;
  /** Every marking, in order. */
  readonly marks: readonly {
    /** Whether this marking says that they exclude each other. */
    readonly excludes: boolean;
    /** The reason that was given for the marking. */
    readonly why: string;
    /** When it was done. */
    readonly at: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
  }[];
  /** Whether they exclude each other, by the last marking. */
  readonly excludes: boolean;
};

export type Forecast = {
  /** The end of the term, extensions included. */
  readonly termEnd: string;
  /** When each answer may be expected. */
  readonly expected: readonly {
    /** The addressee, within the round. */
    readonly addresseeId: string;
    /** The day on which it is expected. */
    readonly expectedOn: string;
    /** Whether it rests on a meeting or only on the term. */
    readonly basis: 'meeting' | 'term';
    /** Whether that is after the end of the term. */
    readonly afterTermEnd: boolean;
  }[];
  /** The day on which the last answer may be expected. */
  readonly lastExpectedOn: string;
  /** Whose answer comes after the term ends. */
  readonly tooLate: readonly string[];
  /** Whose calendar names no meeting any more. */
  readonly withoutMeeting: readonly string[];
  /** What is wrong with this term, in words. */
  readonly warnings: readonly string[];
  /** The partners that the round puts over the norm of what is asked of them in a quarter. */
  readonly over: readonly {
    /** The partner. */
    readonly partnerId: string;
    /** Its name. */
    readonly name: string;
    /** What was asked of it in the present quarter until now. */
    readonly asked: number;
    /** How many questions the round adds. */
    readonly adds: number;
    /** The norm of its ring. */
    readonly norm: number;
  }[];
};

export type FrameworkContent = {
  /** The title of the framework. */
  readonly title: string;
  /** A summary in a few sentences. */
  readonly summary: string;
  /** The programme lines, each with its goals and its budget. */
  readonly lines: readonly {
    /** The programme line. */
    readonly lineId: string;
    /** The name of the line. */
    readonly name: string;
    /** The goals on this line. */
    readonly goals: readonly {
      /** The goal of the framework. */
      readonly goalId: string;
      /** What the goal is to reach, in a few words. */
      readonly title: string;
      /** What the goal is to reach, in full. */
      readonly description: string;
      /** The activities for the goal, at the level of *what*. */
      readonly activities: readonly string[];
      /** How it is measured. */
      readonly indicators: readonly {
        /** The indicator, within the framework. */
        readonly indicatorId: string;
        /** What is measured. */
        readonly name: string;
        /** What is counted. */
        readonly unit: string;
        /** The value at the start, or `not-measured-yet` where nobody knows it. */
        readonly baseline: number | 'not-measured-yet';
        /** The value that is to be reached. */
        readonly target: number;
        /** The day by which it is to be reached. */
        readonly by: string;
        /** When the goal counts as reached: at its target or above it (`at-least`), at it or below it (`at-most`), at it alone (`exactly`), or 1 for yes and 0 for no (`yes-no`). Without one a goal points from its baseline to its target; needed where the two are equal or the baseline is not measured yet. */
        readonly direction?: 'at-least' | 'at-most' | 'exactly' | 'yes-no' | undefined;
      }[];
      /** The tolerances of this goal that differ from those of the mandate. */
      readonly tolerances?: readonly {
        /** The kind of breach. */
        readonly breach: 'goal-missed' | 'goal-late';
        /** The largest deviation that nobody needs to raise, in the unit of the mandate. */
        readonly tolerance: number;
      }[] | undefined;
    }[];
    /** What the framework gives the line, by calendar year. */
    readonly budget: readonly {
      /** The calendar year. */
      readonly year: number;
      /** Whole euro cents. */
      readonly amountCents: number;
      /** Where the money of that year comes from; together they are its amount. Absent where it is not said. */
      readonly sources?: readonly {
        /** Where the money comes from: the contribution of the state (`state`), the co-financing of the region (`region`), the province, or others. */
        readonly source: 'state' | 'region' | 'province' | 'other';
        /** Whole euro cents. */
        readonly amountCents: number;
      }[] | undefined;
    }[];
    /** The tolerances of the budget of this line that differ from those of the mandate. */
    readonly tolerances?: readonly {
      /** The kind of breach. */
      readonly breach: 'budget-overrun';
      /** The largest deviation that nobody needs to raise, in the unit of the mandate. */
      readonly tolerance: number;
    }[] | undefined;
  }[];
  /** The ground rules. */
  readonly groundRules: {
    /** How progress is monitored. */
    readonly monitoring: string;
    /** How accounts are given. */
    readonly accountability: string;
    /** How the work is organised. */
    readonly organisation: string;
  };
  /** How far the regiegroep may go by itself, for each kind of breach. */
  readonly mandate: readonly {
    /** What threatens: a goal is missed, a goal comes late, or a budget is overrun. */
    readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
    /** The unit: days for a goal that comes late, percent for every other breach. */
    readonly unit: 'percent' | 'days';
    /** The largest deviation that nobody needs to raise. */
    readonly tolerance: number;
    /** The largest deviation on which the regiegroep decides. */
    readonly regiegroep: number;
    /** The largest deviation on which the regiegroep decides after the klankbordgroep was sounded. Beyond it the framework must change. */
    readonly sounding: number;
  }[];
};

export type FrameworkCycle = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The framework cycle, by the number of the version that it makes. */
  readonly cycleId: string;
  /** The title of its text. */
  readonly title: string;
  /** The version that was in force when it started; absent for the first. */
  readonly basedOn?: string | undefined;
  /** The interim evaluation of the framework in force, which comes with a draft. */
  readonly evaluation?: {
    /** The title of the evaluation. */
    readonly title: string;
    /** A summary of the evaluation. */
    readonly summary: string;
    /** Where the document can be found (http or https). */
    readonly document?: string | undefined;
  } | undefined;
  /** `running` from its start until it is in force or withdrawn; one version is `in-force` at a time. */
  readonly status: 'running' | 'in-force' | 'superseded' | 'withdrawn';
  /** The stage that it is in. */
  readonly stage: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'conditions' | 'in-force' | 'withdrawn';
  /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
  readonly visit: number;
  /** During revision: the stage whose round it follows. */
  readonly after?: 'input' | 'sounding' | 'consultation' | 'adoption' | 'approval' | undefined;
  /** The round of the present stage, if it has one. */
  readonly roundId?: string | undefined;
  /** The rounds that were held, in order. */
  readonly rounds: readonly string[];
  /** The text that it is about now. */
  readonly text: {
    /** The number of the text within its version. */
    readonly number: number;
    /** SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text. */
    readonly hash: string;
  };
  /** The text that the regiegroep adopted, as long as the adoption counts. */
  readonly adopted?: {
    /** SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text. */
    readonly hash: string;
    /** The round in which it was adopted. */
    readonly roundId: string;
    /** When it was adopted. */
    readonly at: string;
  } | undefined;
  /** How many municipalities were negative in the last sounding. Above 0 the cycle proceeds only with a motivation. */
  readonly negativeSoundings: number;
  /** When it started. */
  readonly startedAt: string;
  /** Who started it: the client id of an application. */
  readonly startedBy: string;
  /** When it ended; absent until then. */
  readonly endedAt?: string | undefined;
  /** The day on which the framework in force must be renewed. */
  readonly renewalDue?: string | undefined;
  /** What the preparers can do now. */
  readonly moves: readonly {
    /** The move to make; `moves` of the matter lists the moves that are open. */
    readonly move: 'submit' | 'proceed' | 'back' | 'ask-again' | 'withdraw';
    /** Where the move leads. */
    readonly to: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'conditions' | 'in-force' | 'withdrawn';
    /** Whether the move must come with a motivation. */
    readonly motivationNeeded: boolean;
  }[];
  /** The stages that were entered, in order. */
  readonly history: readonly {
    /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
    readonly visit: number;
    /** The stage that was entered. */
    readonly stage: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'conditions' | 'in-force' | 'withdrawn';
    /** When it was entered. */
    readonly enteredAt: string;
    /** What caused the step: a move, the outcome of a round, or an event that it waited for. */
    readonly trigger: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** The motivation, where the move needed one. */
    readonly motivation?: string | undefined;
    /** Why the term of its round ends before every council can have met. */
    readonly shorterTerm?: string | undefined;
    /** The round that the stage holds. */
    readonly roundId?: string | undefined;
    /** The hash of the text at that moment. */
    readonly textHash: string;
  }[];
};

export type FrameworkCycleMoved = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The framework cycle, by the number of the version that it makes. */
  readonly cycleId: string;
  /** Its title. */
  readonly title: string;
  /** The version that was in force when it started; absent for the first. */
  readonly basedOn?: string | undefined;
  /** The interim evaluation of the framework in force, which comes with a draft. */
  readonly evaluation?: {
    /** The title of the evaluation. */
    readonly title: string;
    /** A summary of the evaluation. */
    readonly summary: string;
    /** Where the document can be found (http or https). */
    readonly document?: string | undefined;
  } | undefined;
  /** Its status. */
  readonly status: 'running' | 'in-force' | 'superseded' | 'withdrawn';
  /** The stage that it is in. */
  readonly stage: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'conditions' | 'in-force' | 'withdrawn';
  /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
  readonly visit: number;
  /** During revision: the stage whose round it follows. */
  readonly after?: 'input' | 'sounding' | 'consultation' | 'adoption' | 'approval' | undefined;
  /** The round of the present stage, if it has one. */
  readonly roundId?: string | undefined;
  /** The rounds that were held, in order. */
  readonly rounds: readonly string[];
  /** The text that it is about now. */
  readonly text: {
    /** The number of the text within its version. */
    readonly number: number;
    /** SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text. */
    readonly hash: string;
  };
  /** The text that the regiegroep adopted, as long as the adoption counts. */
  readonly adopted?: {
    /** SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text. */
    readonly hash: string;
    /** The round in which it was adopted. */
    readonly roundId: string;
    /** When it was adopted. */
    readonly at: string;
  } | undefined;
  /** How many municipalities were negative in the last sounding. Above 0 the cycle proceeds only with a motivation. */
  readonly negativeSoundings: number;
  /** When it started. */
  readonly startedAt: string;
  /** Who started it: the client id of an application. */
  readonly startedBy: string;
  /** When it ended; absent until then. */
  readonly endedAt?: string | undefined;
  /** The day on which the framework in force must be renewed. */
  readonly renewalDue?: string | undefined;
  /** What the preparers can do now. */
  readonly moves: readonly {
    /** The move to make; `moves` of the matter lists the moves that are open. */
    readonly move: 'submit' | 'proceed' | 'back' | 'ask-again' | 'withdraw';
    /** Where the move leads. */
    readonly to: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'conditions' | 'in-force' | 'withdrawn';
    /** Whether the move must come with a motivation. */
    readonly motivationNeeded: boolean;
  }[];
  /** The stages that were entered, in order. */
  readonly history: readonly {
    /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
    readonly visit: number;
    /** The stage that was entered. */
    readonly stage: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'conditions' | 'in-force' | 'withdrawn';
    /** When it was entered. */
    readonly enteredAt: string;
    /** What caused the step: a move, the outcome of a round, or an event that it waited for. */
    readonly trigger: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** The motivation, where the move needed one. */
    readonly motivation?: string | undefined;
    /** Why the term of its round ends before every council can have met. */
    readonly shorterTerm?: string | undefined;
    /** The round that the stage holds. */
    readonly roundId?: string | undefined;
    /** The hash of the text at that moment. */
    readonly textHash: string;
  }[];
  /** The forecast of the round that the move opens. */
  readonly forecast?: Forecast | undefined;
};

export type FrameworkCycleNow = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The framework cycle, by the number of the version that it makes. */
  readonly cycleId: string;
  /** Its title. */
  readonly title: string;
  /** The version that was in force when it started; absent for the first. */
  readonly basedOn?: string | undefined;
  /** The interim evaluation of the framework in force, which comes with a draft. */
  readonly evaluation?: {
    /** The title of the evaluation. */
    readonly title: string;
    /** A summary of the evaluation. */
    readonly summary: string;
    /** Where the document can be found (http or https). */
    readonly document?: string | undefined;
  } | undefined;
  /** Its status. */
  readonly status: 'running' | 'in-force' | 'superseded' | 'withdrawn';
  /** The stage that it is in. */
  readonly stage: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'conditions' | 'in-force' | 'withdrawn';
  /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
  readonly visit: number;
  /** During revision: the stage whose round it follows. */
  readonly after?: 'input' | 'sounding' | 'consultation' | 'adoption' | 'approval' | undefined;
  /** The round of the present stage, if it has one. */
  readonly roundId?: string | undefined;
  /** The rounds that were held, in order. */
  readonly rounds: readonly string[];
  /** The text that it is about now. */
  readonly text: {
    /** The number of the text within its version. */
    readonly number: number;
    /** SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text. */
    readonly hash: string;
  };
  /** The text that the regiegroep adopted, as long as the adoption counts. */
  readonly adopted?: {
    /** SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text. */
    readonly hash: string;
    /** The round in which it was adopted. */
    readonly roundId: string;
    /** When it was adopted. */
    readonly at: string;
  } | undefined;
  /** How many municipalities were negative in the last sounding. Above 0 the cycle proceeds only with a motivation. */
  readonly negativeSoundings: number;
  /** When it started. */
  readonly startedAt: string;
  /** Who started it: the client id of an application. */
  readonly startedBy: string;
  /** When it ended; absent until then. */
  readonly endedAt?: string | undefined;
  /** The day on which the framework in force must be renewed. */
  readonly renewalDue?: string | undefined;
  /** What the preparers can do now. */
  readonly moves: readonly {
    /** The move to make; `moves` of the matter lists the moves that are open. */
    readonly move: 'submit' | 'proceed' | 'back' | 'ask-again' | 'withdraw';
    /** Where the move leads. */
    readonly to: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'conditions' | 'in-force' | 'withdrawn';
    /** Whether the move must come with a motivation. */
    readonly motivationNeeded: boolean;
  }[];
  /** The stages that were entered, in order. */
  readonly history: readonly {
    /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
    readonly visit: number;
    /** The stage that was entered. */
    readonly stage: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'conditions' | 'in-force' | 'withdrawn';
    /** When it was entered. */
    readonly enteredAt: string;
    /** What caused the step: a move, the outcome of a round, or an event that it waited for. */
    readonly trigger: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** The motivation, where the move needed one. */
    readonly motivation?: string | undefined;
    /** Why the term of its round ends before every council can have met. */
    readonly shorterTerm?: string | undefined;
    /** The round that the stage holds. */
    readonly roundId?: string | undefined;
    /** The hash of the text at that moment. */
    readonly textHash: string;
  }[];
  /** The round of the present stage, in short. */
  readonly round?: {
    /** The round in which it was asked. */
    readonly roundId: string;
    /** The kind of round. */
    readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'contribution-conditions' | 'report' | 'grant' | 'taking-back' | 'consequence' | 'raising' | 'solution' | 'verdict' | 'ruling' | 'follow-up' | 'payment';
    /** Whether the round accepts answers. */
    readonly status: 'open' | 'closed' | 'withdrawn';
    /** When it was opened. */
    readonly openedAt: string;
    /** The end of the term, extensions included. */
    readonly termEnd: string;
    /** How many addressees are asked. */
    readonly addressees: number;
    /** How many answers were recorded. */
    readonly answers: number;
    /** The outcome of the round; absent while it is open. */
    readonly outcome?: {
      /** The verdict in one word: `closed` for a round that only gathers answers; otherwise the verdict of its kind. */
      readonly verdict: 'closed' | 'adopted' | 'not-adopted' | 'approved' | 'approved-with-conditions' | 'not-approved' | 'granted' | 'committed' | 'committed-with-conditions' | 'declined' | 'taken-back' | 'maintained' | 'accepted' | 'not-accepted' | 'raised' | 'not-raised' | 'reported' | 'offered' | 'no-solution' | 'sufficient' | 'not-sufficient' | 'decided' | 'handed-back' | 'decided-against' | 'not-decided' | 'done' | 'in-progress' | 'not-done' | 'unanswered';
      /** The reason in one word, where the verdict alone does not say it. */
      readonly reason?: 'quorum-not-reached' | 'tied' | 'no-majority' | 'not-unanimous' | 'carried' | 'refused' | 'put-off' | 'silence' | 'not-asked' | 'conditions' | undefined;
      /** How often each answer was given. */
      readonly tally: Readonly<Record<string, number>>;
      /** The addressees that were awaited and did not answer. Silence is never consent. */
      readonly silent: readonly string[];
      /** The addressees whose answer needs attention: negative, an objection, against, or not approved. */
      readonly negative: readonly string[];
      /** The outcome and why in a few Dutch sentences, silence included. */
      readonly sentence: string;
    } | undefined;
  } | undefined;
  /** Whom the cycle waits for. */
  readonly awaits: readonly {
    /** The part of one addressee in a round. */
    readonly taskId: string;
    /** The name of the addressee, in Dutch. */
    readonly addressee: string;
    /** The partner. */
    readonly partnerId: string;
    /** Until when it can be answered: the end of the term of its round. */
    readonly dueAt: string;
    /** Whether its e-mail came back. */
    readonly undeliverable: boolean;
  }[];
  /** The escalations that it adjusts the framework for. */
  readonly escalations?: readonly string[] | undefined;
  /** The approvals that colleges were asked to take back, with what they and the seats decided. */
  readonly askedApprovals?: readonly AskedApproval[] | undefined;
};

export type FrameworkCycleRow = {
  /** The framework cycle, by the number of the version that it makes. */
  readonly cycleId: string;
  /** Its title. */
  readonly title: string;
  /** Its status. */
  readonly status: 'running' | 'in-force' | 'superseded' | 'withdrawn';
  /** The stage that it is in. */
  readonly stage: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'conditions' | 'in-force' | 'withdrawn';
  /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
  readonly visit: number;
  /** When it started. */
  readonly startedAt: string;
  /** When it ended; absent until then. */
  readonly endedAt?: string | undefined;
  /** The day on which the framework in force must be renewed. */
  readonly renewalDue?: string | undefined;
};

export type FrameworkCycles = {
  /** The framework versions. */
  readonly cycles: readonly FrameworkCycleRow[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type FrameworkInForce = {
  /** The version that is in force. */
  readonly version: string;
  /** When it came in force. */
  readonly inForceSince?: string | undefined;
  /** The day on which the framework in force must be renewed. */
  readonly renewalDue?: string | undefined;
  /** The number of the text. */
  readonly textNumber: number;
  /** SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text. */
  readonly hash: string;
  /** The whole content. */
  readonly content: FrameworkContent;
  /** The municipalities that take part today, and whether each is bound to it. */
  readonly members: readonly {
    /** The municipality. */
    readonly partnerId: string;
    /** Whether its college approved, and any conditions of it were accepted: only then is it bound. */
    readonly bound: boolean;
    /** The status of its accession, `to-be-asked` before its college is asked; absent when its college approved before the version came in force. */
    readonly accession?: 'to-be-asked' | 'asked' | 'approved' | 'approved-with-conditions' | 'conditions-not-accepted' | 'not-approved' | 'unanswered' | 'ended' | undefined;
    /** The decision by which its college took its approval back; absent when it approved again since. */
    readonly takenBack?: {
      /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
      readonly decidedOn: string;
      /** The body's own reference (kenmerk). */
      readonly reference: string;
      /** The answer that registers it. */
      readonly registrationId: string;
    } | undefined;
  }[];
};

export type FrameworkText = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The framework cycle, by the number of the version that it makes. */
  readonly cycleId: string;
  /** The number of the text within its version. */
  readonly number: number;
  /** SHA-256 over the canonical content (RFC 8785): what an approval stands for. */
  readonly hash: string;
  /** The whole content. */
  readonly content: FrameworkContent;
  /** When the text was written. */
  readonly writtenAt: string;
  /** Who wrote it: the client id of an application. */
  readonly writtenBy: string;
};

export type Grant = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The partner. */
  readonly partnerId: string;
  /** The grant, by the identifier that the municipality chose. */
  readonly grantId: string;
  /** What the college may commit it for. */
  readonly description: string;
  /** The line of the programme whose alliances it is for; absent when it is for all. */
  readonly lineId?: string | undefined;
  /** The calendar years, each once. */
  readonly years: readonly {
    /** The calendar year. */
    readonly year: number;
    /** How much in that year, in whole euro cents. */
    readonly amountCents?: number | undefined;
    /** How many hours in that year. */
    readonly hours?: number | undefined;
  }[];
  /** The last day on which the college may decide within it. */
  readonly until: string;
  /** The grant that this one replaces, from the day of the decision on it. */
  readonly replaces?: string | undefined;
  /** Its status. Only `granted` gives room. */
  readonly status: 'put-to-council' | 'granted' | 'declined' | 'unanswered' | 'replaced' | 'taken-back';
  /** The number of changes; a move names the last one. */
  readonly changes: number;
  /** When the council was asked. */
  readonly askedAt: string;
  /** The round in which the council was asked. */
  readonly roundId: string;
  /** The decision of the council; absent until there is one. */
  readonly decision?: {
    /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
    readonly decidedOn: string;
    /** The body's own reference (kenmerk). */
    readonly reference: string;
    /** On whose behalf the decision is registered. */
    readonly onBehalfOf: string;
    /** Where the document can be found (http or https). */
    readonly document?: string | undefined;
    /** Identifies who registered it. The name is stored separately, so that it can be erased. */
    readonly registrarId: string;
    /** The answer that registers it. */
    readonly registrationId: string;
    /** The rule that entitled the addressee to answer at that moment. */
    readonly entitlement: string;
    /** What was decided. */
    readonly outcome: 'granted' | 'declined' | 'deferred';
  } | undefined;
  /** The room that contributions awaiting a decision of the college would use, by calendar year. */
  readonly held: Readonly<Record<string, {
    /** Money, in whole euro cents. */
    readonly cents: number;
    /** Hours of work. */
    readonly hours: number;
    /** The number of yearly shares in knowledge or in kind. */
    readonly items: number;
  }>>;
  /** What the college committed within it, by calendar year. A commitment that ended before it was paid still counts. */
  readonly used: Readonly<Record<string, {
    /** Money, in whole euro cents. */
    readonly cents: number;
    /** Hours of work. */
    readonly hours: number;
    /** The number of yearly shares in knowledge or in kind. */
    readonly items: number;
  }>>;
  /** The question to the body whether it takes its decision back, while it is asked. Until it decides, the decision stands. */
  readonly takingBack?: {
    /** The round in which it is asked. */
    readonly roundId: string;
    /** When it was asked. */
    readonly askedAt: string;
    /** Why it is asked. */
    readonly reason: string;
  } | undefined;
  /** The later decision by which the body took its decision back. */
  readonly takenBackBy?: {
    /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
    readonly decidedOn: string;
    /** The body's own reference (kenmerk). */
    readonly reference: string;
    /** The later decision, by its identifier in the register. */
    readonly registrationId: string;
  } | undefined;
  /** The round that was left open: of the college, when the contribution went from the college to the council; or the question whether the body takes its decision back, when the decision ended otherwise. */
  readonly leftRound?: string | undefined;
  /** The contribution or grant that took its place. */
  readonly replacedBy?: {
    /** The grant that replaced it. */
    readonly grantId: string;
    /** The day of the decision from which that counts. */
    readonly on: string;
  } | undefined;
  /** What is left, by calendar year; never below zero. */
  readonly left: Readonly<Record<string, {
    /** Money, in whole euro cents. */
    readonly cents: number;
    /** Hours of work. */
    readonly hours: number;
    /** The number of yearly shares in knowledge or in kind. */
    readonly items: number;
  }>>;
  /** The contributions that take or took room of it, also of the grants that it replaced. */
  readonly uses: readonly {
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** The contribution, by the identifier that its partner chose; it is unique within the alliance. */
    readonly contributionId: string;
    /** `held` while the college still has to decide on it, `used` once the college committed it, `released` when the college did not, or when another contribution replaced it. */
    readonly as: 'held' | 'used' | 'released';
    /** The room that it takes, by calendar year. */
    readonly shares: Readonly<Record<string, {
      /** Money, in whole euro cents. */
      readonly cents: number;
      /** Hours of work. */
      readonly hours: number;
      /** The number of yearly shares in knowledge or in kind. */
      readonly items: number;
    }>>;
    /** When it got this status. */
    readonly at: string;
  }[];
  /** Its changes, in order. */
  readonly history: readonly {
    /** The number of the change. */
    readonly change: number;
    /** What changed it: a move of the partner, or what the body decided. */
    readonly on: string;
    /** The status after the change. */
    readonly status: 'put-to-council' | 'granted' | 'declined' | 'unanswered' | 'replaced' | 'taken-back';
    /** When it was done. */
    readonly at: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** What the body decided in its own meeting, as its addressee registered it. */
    readonly decision?: {
      /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
      readonly decidedOn: string;
      /** The body's own reference (kenmerk). */
      readonly reference: string;
      /** On whose behalf the decision is registered. */
      readonly onBehalfOf: string;
      /** Where the document can be found (http or https). */
      readonly document?: string | undefined;
      /** Identifies who registered it. The name is stored separately, so that it can be erased. */
      readonly registrarId: string;
      /** The answer that registers it. */
      readonly registrationId: string;
      /** The rule that entitled the addressee to answer at that moment. */
      readonly entitlement: string;
      /** What was decided. */
      readonly outcome: 'granted' | 'declined' | 'deferred';
    } | undefined;
    /** What the body decided later: whether it takes its decision back (`taken-back`), or lets it stand (`maintained`). */
    readonly laterDecision?: {
      /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
      readonly decidedOn: string;
      /** The body's own reference (kenmerk). */
      readonly reference: string;
      /** On whose behalf the decision is registered. */
      readonly onBehalfOf: string;
      /** Where the document can be found (http or https). */
      readonly document?: string | undefined;
      /** What was decided: `taken-back`, `maintained`, or `deferred`. */
      readonly outcome: 'taken-back' | 'maintained' | 'deferred';
      /** The body. */
      readonly body: 'council' | 'college' | 'own-board';
      /** Identifies who registered it. The name is stored separately, so that it can be erased. */
      readonly registrarId: string;
      /** The answer that registers it. */
      readonly registrationId: string;
      /** The rule that entitled the addressee to answer at that moment. */
      readonly entitlement: string;
    } | undefined;
    /** Why, in words. */
    readonly reason?: string | undefined;
  }[];
};

export type Grants = {
  /** The grants of room. */
  readonly grants: readonly GrantSummary[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type GrantSummary = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The partner. */
  readonly partnerId: string;
  /** The grant, by the identifier that the municipality chose. */
  readonly grantId: string;
  /** What the college may commit it for. */
  readonly description: string;
  /** The line of the programme whose alliances it is for; absent when it is for all. */
  readonly lineId?: string | undefined;
  /** The calendar years, each once. */
  readonly years: readonly {
    /** The calendar year. */
    readonly year: number;
    /** How much in that year, in whole euro cents. */
    readonly amountCents?: number | undefined;
    /** How many hours in that year. */
    readonly hours?: number | undefined;
  }[];
  /** The last day on which the college may decide within it. */
  readonly until: string;
  /** The grant that this one replaces, from the day of the decision on it. */
  readonly replaces?: string | undefined;
  /** Its status. Only `granted` gives room. */
  readonly status: 'put-to-council' | 'granted' | 'declined' | 'unanswered' | 'replaced' | 'taken-back';
  /** The number of changes; a move names the last one. */
  readonly changes: number;
  /** When the council was asked. */
  readonly askedAt: string;
  /** The round in which the council was asked. */
  readonly roundId: string;
  /** The decision of the council; absent until there is one. */
  readonly decision?: {
    /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
    readonly decidedOn: string;
    /** The body's own reference (kenmerk). */
    readonly reference: string;
    /** On whose behalf the decision is registered. */
    readonly onBehalfOf: string;
    /** Where the document can be found (http or https). */
    readonly document?: string | undefined;
    /** Identifies who registered it. The name is stored separately, so that it can be erased. */
    readonly registrarId: string;
    /** The answer that registers it. */
    readonly registrationId: string;
    /** The rule that entitled the addressee to answer at that moment. */
    readonly entitlement: string;
    /** What was decided. */
    readonly outcome: 'granted' | 'declined' | 'deferred';
  } | undefined;
  /** The room that contributions awaiting a decision of the college would use, by calendar year. */
  readonly held: Readonly<Record<string, {
    /** Money, in whole euro cents. */
    readonly cents: number;
    /** Hours of work. */
    readonly hours: number;
    /** The number of yearly shares in knowledge or in kind. */
    readonly items: number;
  }>>;
  /** What the college committed within it, by calendar year. A commitment that ended before it was paid still counts. */
  readonly used: Readonly<Record<string, {
    /** Money, in whole euro cents. */
    readonly cents: number;
    /** Hours of work. */
    readonly hours: number;
    /** The number of yearly shares in knowledge or in kind. */
    readonly items: number;
  }>>;
  /** The question to the body whether it takes its decision back, while it is asked. Until it decides, the decision stands. */
  readonly takingBack?: {
    /** The round in which it is asked. */
    readonly roundId: string;
    /** When it was asked. */
    readonly askedAt: string;
    /** Why it is asked. */
    readonly reason: string;
  } | undefined;
  /** The later decision by which the body took its decision back. */
  readonly takenBackBy?: {
    /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
    readonly decidedOn: string;
    /** The body's own reference (kenmerk). */
    readonly reference: string;
    /** The later decision, by its identifier in the register. */
    readonly registrationId: string;
  } | undefined;
  /** The round that was left open: of the college, when the contribution went from the college to the council; or the question whether the body takes its decision back, when the decision ended otherwise. */
  readonly leftRound?: string | undefined;
  /** The contribution or grant that took its place. */
  readonly replacedBy?: {
    /** The grant that replaced it. */
    readonly grantId: string;
    /** The day of the decision from which that counts. */
    readonly on: string;
  } | undefined;
  /** What is left, by calendar year; never below zero. */
  readonly left: Readonly<Record<string, {
    /** Money, in whole euro cents. */
    readonly cents: number;
    /** Hours of work. */
    readonly hours: number;
    /** The number of yearly shares in knowledge or in kind. */
    readonly items: number;
  }>>;
};

export type Handover = {
  /** The municipality. */
  readonly partnerId: string;
  /** The body that reads it: `council` or `college`. */
  readonly body: 'council' | 'college';
  /** The moment whose state it shows. */
  readonly at: string;
  /** The framework versions that its college approved, or the colleges that it follows up. */
  readonly frameworks: readonly {
    /** The framework cycle, by the number of the version that it makes. */
    readonly cycleId: string;
    /** Its title. */
    readonly title: string;
    /** Its status. */
    readonly status: 'running' | 'in-force' | 'superseded';
    /** When it came in force. */
    readonly inForceSince?: string | undefined;
    /** What the body decided in its own meeting, as its addressee registered it. */
    readonly decision?: {
      /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
      readonly decidedOn: string;
      /** The body's own reference (kenmerk). */
      readonly reference: string;
    } | undefined;
    /** Whether the approval came with conditions. */
    readonly underConditions: boolean;
  }[];
  /** What it promised or committed to alliances and did not end. */
  readonly contributions: readonly {
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** The title of the alliance. */
    readonly alliance: string;
    /** The contribution, by the identifier that its partner chose; it is unique within the alliance. */
    readonly contributionId: string;
    /** What is given. */
    readonly description: string;
    /** Its status. Only a committed contribution covers costs; `conditional`: decided under conditions that the alliance did not accept yet. */
    readonly status: 'proposed' | 'put-to-decision' | 'conditional' | 'committed' | 'committed-with-conditions';
    /** What is counted. */
    readonly unit: 'cents' | 'hours' | 'items';
    /** The body that decides on it. */
    readonly decidedBy: 'council' | 'college' | 'own-board';
    /** What the body decided in its own meeting, as its addressee registered it. */
    readonly decision?: {
      /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
      readonly decidedOn: string;
      /** The body's own reference (kenmerk). */
      readonly reference: string;
    } | undefined;
    /** The calendar years, each once. */
    readonly years: readonly {
      /** The calendar year. */
      readonly year: number;
      /** What is to be given in the year: euro cents for money, hours for hours, 1 for what is not counted. */
      readonly offered: number;
      /** What was paid or delivered so far, by calendar year: euro cents, hours, or shares, as it was offered. */
      readonly paid: number;
    }[];
  }[];
  /** The conditions of its approvals and contributions. */
  readonly conditions: readonly {
    /** The condition, by the answer that registered it and its place there. */
    readonly conditionId: string;
    /** What it came with: the approval of a framework, or a contribution. */
    readonly of: 'framework' | 'contribution';
    /** What the breach is about: a goal of the framework, or the budget of a line. */
    readonly about: string;
    /** The text of the condition. */
    readonly text: string;
    /** The status after the last follow-up; `open` without one. */
    readonly status: 'open' | 'met' | 'not-met' | 'in-progress';
    /** Whether whoever asked accepted it; `open` while they did not answer. */
    readonly accepted: 'open' | 'accepted' | 'not-accepted';
  }[];
  /** The room that its council granted its college, or is asked for. */
  readonly grants: readonly {
    /** The grant of room. */
    readonly grantId: string;
    /** What the college may commit it for. */
    readonly description: string;
    /** Its status. */
    readonly status: 'put-to-council' | 'granted';
    /** The first day on which it no longer holds; absent while no end is known. */
    readonly until: string;
    /** What the body decided in its own meeting, as its addressee registered it. */
    readonly decision?: {
      /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
      readonly decidedOn: string;
      /** The body's own reference (kenmerk). */
      readonly reference: string;
    } | undefined;
    /** The calendar years, each once. */
    readonly years: readonly {
      /** The calendar year. */
      readonly year: string;
      /** The answer that was chosen. */
      readonly given: {
        /** Money, in whole euro cents. */
        readonly cents: number;
        /** Hours of work. */
        readonly hours: number;
      };
      /** What the college committed within it, by calendar year. A commitment that ended before it was paid still counts. */
      readonly used: {
        /** Money, in whole euro cents. */
        readonly cents: number;
        /** Hours of work. */
        readonly hours: number;
      };
      /** What the plan of each alliance holds of it, in whole euro cents. */
      readonly held: {
        /** Money, in whole euro cents. */
        readonly cents: number;
        /** Hours of work. */
        readonly hours: number;
      };
      /** What is left, by calendar year; never below zero. */
      readonly left: {
        /** Money, in whole euro cents. */
        readonly cents: number;
        /** Hours of work. */
        readonly hours: number;
      };
    }[];
  }[];
  /** The questions that wait for an answer of the municipality. */
  readonly questions: readonly {
    /** The part of one addressee in a round. */
    readonly taskId: string;
    /** The kind of round in which it is asked. */
    readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'contribution-conditions' | 'report' | 'grant' | 'taking-back' | 'consequence' | 'raising' | 'solution' | 'verdict' | 'ruling' | 'follow-up' | 'payment';
    /** In what capacity it is asked. */
    readonly capacity: 'partner' | 'council' | 'klankbordgroep' | 'seat' | 'college' | 'board' | 'alliance' | 'programmabureau';
    /** The name of the addressee, in Dutch. */
    readonly addressee: string;
    /** The question, in Dutch, as it stands in the mail and on the page. */
    readonly question: string;
    /** When it was opened. */
    readonly openedAt: string;
    /** Until when it can be answered: the end of the term of its round. */
    readonly dueAt: string;
    /** The first day on which the council or the college can decide on it, by its meetings and recess; absent where none is known. */
    readonly firstMeeting?: string | undefined;
  }[];
  /** The alliances that it is a member of, or leads. */
  readonly alliances: readonly {
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** Its title. */
    readonly title: string;
    /** The phase that it is in. */
    readonly phase: string;
    /** Who leads it; absent until somebody was named. */
    readonly lead: boolean;
  }[];
  /** Its seats in the regiegroep, now and announced. */
  readonly seats: readonly {
    /** The seat. */
    readonly seatId: string;
    /** A fixed seat, or one that rotates. */
    readonly kind: 'fixed' | 'rotating';
    /** The first day on which it holds. */
    readonly from: string;
    /** The first day on which it no longer holds; absent while no end is known. */
    readonly until?: string | undefined;
  }[];
  /** Who has a role for it, by identifier: names are contact data. */
  readonly people: readonly {
    /** The person. */
    readonly personId: string;
    /** The role. */
    readonly role: 'portfolio-holder' | 'college-secretary' | 'council-clerk' | 'board-contact' | 'programme-director' | 'bureau' | 'alliance-lead';
  }[];
  /** The first day on which the body can decide on what it is asked today; absent where no meeting is known. */
  readonly firstMeeting?: string | undefined;
  /** What the body was asked before, the last one first, with its answer. */
  readonly askedBefore: readonly {
    /** The part of one addressee in a round. */
    readonly taskId: string;
    /** The kind of round in which it was asked. */
    readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'contribution-conditions' | 'report' | 'grant' | 'taking-back' | 'consequence' | 'raising' | 'solution' | 'verdict' | 'ruling' | 'follow-up' | 'payment';
    /** In what capacity it was asked. */
    readonly capacity: 'partner' | 'council' | 'klankbordgroep' | 'seat' | 'college' | 'board' | 'alliance' | 'programmabureau';
    /** The name of the addressee, in Dutch. */
    readonly addressee: string;
    /** The question, in Dutch, as it stands in the mail and on the page. */
    readonly question: string;
    /** When it was opened. */
    readonly openedAt: string;
    /** `silent` when the round ended without its answer: silence is never consent. */
    readonly status: 'answered' | 'silent' | 'withdrawn';
    /** The answer, as the body gave it, in Dutch. */
    readonly answer?: string | undefined;
    /** What the body decided in its own meeting, as its addressee registered it. */
    readonly decision?: {
      /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
      readonly decidedOn: string;
      /** The body's own reference (kenmerk). */
      readonly reference: string;
    } | undefined;
    /** The outcome of its round, in Dutch, once it is over. */
    readonly outcome?: string | undefined;
  }[];
  /** What each alliance asked of it for each year, and what it promised, decided and paid. */
  readonly figures: readonly {
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** The title of the alliance. */
    readonly alliance: string;
    /** The calendar year. */
    readonly year: number;
    /** What the last call asks. */
    readonly asked: {
      /** Money, in whole euro cents. */
      readonly cents: number;
      /** Hours of work. */
      readonly hours: number;
      /** The number of yearly shares in knowledge or in kind. */
      readonly items: number;
    };
    /** What was proposed and not declined or withdrawn, decided or not. */
    readonly promised: {
      /** Money, in whole euro cents. */
      readonly cents: number;
      /** Hours of work. */
      readonly hours: number;
      /** The number of yearly shares in knowledge or in kind. */
      readonly items: number;
    };
    /** The part of the promises that the deciding body committed. */
    readonly decided: {
      /** Money, in whole euro cents. */
      readonly cents: number;
      /** Hours of work. */
      readonly hours: number;
      /** The number of yearly shares in knowledge or in kind. */
      readonly items: number;
    };
    /** What was paid or delivered. */
    readonly paid: {
      /** Money, in whole euro cents. */
      readonly cents: number;
      /** Hours of work. */
      readonly hours: number;
      /** The number of yearly shares in knowledge or in kind. */
      readonly items: number;
    };
  }[];
};

export type ImportedProgramme = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** Records that are new. */
  readonly created: number;
  /** Records that changed. */
  readonly changed: number;
  /** Records that were there already, as they are. */
  readonly unchanged: number;
  /** What the file drops: it is not removed but ends today. */
  readonly ended: number;
  /** What becomes impossible because of this; an empty list when nothing does. */
  readonly warnings: readonly {
    /** `quorum-lost`: fewer seats are held than a vote needs. */
    readonly code: 'quorum-lost';
    /** From this day on. */
    readonly from: string;
    /** Until this day; absent when no recorded change ends it. */
    readonly until?: string | undefined;
    /** The seats that are held then. */
    readonly seats: number;
    /** The number of seats that must take part for a vote to count. */
    readonly quorum: number;
  }[];
};

export type ImportPreview = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** Records that are new. */
  readonly created: number;
  /** Records that changed. */
  readonly changed: number;
  /** Records that were there already, as they are. */
  readonly unchanged: number;
  /** What the file drops: it is not removed but ends today. */
  readonly ended: number;
  /** What becomes impossible because of this; an empty list when nothing does. */
  readonly warnings: readonly {
    /** `quorum-lost`: fewer seats are held than a vote needs. */
    readonly code: 'quorum-lost';
    /** From this day on. */
    readonly from: string;
    /** Until this day; absent when no recorded change ends it. */
    readonly until?: string | undefined;
    /** The seats that are held then. */
    readonly seats: number;
    /** The number of seats that must take part for a vote to count. */
    readonly quorum: number;
  }[];
  /** Whether its name, period, lines, host or settings change. */
  readonly changesProgramme: boolean;
  /** Every record that would change. */
  readonly differences: readonly {
    /** The kind of record. */
    readonly what: 'partner' | 'person' | 'seat' | 'representation' | 'app' | 'succession' | 'departure';
    /** The identifier of the record among those of its kind. */
    readonly id: string;
    /** Whether it is new, changes, or ends today because the file drops it. */
    readonly was: 'created' | 'changed' | 'ended';
    /** The name of the partner or of the person. */
    readonly name?: string | undefined;
    /** The partner that it belongs to. */
    readonly partnerId?: string | undefined;
    /** The fields that change; empty for a record that is new or ends. */
    readonly fields: readonly string[];
  }[];
};

export type Indicators = {
  /** The day whose state is shown: what was recorded by the end of that day. */
  readonly asOf: string;
  /** The version of the framework that names them; absent while none is in force. */
  readonly framework?: string | undefined;
  /** The indicators, in the order of the framework. */
  readonly indicators: readonly {
    /** The indicator, within the framework. */
    readonly indicatorId: string;
    /** The goal of the framework. */
    readonly goalId: string;
    /** The programme line. */
    readonly lineId: string;
    /** What it measures. */
    readonly name: string;
    /** What is counted. */
    readonly unit: string;
    /** The value at the start, or `not-measured-yet` where nobody knows it. */
    readonly baseline: number | 'not-measured-yet';
    /** The value that is to be reached. */
    readonly target: number;
    /** The day by which it is to be reached. */
    readonly by: string;
    /** When the goal counts as reached: at its target or above it (`at-least`), at it or below it (`at-most`), at it alone (`exactly`), or 1 for yes and 0 for no (`yes-no`). Without one a goal points from its baseline to its target; needed where the two are equal or the baseline is not measured yet. */
    readonly direction?: 'at-least' | 'at-most' | 'exactly' | 'yes-no' | undefined;
    /** What it came to; absent while nobody reported or measured it. */
    readonly value?: number | undefined;
    /** The day whose value it is. */
    readonly valueOn?: string | undefined;
    /** Whether it adds up from the newest reports or was measured. */
    readonly valueFrom?: 'reports' | 'measurement' | undefined;
    /** What the newest reports together expect; absent until every goal that counts has a report. */
    readonly forecast?: number | undefined;
    /** Green: as the target wants. Amber: within what the framework tolerates, or nobody can say how much is missed. Red: beyond it. Absent while there is nothing to judge. */
    readonly colour?: 'green' | 'amber' | 'red' | undefined;
    /** The goals of plans that move it. */
    readonly madeOf: readonly {
      /** The alliance, by the identifier that was chosen at its pitch. */
      readonly allianceId: string;
      /** The goal of the plan, by the identifier that the alliance chose. */
      readonly planGoalId: string;
      /** What the goal wants to reach. */
      readonly title: string;
      /** What it reaches is added to what other goals reach (`adds`), it is where the value comes from (`only-source`), or it is not counted (`helps`). A goal that counts is measured in the unit of the indicator. */
      readonly how: 'adds' | 'only-source' | 'helps';
      /** Whether its values are in those of the indicator. */
      readonly counts: boolean;
      /** The version of the plan that the alliance works by. */
      readonly plan: {
        /** The calendar year. */
        readonly year: number;
        /** The number of the version; 1 is the first. */
        readonly version: number;
      };
      /** The newest report of the alliance; absent before the first. */
      readonly reportId?: string | undefined;
      /** The value that was reached by the end of the period. */
      readonly reached?: number | undefined;
      /** The value that the report expects at the end. */
      readonly forecast?: number | undefined;
    }[];
    /** The last measurement; absent without one. */
    readonly measurement?: {
      /** The day whose value it is. */
      readonly day: string;
      /** Its number within that day. */
      readonly number: number;
      /** What was measured. */
      readonly value: number;
      /** Where the number comes from. */
      readonly source: string;
    } | undefined;
    /** What was named about the indicators that it serves: no ground to return it. */
    readonly gaps: readonly {
      /** No goal of a plan adds to it or is its source (`unserved`), all of them together do not come to its target even when each is reached (`short`), or several goals say that they are its only source (`several-sources`). */
      readonly gap: 'unserved' | 'short' | 'several-sources';
      /** What the goals come to when each is reached; of `short` alone. */
      readonly together?: number | undefined;
    }[];
  }[];
};

export type Input = {
  /** The input, each item with its answer. */
  readonly received: readonly InputContribution[];
  /** How many of all have no answer yet; none may be left at adoption. */
  readonly unanswered: number;
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type InputAnswer = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The framework cycle, by the number of the version that it makes. */
  readonly cycleId: string;
  /** The round in which it was asked. */
  readonly roundId: string;
  /** The part of one addressee in a round. */
  readonly taskId: string;
  /** What was done with it. */
  readonly verdict: 'adopted' | 'partly-adopted' | 'not-adopted';
  /** Why, in words. */
  readonly reason: string;
  /** When it was answered. */
  readonly answeredAt: string;
  /** Who answered it: the client id of an application. */
  readonly answeredBy: string;
};

export type InputContribution = {
  /** The part of one addressee in a round. */
  readonly taskId: string;
  /** The kind of round in which it was given. */
  readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'contribution-conditions' | 'report' | 'grant' | 'taking-back' | 'consequence' | 'raising' | 'solution' | 'verdict' | 'ruling' | 'follow-up' | 'payment';
  /** The partner. */
  readonly partnerId: string;
  /** The name of the addressee, in Dutch. */
  readonly addressee: string;
  /** The answer that was chosen. */
  readonly given?: string | undefined;
  /** What the addressee wrote with its answer. */
  readonly remarks?: string | undefined;
  /** When it was given. */
  readonly givenAt?: string | undefined;
  /** What was done with it; absent until it was answered. */
  readonly answer?: {
    /** What was done with it. */
    readonly verdict: 'adopted' | 'partly-adopted' | 'not-adopted';
    /** Why, in words. */
    readonly reason: string;
    /** When it was answered. */
    readonly answeredAt: string;
  } | undefined;
};

export type Lesson = {
  /** The lesson, by an identifier that its application chose or the place in its report. */
  readonly lessonId: string;
  /** The lesson in a few words. */
  readonly title: string;
  /** What was learnt, and from what. */
  readonly ground: string;
  /** The programme line. */
  readonly lineId: string;
  /** The goals of the framework that it is about. */
  readonly goals: readonly string[];
  /** The report or the meeting that it comes from, or where else it comes from. */
  readonly source: {
    /** A report of an alliance, a meeting, or elsewhere. */
    readonly from: 'report';
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** The version of the report. */
    readonly reportId: string;
  } | {
    /** A report of an alliance, a meeting, or elsewhere. */
    readonly from: 'meeting';
    /** Of what the meeting was. */
    readonly meeting: 'regiegroep' | 'klankbordgroep' | 'coalition' | 'theme-session' | 'council-presentation' | 'joint-meeting';
    /** The day on which it was held: today or earlier. */
    readonly heldOn: string;
  } | {
    /** A report of an alliance, a meeting, or elsewhere. */
    readonly from: 'elsewhere';
    /** Where it comes from. */
    readonly description: string;
  };
  /** The number of its last change. */
  readonly change: number;
  /** When it was recorded. */
  readonly recordedAt: string;
  /** Who recorded it: the client id of an application, or the round that it follows from. */
  readonly recordedBy: string;
  /** Its last end; absent while it has none. */
  readonly ending?: {
    /** A version of the framework or a plan took it over, or it is parked. */
    readonly as: 'framework';
    /** The framework cycle, by the number of the version that it makes. */
    readonly cycleId: string;
    /** When it was done. */
    readonly at: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** Why, or where it stands. */
    readonly why: string;
  } | {
    /** A version of the framework or a plan took it over, or it is parked. */
    readonly as: 'plan';
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** The calendar year of the plan. */
    readonly year: number;
    /** The version of the plan. */
    readonly version: number;
    /** When it was done. */
    readonly at: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** Why, or where it stands. */
    readonly why: string;
  } | {
    /** A version of the framework or a plan took it over, or it is parked. */
    readonly as: 'parked';
    /** The day on which it is open again. */
    readonly until: string;
    /** When it was done. */
    readonly at: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** Why, or where it stands. */
    readonly why: string;
  } | undefined;
  /** Nobody did anything with it yet (`open`), it is on the agenda because of its age or its day (`due`), it waits until a day (`parked`), or something took it over (`ended`). */
  readonly standing: 'open' | 'due' | 'parked' | 'ended';
  /** Whole days since it was recorded. */
  readonly ageDays: number;
  /** When it comes on the agenda by itself; absent once it ended. */
  readonly dueOn?: string | undefined;
  /** What alliances said about using it, in order: of each alliance the last answer counts. */
  readonly uses: readonly {
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** The number of the text within its version. */
    readonly number: number;
    /** Whether the alliance uses it. */
    readonly uses: boolean;
    /** Why, and how. */
    readonly reason: string;
    /** When it got this status. */
    readonly at: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
  }[];
  /** Its ends in order; a parked one came back. */
  readonly endings: readonly ({
    /** A version of the framework or a plan took it over, or it is parked. */
    readonly as: 'framework';
    /** The framework cycle, by the number of the version that it makes. */
    readonly cycleId: string;
    /** When it was done. */
    readonly at: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** Why, or where it stands. */
    readonly why: string;
  } | {
    /** A version of the framework or a plan took it over, or it is parked. */
    readonly as: 'plan';
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** The calendar year of the plan. */
    readonly year: number;
    /** The version of the plan. */
    readonly version: number;
    /** When it was done. */
    readonly at: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** Why, or where it stands. */
    readonly why: string;
  } | {
    /** A version of the framework or a plan took it over, or it is parked. */
    readonly as: 'parked';
    /** The day on which it is open again. */
    readonly until: string;
    /** When it was done. */
    readonly at: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** Why, or where it stands. */
    readonly why: string;
  })[];
};

export type Lessons = {
  /** The lessons. */
  readonly lessons: readonly {
    /** The lesson, by an identifier that its application chose or the place in its report. */
    readonly lessonId: string;
    /** The lesson in a few words. */
    readonly title: string;
    /** What was learnt, and from what. */
    readonly ground: string;
    /** The programme line. */
    readonly lineId: string;
    /** The goals of the framework that it is about. */
    readonly goals: readonly string[];
    /** The report or the meeting that it comes from, or where else it comes from. */
    readonly source: {
      /** A report of an alliance, a meeting, or elsewhere. */
      readonly from: 'report';
      /** The alliance, by the identifier that was chosen at its pitch. */
      readonly allianceId: string;
      /** The version of the report. */
      readonly reportId: string;
    } | {
      /** A report of an alliance, a meeting, or elsewhere. */
      readonly from: 'meeting';
      /** Of what the meeting was. */
      readonly meeting: 'regiegroep' | 'klankbordgroep' | 'coalition' | 'theme-session' | 'council-presentation' | 'joint-meeting';
      /** The day on which it was held: today or earlier. */
      readonly heldOn: string;
    } | {
      /** A report of an alliance, a meeting, or elsewhere. */
      readonly from: 'elsewhere';
      /** Where it comes from. */
      readonly description: string;
    };
    /** The number of its last change. */
    readonly change: number;
    /** When it was recorded. */
    readonly recordedAt: string;
    /** Who recorded it: the client id of an application, or the round that it follows from. */
    readonly recordedBy: string;
    /** Its last end; absent while it has none. */
    readonly ending?: {
      /** A version of the framework or a plan took it over, or it is parked. */
      readonly as: 'framework';
      /** The framework cycle, by the number of the version that it makes. */
      readonly cycleId: string;
      /** When it was done. */
      readonly at: string;
      /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
      readonly by: string;
      /** Why, or where it stands. */
      readonly why: string;
    } | {
      /** A version of the framework or a plan took it over, or it is parked. */
      readonly as: 'plan';
      /** The alliance, by the identifier that was chosen at its pitch. */
      readonly allianceId: string;
      /** The calendar year of the plan. */
      readonly year: number;
      /** The version of the plan. */
      readonly version: number;
      /** When it was done. */
      readonly at: string;
      /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
      readonly by: string;
      /** Why, or where it stands. */
      readonly why: string;
    } | {
      /** A version of the framework or a plan took it over, or it is parked. */
      readonly as: 'parked';
      /** The day on which it is open again. */
      readonly until: string;
      /** When it was done. */
      readonly at: string;
      /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
      readonly by: string;
      /** Why, or where it stands. */
      readonly why: string;
    } | undefined;
    /** Nobody did anything with it yet (`open`), it is on the agenda because of its age or its day (`due`), it waits until a day (`parked`), or something took it over (`ended`). */
    readonly standing: 'open' | 'due' | 'parked' | 'ended';
    /** Whole days since it was recorded. */
    readonly ageDays: number;
    /** When it comes on the agenda by itself; absent once it ended. */
    readonly dueOn?: string | undefined;
  }[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type LineBudgets = {
  /** The framework version in force. */
  readonly framework: string;
  /** The lines, each by calendar year. */
  readonly lines: readonly {
    /** The programme line. */
    readonly lineId: string;
    /** The calendar year. */
    readonly year: number;
    /** What the framework gives the line in that year, in whole euro cents. */
    readonly givenCents: number;
    /** What rulings moved to the line, less what they moved from it, in whole euro cents; absent when it is nothing. Rulings on confidential escalations that the reader does not see are left out. */
    readonly movedCents?: number | undefined;
    /** The rulings that moved it; absent without one. Those on confidential escalations that the reader does not see are left out. */
    readonly transfers?: readonly {
      /** What the ruling moved to the line, in whole euro cents; negative when it moved it from the line. */
      readonly amountCents: number;
      /** The escalation that was ruled on. */
      readonly escalationId: string;
      /** The ruling, by its identifier in the register. */
      readonly decisionId: string;
      /** The number of the ruling in the register; absent while it has none. */
      readonly number?: number | undefined;
    }[] | undefined;
    /** What all plans together hold of it, in whole euro cents. */
    readonly heldCents: number;
    /** What is kept free for transfers that the regiegroep is asked about, in whole euro cents; absent when it is nothing. What is kept for a confidential escalation that the reader does not see is left out. */
    readonly setAsideCents?: number | undefined;
    /** What is left for another plan, after all rulings, in whole euro cents; 0 when more is taken than the line has. */
    readonly leftCents: number;
    /** What the plan of each alliance holds of it, in whole euro cents. */
    readonly held: Readonly<Record<string, number>>;
    /** What the framework gives of each source, where it says so; what plans that name sources hold of it, and what is left for another one. */
    readonly sources?: readonly {
      /** Where the money comes from: the contribution of the state (`state`), the co-financing of the region (`region`), the province, or others. */
      readonly source: 'state' | 'region' | 'province' | 'other';
      /** What the framework gives the line in that year, in whole euro cents. */
      readonly givenCents: number;
      /** What all plans together hold of it, in whole euro cents. */
      readonly heldCents: number;
      /** What is left for another plan, after all rulings, in whole euro cents; 0 when more is taken than the line has. */
      readonly leftCents: number;
    }[] | undefined;
  }[];
};

export type ListedContributionCondition = {
  /** The condition, by the answer that registered it and its place there. */
  readonly conditionId: string;
  /** The text of the condition. */
  readonly text: string;
  /** The status after the last follow-up; `open` without one. */
  readonly status: 'open' | 'met' | 'not-met' | 'in-progress';
  /** Its follow-ups, in order; earlier follow-ups stay. */
  readonly followUps: readonly {
    /** What it was found to be. */
    readonly status: 'met' | 'not-met' | 'in-progress';
    /** An explanation, in words. */
    readonly explanation: string;
    /** When it was done. */
    readonly at: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
  }[];
  /** The alliance, by the identifier that was chosen at its pitch. */
  readonly allianceId: string;
  /** The contribution, by the identifier that its partner chose; it is unique within the alliance. */
  readonly contributionId: string;
  /** The partner. */
  readonly partnerId: string;
  /** It `binds` once the alliance accepted it, it `waits` for that answer, or it is `void`: its decision or its commitment does not stand. */
  readonly stands: 'binds' | 'waits' | 'void';
};

export type ListedPlan = {
  /** The alliance, by the identifier that was chosen at its pitch. */
  readonly allianceId: string;
  /** The calendar year of the plan. */
  readonly year: number;
  /** The number of the version within its year. */
  readonly version: number;
  /** What the plan costs in its year, in whole euro cents. */
  readonly costCents: number;
  /** The framework version in force at that moment, against which the plan was tested. */
  readonly framework: string;
  /** When it was submitted. */
  readonly submittedAt: string;
  /** Who submitted it: the client id of an application. */
  readonly submittedBy: string;
  /** How it was tested; absent until it was. */
  readonly verdict?: 'fits' | 'returned' | undefined;
  /** When it was tested; absent until it was. */
  readonly testedAt?: string | undefined;
  /** Whether the alliance works by this version: the newest one of its year that was found to fit. Absent otherwise. */
  readonly worksBy?: true | undefined;
};

export type MatterLevel = {
  /** The kind of matter that is asked about. */
  readonly matter: 'framework-cycle' | 'escalation' | 'document';
  /** The matter, within its kind: the number of a framework version or a review, `alliance.contribution`, `alliance.from_until` of a report, or an escalation. */
  readonly matterId: string;
  /** Who sees the matter. */
  readonly level: 'public' | 'among-partners' | 'confidential';
  /** The ground of confidentiality: the article of the law, or the decision that imposed secrecy. */
  readonly ground?: string | undefined;
  /** The first day on which a confidential matter is among partners again. */
  readonly until?: string | undefined;
  /** The partners that see it, beside the programmabureau and the seats of the regiegroep. */
  readonly sharedWith: readonly string[];
  /** Why it was given this level. */
  readonly reason: string;
  /** The number of the level within its matter; the last one holds. */
  readonly number: number;
  /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
  readonly by: string;
  /** When it was done. */
  readonly at: string;
};

export type MatterLevels = {
  /** The levels that were set, oldest first. */
  readonly levels: readonly MatterLevel[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type Measurement = {
  /** What was measured; 1 for yes and 0 for no. */
  readonly value: number;
  /** The day whose value it is. */
  readonly day: string;
  /** Where the number comes from. */
  readonly source: string;
  /** Its number within its day: the highest one counts. */
  readonly number: number;
  /** When it was entered. */
  readonly enteredAt: string;
  /** Who recorded it. */
  readonly enteredBy: string;
};

export type Measurements = {
  /** The indicator, within the framework. */
  readonly indicatorId: string;
  /** The measurements, by day and number. */
  readonly measurements: readonly Measurement[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type Money = {
  /** The day whose state it shows, as it was recorded by the end of that day. */
  readonly asOf: string;
  /** The framework version by which grants and advances are divided; absent while none is in force. */
  readonly framework?: string | undefined;
  /** How many entries it is made of. */
  readonly entries: number;
  /** All of it. */
  readonly total: {
    /** What sources granted (euro cents). */
    readonly grantedCents: number;
    /** What the cashier received (euro cents). */
    readonly receivedCents: number;
    /** What the plans of alliances cost: those that are tested now, otherwise those that were found to fit (euro cents). */
    readonly plannedCents: number;
    /** What the plans that were found to fit cost (euro cents). */
    readonly committedCents: number;
    /** What the cashier paid (euro cents). */
    readonly spentCents: number;
    /** What was granted and not spent (euro cents); negative where more was spent than the division gives, as on one line of several. */
    readonly leftCents: number;
  };
  /** By source; what plans name no source for stands in a row without one. */
  readonly sources: readonly {
    /** Where the money comes from: the contribution of the state (`state`), the co-financing of the region (`region`), the province, or others. */
    readonly source?: 'state' | 'region' | 'province' | 'other' | undefined;
    /** What sources granted (euro cents). */
    readonly grantedCents: number;
    /** What the cashier received (euro cents). */
    readonly receivedCents: number;
    /** What the plans of alliances cost: those that are tested now, otherwise those that were found to fit (euro cents). */
    readonly plannedCents: number;
    /** What the plans that were found to fit cost (euro cents). */
    readonly committedCents: number;
    /** What the cashier paid (euro cents). */
    readonly spentCents: number;
    /** What was granted and not spent (euro cents); negative where more was spent than the division gives, as on one line of several. */
    readonly leftCents: number;
  }[];
  /** By calendar year: of the plan, or of the day on which money was received or paid. */
  readonly years: readonly {
    /** The calendar year. */
    readonly year: number;
    /** What sources granted (euro cents). */
    readonly grantedCents: number;
    /** What the cashier received (euro cents). */
    readonly receivedCents: number;
    /** What the plans of alliances cost: those that are tested now, otherwise those that were found to fit (euro cents). */
    readonly plannedCents: number;
    /** What the plans that were found to fit cost (euro cents). */
    readonly committedCents: number;
    /** What the cashier paid (euro cents). */
    readonly spentCents: number;
    /** What was granted and not spent (euro cents); negative where more was spent than the division gives, as on one line of several. */
    readonly leftCents: number;
  }[];
  /** By line; what no line can be given stands in a row without one. */
  readonly lines: readonly {
    /** The programme line. */
    readonly lineId?: string | undefined;
    /** What sources granted (euro cents). */
    readonly grantedCents: number;
    /** What the cashier received (euro cents). */
    readonly receivedCents: number;
    /** What the plans of alliances cost: those that are tested now, otherwise those that were found to fit (euro cents). */
    readonly plannedCents: number;
    /** What the plans that were found to fit cost (euro cents). */
    readonly committedCents: number;
    /** What the cashier paid (euro cents). */
    readonly spentCents: number;
    /** What was granted and not spent (euro cents); negative where more was spent than the division gives, as on one line of several. */
    readonly leftCents: number;
  }[];
  /** By line, year and source. Every cent is in one of them. */
  readonly cells: readonly {
    /** The programme line. */
    readonly lineId?: string | undefined;
    /** The calendar year. */
    readonly year: number;
    /** Where the money comes from; absent where a plan does not say it. */
    readonly source?: 'state' | 'region' | 'province' | 'other' | undefined;
    /** What sources granted (euro cents). */
    readonly grantedCents: number;
    /** What the cashier received (euro cents). */
    readonly receivedCents: number;
    /** What the plans of alliances cost: those that are tested now, otherwise those that were found to fit (euro cents). */
    readonly plannedCents: number;
    /** What the plans that were found to fit cost (euro cents). */
    readonly committedCents: number;
    /** What the cashier paid (euro cents). */
    readonly spentCents: number;
    /** What was granted and not spent (euro cents); negative where more was spent than the division gives, as on one line of several. */
    readonly leftCents: number;
  }[];
  /** By alliance: what its plans cost, what was paid for it, and what of a plan that fits was not paid. */
  readonly alliances: readonly {
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** Its title. */
    readonly title: string;
    /** The programme line. */
    readonly lineId: string;
    /** What the plans of alliances cost: those that are tested now, otherwise those that were found to fit (euro cents). */
    readonly plannedCents: number;
    /** What the plans that were found to fit cost (euro cents). */
    readonly committedCents: number;
    /** What the cashier paid (euro cents). */
    readonly spentCents: number;
    /** What of its plans that fit was not paid (euro cents); negative where more was paid. */
    readonly leftCents: number;
    /** What was paid for it, by source. */
    readonly sources: readonly {
      /** Where the money comes from: the contribution of the state (`state`), the co-financing of the region (`region`), the province, or others. */
      readonly source: 'state' | 'region' | 'province' | 'other';
      /** What the cashier paid (euro cents). */
      readonly spentCents: number;
    }[];
  }[];
  /** By partner: what it paid to the cashier, and what the cashier paid to it. */
  readonly partners: readonly {
    /** The partner. */
    readonly partnerId: string;
    /** What the cashier received (euro cents). */
    readonly receivedCents: number;
    /** What the cashier paid (euro cents). */
    readonly spentCents: number;
  }[];
  /** The co-financing by the region against what the grants demand of it. */
  readonly cofinancing: {
    /** What all grants together demand of the region (euro cents); a part of a cent counts as one. */
    readonly demandedCents: number;
    /** What sources granted (euro cents). */
    readonly grantedCents: number;
    /** What the cashier received (euro cents). */
    readonly receivedCents: number;
    /** What the cashier paid (euro cents). */
    readonly spentCents: number;
    /** What the region still has to grant before that is met (euro cents). */
    readonly shortCents: number;
  };
  /** The grants that count. */
  readonly grants: readonly {
    /** The entry, by an identifier that whoever recorded it chose. */
    readonly entryId: string;
    /** Where the money comes from. */
    readonly source: 'state' | 'region' | 'province' | 'other';
    /** Whole euro cents. */
    readonly amountCents: number;
    /** The day on which it was decided. */
    readonly on: string;
    /** The reference of the decision. */
    readonly reference: string;
    /** The period that is granted. */
    readonly period: {
      /** The first day. */
      readonly from: string;
      /** The first day after the period. */
      readonly until: string;
    };
    /** The municipality that receives and pays the money for the programme. */
    readonly cashierId: string;
    /** What the source asks in return. */
    readonly conditions: readonly string[];
    /** The co-financing by the region: what is demanded of it. */
    readonly cofinancing?: {
      /** What is demanded: a share of the grant, or an amount. */
      readonly demands: 'share';
      /** The share of the grant, in percent: with 100 the region gives as much as the source. */
      readonly percent: number;
    } | {
      /** What is demanded: a share of the grant, or an amount. */
      readonly demands: 'amount';
      /** Whole euro cents. */
      readonly amountCents: number;
    } | undefined;
  }[];
};

export type MoneyEntries = {
  /** What was recorded, the newest first. */
  readonly entries: readonly MoneyEntry[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type MoneyEntry = {
  /** What was recorded: what a source granted, what was received of it, or what was paid of it. */
  readonly kind: 'grant' | 'advance' | 'payment';
  /** The entry, by an identifier that whoever recorded it chose. */
  readonly entryId: string;
  /** Where the money comes from. */
  readonly source: 'state' | 'region' | 'province' | 'other';
  /** Whole euro cents. */
  readonly amountCents: number;
  /** The day on which it was decided, received or paid. */
  readonly on: string;
  /** The reference of the decision, the receipt or the payment. */
  readonly reference: string;
  /** The entry that was recorded wrongly; this one counts in its place. */
  readonly corrects?: string | undefined;
  /** Why it was corrected; for a correction alone. */
  readonly reason?: string | undefined;
  /** The period that is granted. */
  readonly period?: {
    /** The first day. */
    readonly from: string;
    /** The first day after the period. */
    readonly until: string;
  } | undefined;
  /** The municipality that receives and pays the money for the programme. */
  readonly cashierId?: string | undefined;
  /** The co-financing by the region: what is demanded of it. */
  readonly cofinancing?: {
    /** What is demanded: a share of the grant, or an amount. */
    readonly demands: 'share';
    /** The share of the grant, in percent: with 100 the region gives as much as the source. */
    readonly percent: number;
  } | {
    /** What is demanded: a share of the grant, or an amount. */
    readonly demands: 'amount';
    /** Whole euro cents. */
    readonly amountCents: number;
  } | undefined;
  /** Its place among the entries of the programme, without gaps. */
  readonly sequence: number;
  /** When it was recorded. */
  readonly recordedAt: string;
  /** Who recorded it: the client id of an application. */
  readonly recordedBy: string;
  /** What the source asks in return. */
  readonly conditions?: readonly string[] | undefined;
  /** The partner that paid it, or that it was paid to; absent where it was no partner. */
  readonly partnerId?: string | undefined;
  /** The alliance, by the identifier that was chosen at its pitch. */
  readonly allianceId?: string | undefined;
  /** The programme line. */
  readonly lineId?: string | undefined;
};

export type MovedContribution = {
  /** The alliance, by the identifier that was chosen at its pitch. */
  readonly allianceId: string;
  /** The contribution, by the identifier that its partner chose; it is unique within the alliance. */
  readonly contributionId: string;
  /** The municipality that had it before. */
  readonly from: string;
  /** Its status with the body that decides on it. */
  readonly status: string;
  /** The unit of its amounts: euro cents, hours, or items. */
  readonly unit: 'cents' | 'hours' | 'items';
  /** The number of conditions that move with it. */
  readonly conditions: number;
  /** The share of each successor; those of a year add up to the contribution, to the cent. */
  readonly shares: readonly {
    /** The successor. */
    readonly partnerId: string;
    /** Its share, by year. */
    readonly years: readonly {
      /** The calendar year. */
      readonly year: number;
      /** The amount: euro cents for money, hours for hours, 1 for a contribution that cannot be divided. */
      readonly amount: number;
    }[];
    /** Its share of what was paid, by year. */
    readonly paid: readonly {
      /** The calendar year. */
      readonly year: number;
      /** The amount: euro cents for money, hours for hours, 1 for a contribution that cannot be divided. */
      readonly amount: number;
    }[];
  }[];
};

export type MovedThing = {
  /** Its kind. */
  readonly what: 'membership' | 'seat' | 'person' | 'representation' | 'application' | 'host' | 'approval' | 'accession' | 'alliance' | 'lead' | 'task' | 'escalation';
  /** Its identifier. */
  readonly id: string;
  /** The municipality that had it before; for an escalation, its alliance. */
  readonly from: string;
  /** The successors that have it from that day on; an empty list when it ends. */
  readonly to: readonly string[];
};

export type Obligation = {
  /** The measure, or the condition of a dispensation. */
  readonly obligationId: string;
  /** A measure that was promised, or a condition of a dispensation. */
  readonly what: 'measure' | 'dispensation-condition';
  /** What is to be done, in words. */
  readonly text: string;
  /** Who is to carry it out, as it was written down. */
  readonly who?: string | undefined;
  /** The day on which it is asked about, or was last; absent once that is settled. */
  readonly dueOn?: string | undefined;
  /** Whether it binds: what came from an earlier solution or ruling does not any more. */
  readonly binds: boolean;
  /** What became of it; `open` before it is asked about, `lapsed` when it bound nobody any more meanwhile. */
  readonly status: 'open' | 'asked' | 'done' | 'in-progress' | 'not-done' | 'silent' | 'lapsed';
  /** How often the alliance was asked. */
  readonly asked: number;
  /** Its follow-ups, in order; earlier follow-ups stay. */
  readonly followUps: readonly {
    /** What it was found to be. */
    readonly status: 'done' | 'in-progress' | 'not-done';
    /** An explanation, in words. */
    readonly explanation?: string | undefined;
    /** When it was done. */
    readonly at: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
  }[];
};

export type OpenTask = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The kind of matter that is asked about. */
  readonly matter: 'framework-cycle' | 'conditions' | 'accession' | 'approval' | 'composition' | 'rules' | 'contribution' | 'report' | 'payment' | 'grant' | 'escalation' | 'obligation';
  /** The matter, within its kind: the number of a framework version or a review, `alliance.contribution`, `alliance.from_until` of a report, or an escalation. */
  readonly matterId: string;
  /** The round in which it was asked. */
  readonly roundId: string;
  /** The part of one addressee in a round. */
  readonly taskId: string;
  /** The kind of round. */
  readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'contribution-conditions' | 'report' | 'grant' | 'taking-back' | 'consequence' | 'raising' | 'solution' | 'verdict' | 'ruling' | 'follow-up' | 'payment';
  /** The addressee, within the round. */
  readonly addresseeId: string;
  /** The partner. */
  readonly partnerId: string;
  /** In what capacity somebody is addressed. */
  readonly capacity: 'partner' | 'council' | 'klankbordgroep' | 'seat' | 'college' | 'board' | 'alliance' | 'programmabureau';
  /** The earlier decisions that it takes back or lets stand, by their identifiers in the register. */
  readonly takesBack?: readonly string[] | undefined;
  /** The name of the addressee, in Dutch. */
  readonly addressee: string;
  /** Whether the round waits for this answer. It does not wait for partners of the outer ring, which may answer. */
  readonly awaited: boolean;
  /** Its status. */
  readonly status: 'open' | 'answered' | 'withdrawn';
  /** Whether the programmabureau chose the person, so that the registry does not choose another. */
  readonly assignedByHand: boolean;
  /** Who withdrew it: the client id of an application, `registry` when the registry no longer asks it, or `matter` when its matter was withdrawn. */
  readonly withdrawnBy?: string | undefined;
  /** How many reminders were sent. */
  readonly remindersSent: number;
  /** How often its e-mail was sent, including the first time and without reminders. */
  readonly sendings: number;
  /** When its e-mail was last sent. */
  readonly lastSentAt?: string | undefined;
  /** Whether no e-mail reaches the addressee: the programmabureau must give the task to another person or correct the address. */
  readonly undeliverable: boolean;
  /** The answer that stands; absent until there is one. A vote of the seats is shown to the programmabureau and the partner that gave it until the round is over. */
  readonly answer?: {
    /** The number of the answer within its task; each correction, and each answer after a deferral, has the next number. */
    readonly number: number;
    /** Which answer, by its code. */
    readonly answer: string;
    /** The question, in Dutch, as it stands in the mail and on the page. */
    readonly question?: string | undefined;
    /** What the addressee wrote with its answer. */
    readonly remarks?: string | undefined;
    /** What the body decided in its own meeting, as its addressee registered it. */
    readonly decision?: {
      /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
      readonly decidedOn: string;
      /** The body's own reference (kenmerk). */
      readonly reference: string;
      /** On whose behalf the decision is registered. */
      readonly onBehalfOf: string;
      /** The conditions that came with it, one each. */
      readonly conditions: readonly string[];
      /** Where the document can be found (http or https). */
      readonly document?: string | undefined;
    } | undefined;
    /** Who does what by when, with an answer that binds its giver to it. */
    readonly measures?: readonly {
      /** Who carries it out. */
      readonly who: string;
      /** What is done. */
      readonly what: string;
      /** The last day on which it is done. */
      readonly by: string;
    }[] | undefined;
    /** What the regiegroep would be asked to allow, as the programmabureau drafted it. */
    readonly dispensation?: {
      /** The largest deviation that is allowed, in the unit of the breach. */
      readonly upTo: number;
      /** The last day on which it is allowed. */
      readonly until: string;
      /** The conditions under which it is allowed, in Dutch. */
      readonly conditions: readonly string[];
    } | undefined;
    /** The fields that were filled in beside the answer, where the round has a form: each field by its name, as it was typed. */
    readonly filled?: Readonly<Record<string, string>> | undefined;
    /** The hash of the text that it is about; it does not count for another text. */
    readonly textHash: string;
    /** When it was given. */
    readonly givenAt: string;
    /** The way it was given: on the decision page, through the API, or on paper. */
    readonly via: 'decision-page' | 'paper' | 'api';
    /** The rule that entitled the addressee to answer at that moment. */
    readonly entitlement: string;
    /** The partner that answered for it as its representative. */
    readonly representedBy?: string | undefined;
    /** Identifies who registered it. The name is stored separately, so that it can be erased. */
    readonly registrarId: string;
    /** When and why its remarks were taken out, because they said something about a person; absent otherwise. */
    readonly takenOut?: {
      /** When they were taken out. */
      readonly at: string;
      /** Why, in the words of the programmabureau. */
      readonly reason: string;
    } | undefined;
  } | undefined;
  /** Until when it can be answered: the end of the term of its round. */
  readonly dueAt: string;
  /** Whether a deputy has taken over. */
  readonly passedOn: boolean;
  /** The question, in Dutch, as it stands in the mail and on the page. */
  readonly question: string;
  /** The name of what is asked about, in Dutch: a question does not name its alliance. */
  readonly about: string;
};

export type OpenTasks = {
  /** The tasks. */
  readonly tasks: readonly OpenTask[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type Overview = {
  /** The day whose state it shows. */
  readonly asOf: string;
  /** The framework in force; absent while there is none. */
  readonly framework?: {
    /** The framework cycle, by the number of the version that it makes. */
    readonly cycleId: string;
    /** Its title. */
    readonly title: string;
    /** Since when it is in force. */
    readonly since?: string | undefined;
    /** The day on which the framework in force must be renewed. */
    readonly renewalDue?: string | undefined;
  } | undefined;
  /** The cycle that runs; absent when none does, or when the reader does not see it. */
  readonly cycle?: {
    /** The framework cycle, by the number of the version that it makes. */
    readonly cycleId: string;
    /** The stage that it is in. */
    readonly stage: 'draft' | 'input' | 'revision' | 'sounding' | 'consultation' | 'adoption' | 'approval' | 'conditions' | 'in-force' | 'withdrawn';
    /** Since when it is in this stage. */
    readonly since: string;
    /** The round in which it was asked. */
    readonly roundId?: string | undefined;
    /** Its title. */
    readonly title: string;
  } | undefined;
  /** The rounds that accept answers, the one that ends first at the beginning. */
  readonly rounds: readonly {
    /** The round in which it was asked. */
    readonly roundId: string;
    /** The kind of matter that is asked about. */
    readonly matter: 'framework-cycle' | 'conditions' | 'accession' | 'approval' | 'composition' | 'rules' | 'contribution' | 'report' | 'payment' | 'grant' | 'escalation' | 'obligation';
    /** The matter, within its kind: the number of a framework version or a review, `alliance.contribution`, `alliance.from_until` of a report, or an escalation. */
    readonly matterId: string;
    /** The kind of round. */
    readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'contribution-conditions' | 'report' | 'grant' | 'taking-back' | 'consequence' | 'raising' | 'solution' | 'verdict' | 'ruling' | 'follow-up' | 'payment';
    /** What it is about. */
    readonly title: string;
    /** When it was opened. */
    readonly openedAt: string;
    /** The end of the term, extensions included. */
    readonly termEnd: string;
    /** How many addressees are asked. */
    readonly addressees: number;
    /** How many answers were recorded. */
    readonly answers: number;
    /** Whether the round waits for this answer. It does not wait for partners of the outer ring, which may answer. */
    readonly awaited: number;
    /** Awaited addressees that did not answer. In a round with more than a hundred addressees these are not all of them. */
    readonly waiting: readonly {
      /** The part of one addressee in a round. */
      readonly taskId: string;
      /** The name of the addressee, in Dutch. */
      readonly addressee: string;
      /** The partner. */
      readonly partnerId: string;
      /** Whether no e-mail reaches it. */
      readonly undeliverable: boolean;
    }[];
    /** Whether its term is over. */
    readonly late: boolean;
  }[];
  /** The lines of the framework in force, and others that still have an alliance. */
  readonly lines: readonly {
    /** The programme line. */
    readonly lineId: string;
    /** Its name; absent when the framework in force no longer has the line. */
    readonly name?: string | undefined;
    /** The goals that the framework sets, with their indicators. */
    readonly goals: readonly {
      /** The goal of the framework. */
      readonly goalId: string;
      /** What the goal is to reach, in a few words. */
      readonly title: string;
      /** How it is measured. */
      readonly indicators: readonly {
        /** The indicator, within the framework. */
        readonly indicatorId: string;
        /** What is measured. */
        readonly name: string;
        /** What is counted. */
        readonly unit: string;
        /** The value at the start, or `not-measured-yet` where nobody knows it. */
        readonly baseline: number | 'not-measured-yet';
        /** The value that is to be reached. */
        readonly target: number;
        /** The day by which it is to be reached. */
        readonly by: string;
      }[];
    }[];
    /** Its money, by year. */
    readonly money: readonly {
      /** The calendar year. */
      readonly year: number;
      /** What its alliances asked of partners (euro cents). */
      readonly askedCents: number;
      /** What partners promised them and did not take back (euro cents). */
      readonly promisedCents: number;
      /** The part of it that councils, colleges and boards decided on (euro cents). */
      readonly decidedCents: number;
      /** What was paid of it (euro cents). */
      readonly paidCents: number;
      /** What the framework gives the line in the year (euro cents). */
      readonly givenCents: number;
    }[];
  }[];
  /** Every alliance, also those that are closed. */
  readonly alliances: readonly {
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** Its title. */
    readonly title: string;
    /** The programme line. */
    readonly lineId: string;
    /** The goal of the framework. */
    readonly goalId: string;
    /** The phase that it is in. */
    readonly phase: 'idea' | 'exploration' | 'formation' | 'execution' | 'completion' | 'closed' | 'paused';
    /** Since when it is in this phase. */
    readonly since: string;
    /** The partner that leads it; absent while nobody does. */
    readonly leadId?: string | undefined;
    /** How many partners have a committed contribution. */
    readonly members: number;
    /** The colour of its newest report; absent before the first. */
    readonly colour?: 'green' | 'amber' | 'red' | undefined;
    /** Its newest report. */
    readonly reportId?: string | undefined;
    /** The goals of the plan that it works by, with the values of its newest report. */
    readonly goals: readonly {
      /** The goal of the plan, by the identifier that the alliance chose. */
      readonly planGoalId: string;
      /** What the goal is to reach, in a few words. */
      readonly title: string;
      /** The goal of the framework that it serves. */
      readonly serves: string;
      /** What is counted. */
      readonly unit: string;
      /** The value at the start, or `not-measured-yet` where nobody knows it. */
      readonly baseline: number | 'not-measured-yet';
      /** The value that is to be reached. */
      readonly target: number;
      /** The day by which it is to be reached. */
      readonly by: string;
      /** The value that was reached by the end of the period. */
      readonly reached?: number | undefined;
      /** The value that is expected at the end. */
      readonly forecast?: number | undefined;
      /** How it stands by the newest report; absent before the first. */
      readonly colour?: 'green' | 'amber' | 'red' | undefined;
    }[];
    /** Its money, by year. */
    readonly money: readonly {
      /** The calendar year. */
      readonly year: number;
      /** What it asked of partners (euro cents). */
      readonly askedCents: number;
      /** What partners promised it and did not take back (euro cents). */
      readonly promisedCents: number;
      /** The part of it that was decided on (euro cents). */
      readonly decidedCents: number;
      /** What was paid of it (euro cents). */
      readonly paidCents: number;
    }[];
  }[];
  /** The indicators of the framework in force, with the numbers that `readIndicators` gives. */
  readonly indicators: readonly {
    /** The indicator, within the framework. */
    readonly indicatorId: string;
    /** What it came to; absent while nobody reported or measured it. */
    readonly value?: number | undefined;
    /** The day whose value it is. */
    readonly valueOn?: string | undefined;
    /** What the newest reports together expect. */
    readonly forecast?: number | undefined;
    /** Its colour; absent while there is nothing to judge. */
    readonly colour?: 'green' | 'amber' | 'red' | undefined;
  }[];
  /** The money of the deal by its source, over all lines and years; one of which nothing is known is left out. */
  readonly sources: readonly {
    /** Where the money comes from: the contribution of the state (`state`), the co-financing of the region (`region`), the province, or others. */
    readonly source?: 'state' | 'region' | 'province' | 'other' | undefined;
    /** What sources granted (euro cents). */
    readonly grantedCents: number;
    /** What the cashier received (euro cents). */
    readonly receivedCents: number;
    /** What the plans of alliances cost: those that are tested now, otherwise those that were found to fit (euro cents). */
    readonly plannedCents: number;
    /** What the plans that were found to fit cost (euro cents). */
    readonly committedCents: number;
    /** What was paid of it (euro cents). */
    readonly spentCents: number;
    /** What is left of what was granted (euro cents); negative where more was spent than was granted. */
    readonly leftCents: number;
  }[];
  /** The escalations that did not end. */
  readonly ladder: readonly {
    /** The escalation, by its number in the programme. */
    readonly escalationId: string;
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** Its title. */
    readonly title: string;
    /** What threatens: a goal is missed, a goal comes late, or a budget is overrun. */
    readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
    /** How large the breach is, in its unit. */
    readonly size: number;
    /** What is counted. */
    readonly unit: 'percent' | 'days';
    /** The stage that it is in. */
    readonly stage: 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn';
    /** Since when it is in this stage. */
    readonly since: string;
    /** When it was raised, or proposed by the system. */
    readonly raisedAt: string;
    /** The round of the stage, if it has one. */
    readonly roundId?: string | undefined;
    /** The end of the watch. */
    readonly watchedUntil?: string | undefined;
    /** When the clock of the stage ends: the term of its round, or the end of the watch. Absent while a framework cycle has to come first, and while its round is not open: before it opens, and once it closed. */
    readonly until?: string | undefined;
    /** Whether that moment is past. */
    readonly late: boolean;
  }[];
  /** What the programme expects, the earliest first, as `listDue` gives it without the words that people wrote. */
  readonly due: readonly {
    /** What is due. */
    readonly what: 'report' | 'composition-review' | 'framework-renewal' | 'approval-condition' | 'contribution-condition' | 'dispensation-condition' | 'measure' | 'payment' | 'contribution-end' | 'lesson';
    /** The day on which it is due. */
    readonly dueOn: string;
    /** Who owes it: a partner, or a body of the programme. */
    readonly owedBy: string;
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId?: string | undefined;
    /** A period, from its first day up to, and not including, its end. */
    readonly period?: {
      /** The first day. */
      readonly from: string;
      /** The first day after the period. */
      readonly until: string;
    } | undefined;
    /** How often it was requested; 0 before its period is over; absent for what is never requested. */
    readonly asked?: number | undefined;
    /** The contribution, by the identifier that its partner chose; it is unique within the alliance. */
    readonly contributionId?: string | undefined;
    /** The framework cycle, by the number of the version that it makes. */
    readonly cycleId?: string | undefined;
    /** The condition, by the answer that registered it and its place there. */
    readonly conditionId?: string | undefined;
    /** The escalation, by its number in the programme. */
    readonly escalationId?: string | undefined;
    /** The measure or condition of a dispensation, under which it is followed up. */
    readonly obligationId?: string | undefined;
    /** Whether a measure, a condition of a dispensation or a payment was asked about, and what came of it. Of a payment `done` says that its partner paid, and that the payment is not recorded yet. */
    readonly status?: 'open' | 'asked' | 'done' | 'in-progress' | 'not-done' | 'silent' | undefined;
    /** Its place among the measures or conditions of its escalation. */
    readonly number?: number | undefined;
    /** The lesson that nobody ended yet. */
    readonly lessonId?: string | undefined;
    /** Of a lesson, the day on which it was recorded, from which its age counts. */
    readonly recordedOn?: string | undefined;
    /** Whether that day is past. */
    readonly late: boolean;
  }[];
};

export type PartnerDeparture = {
  /** The partner. */
  readonly partnerId: string;
  /** The first day on which it no longer takes part. */
  readonly on: string;
  /** Why it leaves. */
  readonly ground: string;
  /** The rings that it was and is in, in order: its membership. On a day without a ring it does not take part. */
  readonly rings: readonly {
    /** The ring: its degree of involvement. */
    readonly ring: 'inner' | 'middle' | 'outer';
    /** The first day on which it holds. */
    readonly from: string;
    /** The first day on which it no longer holds; absent while no end is known. */
    readonly until?: string | undefined;
  }[];
  /** The seats of the regiegroep that it held until that day. */
  readonly vacatedSeats: readonly string[];
  /** The representations that end on that day: those in which it answered for another partner, or another for it. */
  readonly endedRepresentations: readonly string[];
  /** What becomes impossible because of this; an empty list when nothing does. */
  readonly warnings: readonly {
    /** `quorum-lost`: fewer seats are held than a vote needs. */
    readonly code: 'quorum-lost';
    /** From this day on. */
    readonly from: string;
    /** Until this day; absent when no recorded change ends it. */
    readonly until?: string | undefined;
    /** The seats that are held then. */
    readonly seats: number;
    /** The number of seats that must take part for a vote to count. */
    readonly quorum: number;
  }[];
};

export type PartnerMeetings = {
  /** The partner. */
  readonly partnerId: string;
  /** When its bodies meet; absent when nothing is known. */
  readonly meetings: {
    /** Periods in which nobody meets. */
    readonly recess: readonly {
      /** The first day on which it holds. */
      readonly from: string;
      /** The last day of the recess. */
      readonly until: string;
    }[];
    /** When the college meets: in a rhythm, or on given days. */
    readonly college?: {
      /** The ISO weekday; 1 is Monday. */
      readonly weekday: number;
      /** The number of weeks between two meetings; 1 when it is left out. */
      readonly everyWeeks?: number | undefined;
      /** The day from which the weeks are counted. */
      readonly from: string;
    } | {
      /** The days of the meetings. */
      readonly dates: readonly string[];
    } | undefined;
    /** When the council meets: in a rhythm, or on given days. */
    readonly council?: {
      /** The ISO weekday; 1 is Monday. */
      readonly weekday: number;
      /** The number of weeks between two meetings; 1 when it is left out. */
      readonly everyWeeks?: number | undefined;
      /** The day from which the weeks are counted. */
      readonly from: string;
    } | {
      /** The days of the meetings. */
      readonly dates: readonly string[];
    } | undefined;
    /** When the board of a partner that is no municipality meets: in a rhythm, or on given days. */
    readonly board?: {
      /** The ISO weekday; 1 is Monday. */
      readonly weekday: number;
      /** The number of weeks between two meetings; 1 when it is left out. */
      readonly everyWeeks?: number | undefined;
      /** The day from which the weeks are counted. */
      readonly from: string;
    } | {
      /** The days of the meetings. */
      readonly dates: readonly string[];
    } | undefined;
    /** Elections of its council on a day of its own, as after a merger. The usual ones are not listed. */
    readonly elections?: readonly {
      /** The day of the election. */
      readonly on: string;
      /** The first day of the council that is elected; without it, eight days after the election. */
      readonly councilFrom?: string | undefined;
      /** The first day of the college that follows; without it, the college gets no handover: the old one sits until then. */
      readonly collegeFrom?: string | undefined;
    }[] | undefined;
  };
};

export type PartnerRings = {
  /** The partner. */
  readonly partnerId: string;
  /** The rings that it was and is in, in order: its membership. On a day without a ring it does not take part. */
  readonly rings: readonly {
    /** The ring: its degree of involvement. */
    readonly ring: 'inner' | 'middle' | 'outer';
    /** The first day on which it holds. */
    readonly from: string;
    /** The first day on which it no longer holds; absent while no end is known. */
    readonly until?: string | undefined;
  }[];
};

export type Payment = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The alliance, by the identifier that was chosen at its pitch. */
  readonly allianceId: string;
  /** The contribution, by the identifier that its partner chose; it is unique within the alliance. */
  readonly contributionId: string;
  /** The payment, by the identifier that the caller chose. */
  readonly paymentId: string;
  /** The calendar year whose share it is. */
  readonly year: number;
  /** The amount: whole euro cents for money, hours for hours, yearly shares for knowledge or in kind. */
  readonly amount: number;
  /** The day on which it was paid or delivered; not in the future, and not before the decision that committed it. */
  readonly paidOn: string;
  /** The reference of the payment, such as the number of the invoice. */
  readonly reference: string;
  /** The payment that was recorded wrongly: this one has the correct data, and counts in its place. Both stay. */
  readonly corrects?: string | undefined;
  /** Why it is corrected. */
  readonly reason?: string | undefined;
  /** When it was recorded. */
  readonly recordedAt: string;
  /** Who recorded it: the client id of an application, or the round that it follows from. */
  readonly recordedBy: string;
};

export type PeopleInRoles = {
  /** The people, each in one role. */
  readonly people: readonly PersonInRole[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type PersonExport = {
  /** The stored contact data. */
  readonly person: {
    /** The programme (Regio Deal). */
    readonly programmeId: string;
    /** The person in the registry, by an identifier that is no name. */
    readonly personId: string;
    /** The partner. */
    readonly partnerId?: string | undefined;
    /** The role. */
    readonly role: 'portfolio-holder' | 'college-secretary' | 'council-clerk' | 'board-contact' | 'programme-director' | 'bureau' | 'alliance-lead';
    /** What the person works on, in the programmabureau. */
    readonly function?: 'strategy' | 'programme-management' | 'finance-and-control' | 'communication' | 'fundraising' | 'lobby' | 'public-affairs' | undefined;
    /** The name of the person. */
    readonly name: string;
    /** The e-mail address. */
    readonly email: string;
    /** When the contact data were erased. */
    readonly erasedAt?: string | undefined;
    /** The first day on which it holds. */
    readonly from: string;
    /** The first day on which it no longer holds; absent while no end is known. */
    readonly until?: string | undefined;
  };
  /** Every record of the role that was held; no names, no addresses. */
  readonly history: readonly {
    /** When it was recorded. */
    readonly recordedAt: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** How it was recorded. */
    readonly via: 'file' | 'api';
    /** The role as it was recorded then. */
    readonly role: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The person in the registry, by an identifier that is no name. */
      readonly personId: string;
      /** The partner. */
      readonly partnerId?: string | undefined;
      /** The role. */
      readonly role: 'portfolio-holder' | 'college-secretary' | 'council-clerk' | 'board-contact' | 'programme-director' | 'bureau' | 'alliance-lead';
      /** What the person works on, in the programmabureau. */
      readonly function?: 'strategy' | 'programme-management' | 'finance-and-control' | 'communication' | 'fundraising' | 'lobby' | 'public-affairs' | undefined;
      /** The first day on which it holds. */
      readonly from: string;
      /** The first day on which it no longer holds; absent while no end is known. */
      readonly until?: string | undefined;
    };
  }[];
  /** What was filled in with answers: of the person itself, as a deputy too, and of deputies it chose whom the registry does not know. Only a deputy has an address here. */
  readonly registrations: readonly {
    /** The part of one addressee in a round. */
    readonly taskId: string;
    /** The name as it was filled in. */
    readonly name: string;
    /** The role as it was filled in. */
    readonly role: string;
    /** The e-mail address. */
    readonly email?: string | undefined;
  }[];
  /** Tasks that recognise the address by a digest of it. */
  readonly recognisedBy: readonly {
    /** The part of one addressee in a round. */
    readonly taskId: string;
    /** A digest by which the task recognises the address. */
    readonly addressDigest: string;
  }[];
};

export type PersonInRole = {
  /** The person in the registry, by an identifier that is no name. */
  readonly personId: string;
  /** The partner. */
  readonly partnerId?: string | undefined;
  /** The role. */
  readonly role: 'portfolio-holder' | 'college-secretary' | 'council-clerk' | 'board-contact' | 'programme-director' | 'bureau' | 'alliance-lead';
  /** What the person works on, in the programmabureau. */
  readonly function?: 'strategy' | 'programme-management' | 'finance-and-control' | 'communication' | 'fundraising' | 'lobby' | 'public-affairs' | undefined;
  /** The first day of the role. */
  readonly from: string;
  /** The first day on which the person no longer has the role. */
  readonly until?: string | undefined;
  /** Who it is; only for the programmabureau and the own partner. */
  readonly name?: string | undefined;
  /** Only for the programmabureau and the own partner. */
  readonly email?: string | undefined;
  /** When the contact data were erased. */
  readonly erasedAt?: string | undefined;
};

export type Plan = {
  /** The calendar year of the plan. */
  readonly year: number;
  /** The number of the version; 1 is the first. */
  readonly version: number;
  /** The whole content. */
  readonly content: {
    /** What the alliance wants to reach in that year. */
    readonly goals: readonly {
      /** The goal of the plan, by the identifier that the alliance chose. */
      readonly planGoalId: string;
      /** What the goal is to reach, in a few words. */
      readonly title: string;
      /** The goal of the framework that it serves: one on the line of the alliance. */
      readonly serves: string;
      /** What is counted. */
      readonly unit: string;
      /** The value at the start, or `not-measured-yet` where nobody knows it. */
      readonly baseline: number | 'not-measured-yet';
      /** The value that is to be reached. */
      readonly target: number;
      /** The day by which it is to be reached. */
      readonly by: string;
      /** When the goal counts as reached: at its target or above it (`at-least`), at it or below it (`at-most`), at it alone (`exactly`), or 1 for yes and 0 for no (`yes-no`). Without one a goal points from its baseline to its target; needed where the two are equal or the baseline is not measured yet. */
      readonly direction?: 'at-least' | 'at-most' | 'exactly' | 'yes-no' | undefined;
      /** The indicator of the framework that the goal moves; absent when it moves none. */
      readonly moves?: {
        /** The indicator: one of the goal of the framework that it serves. */
        readonly indicatorId: string;
        /** What it reaches is added to what other goals reach (`adds`), it is where the value comes from (`only-source`), or it is not counted (`helps`). A goal that counts is measured in the unit of the indicator. */
        readonly how: 'adds' | 'only-source' | 'helps';
      } | undefined;
    }[];
    /** The costs, each line of the budget once. */
    readonly budget: readonly {
      /** The line of the budget, by the identifier that the alliance chose. */
      readonly budgetLineId: string;
      /** What the line is for. */
      readonly name: string;
      /** Whole euro cents. */
      readonly amountCents: number;
    }[];
    /** Where the money of the plan comes from; together they are what it costs. Absent where it is not said. */
    readonly sources?: readonly {
      /** Where the money comes from: the contribution of the state (`state`), the co-financing of the region (`region`), the province, or others. */
      readonly source: 'state' | 'region' | 'province' | 'other';
      /** Whole euro cents. */
      readonly amountCents: number;
    }[] | undefined;
    /** How the alliance organises itself. */
    readonly organisation: string;
  };
  /** SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text. */
  readonly hash: string;
  /** What the plan costs in its year, in whole euro cents. */
  readonly costCents: number;
  /** Of each goal with an open breach that earlier plans had and this one drops: what becomes of the breach. */
  readonly dropped?: readonly {
    /** The goal of the plan, by the identifier that the alliance chose. */
    readonly planGoalId: string;
    /** It stays open until a report or a decision ends it, or it ends with the goal once the plan is found to fit. */
    readonly breach: 'stays-open' | 'ends';
    /** Why the goal is dropped, and what that means for the breach. */
    readonly reason: string;
  }[] | undefined;
  /** The framework version in force at that moment, against which the plan was tested. */
  readonly framework: string;
  /** When it was submitted. */
  readonly submittedAt: string;
  /** Who submitted it: the client id of an application. */
  readonly submittedBy: string;
  /** The test by the programmabureau; absent until it was tested. */
  readonly test?: {
    /** The calendar year. */
    readonly year: number;
    /** The number of the version; 1 is the first. */
    readonly version: number;
    /** Whether the plan fits the framework or was returned. */
    readonly verdict: 'fits' | 'returned';
    /** The grounds of the framework on which it is returned. */
    readonly grounds: readonly {
      /** The ground: a part of the framework, with an explanation. */
      readonly ground: {
        /** The part of the framework that it does not fit. */
        readonly ground: 'goal';
        /** The goal of the framework. */
        readonly goalId: string;
        /** An explanation, in words. */
        readonly explanation: string;
      } | {
        /** The part of the framework that it does not fit. */
        readonly ground: 'budget';
        /** The programme line. */
        readonly lineId: string;
        /** An explanation, in words. */
        readonly explanation: string;
      } | {
        /** The part of the framework that it does not fit. */
        readonly ground: 'monitoring';
        /** An explanation, in words. */
        readonly explanation: string;
      } | {
        /** The part of the framework that it does not fit. */
        readonly ground: 'accountability';
        /** An explanation, in words. */
        readonly explanation: string;
      } | {
        /** The part of the framework that it does not fit. */
        readonly ground: 'organisation';
        /** An explanation, in words. */
        readonly explanation: string;
      };
      /** What the framework says there, word for word; of a budget what the line has after what rulings moved, in euro cents, with the decisions that are not confidential. */
      readonly clause: string;
    }[];
    /** What was named about the indicators that it serves: no ground to return it. */
    readonly gaps?: readonly {
      /** The indicator, within the framework. */
      readonly indicatorId: string;
      /** What the indicator measures. */
      readonly name: string;
      /** The goal of the framework. */
      readonly goalId: string;
      /** No goal of a plan adds to it or is its source (`unserved`), all of them together do not come to its target even when each is reached (`short`), or several goals say that they are its only source (`several-sources`). */
      readonly gap: 'unserved' | 'short' | 'several-sources';
      /** What is counted. */
      readonly unit: string;
      /** The value that is to be reached. */
      readonly target: number;
      /** What the goals come to when each is reached; of `short` alone. */
      readonly together?: number | undefined;
    }[] | undefined;
    /** The framework version in force at that moment, against which the plan was tested. */
    readonly framework: string;
    /** When it was tested. */
    readonly testedAt: string;
    /** Who tested it: the client id of an application. */
    readonly testedBy: string;
  } | undefined;
  /** The framework versions under which it stopped fitting. */
  readonly misfits: readonly {
    /** The framework version in force at that moment, against which the plan was tested. */
    readonly framework: string;
    /** Why it no longer fits. */
    readonly reasons: readonly string[];
    /** When that was found. */
    readonly foundAt: string;
  }[];
  /** What is to be named about the indicators that it serves; absent once it is tested. */
  readonly gaps?: readonly {
    /** The indicator, within the framework. */
    readonly indicatorId: string;
    /** What the indicator measures. */
    readonly name: string;
    /** The goal of the framework. */
    readonly goalId: string;
    /** No goal of a plan adds to it or is its source (`unserved`), all of them together do not come to its target even when each is reached (`short`), or several goals say that they are its only source (`several-sources`). */
    readonly gap: 'unserved' | 'short' | 'several-sources';
    /** What is counted. */
    readonly unit: string;
    /** The value that is to be reached. */
    readonly target: number;
    /** What the goals come to when each is reached; of `short` alone. */
    readonly together?: number | undefined;
  }[] | undefined;
};

export type Plans = {
  /** The state of the plan of each calendar year. */
  readonly plans: readonly ListedPlan[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type PlanTest = {
  /** The calendar year. */
  readonly year: number;
  /** The number of the version; 1 is the first. */
  readonly version: number;
  /** Whether the plan fits the framework or was returned. */
  readonly verdict: 'fits' | 'returned';
  /** The grounds of the framework on which it is returned. */
  readonly grounds: readonly {
    /** The ground: a part of the framework, with an explanation. */
    readonly ground: {
      /** The part of the framework that it does not fit. */
      readonly ground: 'goal';
      /** The goal of the framework. */
      readonly goalId: string;
      /** An explanation, in words. */
      readonly explanation: string;
    } | {
      /** The part of the framework that it does not fit. */
      readonly ground: 'budget';
      /** The programme line. */
      readonly lineId: string;
      /** An explanation, in words. */
      readonly explanation: string;
    } | {
      /** The part of the framework that it does not fit. */
      readonly ground: 'monitoring';
      /** An explanation, in words. */
      readonly explanation: string;
    } | {
      /** The part of the framework that it does not fit. */
      readonly ground: 'accountability';
      /** An explanation, in words. */
      readonly explanation: string;
    } | {
      /** The part of the framework that it does not fit. */
      readonly ground: 'organisation';
      /** An explanation, in words. */
      readonly explanation: string;
    };
    /** What the framework says there, word for word; of a budget what the line has after what rulings moved, in euro cents, with the decisions that are not confidential. */
    readonly clause: string;
  }[];
  /** What was named about the indicators that it serves: no ground to return it. */
  readonly gaps?: readonly {
    /** The indicator, within the framework. */
    readonly indicatorId: string;
    /** What the indicator measures. */
    readonly name: string;
    /** The goal of the framework. */
    readonly goalId: string;
    /** No goal of a plan adds to it or is its source (`unserved`), all of them together do not come to its target even when each is reached (`short`), or several goals say that they are its only source (`several-sources`). */
    readonly gap: 'unserved' | 'short' | 'several-sources';
    /** What is counted. */
    readonly unit: string;
    /** The value that is to be reached. */
    readonly target: number;
    /** What the goals come to when each is reached; of `short` alone. */
    readonly together?: number | undefined;
  }[] | undefined;
  /** The framework version in force at that moment, against which the plan was tested. */
  readonly framework: string;
  /** When it was tested. */
  readonly testedAt: string;
  /** Who tested it: the client id of an application. */
  readonly testedBy: string;
};

export type PlanVersion = {
  /** The calendar year of the plan. */
  readonly year: number;
  /** The number of the version; 1 is the first. */
  readonly version: number;
  /** The whole content. */
  readonly content: {
    /** What the alliance wants to reach in that year. */
    readonly goals: readonly {
      /** The goal of the plan, by the identifier that the alliance chose. */
      readonly planGoalId: string;
      /** What the goal is to reach, in a few words. */
      readonly title: string;
      /** The goal of the framework that it serves: one on the line of the alliance. */
      readonly serves: string;
      /** What is counted. */
      readonly unit: string;
      /** The value at the start, or `not-measured-yet` where nobody knows it. */
      readonly baseline: number | 'not-measured-yet';
      /** The value that is to be reached. */
      readonly target: number;
      /** The day by which it is to be reached. */
      readonly by: string;
      /** When the goal counts as reached: at its target or above it (`at-least`), at it or below it (`at-most`), at it alone (`exactly`), or 1 for yes and 0 for no (`yes-no`). Without one a goal points from its baseline to its target; needed where the two are equal or the baseline is not measured yet. */
      readonly direction?: 'at-least' | 'at-most' | 'exactly' | 'yes-no' | undefined;
      /** The indicator of the framework that the goal moves; absent when it moves none. */
      readonly moves?: {
        /** The indicator: one of the goal of the framework that it serves. */
        readonly indicatorId: string;
        /** What it reaches is added to what other goals reach (`adds`), it is where the value comes from (`only-source`), or it is not counted (`helps`). A goal that counts is measured in the unit of the indicator. */
        readonly how: 'adds' | 'only-source' | 'helps';
      } | undefined;
    }[];
    /** The costs, each line of the budget once. */
    readonly budget: readonly {
      /** The line of the budget, by the identifier that the alliance chose. */
      readonly budgetLineId: string;
      /** What the line is for. */
      readonly name: string;
      /** Whole euro cents. */
      readonly amountCents: number;
    }[];
    /** Where the money of the plan comes from; together they are what it costs. Absent where it is not said. */
    readonly sources?: readonly {
      /** Where the money comes from: the contribution of the state (`state`), the co-financing of the region (`region`), the province, or others. */
      readonly source: 'state' | 'region' | 'province' | 'other';
      /** Whole euro cents. */
      readonly amountCents: number;
    }[] | undefined;
    /** How the alliance organises itself. */
    readonly organisation: string;
  };
  /** SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text. */
  readonly hash: string;
  /** What the plan costs in its year, in whole euro cents. */
  readonly costCents: number;
  /** Of each goal with an open breach that earlier plans had and this one drops: what becomes of the breach. */
  readonly dropped?: readonly {
    /** The goal of the plan, by the identifier that the alliance chose. */
    readonly planGoalId: string;
    /** It stays open until a report or a decision ends it, or it ends with the goal once the plan is found to fit. */
    readonly breach: 'stays-open' | 'ends';
    /** Why the goal is dropped, and what that means for the breach. */
    readonly reason: string;
  }[] | undefined;
  /** The framework version in force at that moment, against which the plan was tested. */
  readonly framework: string;
  /** When it was submitted. */
  readonly submittedAt: string;
  /** Who submitted it: the client id of an application. */
  readonly submittedBy: string;
};

/** Why a request was refused (RFC 9457). */
export type Problem = {
  /** The status of the answer. */
  readonly status: number;
  /** The kind of problem, in words. */
  readonly title: string;
  /** What is wrong with this request. */
  readonly detail: string;
  /** A word that a program may rely on. */
  readonly code: string;
  /** Everything that is wrong, at once; of more than a hundred faults the first hundred. */
  readonly faults?: readonly {
    /** Where it is (JSON Pointer); empty for the whole. */
    readonly pointer: string;
    /** What is wrong. */
    readonly message: string;
    /** What would have been right. */
    readonly expected?: string | undefined;
    /** The same in Dutch, for whoever typed it: what is wrong and what is possible. For what was filled in beside an answer. */
    readonly dutch?: string | undefined;
    /** The line, in a programme file. */
    readonly line?: number | undefined;
    /** The column, in a programme file. */
    readonly column?: number | undefined;
  }[] | undefined;
  /** The rule that refuses, where it is a matter of entitlement. */
  readonly rule?: string | undefined;
  /** Why a token is not accepted, in a word that a program may rely on; empty or absent where that is not said. */
  readonly reason?: string | undefined;
  /** This occurrence, to name when asking about it. */
  readonly instance?: string | undefined;
};

export type Programme = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The full name of the Regio Deal. */
  readonly name: string;
  /** The period of the deal, from its first day up to, and not including, its end. */
  readonly period: {
    /** The first day. */
    readonly from: string;
    /** The first day after the period. */
    readonly until: string;
  };
  /** The programme lines: the themes for which the framework sets goals. */
  readonly lines: readonly {
    /** The programme line. */
    readonly lineId: string;
    /** The name of the line. */
    readonly name: string;
  }[];
  /** The programmabureau. */
  readonly bureau: {
    /** The organisation that houses it: a partner, or an organisation of its own. */
    readonly host: {
      /** The partner that houses it. */
      readonly partnerId: string;
    } | {
      /** The name of the organisation of its own. */
      readonly foundation: string;
    };
    /** The body that it works for. */
    readonly commissionedBy: 'regiegroep';
    /** Who leads it; the person, without a name. */
    readonly directorId?: string | undefined;
    /** What its staff works on. */
    readonly functions: readonly ('strategy' | 'programme-management' | 'finance-and-control' | 'communication' | 'fundraising' | 'lobby' | 'public-affairs')[];
  };
  /** With the rules of the game in force on that day. */
  readonly settings: {
    /** Which days count as working days. */
    readonly calendar: {
      /** ISO weekdays on which work is done; 1 is Monday. */
      readonly workingWeekdays: readonly number[];
      /** `national`: Dutch public holidays are no working days. */
      readonly publicHolidays: 'national' | 'none';
      /** Days off of the region itself; each gives its day in one of three ways. */
      readonly daysOff?: readonly {
        /** What the day is called. */
        readonly name: string;
        /** The day itself. */
        readonly date?: string | undefined;
        /** A day of every year, as month and day: `11-11`. */
        readonly everyYear?: string | undefined;
        /** The number of days after Easter Sunday; a negative number counts back: -48 is the Monday of carnival. */
        readonly daysFromEaster?: number | undefined;
      }[] | undefined;
    };
    /** How long each kind of round takes. */
    readonly terms: {
      /** Input of partners and councils. */
      readonly input: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** Sounding of the klankbordgroep. */
      readonly sounding: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** Consultation of the partners. */
      readonly consultation: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** Vote of the seats of the regiegroep. */
      readonly vote: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** Approval by every college. */
      readonly approval: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** The seats' answer to the conditions of a college's approval. */
      readonly conditions: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** Approval of the framework in force by the college of a municipality that joined later, or that took its approval back. */
      readonly accession: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** The yearly review of the regiegroep by its seats. */
      readonly composition: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** A change of the rules of the game, by the seats of the regiegroep. */
      readonly 'rule-change': {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** A council's or a board's decision on a contribution. */
      readonly contribution: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** The alliance's answer to the conditions of a contribution. */
      readonly 'contribution-conditions': {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** The report of an alliance over a reporting period, counted from its end. */
      readonly report: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** A council's decision on the room that its college asks for. */
      readonly grant: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** The later decision of a body that takes an earlier one back, or lets it stand. */
      readonly 'taking-back': {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** The seats' vote on what follows from an approval that its college took back, of a version in force. */
      readonly consequence: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** The ladder: the alliance says whether it raises what threatens. */
      readonly raising: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** The ladder, first rung: the programmabureau offers a solution. */
      readonly solution: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** The ladder, first rung: the alliance says whether that suffices. */
      readonly verdict: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** The ladder, second rung: the regiegroep decides. */
      readonly ruling: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** The alliance's answer whether a measure is carried out or a condition is met. */
      readonly 'follow-up': {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
      /** The answer of a partner whether it paid or delivered what its contribution owed for a year. */
      readonly payment: {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      };
    };
    /** How long before the end of a term those who did not answer are reminded (ISO 8601 durations). */
    readonly reminders: readonly string[];
    /** When a vote of the seats counts, and which share of the votes adopts. */
    readonly vote: {
      /** The number of seats that must take part for a vote to count. */
      readonly quorum: number;
      /** The share of the votes that is needed to adopt. */
      readonly majority: 'simple' | 'two-thirds' | 'unanimous';
    };
    /** Which colleges must approve: every one. */
    readonly approval: 'all';
    /** The kinds of round in which an answer also requires a one-time code, sent by e-mail. */
    readonly oneTimeCode: readonly ('vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'grant' | 'taking-back' | 'consequence' | 'ruling')[];
    /** How long after it came into force a framework is due for renewal (ISO 8601 duration). */
    readonly renewal: string;
    /** Working days that a body needs between receiving a matter and the meeting that decides it. */
    readonly preparation: {
      /** Of a college. */
      readonly college: number;
      /** Of a council. */
      readonly council: number;
      /** Of the board of another partner; the same as for a college when it is left out. */
      readonly board?: number | undefined;
    };
    /** The seats of the regiegroep. */
    readonly regiegroep: {
      /** How many rotating seats there are. */
      readonly rotating: number;
      /** How long a holder keeps a rotating seat (ISO 8601 duration); when it is left out, until the seats pass it on. */
      readonly turn?: string | undefined;
      /** The municipalities that hold a fixed seat. */
      readonly fixed: readonly string[];
    };
    /** How long a solution is watched for a report that confirms it; half a year when it is left out. */
    readonly watch?: {
      /** The length (ISO 8601 duration). */
      readonly length: string;
      /** Whether calendar days or working days are counted. */
      readonly counts: 'calendar-days' | 'working-days';
    } | undefined;
    /** Where the statements on privacy and accessibility are, for the foot of every page; the page refers to the programmabureau for what is left out. */
    readonly statements?: {
      /** The web address (https) of the statement on privacy. */
      readonly privacy?: string | undefined;
      /** The web address (https) of the statement on accessibility. */
      readonly accessibility?: string | undefined;
    } | undefined;
    /** The period that every alliance reports on. Its reports are due at the end of the term `report`, counted from the end of the period. Without it no period is fixed, and no report is asked for. */
    readonly reportingPeriod?: 'quarter' | 'half-year' | undefined;
    /** How many months ahead the end of a contribution, of room or of a dispensation, and the renewal of a framework, is announced (ISO 8601, `P1M` to `P24M`); half a year when it is left out. Something that lasts less than twice that time is announced halfway. */
    readonly announceBefore?: string | undefined;
    /** Norms for the design requirements, in percent, by their number (`1` to `11`). One that is left out has the usual norm. */
    readonly requirementNorms?: Readonly<Record<string, number>> | undefined;
    /** How old a lesson may become before it comes on the agenda by itself (ISO 8601, `P1M` to `P24M`); half a year when it is left out. */
    readonly lessonsDueAfter?: string | undefined;
    /** How much may be asked of a partner in a quarter, by its ring: questions, reports and reminders together. A ring that is left out has no norm. */
    readonly askedNorms?: {
      /** Of a partner in the inner ring. */
      readonly inner?: number | undefined;
      /** Of a partner in the middle ring. */
      readonly middle?: number | undefined;
      /** Of a partner in the outer ring. */
      readonly outer?: number | undefined;
    } | undefined;
    /** One mail a day with all the questions and reminders to a mailbox. When it is left out, every question is sent at once. */
    readonly dailyMail?: {
      /** The hour in Europe/Amsterdam at which it leaves, on working days. */
      readonly hour: number;
      /** How many working days after that mail a question must still have; one with fewer, and a ruling on the second rung, is sent at once. */
      readonly urgentWithin: number;
    } | undefined;
    /** How long a link in a mail works (ISO 8601 duration); until thirty days after the term when it is left out. */
    readonly linkLifetime?: string | undefined;
  };
  /** The changes of the rules of the game that the seats decided; absent while there is none. */
  readonly ruleVersions?: readonly {
    /** The first day on which it holds. */
    readonly from: string;
    /** The number of the rule change. */
    readonly number: number;
    /** The round in which the seats decided it. */
    readonly roundId: string;
    /** The number of changes; a move names the last one. */
    readonly changes: {
      /** When a vote of the seats counts, and which share of the votes adopts. */
      readonly vote?: {
        /** The number of seats that must take part for a vote to count. */
        readonly quorum?: number | undefined;
        /** The share of the votes that is needed to adopt. */
        readonly majority?: 'simple' | 'two-thirds' | 'unanimous' | undefined;
      } | undefined;
      /** Which colleges must approve. */
      readonly approval?: 'all' | undefined;
      /** The kinds of round in which an answer also requires a one-time code, sent by e-mail. */
      readonly oneTimeCode?: readonly ('vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'grant' | 'taking-back' | 'consequence' | 'ruling')[] | undefined;
      /** How long each kind of round takes. */
      readonly terms?: Readonly<Record<string, {
        /** The length (ISO 8601 duration). */
        readonly length: string;
        /** Whether calendar days or working days are counted. */
        readonly counts: 'calendar-days' | 'working-days';
      }>> | undefined;
      /** The seats of the regiegroep. */
      readonly regiegroep?: {
        /** How many rotating seats there are. */
        readonly rotating?: number | undefined;
        /** How long a holder keeps a rotating seat (ISO 8601 duration); when it is left out, until the seats pass it on. */
        readonly turn?: string | undefined;
      } | undefined;
    };
  }[] | undefined;
  /** The day whose state is shown: what was recorded by the end of that day. */
  readonly asOf: string;
  /** With their rings, history included. */
  readonly partners: readonly {
    /** The partner. */
    readonly partnerId: string;
    /** The name of the partner. */
    readonly name: string;
    /** What kind of organisation it is. */
    readonly kind: 'municipality' | 'knowledge-institution' | 'civil-society' | 'company' | 'province' | 'state';
    /** The rings that it was and is in, in order: its membership. On a day without a ring it does not take part. */
    readonly rings: readonly {
      /** The ring: its degree of involvement. */
      readonly ring: 'inner' | 'middle' | 'outer';
      /** The first day on which it holds. */
      readonly from: string;
      /** The first day on which it no longer holds; absent while no end is known. */
      readonly until?: string | undefined;
    }[];
    /** When its bodies meet; absent when nothing is known. */
    readonly meetings?: {
      /** Periods in which nobody meets. */
      readonly recess: readonly {
        /** The first day on which it holds. */
        readonly from: string;
        /** The last day of the recess. */
        readonly until: string;
      }[];
      /** When the college meets: in a rhythm, or on given days. */
      readonly college?: {
        /** The ISO weekday; 1 is Monday. */
        readonly weekday: number;
        /** The number of weeks between two meetings; 1 when it is left out. */
        readonly everyWeeks?: number | undefined;
        /** The day from which the weeks are counted. */
        readonly from: string;
      } | {
        /** The days of the meetings. */
        readonly dates: readonly string[];
      } | undefined;
      /** When the council meets: in a rhythm, or on given days. */
      readonly council?: {
        /** The ISO weekday; 1 is Monday. */
        readonly weekday: number;
        /** The number of weeks between two meetings; 1 when it is left out. */
        readonly everyWeeks?: number | undefined;
        /** The day from which the weeks are counted. */
        readonly from: string;
      } | {
        /** The days of the meetings. */
        readonly dates: readonly string[];
      } | undefined;
      /** When the board of a partner that is no municipality meets: in a rhythm, or on given days. */
      readonly board?: {
        /** The ISO weekday; 1 is Monday. */
        readonly weekday: number;
        /** The number of weeks between two meetings; 1 when it is left out. */
        readonly everyWeeks?: number | undefined;
        /** The day from which the weeks are counted. */
        readonly from: string;
      } | {
        /** The days of the meetings. */
        readonly dates: readonly string[];
      } | undefined;
      /** Elections of its council on a day of its own, as after a merger. The usual ones are not listed. */
      readonly elections?: readonly {
        /** The day of the election. */
        readonly on: string;
        /** The first day of the council that is elected; without it, eight days after the election. */
        readonly councilFrom?: string | undefined;
        /** The first day of the college that follows; without it, the college gets no handover: the old one sits until then. */
        readonly collegeFrom?: string | undefined;
      }[] | undefined;
    } | undefined;
    /** On that day; absent when it does not take part. */
    readonly ring?: 'inner' | 'middle' | 'outer' | undefined;
  }[];
  /** Which partner answers for which, in which body. */
  readonly representations: readonly {
    /** The body. */
    readonly body: 'regiegroep' | 'klankbordgroep' | 'coalition' | 'college' | 'council';
    /** The partner that is represented. */
    readonly representedPartnerId: string;
    /** The partner that answers for it. */
    readonly byPartnerId: string;
    /** The first day on which it holds. */
    readonly from: string;
    /** The first day on which it no longer holds; absent while no end is known. */
    readonly until?: string | undefined;
  }[];
  /** Municipalities that merged, were split or changed their names, or will. */
  readonly successions: readonly Succession[];
  /** The partners that left or leave, each with the ground. */
  readonly departures: readonly {
    /** The partner. */
    readonly partnerId: string;
    /** The first day on which it no longer takes part. */
    readonly on: string;
    /** Why it leaves. */
    readonly ground: string;
  }[];
};

export type ProgrammeOfCaller = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The full name of the Regio Deal. */
  readonly name: string;
  /** Where the statements on privacy and accessibility are, for the foot of every page; the page refers to the programmabureau for what is left out. */
  readonly statements?: {
    /** The web address (https) of the statement on privacy. */
    readonly privacy?: string | undefined;
    /** The web address (https) of the statement on accessibility. */
    readonly accessibility?: string | undefined;
  } | undefined;
  /** One for each role of the person who signed in; one of an application. */
  readonly standings: readonly {
    /** The partner, or `programmabureau`. */
    readonly actsFor: string;
    /** The name of that partner. */
    readonly party: string;
    /** The person in the registry, by an identifier that is no name. */
    readonly personId?: string | undefined;
    /** What the person does for it. */
    readonly role?: 'portfolio-holder' | 'college-secretary' | 'council-clerk' | 'board-contact' | 'programme-director' | 'bureau' | 'alliance-lead' | undefined;
    /** The partners for whose seat in the regiegroep it answers today: its own, and those that it represents there. Absent without one. */
    readonly seats?: readonly string[] | undefined;
  }[];
};

export type ProgrammesOfCaller = {
  /** Your programmes, each with the roles that you have there today. */
  readonly programmes: readonly ProgrammeOfCaller[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type RecordedSuccession = {
  /** The succession as it is recorded. */
  readonly succession: Succession;
  /** Notices about consequences that people must decide on. A notice does not stop the succession. */
  readonly notices: readonly SuccessionNotice[];
};

export type Redelivery = {
  /** The places of the events in the log of the programme. */
  readonly sequences: readonly number[];
};

export type RegisterEntry = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** Its place in the register, without gaps; 1 is the first. */
  readonly sequence: number;
  /** Absent on entries of an earlier release, whose hash covers the whole entry. 2: the hash covers the entry with the list of the hashes of its seals as `seals`, and without the motivation. */
  readonly format?: 2 | undefined;
  /** What was decided. */
  readonly decision: {
    /** The decision, made from what was decided: the same one is registered once. */
    readonly decisionId: string;
    /** The programme (Regio Deal). */
    readonly programmeId: string;
    /** The kind of matter that is asked about. */
    readonly matter: 'framework-cycle' | 'conditions' | 'accession' | 'approval' | 'composition' | 'rules' | 'contribution' | 'report' | 'payment' | 'grant' | 'escalation' | 'obligation';
    /** The matter, within its kind: the number of a framework version or a review, `alliance.contribution`, `alliance.from_until` of a report, or an escalation. */
    readonly matterId: string;
    /** The kind of decision; `vote` is that of one seat. */
    readonly kind: 'vote' | 'approval' | 'conditions' | 'contribution' | 'grant' | 'taking-back' | 'consequence' | 'adoption' | 'composition' | 'rule-change' | 'ruling' | 'entry-into-force' | 'withdrawal' | 'removal';
    /** The body that decided. */
    readonly body: 'college' | 'council' | 'own-board' | 'regiegroep' | 'programmabureau';
    /** The partner whose body decided, or whose remarks were taken out; absent for the regiegroep as a whole. */
    readonly partnerId?: string | undefined;
    /** What was decided. */
    readonly outcome: string;
    /** The rule that entitled the body to decide, as it was at that moment. */
    readonly ground: string;
    /** Of a decision within a mandate: the clause that gives it, quoted in Dutch. */
    readonly mandate?: string | undefined;
    /** The hash of the text that it is about; it does not count for another text. */
    readonly textHash: string;
    /** When it was decided: the day of the meeting (a date), or the moment here (a date and time). */
    readonly decidedAt: string;
    /** The body's own reference (kenmerk). */
    readonly reference?: string | undefined;
    /** On whose behalf the decision is registered. */
    readonly onBehalfOf?: string | undefined;
    /** The conditions that came with it, one each. */
    readonly conditions?: readonly string[] | undefined;
    /** The earlier decisions that it takes back or lets stand, by their identifiers in the register. */
    readonly takesBack?: readonly string[] | undefined;
    /** Where the document can be found. */
    readonly document?: string | undefined;
    /** The explanation that came with it. */
    readonly motivation?: string | undefined;
    /** The round that it follows from. */
    readonly roundId?: string | undefined;
    /** The addressees of that round that did not answer. */
    readonly silent?: readonly string[] | undefined;
    /** The partner that answered for it as its representative. */
    readonly representedBy?: string | undefined;
    /** When, by which way and by whom it was registered. */
    readonly registration: {
      /** When the service that owns the matter recorded it. */
      readonly at: string;
      /** The way it was registered: the decision page, the API, paper, or what it follows from (a round, a cycle or an escalation). */
      readonly via: string;
      /** Identifies who registered it. The name is stored separately, so that it can be erased. */
      readonly registrarId: string;
    };
  };
  /** The parts of the motivation, in order. Every quotation is a part of its own, so that its words can be taken out while the chain stays valid. */
  readonly seals?: readonly {
    /** The length of the part in the motivation, in UTF-16 units. Where words were taken out, it is the length of the text in their place. */
    readonly length: number;
    /** The salt of the hash, which is SHA-256 over the canonical `[salt, words]`. Absent when the words were taken out, so that nobody can find them by trying. */
    readonly salt?: string | undefined;
    /** The hash of the part, which stays when its words are taken out. */
    readonly hash: string;
  }[] | undefined;
  /** Of a removal: the entries out of which it took words. */
  readonly takenFrom?: readonly {
    /** The place of the entry. */
    readonly sequence: number;
    /** SHA-256 over the canonical content of that entry since the removal, without its own hash. */
    readonly hash: string;
  }[] | undefined;
  /** When it was added. */
  readonly registeredAt: string;
  /** The hash of the entry before, which chains the entries; zeros for the first. */
  readonly previousHash: string;
  /** SHA-256 (hexadecimal) over the canonical entry (RFC 8785), the hash before it included. */
  readonly hash: string;
  /** Whether you do not see where its document is. The hash covers that too, so you can check the place of the entry in the chain alone. */
  readonly documentWithheld?: true | undefined;
};

export type RegisterVerification = {
  /** Whether no entry was changed, left out or put in between. */
  readonly whole: boolean;
  /** How many entries there are. */
  readonly entries: number;
  /** Keep it elsewhere: it proves later that nothing before it changed. */
  readonly lastHash: string;
  /** The first hundred decisions that are in the record and still not in the register after five minutes. The chain of hashes does not reveal them. */
  readonly missing: readonly string[];
  /** How many there are. */
  readonly missingCount: number;
  /** The first hundred entries that do not match a decision in the record. The chain of hashes does not reveal them. */
  readonly unfounded: readonly UnfoundedEntry[];
  /** How many there are. */
  readonly unfoundedCount: number;
  /** The first place where the chain does not hold. */
  readonly brokenAt?: number | undefined;
};

export type Report = {
  /** The version of the report: its period and the number of the version. */
  readonly reportId: string;
  /** The number of the version; 1 is the first. */
  readonly version: number;
  /** A period, from its first day up to, and not including, its end. */
  readonly period: {
    /** The first day. */
    readonly from: string;
    /** The first day after the period. */
    readonly until: string;
  };
  /** Why an earlier version is corrected; needed for a correction and refused otherwise. */
  readonly correction?: string | undefined;
  /** The progress of each goal of the plan; every goal once. */
  readonly goals: readonly {
    /** The goal of the plan, by the identifier that the alliance chose. */
    readonly planGoalId: string;
    /** The value that was reached by the end of the period. */
    readonly reached: number;
    /** The value that is expected at the end. */
    readonly forecast: number;
    /** The day on which the target is expected to be reached, if any. Without it the report says nothing about lateness. */
    readonly expectedOn?: string | undefined;
  }[];
  /** The state of each line of the budget; every line once. */
  readonly budget: readonly {
    /** The line of the budget, by the identifier that the alliance chose. */
    readonly budgetLineId: string;
    /** What was spent by the end of the period, in whole euro cents. */
    readonly spentCents: number;
    /** What is expected to be spent in total, in whole euro cents. */
    readonly forecastCents: number;
  }[];
  /** The risks. */
  readonly risks: readonly {
    /** The risk. */
    readonly description: string;
    /** What is done about it. */
    readonly measure?: string | undefined;
  }[];
  /** What was learnt, for other alliances to find. */
  readonly lessons: readonly {
    /** The lesson in a few words. */
    readonly title: string;
    /** The lesson. */
    readonly text: string;
  }[];
  /** The version of the plan that it accounts for. */
  readonly plan: {
    /** The calendar year. */
    readonly year: number;
    /** The number of the version; 1 is the first. */
    readonly version: number;
  };
  /** The framework version in force at that moment, against which the plan was tested. */
  readonly framework: string;
  /** Green: as planned. Amber: within what the framework tolerates. Red: beyond it. */
  readonly colour: 'green' | 'amber' | 'red';
  /** The comparison of each goal and the budget with what the framework tolerates. */
  readonly findings: readonly {
    /** A goal, the budget as a whole, or one line of it. */
    readonly about: 'goal' | 'budget' | 'budget-line';
    /** The goal or the line of the plan; absent for the budget as a whole. */
    readonly id?: string | undefined;
    /** The goal of the framework that the goal serves. */
    readonly serves?: string | undefined;
    /** What threatens: a goal is missed, a goal comes late, or a budget is overrun. */
    readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
    /** The deviation in percent or days, as the framework measures this breach; 0 where it is `unmeasured`. */
    readonly deviation: number;
    /** What the framework tolerates of it; absent when it gives no mandate for it. */
    readonly tolerance?: number | undefined;
    /** Who must decide on it: nobody (`tolerated`), the `regiegroep`, the regiegroep after the klankbordgroep was sounded (`sounding`), or nobody, because the framework must change (`beyond`). */
    readonly level: 'tolerated' | 'regiegroep' | 'sounding' | 'beyond';
    /** Green: as planned. Amber: within what the framework tolerates. Red: beyond it. */
    readonly colour: 'green' | 'amber' | 'red';
    /** Why it has this colour, with the numbers. */
    readonly reason: string;
    /** Present when the deviation cannot be determined, because the value at the start is not measured yet. */
    readonly unmeasured?: true | undefined;
    /** The deviation that a ruling of the regiegroep allows; absent when no ruling allows one, or none is needed. */
    readonly dispensation?: {
      /** The escalation on which the regiegroep decided. */
      readonly escalationId: string;
      /** The number of the decision in the register; absent while it had none. */
      readonly number?: number | undefined;
      /** The largest deviation that is allowed. */
      readonly upTo: number;
      /** The last day on which it is allowed. */
      readonly until: string;
      /** Whether the deviation is within what is allowed (`allowed`), larger (`exceeded`), or in a period that ends after the last allowed day (`ended`). */
      readonly standing: 'allowed' | 'exceeded' | 'ended';
    } | undefined;
  }[];
  /** When it was reported. */
  readonly reportedAt: string;
  /** Who reported: the client id of an application. */
  readonly reportedBy: string;
};

export type Reporting = {
  /** The day whose state is shown: what was recorded by the end of that day. */
  readonly asOf: string;
  /** Periods that begin before this day are closed; absent until the first closing. */
  readonly closedUntil?: string | undefined;
  /** The last day up to which can be closed now: the first day of the fixed period that runs, or today. */
  readonly closableUntil: string;
  /** The periods that the programme fixed; empty when it fixes none. */
  readonly periods: readonly {
    /** A period, from its first day up to, and not including, its end. */
    readonly period: {
      /** The first day. */
      readonly from: string;
      /** The first day after the period. */
      readonly until: string;
    };
    /** The day on which the reports on it are due. */
    readonly dueOn: string;
    /** Whether it is `closed`; `over`, so that it can be closed; `running`; or `ahead`. */
    readonly standing: 'closed' | 'over' | 'running' | 'ahead';
  }[];
  /** The reports that a closing would name now; without a period in a programme that fixes none. */
  readonly missing: readonly {
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** A period, from its first day up to, and not including, its end. */
    readonly period?: {
      /** The first day. */
      readonly from: string;
      /** The first day after the period. */
      readonly until: string;
    } | undefined;
  }[];
  /** The last closings, in order. */
  readonly closings: readonly {
    /** Periods that begin before this day are closed. */
    readonly closedUntil: string;
    /** When it was closed. */
    readonly closedAt: string;
    /** Who closed it: the client id of an application. */
    readonly closedBy: string;
    /** The reports that were still missing then; absent on closings of an earlier release. */
    readonly missing?: readonly {
      /** The alliance, by the identifier that was chosen at its pitch. */
      readonly allianceId: string;
      /** A period, from its first day up to, and not including, its end. */
      readonly period?: {
        /** The first day. */
        readonly from: string;
        /** The first day after the period. */
        readonly until: string;
      } | undefined;
    }[] | undefined;
  }[];
};

export type ReportPeriods = {
  /** The day whose state is shown: what was recorded by the end of that day. */
  readonly asOf: string;
  /** The reporting periods. */
  readonly periods: readonly {
    /** A period, from its first day up to, and not including, its end. */
    readonly period: {
      /** The first day. */
      readonly from: string;
      /** The first day after the period. */
      readonly until: string;
    };
    /** The day on which its report is due. */
    readonly dueOn: string;
    /** Whether the alliance reported on it; a report can be given, in time (`open`) or `late`; it is `running` or `ahead`; or it is `closed`: no report on it is expected or taken. */
    readonly standing: 'reported' | 'open' | 'late' | 'running' | 'ahead' | 'closed';
    /** The newest report on it; absent until there is one. */
    readonly report?: {
      /** The version of the report: its period and the number of the version. */
      readonly reportId: string;
      /** The number of the version; 1 is the first. */
      readonly version: number;
      /** Green: as planned. Amber: within what the framework tolerates. Red: beyond it. */
      readonly colour: 'green' | 'amber' | 'red';
    } | undefined;
    /** The version of the plan that a report on it accounts for; absent where none does yet. */
    readonly plan?: {
      /** The calendar year. */
      readonly year: number;
      /** The number of the version; 1 is the first. */
      readonly version: number;
    } | undefined;
  }[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type Reports = {
  /** The reports. */
  readonly reports: readonly {
    /** The version of the report: its period and the number of the version. */
    readonly reportId: string;
    /** A period, from its first day up to, and not including, its end. */
    readonly period: {
      /** The first day. */
      readonly from: string;
      /** The first day after the period. */
      readonly until: string;
    };
    /** The number of the version; 1 is the first. */
    readonly version: number;
    /** Green: as planned. Amber: within what the framework tolerates. Red: beyond it. */
    readonly colour: 'green' | 'amber' | 'red';
    /** When it was reported. */
    readonly reportedAt: string;
    /** The comparison of each goal and the budget with what the framework tolerates. */
    readonly findings: readonly {
      /** A goal, the budget as a whole, or one line of it. */
      readonly about: 'goal' | 'budget' | 'budget-line';
      /** The goal or the line of the plan; absent for the budget as a whole. */
      readonly id?: string | undefined;
      /** The goal of the framework that the goal serves. */
      readonly serves?: string | undefined;
      /** What threatens: a goal is missed, a goal comes late, or a budget is overrun. */
      readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
      /** The deviation in percent or days, as the framework measures this breach; 0 where it is `unmeasured`. */
      readonly deviation: number;
      /** What the framework tolerates of it; absent when it gives no mandate for it. */
      readonly tolerance?: number | undefined;
      /** Who must decide on it: nobody (`tolerated`), the `regiegroep`, the regiegroep after the klankbordgroep was sounded (`sounding`), or nobody, because the framework must change (`beyond`). */
      readonly level: 'tolerated' | 'regiegroep' | 'sounding' | 'beyond';
      /** Green: as planned. Amber: within what the framework tolerates. Red: beyond it. */
      readonly colour: 'green' | 'amber' | 'red';
      /** Why it has this colour, with the numbers. */
      readonly reason: string;
      /** Present when the deviation cannot be determined, because the value at the start is not measured yet. */
      readonly unmeasured?: true | undefined;
      /** The deviation that a ruling of the regiegroep allows; absent when no ruling allows one, or none is needed. */
      readonly dispensation?: {
        /** The escalation on which the regiegroep decided. */
        readonly escalationId: string;
        /** The number of the decision in the register; absent while it had none. */
        readonly number?: number | undefined;
        /** The largest deviation that is allowed. */
        readonly upTo: number;
        /** The last day on which it is allowed. */
        readonly until: string;
        /** Whether the deviation is within what is allowed (`allowed`), larger (`exceeded`), or in a period that ends after the last allowed day (`ended`). */
        readonly standing: 'allowed' | 'exceeded' | 'ended';
      } | undefined;
    }[];
  }[];
  /** The path of the next part; absent when there is none. */
  readonly next?: string | undefined;
};

export type ReportTrial = {
  /** The version of the report: its period and the number of the version. */
  readonly reportId: string;
  /** The number of the version; 1 is the first. */
  readonly version: number;
  /** The version of the plan that it accounts for. */
  readonly plan: {
    /** The calendar year. */
    readonly year: number;
    /** The number of the version; 1 is the first. */
    readonly version: number;
  };
  /** The framework version in force at that moment, against which the plan was tested. */
  readonly framework: string;
  /** Green: as planned. Amber: within what the framework tolerates. Red: beyond it. */
  readonly colour: 'green' | 'amber' | 'red';
  /** The comparison of each goal and the budget with what the framework tolerates. */
  readonly findings: readonly {
    /** A goal, the budget as a whole, or one line of it. */
    readonly about: 'goal' | 'budget' | 'budget-line';
    /** The goal or the line of the plan; absent for the budget as a whole. */
    readonly id?: string | undefined;
    /** The goal of the framework that the goal serves. */
    readonly serves?: string | undefined;
    /** What threatens: a goal is missed, a goal comes late, or a budget is overrun. */
    readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
    /** The deviation in percent or days, as the framework measures this breach; 0 where it is `unmeasured`. */
    readonly deviation: number;
    /** What the framework tolerates of it; absent when it gives no mandate for it. */
    readonly tolerance?: number | undefined;
    /** Who must decide on it: nobody (`tolerated`), the `regiegroep`, the regiegroep after the klankbordgroep was sounded (`sounding`), or nobody, because the framework must change (`beyond`). */
    readonly level: 'tolerated' | 'regiegroep' | 'sounding' | 'beyond';
    /** Green: as planned. Amber: within what the framework tolerates. Red: beyond it. */
    readonly colour: 'green' | 'amber' | 'red';
    /** Why it has this colour, with the numbers. */
    readonly reason: string;
    /** Present when the deviation cannot be determined, because the value at the start is not measured yet. */
    readonly unmeasured?: true | undefined;
    /** The deviation that a ruling of the regiegroep allows; absent when no ruling allows one, or none is needed. */
    readonly dispensation?: {
      /** The escalation on which the regiegroep decided. */
      readonly escalationId: string;
      /** The number of the decision in the register; absent while it had none. */
      readonly number?: number | undefined;
      /** The largest deviation that is allowed. */
      readonly upTo: number;
      /** The last day on which it is allowed. */
      readonly until: string;
      /** Whether the deviation is within what is allowed (`allowed`), larger (`exceeded`), or in a period that ends after the last allowed day (`ended`). */
      readonly standing: 'allowed' | 'exceeded' | 'ended';
    } | undefined;
  }[];
  /** The breaches that the report would open, keep open, find allowed or end. */
  readonly breaches: readonly {
    /** The breach; a new one has the identifier that it would get. */
    readonly breachId: string;
    /** What becomes of it: the report `opens` it, so that an escalation is proposed; it `stays-open`; it is `allowed` by a ruling; or it `ends`. */
    readonly becomes: 'opens' | 'stays-open' | 'allowed' | 'ends';
    /** What threatens: a goal is missed, a goal comes late, or a budget is overrun. */
    readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
    /** A goal, or the budget as a whole. */
    readonly about: 'goal' | 'budget' | 'budget-line';
    /** The goal of the plan; absent for the budget. */
    readonly id?: string | undefined;
  }[];
};

export type Representation = {
  /** The body. */
  readonly body: 'regiegroep' | 'klankbordgroep' | 'coalition' | 'college' | 'council';
  /** The partner that is represented. */
  readonly representedPartnerId: string;
  /** The partner that answers for it. */
  readonly byPartnerId: string;
  /** The first day on which it holds. */
  readonly from: string;
  /** The first day on which it no longer holds; absent while no end is known. */
  readonly until?: string | undefined;
  /** The representation. */
  readonly representationId: string;
};

export type Requirements = {
  /** The day whose state is shown: what was recorded by the end of that day. */
  readonly asOf: string;
  /** The eleven requirements, in their order. */
  readonly requirements: readonly {
    /** Its number in the governance model. */
    readonly number: number;
    /** What is measured. */
    readonly figure: 'goals-on-course' | 'alliances-started-within-a-year' | 'colleges-bound' | 'alliances-with-a-partner-beside-government' | 'input-adopted' | 'councils-asked-before-adoption' | 'rungs-answered-in-time' | 'partners-heard-outside-cycles' | 'seats-that-contribute' | 'alliances-at-their-own-pace' | 'escalations-solved-on-the-first-rung';
    /** How many facts meet it. */
    readonly meets: number;
    /** Of how many. */
    readonly of: number;
    /** The share, rounded down to whole percents; absent while there is nothing to measure. */
    readonly percent?: number | undefined;
    /** From which percentage on it is met; a programme can set its own norms. */
    readonly norm: number;
    /** Green when it is met, red when it is not; absent while there is nothing to measure. */
    readonly colour?: 'green' | 'red' | undefined;
    /** The facts behind it, those that do not meet it first; at most a hundred of them, while all are counted. */
    readonly facts: readonly {
      /** What the fact is about. */
      readonly kind: 'goal' | 'alliance' | 'partner' | 'task' | 'escalation';
      /** Its identifier. */
      readonly id: string;
      /** Its name, in Dutch. */
      readonly name: string;
      /** Whether it meets the requirement. */
      readonly meets: boolean;
      /** The matters by which alone it meets it, where each of them can become confidential: then it does not meet it any more. */
      readonly onlyBy?: readonly {
        /** What the matter is. */
        readonly matter: 'escalation' | 'framework-cycle';
        /** Its identifier, within its kind. */
        readonly matterId: string;
      }[] | undefined;
    }[];
    /** How it moved since the last established evaluation: a higher share is better. Absent while one of both has nothing to measure. */
    readonly moved?: 'better' | 'worse' | 'same' | undefined;
    /** Its figures in the last established evaluations, in the order of time. */
    readonly movement: readonly {
      /** The evaluation, by the first day that it is about and the day after the last. */
      readonly evaluationId: string;
      /** The version of the evaluation. */
      readonly version: number;
      /** The first day that the evaluation is about. */
      readonly from: string;
      /** The day after the last one. */
      readonly until: string;
      /** The day whose figure it is. */
      readonly asOf: string;
      /** How many facts met the requirement. */
      readonly meets: number;
      /** Of how many. */
      readonly of: number;
      /** The share, rounded down to whole percents; absent when there was nothing to measure. */
      readonly percent?: number | undefined;
    }[];
  }[];
};

export type Round = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The kind of matter that is asked about. */
  readonly matter: 'framework-cycle' | 'conditions' | 'accession' | 'approval' | 'composition' | 'rules' | 'contribution' | 'report' | 'payment' | 'grant' | 'escalation' | 'obligation';
  /** The matter, within its kind: the number of a framework version or a review, `alliance.contribution`, `alliance.from_until` of a report, or an escalation. */
  readonly matterId: string;
  /** The round in which it was asked. */
  readonly roundId: string;
  /** The kind of round. */
  readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'contribution-conditions' | 'report' | 'grant' | 'taking-back' | 'consequence' | 'raising' | 'solution' | 'verdict' | 'ruling' | 'follow-up' | 'payment';
  /** The text that it is about. Answers count for this text only. */
  readonly subject: {
    /** The title of the text. */
    readonly title: string;
    /** Of a framework: which version. */
    readonly version?: number | undefined;
    /** The number of the text. */
    readonly textNumber: number;
    /** SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text. */
    readonly hash: string;
  };
  /** The question, in Dutch, as it stands in the mail and on the page. */
  readonly question: string;
  /** The earlier decisions that it takes back or lets stand, by their identifiers in the register. */
  readonly takesBack?: readonly string[] | undefined;
  /** The partners that were asked; only on rounds of an earlier release. */
  readonly putTo?: readonly string[] | undefined;
  /** Why it is asked again, or why the cycle went on after a negative sounding; shown to every addressee. */
  readonly motivation?: string | undefined;
  /** Why its term ends before every council that is asked can have met; shown to every addressee. */
  readonly shorterTerm?: string | undefined;
  /** When it was opened. */
  readonly openedAt: string;
  /** The end of the term, extensions included. */
  readonly termEnd: string;
  /** When those who did not answer are reminded. */
  readonly reminders: readonly string[];
  /** How many reminders were sent. */
  readonly remindersSent: number;
  /** How many answers are still awaited; the round closes at 0. */
  readonly awaited: number;
  /** How many answers were recorded. */
  readonly answers: number;
  /** How many addressees are asked. */
  readonly addressees: number;
  /** The extensions of the term, in order. */
  readonly extensions: readonly {
    /** The end of the term before the extension. */
    readonly from: string;
    /** The end of the term after the extension. */
    readonly until: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** Why, in words. */
    readonly reason: string;
    /** When it was done. */
    readonly at: string;
  }[];
  /** Whether the round accepts answers. */
  readonly status: 'open' | 'closed' | 'withdrawn';
  /** When it was closed. */
  readonly closedAt?: string | undefined;
  /** The outcome of the round; absent while it is open. */
  readonly outcome?: {
    /** The verdict in one word: `closed` for a round that only gathers answers; otherwise the verdict of its kind. */
    readonly verdict: 'closed' | 'adopted' | 'not-adopted' | 'approved' | 'approved-with-conditions' | 'not-approved' | 'granted' | 'committed' | 'committed-with-conditions' | 'declined' | 'taken-back' | 'maintained' | 'accepted' | 'not-accepted' | 'raised' | 'not-raised' | 'reported' | 'offered' | 'no-solution' | 'sufficient' | 'not-sufficient' | 'decided' | 'handed-back' | 'decided-against' | 'not-decided' | 'done' | 'in-progress' | 'not-done' | 'unanswered';
    /** The reason in one word, where the verdict alone does not say it. */
    readonly reason?: 'quorum-not-reached' | 'tied' | 'no-majority' | 'not-unanimous' | 'carried' | 'refused' | 'put-off' | 'silence' | 'not-asked' | 'conditions' | undefined;
    /** How often each answer was given. */
    readonly tally: Readonly<Record<string, number>>;
    /** The addressees that were awaited and did not answer. Silence is never consent. */
    readonly silent: readonly string[];
    /** The addressees whose answer needs attention: negative, an objection, against, or not approved. */
    readonly negative: readonly string[];
    /** The outcome and why in a few Dutch sentences, silence included. */
    readonly sentence: string;
  } | undefined;
};

export type Rounds = {
  /** The rounds. */
  readonly rounds: readonly Round[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type RoundWithTasks = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The kind of matter that is asked about. */
  readonly matter: 'framework-cycle' | 'conditions' | 'accession' | 'approval' | 'composition' | 'rules' | 'contribution' | 'report' | 'payment' | 'grant' | 'escalation' | 'obligation';
  /** The matter, within its kind: the number of a framework version or a review, `alliance.contribution`, `alliance.from_until` of a report, or an escalation. */
  readonly matterId: string;
  /** The round in which it was asked. */
  readonly roundId: string;
  /** The kind of round. */
  readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'contribution-conditions' | 'report' | 'grant' | 'taking-back' | 'consequence' | 'raising' | 'solution' | 'verdict' | 'ruling' | 'follow-up' | 'payment';
  /** The text that it is about. Answers count for this text only. */
  readonly subject: {
    /** The title of the text. */
    readonly title: string;
    /** Of a framework: which version. */
    readonly version?: number | undefined;
    /** The number of the text. */
    readonly textNumber: number;
    /** SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text. */
    readonly hash: string;
  };
  /** The question, in Dutch, as it stands in the mail and on the page. */
  readonly question: string;
  /** The earlier decisions that it takes back or lets stand, by their identifiers in the register. */
  readonly takesBack?: readonly string[] | undefined;
  /** The partners that were asked; only on rounds of an earlier release. */
  readonly putTo?: readonly string[] | undefined;
  /** Why it is asked again, or why the cycle went on after a negative sounding; shown to every addressee. */
  readonly motivation?: string | undefined;
  /** Why its term ends before every council that is asked can have met; shown to every addressee. */
  readonly shorterTerm?: string | undefined;
  /** When it was opened. */
  readonly openedAt: string;
  /** The end of the term, extensions included. */
  readonly termEnd: string;
  /** When those who did not answer are reminded. */
  readonly reminders: readonly string[];
  /** How many reminders were sent. */
  readonly remindersSent: number;
  /** How many answers are still awaited; the round closes at 0. */
  readonly awaited: number;
  /** How many answers were recorded. */
  readonly answers: number;
  /** How many addressees are asked. */
  readonly addressees: number;
  /** The extensions of the term, in order. */
  readonly extensions: readonly {
    /** The end of the term before the extension. */
    readonly from: string;
    /** The end of the term after the extension. */
    readonly until: string;
    /** Who or what did it: the client id of an application, or the round or clock from which it followed. */
    readonly by: string;
    /** Why, in words. */
    readonly reason: string;
    /** When it was done. */
    readonly at: string;
  }[];
  /** Whether the round accepts answers. */
  readonly status: 'open' | 'closed' | 'withdrawn';
  /** When it was closed. */
  readonly closedAt?: string | undefined;
  /** The outcome of the round; absent while it is open. */
  readonly outcome?: {
    /** The verdict in one word: `closed` for a round that only gathers answers; otherwise the verdict of its kind. */
    readonly verdict: 'closed' | 'adopted' | 'not-adopted' | 'approved' | 'approved-with-conditions' | 'not-approved' | 'granted' | 'committed' | 'committed-with-conditions' | 'declined' | 'taken-back' | 'maintained' | 'accepted' | 'not-accepted' | 'raised' | 'not-raised' | 'reported' | 'offered' | 'no-solution' | 'sufficient' | 'not-sufficient' | 'decided' | 'handed-back' | 'decided-against' | 'not-decided' | 'done' | 'in-progress' | 'not-done' | 'unanswered';
    /** The reason in one word, where the verdict alone does not say it. */
    readonly reason?: 'quorum-not-reached' | 'tied' | 'no-majority' | 'not-unanimous' | 'carried' | 'refused' | 'put-off' | 'silence' | 'not-asked' | 'conditions' | undefined;
    /** How often each answer was given. */
    readonly tally: Readonly<Record<string, number>>;
    /** The addressees that were awaited and did not answer. Silence is never consent. */
    readonly silent: readonly string[];
    /** The addressees whose answer needs attention: negative, an objection, against, or not approved. */
    readonly negative: readonly string[];
    /** The outcome and why in a few Dutch sentences, silence included. */
    readonly sentence: string;
  } | undefined;
  /** The answers that it takes, also once it is over. */
  readonly options: readonly {
    /** The code of the answer. */
    readonly answer: string;
    /** The answer as people read it, in Dutch. */
    readonly label: string;
  }[];
  /** Its term cannot be extended: it is a rung of the ladder, which has its own clock. Absent where it can. */
  readonly fixedTerm?: true | undefined;
  /** The tasks. */
  readonly tasks: readonly Task[];
};

export type RuleChange = {
  /** The number of the rule change. */
  readonly number: number;
  /** The round in which it was asked. */
  readonly roundId: string;
  /** The first day on which it holds, and never before the day of the decision. */
  readonly from: string;
  /** What it changes; everything else stays. */
  readonly changes?: {
    /** When a vote of the seats counts, and which share of the votes adopts. */
    readonly vote?: {
      /** The number of seats that must take part for a vote to count. */
      readonly quorum?: number | undefined;
      /** The share of the votes that is needed to adopt. */
      readonly majority?: 'simple' | 'two-thirds' | 'unanimous' | undefined;
    } | undefined;
    /** Which colleges must approve. */
    readonly approval?: 'all' | undefined;
    /** The kinds of round in which an answer also requires a one-time code, sent by e-mail. */
    readonly oneTimeCode?: readonly ('vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'grant' | 'taking-back' | 'consequence' | 'ruling')[] | undefined;
    /** How long each kind of round takes. */
    readonly terms?: Readonly<Record<string, {
      /** The length (ISO 8601 duration). */
      readonly length: string;
      /** Whether calendar days or working days are counted. */
      readonly counts: 'calendar-days' | 'working-days';
    }>> | undefined;
    /** The seats of the regiegroep. */
    readonly regiegroep?: {
      /** How many rotating seats there are. */
      readonly rotating?: number | undefined;
      /** How long a holder keeps a rotating seat (ISO 8601 duration); when it is left out, until the seats pass it on. */
      readonly turn?: string | undefined;
    } | undefined;
  } | undefined;
  /** All holders of a fixed seat from that day on; absent when they stay. */
  readonly fixedSeats?: readonly string[] | undefined;
  /** Holders whose seat ends on that day. */
  readonly leaving?: readonly {
    /** The holder. */
    readonly partnerId: string;
    /** The ring that it moves to; when it is left out, the ring that it was in before its seat. */
    readonly ring?: 'inner' | 'middle' | 'outer' | undefined;
  }[] | undefined;
  /** Why the rules should change. */
  readonly motivation: string;
  /** The number of the review that proposes it; absent when none does. */
  readonly review?: number | undefined;
  /** `open` while the seats are asked. */
  readonly status: 'open' | 'adopted' | 'not-adopted';
  /** When it was proposed. */
  readonly proposedAt: string;
  /** Who proposed it: the client id of an application. */
  readonly proposedBy: string;
  /** When it was concluded. */
  readonly concludedAt?: string | undefined;
  /** The first day on which it is in force; absent until it is adopted. */
  readonly holdsFrom?: string | undefined;
  /** Why the change that the seats adopted could no longer be recorded. */
  readonly hindrance?: string | undefined;
  /** The rules that differ. */
  readonly difference: readonly {
    /** The setting. */
    readonly name: string;
    /** Its name in English. */
    readonly english: string;
    /** Its name in Dutch. */
    readonly dutch: string;
    /** Its value before, in Dutch. */
    readonly was: string;
    /** Its value after, in Dutch. */
    readonly becomes: string;
  }[];
};

export type RuleChanges = {
  /** The changes of the rules of the game that were put to the seats. */
  readonly ruleChanges: readonly RuleChange[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type SeatPassedOn = {
  /** The seat. */
  readonly seatId: string;
  /** The partner. */
  readonly partnerId: string;
  /** The first day on which it holds. */
  readonly from: string;
  /** The review in which the seats adopted it; absent when it passed on outside a review. */
  readonly review?: number | undefined;
  /** Why it passed on without a review. */
  readonly outsideReview?: string | undefined;
  /** When it was recorded. */
  readonly recordedAt: string;
  /** Who recorded it: the client id of an application, or the round that it follows from. */
  readonly recordedBy: string;
  /** The number of the change of the registry. */
  readonly change: number;
};

export type SeatSuccession = {
  /** The seat. */
  readonly seatId: string;
  /** The partner. */
  readonly partnerId: string;
  /** The first day on which it holds. */
  readonly from: string;
  /** The seat that ended on that day. */
  readonly succeeds?: string | undefined;
  /** The review in which the seats adopted it; absent when it passed on outside a review. */
  readonly review?: number | undefined;
  /** Why it passed on without a review. */
  readonly outsideReview?: string | undefined;
};

export type SigningKey = {
  /** Signs what is sent. It is shown in this answer and never again. */
  readonly key: string;
  /** Until then what is sent is signed with both. */
  readonly formerValidUntil: string;
};

export type StageForecast = {
  /** The end of the term, extensions included. */
  readonly termEnd: string;
  /** When each answer may be expected. */
  readonly expected: readonly {
    /** The addressee, within the round. */
    readonly addresseeId: string;
    /** The day on which it is expected. */
    readonly expectedOn: string;
    /** Whether it rests on a meeting or only on the term. */
    readonly basis: 'meeting' | 'term';
    /** Whether that is after the end of the term. */
    readonly afterTermEnd: boolean;
  }[];
  /** The day on which the last answer may be expected. */
  readonly lastExpectedOn: string;
  /** Whose answer comes after the term ends. */
  readonly tooLate: readonly string[];
  /** Whose calendar names no meeting any more. */
  readonly withoutMeeting: readonly string[];
  /** What is wrong with this term, in words. */
  readonly warnings: readonly string[];
  /** The partners that the round puts over the norm of what is asked of them in a quarter. */
  readonly over: readonly {
    /** The partner. */
    readonly partnerId: string;
    /** Its name. */
    readonly name: string;
    /** What was asked of it in the present quarter until now. */
    readonly asked: number;
    /** How many questions the round adds. */
    readonly adds: number;
    /** The norm of its ring. */
    readonly norm: number;
  }[];
  /** The stage whose round is forecast. */
  readonly stage: 'input' | 'sounding' | 'consultation' | 'adoption' | 'approval';
};

export type Statement = {
  /** The day whose state it shows, as it was recorded by the end of that day. */
  readonly asOf: string;
  /** The calendar year; absent in the final settlement. */
  readonly year?: number | undefined;
  /** The calendar years in which money was received or paid, also after the end of the programme: each has a statement of its own. */
  readonly years: readonly number[];
  /** The grants that count. */
  readonly grants: readonly {
    /** The entry, by an identifier that whoever recorded it chose. */
    readonly entryId: string;
    /** Where the money comes from. */
    readonly source: 'state' | 'region' | 'province' | 'other';
    /** Whole euro cents. */
    readonly amountCents: number;
    /** The day on which it was decided. */
    readonly on: string;
    /** The reference of the decision. */
    readonly reference: string;
    /** The period that is granted. */
    readonly period: {
      /** The first day. */
      readonly from: string;
      /** The first day after the period. */
      readonly until: string;
    };
    /** The municipality that receives and pays the money for the programme. */
    readonly cashierId: string;
    /** What the source asks in return. */
    readonly conditions: readonly string[];
    /** The co-financing by the region: what is demanded of it. */
    readonly cofinancing?: {
      /** What is demanded: a share of the grant, or an amount. */
      readonly demands: 'share';
      /** The share of the grant, in percent: with 100 the region gives as much as the source. */
      readonly percent: number;
    } | {
      /** What is demanded: a share of the grant, or an amount. */
      readonly demands: 'amount';
      /** Whole euro cents. */
      readonly amountCents: number;
    } | undefined;
  }[];
  /** By source; one that granted nothing is left out. */
  readonly sources: readonly {
    /** Where the money comes from: the contribution of the state (`state`), the co-financing of the region (`region`), the province, or others. */
    readonly source: 'state' | 'region' | 'province' | 'other';
    /** What sources granted (euro cents). */
    readonly grantedCents: number;
    /** What was received before that year (euro cents). */
    readonly receivedBeforeCents: number;
    /** What the cashier received (euro cents). */
    readonly receivedCents: number;
    /** What was spent before that year (euro cents). */
    readonly spentBeforeCents: number;
    /** What the cashier paid (euro cents). */
    readonly spentCents: number;
    /** What was received and not spent by the end of the year (euro cents); in the final settlement it goes back to the source. */
    readonly unspentCents: number;
    /** What was granted and not received by the end of the year (euro cents). */
    readonly toReceiveCents: number;
  }[];
  /** What was spent for each alliance, by source. */
  readonly alliances: readonly {
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId: string;
    /** Its title. */
    readonly title?: string | undefined;
    /** Where the money comes from. */
    readonly source: 'state' | 'region' | 'province' | 'other';
    /** What the cashier paid (euro cents). */
    readonly spentCents: number;
    /** What was spent up to the end of the year (euro cents). */
    readonly spentSoFarCents: number;
  }[];
  /** The co-financing by the region against what the grants demand of it. */
  readonly cofinancing: {
    /** What all grants together demand of the region (euro cents); a part of a cent counts as one. */
    readonly demandedCents: number;
    /** What sources granted (euro cents). */
    readonly grantedCents: number;
    /** What the cashier received (euro cents). */
    readonly receivedCents: number;
    /** What the cashier paid (euro cents). */
    readonly spentCents: number;
    /** What the region still has to grant before that is met (euro cents). */
    readonly shortCents: number;
  };
};

export type Subscription = {
  /** The application whose subscription it is, by its client id. */
  readonly clientId: string;
  /** The subscription, by the identifier that its application chose. */
  readonly subscriptionId: string;
  /** The receiver: where events are posted. */
  readonly endpoint: string;
  /** The types that it receives; an empty list means every type. */
  readonly types: readonly string[];
  /** `pending` until the receiver agreed; `gone` is final. */
  readonly status: 'pending' | 'active' | 'paused' | 'gone';
  /** How the receiver answered the last request for its consent; absent until it was asked. */
  readonly handshake?: {
    /** When it was asked. */
    readonly at: string;
    /** Whether the receiver accepts calls. */
    readonly outcome: 'agreed' | 'not-agreed' | 'no-answer';
    /** The answer of the receiver, or why there was none. */
    readonly detail: string;
    /** The number of calls a minute that it allows (`WebHook-Allowed-Rate`); absent when it sets no limit. */
    readonly rate?: number | undefined;
  } | undefined;
  /** When it was registered. */
  readonly registeredAt: string;
  /** When it last changed. */
  readonly changedAt: string;
  /** Who registered it or changed it last; absent when its receiver ended it. */
  readonly changedBy?: string | undefined;
};

export type Subscriptions = {
  /** The subscriptions that you keep. */
  readonly subscriptions: readonly Subscription[];
  /** The applications whose subscriptions you keep, by their client ids. */
  readonly applications: readonly string[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type SubscriptionWithKey = {
  /** The application whose subscription it is, by its client id. */
  readonly clientId: string;
  /** The subscription, by the identifier that its application chose. */
  readonly subscriptionId: string;
  /** The receiver: where events are posted. */
  readonly endpoint: string;
  /** The types that it receives; an empty list means every type. */
  readonly types: readonly string[];
  /** `pending` until the receiver agreed; `gone` is final. */
  readonly status: 'pending' | 'active' | 'paused' | 'gone';
  /** How the receiver answered the last request for its consent; absent until it was asked. */
  readonly handshake?: {
    /** When it was asked. */
    readonly at: string;
    /** Whether the receiver accepts calls. */
    readonly outcome: 'agreed' | 'not-agreed' | 'no-answer';
    /** The answer of the receiver, or why there was none. */
    readonly detail: string;
    /** The number of calls a minute that it allows (`WebHook-Allowed-Rate`); absent when it sets no limit. */
    readonly rate?: number | undefined;
  } | undefined;
  /** When it was registered. */
  readonly registeredAt: string;
  /** When it last changed. */
  readonly changedAt: string;
  /** Who registered it or changed it last; absent when its receiver ended it. */
  readonly changedBy?: string | undefined;
  /** Signs what is sent. It is shown in this answer and never again. */
  readonly key: string;
};

export type Succession = {
  /** The succession, by the identifier that its application chose. */
  readonly successionId: string;
  /** `merge`: several become one; `split`: one is divided over several; `rename`: one has another name. */
  readonly kind: 'merge' | 'split' | 'rename';
  /** The first day on which it holds. */
  readonly on: string;
  /** The law or the decision that it is based on. */
  readonly ground: {
    /** Where that can be found, such as its number in the Staatsblad. */
    readonly reference: string;
    /** The document itself. */
    readonly document?: string | undefined;
  };
  /** The municipalities that end on that day; of a rename, the one with another name. */
  readonly predecessors: readonly string[];
  /** The municipalities that follow them up. */
  readonly successors: readonly {
    /** The municipality: one of the programme, or the identifier of one that begins. */
    readonly partnerId: string;
    /** Whether the succession founds it. A founded successor has no answers or obligations of its own from before that day. */
    readonly founded: boolean;
  }[];
  /** Of a rename: the name from that day on. */
  readonly name?: string | undefined;
  /** The divisions that people make: which successor takes over what. */
  readonly divisions: {
    /** Which successor takes over which seat. */
    readonly seats?: readonly {
      /** The seat. */
      readonly seatId: string;
      /** The successor. */
      readonly to: string;
    }[] | undefined;
    /** The successor in which a person continues in its role. */
    readonly people?: readonly {
      /** The person. */
      readonly personId: string;
      /** The successor. */
      readonly to: string;
    }[] | undefined;
    /** The successor that continues to represent another partner. */
    readonly representations?: readonly {
      /** The representation. */
      readonly representationId: string;
      /** The successor. */
      readonly to: string;
    }[] | undefined;
    /** Which successor leads an alliance. */
    readonly leads?: readonly {
      /** The alliance, by the identifier that was chosen at its pitch. */
      readonly allianceId: string;
      /** The successor. */
      readonly to: string;
    }[] | undefined;
    /** The share of each successor in a contribution of a municipality that is split. */
    readonly contributions?: readonly {
      /** The alliance, by the identifier that was chosen at its pitch. */
      readonly allianceId: string;
      /** The contribution, by the identifier that its partner chose; it is unique within the alliance. */
      readonly contributionId: string;
      /** The share of each successor; those of a year add up to the contribution, to the cent. */
      readonly shares: readonly {
        /** The successor. */
        readonly partnerId: string;
        /** Its share, by year. */
        readonly years: readonly {
          /** The calendar year. */
          readonly year: number;
          /** The amount: euro cents for money, hours for hours, 1 for a contribution that cannot be divided. */
          readonly amount: number;
        }[];
      }[];
    }[] | undefined;
  };
  /** When everything that was recorded until its day had moved; absent until then. */
  readonly tookEffectAt?: string | undefined;
};

export type SuccessionNotice = {
  /** Its kind. */
  readonly code: 'quorum-out-of-reach' | 'seats-coincide' | 'seat-falls-vacant' | 'role-held-twice' | 'representation-ends' | 'meetings-taken-over';
  /** The municipality that it is about. */
  readonly partnerId?: string | undefined;
  /** The notice in words. */
  readonly message: string;
};

export type SuccessionPreview = {
  /** The succession as it would be recorded. */
  readonly succession: Succession;
  /** What moves, apart from contributions. */
  readonly moves: readonly MovedThing[];
  /** The contributions that move, with the share of each successor. */
  readonly contributions: readonly MovedContribution[];
  /** What people must divide before the succession can be recorded. */
  readonly undivided: readonly {
    /** Its kind. */
    readonly what: 'seat' | 'representation' | 'lead' | 'contribution';
    /** Its identifier; for a contribution, with that of its alliance. */
    readonly id: string;
  }[];
  /** Notices about consequences that people must decide on. A notice does not stop the succession. */
  readonly notices: readonly SuccessionNotice[];
};

export type Task = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The kind of matter that is asked about. */
  readonly matter: 'framework-cycle' | 'conditions' | 'accession' | 'approval' | 'composition' | 'rules' | 'contribution' | 'report' | 'payment' | 'grant' | 'escalation' | 'obligation';
  /** The matter, within its kind: the number of a framework version or a review, `alliance.contribution`, `alliance.from_until` of a report, or an escalation. */
  readonly matterId: string;
  /** The round in which it was asked. */
  readonly roundId: string;
  /** The part of one addressee in a round. */
  readonly taskId: string;
  /** The kind of round. */
  readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'contribution-conditions' | 'report' | 'grant' | 'taking-back' | 'consequence' | 'raising' | 'solution' | 'verdict' | 'ruling' | 'follow-up' | 'payment';
  /** The addressee, within the round. */
  readonly addresseeId: string;
  /** The partner. */
  readonly partnerId: string;
  /** In what capacity somebody is addressed. */
  readonly capacity: 'partner' | 'council' | 'klankbordgroep' | 'seat' | 'college' | 'board' | 'alliance' | 'programmabureau';
  /** The earlier decisions that it takes back or lets stand, by their identifiers in the register. */
  readonly takesBack?: readonly string[] | undefined;
  /** The name of the addressee, in Dutch. */
  readonly addressee: string;
  /** Whether the round waits for this answer. It does not wait for partners of the outer ring, which may answer. */
  readonly awaited: boolean;
  /** Its status. */
  readonly status: 'open' | 'answered' | 'withdrawn';
  /** Whether the programmabureau chose the person, so that the registry does not choose another. */
  readonly assignedByHand: boolean;
  /** Who withdrew it: the client id of an application, `registry` when the registry no longer asks it, or `matter` when its matter was withdrawn. */
  readonly withdrawnBy?: string | undefined;
  /** How many reminders were sent. */
  readonly remindersSent: number;
  /** How often its e-mail was sent, including the first time and without reminders. */
  readonly sendings: number;
  /** When its e-mail was last sent. */
  readonly lastSentAt?: string | undefined;
  /** Whether no e-mail reaches the addressee: the programmabureau must give the task to another person or correct the address. */
  readonly undeliverable: boolean;
  /** The answer that stands; absent until there is one. A vote of the seats is shown to the programmabureau and the partner that gave it until the round is over. */
  readonly answer?: {
    /** The number of the answer within its task; each correction, and each answer after a deferral, has the next number. */
    readonly number: number;
    /** Which answer, by its code. */
    readonly answer: string;
    /** The question, in Dutch, as it stands in the mail and on the page. */
    readonly question?: string | undefined;
    /** What the addressee wrote with its answer. */
    readonly remarks?: string | undefined;
    /** What the body decided in its own meeting, as its addressee registered it. */
    readonly decision?: {
      /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
      readonly decidedOn: string;
      /** The body's own reference (kenmerk). */
      readonly reference: string;
      /** On whose behalf the decision is registered. */
      readonly onBehalfOf: string;
      /** The conditions that came with it, one each. */
      readonly conditions: readonly string[];
      /** Where the document can be found (http or https). */
      readonly document?: string | undefined;
    } | undefined;
    /** Who does what by when, with an answer that binds its giver to it. */
    readonly measures?: readonly {
      /** Who carries it out. */
      readonly who: string;
      /** What is done. */
      readonly what: string;
      /** The last day on which it is done. */
      readonly by: string;
    }[] | undefined;
    /** What the regiegroep would be asked to allow, as the programmabureau drafted it. */
    readonly dispensation?: {
      /** The largest deviation that is allowed, in the unit of the breach. */
      readonly upTo: number;
      /** The last day on which it is allowed. */
      readonly until: string;
      /** The conditions under which it is allowed, in Dutch. */
      readonly conditions: readonly string[];
    } | undefined;
    /** The fields that were filled in beside the answer, where the round has a form: each field by its name, as it was typed. */
    readonly filled?: Readonly<Record<string, string>> | undefined;
    /** The hash of the text that it is about; it does not count for another text. */
    readonly textHash: string;
    /** When it was given. */
    readonly givenAt: string;
    /** The way it was given: on the decision page, through the API, or on paper. */
    readonly via: 'decision-page' | 'paper' | 'api';
    /** The rule that entitled the addressee to answer at that moment. */
    readonly entitlement: string;
    /** The partner that answered for it as its representative. */
    readonly representedBy?: string | undefined;
    /** Identifies who registered it. The name is stored separately, so that it can be erased. */
    readonly registrarId: string;
    /** When and why its remarks were taken out, because they said something about a person; absent otherwise. */
    readonly takenOut?: {
      /** When they were taken out. */
      readonly at: string;
      /** Why, in the words of the programmabureau. */
      readonly reason: string;
    } | undefined;
  } | undefined;
  /** The end of the term of its round, extensions included. */
  readonly dueAt?: string | undefined;
  /** Whether a deputy has taken over. */
  readonly passedOn: boolean;
};

export type TaskBriefing = {
  /** When it was compiled: as its round opened. */
  readonly compiledAt: string;
  /** What changed since the version in force, and since the text that this partner was asked about last. */
  readonly changes: readonly {
    /** With which text it is compared, in Dutch. */
    readonly against: string;
    /** One difference a line, in Dutch. */
    readonly lines: readonly string[];
    /** How many differences are not in the lines. */
    readonly left: number;
  }[];
  /** The earlier rounds about the same matter. */
  readonly earlier: readonly {
    /** What kind of round it was, in Dutch. */
    readonly name: string;
    /** When it was closed. */
    readonly closedAt: string;
    /** How it ended, in Dutch. */
    readonly outcome: string;
    /** What was answered with an explanation. */
    readonly voices: readonly {
      /** The name of the addressee, in Dutch. */
      readonly addressee: string;
      /** The answer as people read it, in Dutch. */
      readonly answer: string;
      /** What the addressee wrote with its answer. */
      readonly remarks?: string | undefined;
      /** What was done with it. */
      readonly reply?: string | undefined;
    }[];
    /** How many answers are not in the voices. */
    readonly left: number;
  }[];
  /** The interim evaluation of the framework in force, which comes with a draft. */
  readonly evaluation?: {
    /** The title of the evaluation. */
    readonly title: string;
    /** A summary of the evaluation. */
    readonly summary: string;
  } | undefined;
  /** The last established evaluation of what is in force; absent without one. */
  readonly evaluated?: {
    /** The evaluation, by the first day that it is about and the day after the last. */
    readonly evaluationId: string;
    /** Its version. */
    readonly version: number;
    /** What it is about, in Dutch. */
    readonly title: string;
  } | undefined;
  /** The partner that is asked. */
  readonly partnerName: string;
  /** What it means for that partner. */
  readonly stakes: readonly {
    /** What it is, in Dutch. */
    readonly label: string;
    /** Its value, in Dutch. */
    readonly value: string;
  }[];
  /** Where more can be read. */
  readonly documents: readonly {
    /** Its title. */
    readonly title: string;
    /** Where it is. */
    readonly url: string;
  }[];
};

export type TaskWithTrail = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The kind of matter that is asked about. */
  readonly matter: 'framework-cycle' | 'conditions' | 'accession' | 'approval' | 'composition' | 'rules' | 'contribution' | 'report' | 'payment' | 'grant' | 'escalation' | 'obligation';
  /** The matter, within its kind: the number of a framework version or a review, `alliance.contribution`, `alliance.from_until` of a report, or an escalation. */
  readonly matterId: string;
  /** The round in which it was asked. */
  readonly roundId: string;
  /** The part of one addressee in a round. */
  readonly taskId: string;
  /** The kind of round. */
  readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'contribution-conditions' | 'report' | 'grant' | 'taking-back' | 'consequence' | 'raising' | 'solution' | 'verdict' | 'ruling' | 'follow-up' | 'payment';
  /** The addressee, within the round. */
  readonly addresseeId: string;
  /** The partner. */
  readonly partnerId: string;
  /** In what capacity somebody is addressed. */
  readonly capacity: 'partner' | 'council' | 'klankbordgroep' | 'seat' | 'college' | 'board' | 'alliance' | 'programmabureau';
  /** The earlier decisions that it takes back or lets stand, by their identifiers in the register. */
  readonly takesBack?: readonly string[] | undefined;
  /** The name of the addressee, in Dutch. */
  readonly addressee: string;
  /** Whether the round waits for this answer. It does not wait for partners of the outer ring, which may answer. */
  readonly awaited: boolean;
  /** Its status. */
  readonly status: 'open' | 'answered' | 'withdrawn';
  /** Whether the programmabureau chose the person, so that the registry does not choose another. */
  readonly assignedByHand: boolean;
  /** Who withdrew it: the client id of an application, `registry` when the registry no longer asks it, or `matter` when its matter was withdrawn. */
  readonly withdrawnBy?: string | undefined;
  /** How many reminders were sent. */
  readonly remindersSent: number;
  /** How often its e-mail was sent, including the first time and without reminders. */
  readonly sendings: number;
  /** When its e-mail was last sent. */
  readonly lastSentAt?: string | undefined;
  /** Whether no e-mail reaches the addressee: the programmabureau must give the task to another person or correct the address. */
  readonly undeliverable: boolean;
  /** The answer that stands; absent until there is one. A vote of the seats is shown to the programmabureau and the partner that gave it until the round is over. */
  readonly answer?: {
    /** The number of the answer within its task; each correction, and each answer after a deferral, has the next number. */
    readonly number: number;
    /** Which answer, by its code. */
    readonly answer: string;
    /** The question, in Dutch, as it stands in the mail and on the page. */
    readonly question?: string | undefined;
    /** What the addressee wrote with its answer. */
    readonly remarks?: string | undefined;
    /** What the body decided in its own meeting, as its addressee registered it. */
    readonly decision?: {
      /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
      readonly decidedOn: string;
      /** The body's own reference (kenmerk). */
      readonly reference: string;
      /** On whose behalf the decision is registered. */
      readonly onBehalfOf: string;
      /** The conditions that came with it, one each. */
      readonly conditions: readonly string[];
      /** Where the document can be found (http or https). */
      readonly document?: string | undefined;
    } | undefined;
    /** Who does what by when, with an answer that binds its giver to it. */
    readonly measures?: readonly {
      /** Who carries it out. */
      readonly who: string;
      /** What is done. */
      readonly what: string;
      /** The last day on which it is done. */
      readonly by: string;
    }[] | undefined;
    /** What the regiegroep would be asked to allow, as the programmabureau drafted it. */
    readonly dispensation?: {
      /** The largest deviation that is allowed, in the unit of the breach. */
      readonly upTo: number;
      /** The last day on which it is allowed. */
      readonly until: string;
      /** The conditions under which it is allowed, in Dutch. */
      readonly conditions: readonly string[];
    } | undefined;
    /** The fields that were filled in beside the answer, where the round has a form: each field by its name, as it was typed. */
    readonly filled?: Readonly<Record<string, string>> | undefined;
    /** The hash of the text that it is about; it does not count for another text. */
    readonly textHash: string;
    /** When it was given. */
    readonly givenAt: string;
    /** The way it was given: on the decision page, through the API, or on paper. */
    readonly via: 'decision-page' | 'paper' | 'api';
    /** The rule that entitled the addressee to answer at that moment. */
    readonly entitlement: string;
    /** The partner that answered for it as its representative. */
    readonly representedBy?: string | undefined;
    /** Identifies who registered it. The name is stored separately, so that it can be erased. */
    readonly registrarId: string;
    /** When and why its remarks were taken out, because they said something about a person; absent otherwise. */
    readonly takenOut?: {
      /** When they were taken out. */
      readonly at: string;
      /** Why, in the words of the programmabureau. */
      readonly reason: string;
    } | undefined;
  } | undefined;
  /** The end of the term of its round, extensions included. */
  readonly dueAt?: string | undefined;
  /** Whether a deputy has taken over. */
  readonly passedOn: boolean;
  /** The question, in Dutch, as it stands in the mail and on the page. */
  readonly question?: string | undefined;
  /** Whether the caller answers it: a person its own tasks, an application those of its partner. */
  readonly yours: boolean;
  /** The text of the question, as its addressee reads it; for the programmabureau and the partner that is asked. Absent where the question has no text. */
  readonly content?: AskedText | undefined;
  /** What else whoever decides must know, as it was when the round opened: it stays the same. For the programmabureau and the partner that is asked; absent where the round has none. */
  readonly briefing?: TaskBriefing | undefined;
  /** What an answer has to hold; absent when the round does not accept answers any more. */
  readonly answering?: {
    /** The answers to choose from. */
    readonly options: readonly {
      /** The code of the answer. */
      readonly answer: string;
      /** The answer as the decision page shows it, in Dutch. */
      readonly label: string;
      /** Whether the answer needs remarks, may have them, or takes none. */
      readonly remarks: 'required' | 'optional' | 'none';
      /** Whether the answer has conditions, at least one. */
      readonly conditions: boolean;
      /** Whether the answer says who does what by when. */
      readonly measures: boolean;
      /** Whether the answer may draft what the regiegroep would be asked to allow. */
      readonly drafts: boolean;
      /** Whether the question stays open after this answer, until there is a decision. */
      readonly keepsOpen: boolean;
    }[];
    /** Whether the answer registers a decision that the body took in its own meeting. */
    readonly registersDecision: boolean;
    /** Whether it is asked again when its text changes. */
    readonly asksAgain: boolean;
    /** What follows where nobody answers, in Dutch; absent where no more follows than that it is recorded. */
    readonly afterSilence?: string | undefined;
    /** Whether the answer fills in a form as well. */
    readonly fills: boolean;
    /** The form that is filled in beside the answer, as the decision page shows it: what is typed goes into `filled`. For the programmabureau and the partner that is asked; absent where the round has none. */
    readonly form?: readonly {
      /** What the section is about, in Dutch. */
      readonly heading: string;
      /** The explanation above its fields, in Dutch. */
      readonly text?: string | undefined;
      /** The fields of the section. */
      readonly fields: readonly {
        /** The name of the field in `filled`. */
        readonly name: string;
        /** The label, in Dutch. */
        readonly label: string;
        /** The explanation beside the field, in Dutch, such as what was filled in the time before. */
        readonly hint?: string | undefined;
        /** Whether the field may be left empty; absent where it may not. */
        readonly optional?: true | undefined;
        /** The number of lines of a longer text; absent for a single line. */
        readonly rows?: number | undefined;
      }[];
    }[] | undefined;
  } | undefined;
  /** The codes of the answers that its round allows; none when it accepts no answer any more. */
  readonly answers: readonly string[];
  /** Who did what to it, when and why. */
  readonly trail: readonly {
    /** When it was done. */
    readonly at: string;
    /** What was done. */
    readonly what: 'opened' | 'reminded' | 'sent-again' | 'reassigned' | 'passed-on' | 'withdrawn' | 'reopened' | 'deferred' | 'answered' | 'undeliverable' | 'remarks-taken-out';
    /** Who or what did it: the client id of an application, `addressee`, `registry`, the mail service, or the round. */
    readonly by: string;
    /** Why, in words. */
    readonly reason?: string | undefined;
  }[];
  /** The people of the partner that answers whose role gives such an answer: the task can go to each of them. For the programmabureau, while the round is open. */
  readonly people?: readonly {
    /** The person in the registry, as `reassignTask` names it. */
    readonly personId: string;
    /** The name. */
    readonly name: string;
    /** The role. */
    readonly role: 'portfolio-holder' | 'college-secretary' | 'council-clerk' | 'board-contact' | 'programme-director' | 'bureau' | 'alliance-lead';
    /** Whether this person has the task now. */
    readonly hasTask: boolean;
  }[] | undefined;
};

export type TextComparison = {
  /** The text before. */
  readonly from: {
    /** The framework cycle, by the number of the version that it makes. */
    readonly cycleId: string;
    /** The number of the text within its version. */
    readonly number: number;
    /** SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text. */
    readonly hash: string;
  };
  /** The text after. */
  readonly to: {
    /** The framework cycle, by the number of the version that it makes. */
    readonly cycleId: string;
    /** The number of the text within its version. */
    readonly number: number;
    /** SHA-256 (hexadecimal) over the canonical content (RFC 8785): the same hash is the same text. */
    readonly hash: string;
  };
  /** What differs, in the order of the text. */
  readonly differences: readonly {
    /** The road to the place: line, goal, indicator, field. */
    readonly where: readonly string[];
    /** What happened at that place. */
    readonly change: 'added' | 'removed' | 'changed' | 'moved';
    /** What stood there before; absent for what was added. */
    readonly before?: unknown | undefined;
    /** What stands there now; absent for what was removed. */
    readonly after?: unknown | undefined;
  }[];
};

export type UnfoundedEntry = {
  /** Its place in the register. */
  readonly sequence: number;
  /** The decision that it says it is. */
  readonly decisionId: string;
};

export type WhatIsDue = {
  /** The day whose state is shown: what was recorded by the end of that day. */
  readonly asOf: string;
  /** What is due, the earliest first. */
  readonly due: readonly {
    /** What is due. */
    readonly what: 'report' | 'composition-review' | 'framework-renewal' | 'approval-condition' | 'contribution-condition' | 'dispensation-condition' | 'measure' | 'payment' | 'contribution-end' | 'lesson';
    /** The day on which it is due. */
    readonly dueOn: string;
    /** Whether that day is past. */
    readonly late: boolean;
    /** Who owes it: a partner, or a body of the programme. */
    readonly owedBy: string;
    /** The alliance, by the identifier that was chosen at its pitch. */
    readonly allianceId?: string | undefined;
    /** A period, from its first day up to, and not including, its end. */
    readonly period?: {
      /** The first day. */
      readonly from: string;
      /** The first day after the period. */
      readonly until: string;
    } | undefined;
    /** How often it was requested; 0 before its period is over; absent for what is never requested. */
    readonly asked?: number | undefined;
    /** The contribution, by the identifier that its partner chose; it is unique within the alliance. */
    readonly contributionId?: string | undefined;
    /** The framework cycle, by the number of the version that it makes. */
    readonly cycleId?: string | undefined;
    /** The condition, by the answer that registered it and its place there. */
    readonly conditionId?: string | undefined;
    /** The escalation, by its number in the programme. */
    readonly escalationId?: string | undefined;
    /** The measure or condition of a dispensation, under which it is followed up. */
    readonly obligationId?: string | undefined;
    /** Whether a measure, a condition of a dispensation or a payment was asked about, and what came of it. Of a payment `done` says that its partner paid, and that the payment is not recorded yet. */
    readonly status?: 'open' | 'asked' | 'done' | 'in-progress' | 'not-done' | 'silent' | undefined;
    /** Its place among the measures or conditions of its escalation. */
    readonly number?: number | undefined;
    /** The lesson that nobody ended yet. */
    readonly lessonId?: string | undefined;
    /** Of a lesson, the day on which it was recorded, from which its age counts. */
    readonly recordedOn?: string | undefined;
    /** The condition, the measure or the lesson, in words. */
    readonly text?: string | undefined;
    /** Who is to carry out a measure, as it was written down. */
    readonly who?: string | undefined;
  }[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type WithheldEntry = {
  /** Its place in the register, without gaps; 1 is the first. */
  readonly sequence: number;
  /** The hash of the entry before, which chains the entries; zeros for the first. */
  readonly previousHash: string;
  /** Its hash, which the next entry contains. What the hash covers is withheld. */
  readonly hash: string;
};

export type WordsRemoval = {
  /** The number of the removal within its programme. */
  readonly number: number;
  /** The kind of thing that the words were written about. */
  readonly about: 'framework-cycle' | 'alliance' | 'escalation' | 'grant' | 'lesson' | 'evaluation' | 'composition' | 'rules';
  /** The thing that they were written about, within its kind. */
  readonly aboutId: string;
  /** Why, in the words of the programmabureau. */
  readonly reason: string;
  /** The rule by which it was done. */
  readonly ground: string;
  /** When they were taken out. */
  readonly at: string;
  /** Who took them out. */
  readonly by: string;
  /** SHA-256 (hex) over a secret salt and the words: it stays when the words are gone, and without the salt nobody can find out by trying which they were. */
  readonly hash: string;
};

export type WordsRemovals = {
  /** The removals, oldest first. */
  readonly removals: readonly WordsRemoval[];
  /** Where the next part is, when there is more. */
  readonly next?: string | undefined;
};

export type WrittenText = {
  /** The programme (Regio Deal). */
  readonly programmeId: string;
  /** The framework cycle, by the number of the version that it makes. */
  readonly cycleId: string;
  /** The number of the text within its version. */
  readonly number: number;
  /** SHA-256 over the canonical content (RFC 8785): what an approval stands for. */
  readonly hash: string;
};

/** What every operation takes and gives. */
export interface Operations {
  /** List your programmes. The programmes in which you have a standing today, with the roles that you have there. A person with several roles names one of them in `Acting-As`, by its `personId`. Who may: the programmabureau and every participating partner. */
  readonly listProgrammes: {
    readonly path: Readonly<Record<string, never>>;
    readonly query?: {
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'name' | '-name' | 'programmeId' | '-programmeId' | undefined;
    } | undefined;
    readonly answer: ProgrammesOfCaller;
    readonly conflicts: never;
  };
  /** Import a programme from its file. Records the programme as its YAML file says. The same file again changes nothing. Every fault in the file is named with its line. For the programmabureau; an operator creates a programme that is not there yet. Who may: the programmabureau. */
  readonly importProgramme: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: string;
    readonly answer: ImportedProgramme;
    readonly conflicts: never;
  };
  /** Read a programme. Period, lines, terms, thresholds and partners. No people: those are contact data. Who may: the programmabureau and every participating partner. */
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
  /** See what an import changes. Every record that the import of this file would make, change or end, and the same refusals. Changes nothing. For the programmabureau. Who may: the programmabureau. */
  readonly previewImport: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: string;
    readonly answer: ImportPreview;
    readonly conflicts: 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Export the registry as a programme file. The partners, people, seats, applications, settings and successions as a YAML file that `importProgramme` takes; imported unchanged it changes nothing. Nobody whose data were erased is named, and people who are no longer in their roles have the name of their last record: older names are not kept. Departures with their grounds and levels are not part of a file. For the programmabureau. Who may: the programmabureau. */
  readonly exportRegistry: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly answer: string;
    readonly conflicts: never;
  };
  /** List the bodies on a day. Regiegroep, klankbordgroep, coalition, colleges and councils, as the membership makes them on a day. Who may: the programmabureau and every participating partner. */
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
  /** Read the composition of the regiegroep. Who holds its seats on a day, and who should hold the rotating seat next, with the reasoning. Who may: the programmabureau and every participating partner. */
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
  /** Explain what the caller may do. Every act, whether the calling application may do it, by which rule and on which recorded facts. Who may: the programmabureau and every participating partner. */
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
  /** Let a partner be represented in a body. For a period, by another partner; asked by the partner itself or by the programmabureau for it. Recording it again changes nothing (200). Who may: the participating partner that lets itself be represented; the programmabureau records it for it. */
  readonly recordRepresentation: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** The body. */
      readonly body: 'regiegroep' | 'klankbordgroep' | 'coalition';
      /** The partner that is represented. */
      readonly representedPartnerId: string;
      /** The partner that answers for it. */
      readonly byPartnerId: string;
      /** The first day on which it is represented; not in the past. */
      readonly from: string;
      /** The first day on which it no longer holds; absent while no end is known. */
      readonly until?: string | undefined;
    };
    readonly answer: Representation;
    readonly conflicts: 'registry-changed' | 'represented-already' | 'representation-tangled' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** End a representation sooner. The answers that were given for the represented partner until then stay valid. Who may: the participating partner that lets itself be represented; the programmabureau records it for it. */
  readonly endRepresentation: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The representation. */
      readonly representationId: string;
    };
    readonly body: {
      /** The first day on which it answers for itself again; not in the past. */
      readonly until: string;
    };
    readonly answer: Representation;
    readonly conflicts: 'registry-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Admit a partner to the programme. From a day on, with the people who are asked for it. The college of a municipality that joins is asked about the framework version in force: it is bound from its approval. One that left comes back by `changeRing`. Recording it again changes nothing (200). Who may: the programmabureau. */
  readonly admitPartner: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** A short name for the partner in addresses and records, chosen by the client; it never changes. */
      readonly partnerId: string;
      /** The name of the partner. */
      readonly name: string;
      /** What kind of organisation it is. */
      readonly kind: 'municipality' | 'knowledge-institution' | 'civil-society' | 'company' | 'province' | 'state';
      /** The ring in which it begins. */
      readonly ring: 'inner' | 'middle' | 'outer';
      /** The first day on which it takes part; not in the past. */
      readonly from: string;
      /** Who receives its mail and is asked for it: every body of the partner needs somebody. They have their roles from its first day on. */
      readonly contacts: readonly {
        /** The role. */
        readonly role: 'portfolio-holder' | 'college-secretary' | 'council-clerk' | 'board-contact' | 'programme-director' | 'bureau' | 'alliance-lead';
        /** The name of the person. */
        readonly name: string;
        /** The address of the person. */
        readonly email: string;
      }[];
      /** When its bodies meet; absent when nothing is known. */
      readonly meetings?: {
        /** Periods in which nobody meets. */
        readonly recess: readonly {
          /** The first day on which it holds. */
          readonly from: string;
          /** The last day of the recess. */
          readonly until: string;
        }[];
        /** When the college meets: in a rhythm, or on given days. */
        readonly college?: {
          /** The ISO weekday; 1 is Monday. */
          readonly weekday: number;
          /** The number of weeks between two meetings; 1 when it is left out. */
          readonly everyWeeks?: number | undefined;
          /** The day from which the weeks are counted. */
          readonly from: string;
        } | {
          /** The days of the meetings. */
          readonly dates: readonly string[];
        } | undefined;
        /** When the council meets: in a rhythm, or on given days. */
        readonly council?: {
          /** The ISO weekday; 1 is Monday. */
          readonly weekday: number;
          /** The number of weeks between two meetings; 1 when it is left out. */
          readonly everyWeeks?: number | undefined;
          /** The day from which the weeks are counted. */
          readonly from: string;
        } | {
          /** The days of the meetings. */
          readonly dates: readonly string[];
        } | undefined;
        /** When the board of a partner that is no municipality meets: in a rhythm, or on given days. */
        readonly board?: {
          /** The ISO weekday; 1 is Monday. */
          readonly weekday: number;
          /** The number of weeks between two meetings; 1 when it is left out. */
          readonly everyWeeks?: number | undefined;
          /** The day from which the weeks are counted. */
          readonly from: string;
        } | {
          /** The days of the meetings. */
          readonly dates: readonly string[];
        } | undefined;
        /** Elections of its council on a day of its own, as after a merger. The usual ones are not listed. */
        readonly elections?: readonly {
          /** The day of the election. */
          readonly on: string;
          /** The first day of the council that is elected; without it, eight days after the election. */
          readonly councilFrom?: string | undefined;
          /** The first day of the college that follows; without it, the college gets no handover: the old one sits until then. */
          readonly collegeFrom?: string | undefined;
        }[] | undefined;
      } | undefined;
    };
    readonly answer: AdmittedPartner;
    readonly conflicts: 'registry-changed' | 'partner-exists' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Move a partner to another ring. From a day on, or out of the programme. A holder of a seat stays in the inner ring as long as it holds the seat. Recording it again changes nothing (200). Who may: the programmabureau. */
  readonly changeRing: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The partner. */
      readonly partnerId: string;
    };
    readonly body: {
      /** The ring that it moves to; `none` when it leaves the programme. */
      readonly ring: 'inner' | 'middle' | 'outer' | 'none';
      /** The first day in that ring; not in the past. */
      readonly from: string;
    };
    readonly answer: PartnerRings;
    readonly conflicts: 'registry-changed' | 'ring-arranged' | 'seat-held' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** End the membership of a partner. From a day on, with its ground. What it had committed ends on that day with what was paid until then, its seats fall vacant and its representations end. Recording it again changes nothing (200). Who may: the programmabureau. */
  readonly endMembership: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The partner. */
      readonly partnerId: string;
    };
    readonly body: {
      /** The first day on which it no longer takes part; not in the past. */
      readonly on: string;
      /** Why it leaves; it is kept. */
      readonly ground: string;
    };
    readonly answer: PartnerDeparture;
    readonly conflicts: 'registry-changed' | 'ring-arranged' | 'not-a-member' | 'membership-ended' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Record when the bodies of a partner meet. Everything that is known of it: the rhythm or the days of each body, its recesses, and elections of its own. It replaces what was known; open rounds keep their terms. Recording it again changes nothing (200). For the programmabureau. Who may: the programmabureau. */
  readonly changeMeetings: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The partner. */
      readonly partnerId: string;
    };
    readonly body: {
      /** Periods in which nobody meets. */
      readonly recess: readonly {
        /** The first day on which it holds. */
        readonly from: string;
        /** The last day of the recess. */
        readonly until: string;
      }[];
      /** When the college meets: in a rhythm, or on given days; left out when it is not known. */
      readonly college?: {
        /** The ISO weekday; 1 is Monday. */
        readonly weekday: number;
        /** The number of weeks between two meetings; 1 when it is left out. */
        readonly everyWeeks?: number | undefined;
        /** The day from which the weeks are counted. */
        readonly from: string;
      } | {
        /** The days of the meetings. */
        readonly dates: readonly string[];
      } | undefined;
      /** When the council meets: in a rhythm, or on given days; left out when it is not known. */
      readonly council?: {
        /** The ISO weekday; 1 is Monday. */
        readonly weekday: number;
        /** The number of weeks between two meetings; 1 when it is left out. */
        readonly everyWeeks?: number | undefined;
        /** The day from which the weeks are counted. */
        readonly from: string;
      } | {
        /** The days of the meetings. */
        readonly dates: readonly string[];
      } | undefined;
      /** When the board of a partner that is no municipality meets: in a rhythm, or on given days; left out when it is not known. */
      readonly board?: {
        /** The ISO weekday; 1 is Monday. */
        readonly weekday: number;
        /** The number of weeks between two meetings; 1 when it is left out. */
        readonly everyWeeks?: number | undefined;
        /** The day from which the weeks are counted. */
        readonly from: string;
      } | {
        /** The days of the meetings. */
        readonly dates: readonly string[];
      } | undefined;
      /** Elections of its council on a day of its own, as after a merger; all of them. */
      readonly elections?: readonly {
        /** The day of the election. */
        readonly on: string;
        /** The first day of the council that is elected; without it, eight days after the election. */
        readonly councilFrom?: string | undefined;
        /** The first day of the college that follows; without it, the college gets no handover: the old one sits until then. */
        readonly collegeFrom?: string | undefined;
      }[] | undefined;
    };
    readonly answer: PartnerMeetings;
    readonly conflicts: 'registry-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Record the days off of the programme. The days off of the region beside the public holidays, all of them. They count in terms that are set from then on. Recording them again changes nothing (200). For the programmabureau. Who may: the programmabureau. */
  readonly changeDaysOff: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** Days off of the region itself; each gives its day in one of three ways. */
      readonly daysOff: readonly {
        /** What the day is called. */
        readonly name: string;
        /** The day itself. */
        readonly date?: string | undefined;
        /** A day of every year, as month and day: `11-11`. */
        readonly everyYear?: string | undefined;
        /** The number of days after Easter Sunday; a negative number counts back: -48 is the Monday of carnival. */
        readonly daysFromEaster?: number | undefined;
      }[];
    };
    readonly answer: DaysOff;
    readonly conflicts: 'registry-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the applications of a programme. The applications that may call the API in this programme, by the client id that their issuer gave them, with the party that each acts for. For the programmabureau. Who may: the programmabureau. */
  readonly listApps: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'clientId' | '-clientId' | undefined;
    } | undefined;
    readonly answer: Applications;
    readonly conflicts: never;
  };
  /** Let an application act for a party. From now on, by the client id that its issuer gave it. One that ended can begin again. Recording it again changes nothing (200). For the programmabureau. Who may: the programmabureau. */
  readonly recordApp: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** The client id that its issuer gave it. */
      readonly clientId: string;
      /** The partner that it acts for, or `programmabureau`; `nobody` when the programme does not know it. */
      readonly actsFor: string;
    };
    readonly answer: Application;
    readonly conflicts: 'registry-changed' | 'app-taken' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** End what an application may do. From a day on. What it recorded stays, under its client id. Recording it again changes nothing (200). For the programmabureau. Who may: the programmabureau. */
  readonly endApp: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The application, by the client id that its issuer gave it. */
      readonly clientId: string;
    };
    readonly body: {
      /** From this day on it may do nothing; not in the past. */
      readonly until: string;
    };
    readonly answer: Application;
    readonly conflicts: 'registry-changed' | 'app-over' | 'last-application' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Read what stands for a municipality. What a new council or college is handed after an election: approved, promised, committed, conditional and open, as it stands now. The clerk or the secretary gets it by e-mail on the first day of the body, with a page to print. With what the body was asked before and what it answered, what each alliance asked of the municipality, and the first meeting in which it can decide. For the municipality itself and the programmabureau. Who may: the municipality whose it is; the programmabureau. */
  readonly readHandover: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The partner. */
      readonly partnerId: string;
    };
    readonly query?: {
      /** The body that reads it; the council when it is left out. */
      readonly body?: 'council' | 'college' | undefined;
    } | undefined;
    readonly answer: Handover;
    readonly conflicts: never;
  };
  /** Pass a rotating seat on. As the regiegroep decided in a review that could not be carried out on its day, or outside a review, with a reason that is recorded. Recording it again changes nothing (200). Who may: the programmabureau. */
  readonly rotateSeat: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** The municipality that is to hold it. */
      readonly partnerId: string;
      /** The day on which it passes on. */
      readonly from: string;
      /** The seat that ends on that day. It may be left out when at most one rotating seat is held. */
      readonly succeeds?: string | undefined;
      /** The ring that the former holder moves to; when it is left out, the ring that it was in before its seat. */
      readonly formerHolderRing?: 'inner' | 'middle' | 'outer' | undefined;
      /** Why it passes on without a review that the seats adopted, which proposes it. */
      readonly outsideReview?: string | undefined;
    };
    readonly answer: SeatSuccession;
    readonly conflicts: 'registry-changed' | 'holds-seat' | 'seats-taken' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Set who sees a matter. A framework cycle or an escalation is public, among partners (the default) or confidential. A confidential matter has a ground and an end; it is seen by the programmabureau, the seats of the regiegroep, the partners that take part in it, those that are named, and whoever is asked about it. For everybody else it does not exist: not in reads, lists, counts, files, calendars or events. A document has the level of what it belongs to; one that is confidential by itself is seen by the programmabureau, the seats, those that are named and the body whose decision it is, and others read the rest without its address. A framework version that enters into force is among partners from then on. Every earlier level stays on record. Who may: the programmabureau; regiegroep members. */
  readonly setLevel: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** The kind of matter, or a document. */
      readonly matter: 'framework-cycle' | 'escalation' | 'document';
      /** The matter, within its kind; of a document its address. */
      readonly matterId: string;
      /** Who sees the matter. */
      readonly level: 'public' | 'among-partners' | 'confidential';
      /** The ground of confidentiality: the article of the law, or the decision that imposed secrecy. */
      readonly ground?: string | undefined;
      /** The first day on which a confidential matter is among partners again. */
      readonly until?: string | undefined;
      /** The partners that see it, beside the programmabureau and the seats of the regiegroep. */
      readonly sharedWith?: readonly string[] | undefined;
      /** Why it is given this level; it is kept. */
      readonly reason: string;
    };
    readonly answer: MatterLevel;
    readonly conflicts: 'matter-binding' | 'level-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List who sees what. Every level that was set, oldest first; the last one of a matter holds. For the programmabureau and the seats of the regiegroep. Who may: the programmabureau; regiegroep members. */
  readonly listLevels: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'at' | '-at' | undefined;
    } | undefined;
    readonly answer: MatterLevels;
    readonly conflicts: never;
  };
  /** Take words out. For words that say something about a person: the motivation of a move, what a report says of risks and lessons, an explanation, a reason. Give the whole text as it was written, or one of its lines. `[weggelaten]` stands in its place within moments, in every record about the same thing and in what quotes it: questions, dossiers, the register. The register keeps the hash of what was taken out, and its chain holds. Sent again, it looks for the same words again, as `repeatRemoval` does without them. The remarks of an answer are taken out by `takeOutRemarks`. The text of a framework, the content of a plan, and the conditions of decisions stay. E-mails and files that were sent before are not changed. Who may: the programmabureau, with its reason; the register says that it did. */
  readonly takeOutWords: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** The kind of thing that the words were written about. */
      readonly about: 'framework-cycle' | 'alliance' | 'escalation' | 'grant' | 'lesson' | 'evaluation' | 'composition' | 'rules';
      /** The thing that they were written about, within its kind. */
      readonly aboutId: string;
      /** The whole text as it was written, or one of its lines. */
      readonly words: string;
      /** Why. Others read it, so it repeats nothing of the words. */
      readonly reason: string;
    };
    readonly answer: WordsRemoval;
    readonly conflicts: 'no-such-words' | 'removal-made' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List which words were taken out. Who took words out, when, why, by which rule, and the hash of what was taken out; oldest first. For the programmabureau. Who may: the programmabureau, with its reason; the register says that it did. */
  readonly listRemovals: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'at' | '-at' | undefined;
    } | undefined;
    readonly answer: WordsRemovals;
    readonly conflicts: never;
  };
  /** Take the same words out again. Looks everywhere again for words that were taken out: after a table was restored from a copy in which they still stand. It asks for no words, because nobody has them. Who may: the programmabureau, with its reason; the register says that it did. */
  readonly repeatRemoval: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The number of a removal of words. */
      readonly removal: string;
    };
    readonly answer: WordsRemoval;
    readonly conflicts: 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** See what a succession moves. Everything that moves when municipalities merge, one is split, or one changes its name, and what people must still divide. Changes nothing. Who may: the programmabureau. */
  readonly previewSuccession: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** The succession, by the identifier that its application chose. */
      readonly successionId: string;
      /** `merge`: several become one; `split`: one is divided over several; `rename`: one has another name. */
      readonly kind: 'merge' | 'split' | 'rename';
      /** The first day on which it holds; not in the past. */
      readonly on: string;
      /** The law or the decision that it is based on. */
      readonly ground: {
        /** Where that can be found, such as its number in the Staatsblad. */
        readonly reference: string;
        /** The document itself. */
        readonly document?: string | undefined;
      };
      /** The municipalities that end on that day; of a rename, the one with another name. */
      readonly predecessors: readonly string[];
      /** The municipalities that follow them up. */
      readonly successors?: readonly {
        /** The municipality: one of the programme, or the identifier of one that begins. */
        readonly partnerId: string;
        /** The name of a municipality that begins. */
        readonly name?: string | undefined;
        /** The ring of a municipality that begins; the innermost of its predecessors when it is left out. */
        readonly ring?: 'inner' | 'middle' | 'outer' | undefined;
        /** Who receives its mail; when it is left out, the people of its predecessors continue in their roles. */
        readonly contacts?: readonly {
          /** The role. */
          readonly role: 'portfolio-holder' | 'college-secretary' | 'council-clerk' | 'board-contact' | 'programme-director' | 'bureau' | 'alliance-lead';
          /** The name of the person. */
          readonly name: string;
          /** The address of the person. */
          readonly email: string;
        }[] | undefined;
        /** When its bodies meet; when it is left out, as recorded for the first of its predecessors that has meetings. */
        readonly meetings?: {
          /** Periods in which nobody meets. */
          readonly recess: readonly {
            /** The first day on which it holds. */
            readonly from: string;
            /** The last day of the recess. */
            readonly until: string;
          }[];
          /** When the college meets: in a rhythm, or on given days. */
          readonly college?: {
            /** The ISO weekday; 1 is Monday. */
            readonly weekday: number;
            /** The number of weeks between two meetings; 1 when it is left out. */
            readonly everyWeeks?: number | undefined;
            /** The day from which the weeks are counted. */
            readonly from: string;
          } | {
            /** The days of the meetings. */
            readonly dates: readonly string[];
          } | undefined;
          /** When the council meets: in a rhythm, or on given days. */
          readonly council?: {
            /** The ISO weekday; 1 is Monday. */
            readonly weekday: number;
            /** The number of weeks between two meetings; 1 when it is left out. */
            readonly everyWeeks?: number | undefined;
            /** The day from which the weeks are counted. */
            readonly from: string;
          } | {
            /** The days of the meetings. */
            readonly dates: readonly string[];
          } | undefined;
          /** When the board of a partner that is no municipality meets: in a rhythm, or on given days. */
          readonly board?: {
            /** The ISO weekday; 1 is Monday. */
            readonly weekday: number;
            /** The number of weeks between two meetings; 1 when it is left out. */
            readonly everyWeeks?: number | undefined;
            /** The day from which the weeks are counted. */
            readonly from: string;
          } | {
            /** The days of the meetings. */
            readonly dates: readonly string[];
          } | undefined;
          /** Elections of its council on a day of its own, as after a merger. The usual ones are not listed. */
          readonly elections?: readonly {
            /** The day of the election. */
            readonly on: string;
            /** The first day of the council that is elected; without it, eight days after the election. */
            readonly councilFrom?: string | undefined;
            /** The first day of the college that follows; without it, the college gets no handover: the old one sits until then. */
            readonly collegeFrom?: string | undefined;
          }[] | undefined;
        } | undefined;
      }[] | undefined;
      /** Of a rename: the name from that day on. */
      readonly name?: string | undefined;
      /** The divisions that people make: which successor takes over what. */
      readonly divisions?: {
        /** Which successor takes over which seat. */
        readonly seats?: readonly {
          /** The seat. */
          readonly seatId: string;
          /** The successor. */
          readonly to: string;
        }[] | undefined;
        /** The successor in which a person continues in its role. */
        readonly people?: readonly {
          /** The person. */
          readonly personId: string;
          /** The successor. */
          readonly to: string;
        }[] | undefined;
        /** The successor that continues to represent another partner. */
        readonly representations?: readonly {
          /** The representation. */
          readonly representationId: string;
          /** The successor. */
          readonly to: string;
        }[] | undefined;
        /** Which successor leads an alliance. */
        readonly leads?: readonly {
          /** The alliance, by the identifier that was chosen at its pitch. */
          readonly allianceId: string;
          /** The successor. */
          readonly to: string;
        }[] | undefined;
        /** The share of each successor in a contribution of a municipality that is split. */
        readonly contributions?: readonly {
          /** The alliance, by the identifier that was chosen at its pitch. */
          readonly allianceId: string;
          /** The contribution, by the identifier that its partner chose; it is unique within the alliance. */
          readonly contributionId: string;
          /** The share of each successor; those of a year add up to the contribution, to the cent. */
          readonly shares: readonly {
            /** The successor. */
            readonly partnerId: string;
            /** Its share, by year. */
            readonly years: readonly {
              /** The calendar year. */
              readonly year: number;
              /** The amount: euro cents for money, hours for hours, 1 for a contribution that cannot be divided. */
              readonly amount: number;
            }[];
          }[];
        }[] | undefined;
      } | undefined;
    };
    readonly answer: SuccessionPreview;
    readonly conflicts: 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Record a succession. Municipalities merge, one is split over others, or one changes its name, from a day on. Seats, people, contributions, approvals and open tasks go to the successors on that day; the past keeps the old names. Recording it again changes nothing (200); with other divisions it is recorded again (201). Who may: the programmabureau. */
  readonly recordSuccession: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** The succession, by the identifier that its application chose. */
      readonly successionId: string;
      /** `merge`: several become one; `split`: one is divided over several; `rename`: one has another name. */
      readonly kind: 'merge' | 'split' | 'rename';
      /** The first day on which it holds; not in the past. */
      readonly on: string;
      /** The law or the decision that it is based on. */
      readonly ground: {
        /** Where that can be found, such as its number in the Staatsblad. */
        readonly reference: string;
        /** The document itself. */
        readonly document?: string | undefined;
      };
      /** The municipalities that end on that day; of a rename, the one with another name. */
      readonly predecessors: readonly string[];
      /** The municipalities that follow them up. */
      readonly successors?: readonly {
        /** The municipality: one of the programme, or the identifier of one that begins. */
        readonly partnerId: string;
        /** The name of a municipality that begins. */
        readonly name?: string | undefined;
        /** The ring of a municipality that begins; the innermost of its predecessors when it is left out. */
        readonly ring?: 'inner' | 'middle' | 'outer' | undefined;
        /** Who receives its mail; when it is left out, the people of its predecessors continue in their roles. */
        readonly contacts?: readonly {
          /** The role. */
          readonly role: 'portfolio-holder' | 'college-secretary' | 'council-clerk' | 'board-contact' | 'programme-director' | 'bureau' | 'alliance-lead';
          /** The name of the person. */
          readonly name: string;
          /** The address of the person. */
          readonly email: string;
        }[] | undefined;
        /** When its bodies meet; when it is left out, as recorded for the first of its predecessors that has meetings. */
        readonly meetings?: {
          /** Periods in which nobody meets. */
          readonly recess: readonly {
            /** The first day on which it holds. */
            readonly from: string;
            /** The last day of the recess. */
            readonly until: string;
          }[];
          /** When the college meets: in a rhythm, or on given days. */
          readonly college?: {
            /** The ISO weekday; 1 is Monday. */
            readonly weekday: number;
            /** The number of weeks between two meetings; 1 when it is left out. */
            readonly everyWeeks?: number | undefined;
            /** The day from which the weeks are counted. */
            readonly from: string;
          } | {
            /** The days of the meetings. */
            readonly dates: readonly string[];
          } | undefined;
          /** When the council meets: in a rhythm, or on given days. */
          readonly council?: {
            /** The ISO weekday; 1 is Monday. */
            readonly weekday: number;
            /** The number of weeks between two meetings; 1 when it is left out. */
            readonly everyWeeks?: number | undefined;
            /** The day from which the weeks are counted. */
            readonly from: string;
          } | {
            /** The days of the meetings. */
            readonly dates: readonly string[];
          } | undefined;
          /** When the board of a partner that is no municipality meets: in a rhythm, or on given days. */
          readonly board?: {
            /** The ISO weekday; 1 is Monday. */
            readonly weekday: number;
            /** The number of weeks between two meetings; 1 when it is left out. */
            readonly everyWeeks?: number | undefined;
            /** The day from which the weeks are counted. */
            readonly from: string;
          } | {
            /** The days of the meetings. */
            readonly dates: readonly string[];
          } | undefined;
          /** Elections of its council on a day of its own, as after a merger. The usual ones are not listed. */
          readonly elections?: readonly {
            /** The day of the election. */
            readonly on: string;
            /** The first day of the council that is elected; without it, eight days after the election. */
            readonly councilFrom?: string | undefined;
            /** The first day of the college that follows; without it, the college gets no handover: the old one sits until then. */
            readonly collegeFrom?: string | undefined;
          }[] | undefined;
        } | undefined;
      }[] | undefined;
      /** Of a rename: the name from that day on. */
      readonly name?: string | undefined;
      /** The divisions that people make: which successor takes over what. */
      readonly divisions?: {
        /** Which successor takes over which seat. */
        readonly seats?: readonly {
          /** The seat. */
          readonly seatId: string;
          /** The successor. */
          readonly to: string;
        }[] | undefined;
        /** The successor in which a person continues in its role. */
        readonly people?: readonly {
          /** The person. */
          readonly personId: string;
          /** The successor. */
          readonly to: string;
        }[] | undefined;
        /** The successor that continues to represent another partner. */
        readonly representations?: readonly {
          /** The representation. */
          readonly representationId: string;
          /** The successor. */
          readonly to: string;
        }[] | undefined;
        /** Which successor leads an alliance. */
        readonly leads?: readonly {
          /** The alliance, by the identifier that was chosen at its pitch. */
          readonly allianceId: string;
          /** The successor. */
          readonly to: string;
        }[] | undefined;
        /** The share of each successor in a contribution of a municipality that is split. */
        readonly contributions?: readonly {
          /** The alliance, by the identifier that was chosen at its pitch. */
          readonly allianceId: string;
          /** The contribution, by the identifier that its partner chose; it is unique within the alliance. */
          readonly contributionId: string;
          /** The share of each successor; those of a year add up to the contribution, to the cent. */
          readonly shares: readonly {
            /** The successor. */
            readonly partnerId: string;
            /** Its share, by year. */
            readonly years: readonly {
              /** The calendar year. */
              readonly year: number;
              /** The amount: euro cents for money, hours for hours, 1 for a contribution that cannot be divided. */
              readonly amount: number;
            }[];
          }[];
        }[] | undefined;
      } | undefined;
    };
    readonly answer: RecordedSuccession;
    readonly conflicts: 'registry-changed' | 'succession-exists' | 'succession-too-large' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the people and their roles. Who has or will have which role. Names and addresses are contact data: the programmabureau sees all of them, a partner those of its own people. Who may: the programmabureau and every participating partner. */
  readonly listPeople: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** Only the people of this partner; `programmabureau` for its staff. */
      readonly partnerId?: string | undefined;
      /** Only people in this role. */
      readonly role?: 'portfolio-holder' | 'college-secretary' | 'council-clerk' | 'board-contact' | 'programme-director' | 'bureau' | 'alliance-lead' | undefined;
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'personId' | '-personId' | 'from' | '-from' | undefined;
    } | undefined;
    readonly answer: PeopleInRoles;
    readonly conflicts: never;
  };
  /** Give a person a role. From a day on, for a partner, or at the programmabureau when no partner is named. `succeeds` ends the role of whoever had it until then. A colleague in the same role from the same day gets a number in the identifier. Recording it again changes nothing (200). For the programmabureau. Who may: the programmabureau. */
  readonly recordPerson: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** The partner; left out for staff of the programmabureau. */
      readonly partnerId?: string | undefined;
      /** The role. */
      readonly role: 'portfolio-holder' | 'college-secretary' | 'council-clerk' | 'board-contact' | 'programme-director' | 'bureau' | 'alliance-lead';
      /** What the person works on, in the programmabureau. */
      readonly function?: 'strategy' | 'programme-management' | 'finance-and-control' | 'communication' | 'fundraising' | 'lobby' | 'public-affairs' | undefined;
      /** The name of the person. */
      readonly name: string;
      /** The e-mail address. */
      readonly email: string;
      /** The first day of the role. */
      readonly from: string;
      /** The first day on which the person no longer has the role. */
      readonly until?: string | undefined;
      /** The person who has the role until that day, by its identifier. */
      readonly succeeds?: string | undefined;
    };
    readonly answer: PersonInRole;
    readonly conflicts: 'registry-changed' | 'role-taken' | 'nobody-left' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Change the contact data of a person. The name, the address and, at the programmabureau, the function. For a successor use `recordPerson`. Recording it again changes nothing (200). For the programmabureau. Who may: the programmabureau. */
  readonly changePerson: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The person in the registry. */
      readonly personId: string;
    };
    readonly body: {
      /** The name of the person. */
      readonly name: string;
      /** The e-mail address. */
      readonly email: string;
      /** What the person works on, in the programmabureau. */
      readonly function?: 'strategy' | 'programme-management' | 'finance-and-control' | 'communication' | 'fundraising' | 'lobby' | 'public-affairs' | undefined;
    };
    readonly answer: PersonInRole;
    readonly conflicts: 'registry-changed' | 'person-erased' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** End a role. On a day; from then on the person is asked nothing and may do nothing in it. Recording it again changes nothing (200). For the programmabureau. Who may: the programmabureau. */
  readonly endRole: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The person in the registry. */
      readonly personId: string;
    };
    readonly body: {
      /** The first day on which the person no longer has the role. */
      readonly until: string;
    };
    readonly answer: PersonInRole;
    readonly conflicts: 'registry-changed' | 'nobody-left' | 'role-over' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Export the data of a person. The contact data, every record of the role that was held, and what was filled in with answers. For the programmabureau. Who may: the programmabureau. */
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
  /** Erase the contact data of a person. Erases the name, the address and whatever is derived from the address. The record that the role was held stays. Erasing again changes nothing (200). Who may: the programmabureau. */
  readonly erasePerson: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The person in the registry. */
      readonly personId: string;
    };
    readonly body: {
      /** Why; it is kept. */
      readonly reason: string;
    };
    readonly answer: Erasure;
    readonly conflicts: 'registry-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Call the yearly review of the regiegroep. The seats are asked in a round. The review proposes that the composition stays, that a rotating seat passes on, or that other rules of the game hold from a day (fixed seats, number of rotating seats, their term), as with proposeRuleChange. Who may: the programmabureau. */
  readonly callReview: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** The composition stays as it is. */
      readonly keep: true;
      /** Why the composition stays, why the seat goes to a municipality that did not wait longest, or why the rules should change. */
      readonly motivation: string;
    } | {
      /** The day on which the seat passes on. */
      readonly from: string;
      /** The municipality that is to hold it: the one that waited longest when it is left out. */
      readonly partnerId?: string | undefined;
      /** The seat that ends on that day. It may be left out when at most one rotating seat is held. */
      readonly succeeds?: string | undefined;
      /** The ring that the former holder moves to; when it is left out, the ring that it was in before its seat. */
      readonly formerHolderRing?: 'inner' | 'middle' | 'outer' | undefined;
      /** Why the composition stays, why the seat goes to a municipality that did not wait longest, or why the rules should change. */
      readonly motivation?: string | undefined;
    } | {
      /** The rules that the review proposes; the seats vote on them as on any rule change. */
      readonly rules: {
        /** The first day on which they hold; not in the past. */
        readonly from: string;
        /** The settings that they change; all others stay. */
        readonly changes?: {
          /** When a vote of the seats counts, and which share of the votes adopts. */
          readonly vote?: {
            /** The number of seats that must take part for a vote to count. */
            readonly quorum?: number | undefined;
            /** The share of the votes that is needed to adopt. */
            readonly majority?: 'simple' | 'two-thirds' | 'unanimous' | undefined;
          } | undefined;
          /** Which colleges must approve. */
          readonly approval?: 'all' | undefined;
          /** The kinds of round in which an answer also requires a one-time code, sent by e-mail. */
          readonly oneTimeCode?: readonly ('vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'grant' | 'taking-back' | 'consequence' | 'ruling')[] | undefined;
          /** How long each kind of round takes. */
          readonly terms?: Readonly<Record<string, {
            /** The length (ISO 8601 duration). */
            readonly length: string;
            /** Whether calendar days or working days are counted. */
            readonly counts: 'calendar-days' | 'working-days';
          }>> | undefined;
          /** The seats of the regiegroep. */
          readonly regiegroep?: {
            /** How many rotating seats there are. */
            readonly rotating?: number | undefined;
            /** How long a holder keeps a rotating seat (ISO 8601 duration); when it is left out, until the seats pass it on. */
            readonly turn?: string | undefined;
          } | undefined;
        } | undefined;
        /** All holders of a fixed seat from that day on; absent when they stay. */
        readonly fixedSeats?: readonly string[] | undefined;
        /** Holders whose seat ends on that day. */
        readonly leaving?: readonly {
          /** The holder. */
          readonly partnerId: string;
          /** The ring that it moves to; when it is left out, the ring that it was in before its seat. */
          readonly ring?: 'inner' | 'middle' | 'outer' | undefined;
        }[] | undefined;
      };
      /** Why the composition stays, why the seat goes to a municipality that did not wait longest, or why the rules should change. */
      readonly motivation: string;
    };
    readonly answer: CompositionReview;
    readonly conflicts: 'review-open' | 'rule-change-open' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the reviews of the regiegroep. Every review of its composition, oldest first, with what came of it, and on what ground each rotating seat passed on. Who may: the programmabureau and every participating partner. */
  readonly listReviews: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'number' | '-number' | undefined;
    } | undefined;
    readonly answer: CompositionReviews;
    readonly conflicts: never;
  };
  /** Propose a change of the rules of the game. Seats, quorum, majority, the approval rule, the answers that ask a code, and the terms of deciding bodies. The seats vote on it, by the rules in force; it holds from the day that it names and never before the decision. Who may: the programmabureau; regiegroep seats. */
  readonly proposeRuleChange: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** The first day on which it holds; not in the past. */
      readonly from: string;
      /** What it changes; everything else stays. */
      readonly changes?: {
        /** When a vote of the seats counts, and which share of the votes adopts. */
        readonly vote?: {
          /** The number of seats that must take part for a vote to count. */
          readonly quorum?: number | undefined;
          /** The share of the votes that is needed to adopt. */
          readonly majority?: 'simple' | 'two-thirds' | 'unanimous' | undefined;
        } | undefined;
        /** Which colleges must approve. */
        readonly approval?: 'all' | undefined;
        /** The kinds of round in which an answer also requires a one-time code, sent by e-mail. */
        readonly oneTimeCode?: readonly ('vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'grant' | 'taking-back' | 'consequence' | 'ruling')[] | undefined;
        /** How long each kind of round takes. */
        readonly terms?: Readonly<Record<string, {
          /** The length (ISO 8601 duration). */
          readonly length: string;
          /** Whether calendar days or working days are counted. */
          readonly counts: 'calendar-days' | 'working-days';
        }>> | undefined;
        /** The seats of the regiegroep. */
        readonly regiegroep?: {
          /** How many rotating seats there are. */
          readonly rotating?: number | undefined;
          /** How long a holder keeps a rotating seat (ISO 8601 duration); when it is left out, until the seats pass it on. */
          readonly turn?: string | undefined;
        } | undefined;
      } | undefined;
      /** All holders of a fixed seat from that day on; absent when they stay. */
      readonly fixedSeats?: readonly string[] | undefined;
      /** Holders whose seat ends on that day. */
      readonly leaving?: readonly {
        /** The holder. */
        readonly partnerId: string;
        /** The ring that it moves to; when it is left out, the ring that it was in before its seat. */
        readonly ring?: 'inner' | 'middle' | 'outer' | undefined;
      }[] | undefined;
      /** Why the rules should change: the seats read it. */
      readonly motivation: string;
    };
    readonly answer: RuleChange;
    readonly conflicts: 'rule-change-open' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the changes of the rules of the game. Every change that was put to the seats, oldest first, with its difference and what came of it. Who may: the programmabureau and every participating partner. */
  readonly listRuleChanges: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'number' | '-number' | undefined;
    } | undefined;
    readonly answer: RuleChanges;
    readonly conflicts: never;
  };
  /** Start the next framework version. Starts the cycle of a framework version with its first draft. The version in force stays in force. One cycle runs at a time; beside a version in force, a draft comes with its interim evaluation. Who may: regiegroep members; the programmabureau on their behalf. */
  readonly startCycle: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** The whole content. */
      readonly content: {
        /** Its title. */
        readonly title: string;
        /** A summary in a few sentences. */
        readonly summary: string;
        /** The programme lines, each with its goals and its budget. */
        readonly lines: readonly {
          /** The programme line. */
          readonly lineId: string;
          /** The name of the line. */
          readonly name: string;
          /** The goals on this line. */
          readonly goals: readonly {
            /** The goal of the framework. */
            readonly goalId: string;
            /** What the goal is to reach, in a few words. */
            readonly title: string;
            /** What the goal is to reach, in full. */
            readonly description: string;
            /** The activities for the goal, at the level of *what*. */
            readonly activities: readonly string[];
            /** How it is measured. */
            readonly indicators: readonly {
              /** The indicator, within the framework. */
              readonly indicatorId: string;
              /** What is measured. */
              readonly name: string;
              /** What is counted. */
              readonly unit: string;
              /** The value at the start, or `not-measured-yet` where nobody knows it. */
              readonly baseline: number | 'not-measured-yet';
              /** The value that is to be reached. */
              readonly target: number;
              /** The day by which it is to be reached. */
              readonly by: string;
              /** When the goal counts as reached: at its target or above it (`at-least`), at it or below it (`at-most`), at it alone (`exactly`), or 1 for yes and 0 for no (`yes-no`). Without one a goal points from its baseline to its target; needed where the two are equal or the baseline is not measured yet. */
              readonly direction?: 'at-least' | 'at-most' | 'exactly' | 'yes-no' | undefined;
            }[];
            /** The tolerances of this goal that differ from those of the mandate. */
            readonly tolerances?: readonly {
              /** The kind of breach. */
              readonly breach: 'goal-missed' | 'goal-late';
              /** The largest deviation that nobody needs to raise, in the unit of the mandate. */
              readonly tolerance: number;
            }[] | undefined;
          }[];
          /** What the framework gives the line, by calendar year. */
          readonly budget: readonly {
            /** The calendar year. */
            readonly year: number;
            /** Whole euro cents. */
            readonly amountCents: number;
            /** Where the money of that year comes from; together they are its amount. Absent where it is not said. */
            readonly sources?: readonly {
              /** Where the money comes from: the contribution of the state (`state`), the co-financing of the region (`region`), the province, or others. */
              readonly source: 'state' | 'region' | 'province' | 'other';
              /** Whole euro cents. */
              readonly amountCents: number;
            }[] | undefined;
          }[];
          /** The tolerances of the budget of this line that differ from those of the mandate. */
          readonly tolerances?: readonly {
            /** The kind of breach. */
            readonly breach: 'budget-overrun';
            /** The largest deviation that nobody needs to raise, in the unit of the mandate. */
            readonly tolerance: number;
          }[] | undefined;
        }[];
        /** The ground rules. */
        readonly groundRules: {
          /** How progress is monitored. */
          readonly monitoring: string;
          /** How accounts are given. */
          readonly accountability: string;
          /** How the work is organised. */
          readonly organisation: string;
        };
        /** How far the regiegroep may go by itself, for each kind of breach. */
        readonly mandate: readonly {
          /** What threatens: a goal is missed, a goal comes late, or a budget is overrun. */
          readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
          /** The unit: days for a goal that comes late, percent for every other breach. */
          readonly unit: 'percent' | 'days';
          /** The largest deviation that nobody needs to raise. */
          readonly tolerance: number;
          /** The largest deviation on which the regiegroep decides. */
          readonly regiegroep: number;
          /** The largest deviation on which the regiegroep decides after the klankbordgroep was sounded. Beyond it the framework must change. */
          readonly sounding: number;
        }[];
      };
      /** The interim evaluation of the framework in force. Required once a framework is in force. */
      readonly evaluation?: {
        /** The title of the evaluation. */
        readonly title: string;
        /** A summary of the evaluation. */
        readonly summary: string;
        /** Where the document can be found (http or https). */
        readonly document?: string | undefined;
      } | undefined;
    };
    readonly answer: FrameworkCycle;
    readonly conflicts: 'cycle-running' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the framework versions. The versions of the framework of a programme and where each stands, oldest first. Who may: the programmabureau and every participating partner. */
  readonly listCycles: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** Only versions with this status. */
      readonly status?: 'running' | 'in-force' | 'superseded' | 'withdrawn' | undefined;
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'startedAt' | '-startedAt' | 'cycleId' | '-cycleId' | undefined;
    } | undefined;
    readonly answer: FrameworkCycles;
    readonly conflicts: never;
  };
  /** Read one framework version. The stage, the history, the open moves and whom the cycle waits for. Who may: the programmabureau and every participating partner. */
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
  /** Move a framework version on. What the preparers decide: submit, proceed, back, ask again or withdraw. A move names the visit that it was decided on, so that the same move sent twice has effect once. After a negative sounding the cycle proceeds only with a motivation. Who may: regiegroep members; the programmabureau on their behalf. */
  readonly moveCycle: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
    };
    readonly body: {
      /** The number of the stage or phase, counted from the beginning. A move names the visit that it was decided on. */
      readonly visit: number;
      /** The move to make; `moves` of the matter lists the moves that are open. */
      readonly move: 'submit' | 'proceed' | 'back' | 'ask-again' | 'withdraw';
      /** The stage to go back to. */
      readonly to?: 'input' | 'sounding' | 'consultation' | 'adoption' | 'approval' | undefined;
      /** Why; required to withdraw, to proceed after a negative sounding, and where `motivationNeeded` is true. */
      readonly motivation?: string | undefined;
      /** Why the term of the input round ends before every council can have met. Without a reason the term lasts until every council can have met. */
      readonly shorterTerm?: string | undefined;
    };
    readonly answer: FrameworkCycleMoved;
    readonly conflicts: 'cycle-ended' | 'stale-move' | 'move-not-allowed' | 'input-unanswered' | 'text-not-adopted' | 'text-already-adopted' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Forecast the last answer of a round. When the answers of a stage would come if its round opened now, from the calendars of those who are asked: of the stage the cycle is in or comes to, unless another is named. Who may: the programmabureau and every participating partner. */
  readonly forecastRound: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
    };
    readonly query?: {
      /** The stage whose round is forecast; when it is left out, the stage that the cycle is in or comes to. */
      readonly stage?: 'input' | 'sounding' | 'consultation' | 'adoption' | 'approval' | undefined;
    } | undefined;
    readonly answer: StageForecast;
    readonly conflicts: never;
  };
  /** Write the next text of a version. Texts are immutable: every change is a new text with the next number. It names the text that it is based on, so that nobody overwrites the work of another. Possible during draft and revision; approvals of the text before do not count for the new one. Who may: regiegroep members; the programmabureau on their behalf. */
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
      /** The whole content. */
      readonly content: {
        /** Its title. */
        readonly title: string;
        /** A summary in a few sentences. */
        readonly summary: string;
        /** The programme lines, each with its goals and its budget. */
        readonly lines: readonly {
          /** The programme line. */
          readonly lineId: string;
          /** The name of the line. */
          readonly name: string;
          /** The goals on this line. */
          readonly goals: readonly {
            /** The goal of the framework. */
            readonly goalId: string;
            /** What the goal is to reach, in a few words. */
            readonly title: string;
            /** What the goal is to reach, in full. */
            readonly description: string;
            /** The activities for the goal, at the level of *what*. */
            readonly activities: readonly string[];
            /** How it is measured. */
            readonly indicators: readonly {
              /** The indicator, within the framework. */
              readonly indicatorId: string;
              /** What is measured. */
              readonly name: string;
              /** What is counted. */
              readonly unit: string;
              /** The value at the start, or `not-measured-yet` where nobody knows it. */
              readonly baseline: number | 'not-measured-yet';
              /** The value that is to be reached. */
              readonly target: number;
              /** The day by which it is to be reached. */
              readonly by: string;
              /** When the goal counts as reached: at its target or above it (`at-least`), at it or below it (`at-most`), at it alone (`exactly`), or 1 for yes and 0 for no (`yes-no`). Without one a goal points from its baseline to its target; needed where the two are equal or the baseline is not measured yet. */
              readonly direction?: 'at-least' | 'at-most' | 'exactly' | 'yes-no' | undefined;
            }[];
            /** The tolerances of this goal that differ from those of the mandate. */
            readonly tolerances?: readonly {
              /** The kind of breach. */
              readonly breach: 'goal-missed' | 'goal-late';
              /** The largest deviation that nobody needs to raise, in the unit of the mandate. */
              readonly tolerance: number;
            }[] | undefined;
          }[];
          /** What the framework gives the line, by calendar year. */
          readonly budget: readonly {
            /** The calendar year. */
            readonly year: number;
            /** Whole euro cents. */
            readonly amountCents: number;
            /** Where the money of that year comes from; together they are its amount. Absent where it is not said. */
            readonly sources?: readonly {
              /** Where the money comes from: the contribution of the state (`state`), the co-financing of the region (`region`), the province, or others. */
              readonly source: 'state' | 'region' | 'province' | 'other';
              /** Whole euro cents. */
              readonly amountCents: number;
            }[] | undefined;
          }[];
          /** The tolerances of the budget of this line that differ from those of the mandate. */
          readonly tolerances?: readonly {
            /** The kind of breach. */
            readonly breach: 'budget-overrun';
            /** The largest deviation that nobody needs to raise, in the unit of the mandate. */
            readonly tolerance: number;
          }[] | undefined;
        }[];
        /** The ground rules. */
        readonly groundRules: {
          /** How progress is monitored. */
          readonly monitoring: string;
          /** How accounts are given. */
          readonly accountability: string;
          /** How the work is organised. */
          readonly organisation: string;
        };
        /** How far the regiegroep may go by itself, for each kind of breach. */
        readonly mandate: readonly {
          /** What threatens: a goal is missed, a goal comes late, or a budget is overrun. */
          readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
          /** The unit: days for a goal that comes late, percent for every other breach. */
          readonly unit: 'percent' | 'days';
          /** The largest deviation that nobody needs to raise. */
          readonly tolerance: number;
          /** The largest deviation on which the regiegroep decides. */
          readonly regiegroep: number;
          /** The largest deviation on which the regiegroep decides after the klankbordgroep was sounded. Beyond it the framework must change. */
          readonly sounding: number;
        }[];
      };
    };
    readonly answer: WrittenText;
    readonly conflicts: 'text-unchanged' | 'text-fixed' | 'text-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Read a text of a version. One text, whole, with the hash that approvals are bound to. Who may: the programmabureau and every participating partner. */
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
  /** Read a text as a document to print. One Dutch document (HTML) that prints well: the text whole, with its hash on every page, the decisions that stand for exactly this text and the conditions that came with them. It loads nothing. Who may: the programmabureau and every participating partner. */
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
  /** Compare two texts. What changed from one text to another: of this version by its number, of an earlier one as version.text. Who may: the programmabureau and every participating partner. */
  readonly compareTexts: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
    };
    readonly query: {
      /** The text before: the number of a text of this version, or `version.text` for an earlier version. */
      readonly from: string;
      /** The text after, named in the same way; the present text of this version when it is left out. */
      readonly to?: string | undefined;
    };
    readonly answer: TextComparison;
    readonly conflicts: never;
  };
  /** List the input on a version. The remarks of addressees in every round so far, each with what was done with it, a part at a time. Who may: the programmabureau and every participating partner. */
  readonly listInput: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
    };
    readonly query?: {
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'givenAt' | '-givenAt' | 'taskId' | '-taskId' | undefined;
    } | undefined;
    readonly answer: Input;
    readonly conflicts: never;
  };
  /** Read the input on a version as a document to print. One Dutch document (HTML) that prints well. It says, in the order of the rounds, who said what and what was done with it. It loads nothing. Who may: the programmabureau and every participating partner. */
  readonly printInput: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
    };
    readonly answer: string;
    readonly conflicts: never;
  };
  /** Answer the input of an addressee. Adopted, partly adopted or not, and why; the giver is informed by e-mail. The same answer again changes nothing (200); another answer is refused, because the giver was informed already. Who may: regiegroep members; the programmabureau on their behalf. */
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
      /** What is done with it. */
      readonly verdict: 'adopted' | 'partly-adopted' | 'not-adopted';
      /** Why; the giver reads it. */
      readonly reason: string;
    };
    readonly answer: InputAnswer;
    readonly conflicts: 'already-answered' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the conditions of colleges. The conditions that colleges attached to their approval of a version, each with its follow-up. Who may: the programmabureau and every participating partner. */
  readonly listConditions: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
    };
    readonly query?: {
      /** Only conditions with this status. */
      readonly status?: 'open' | 'met' | 'not-met' | 'in-progress' | undefined;
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'conditionId' | '-conditionId' | 'status' | '-status' | undefined;
    } | undefined;
    readonly answer: Conditions;
    readonly conflicts: never;
  };
  /** Mark two conditions as excluding each other. Nobody can meet both, so they are shown together to the seats that decide on them. If both are accepted, neither approval counts, and both colleges are asked again. A later marking replaces an earlier one; every marking stays on record. Who may: regiegroep members; the programmabureau on their behalf. */
  readonly markExclusion: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
    };
    readonly body: {
      /** The two conditions, of two approvals. */
      readonly conditions: readonly unknown[];
      /** Whether they exclude each other; `false` withdraws an earlier marking. */
      readonly excludes?: boolean | undefined;
      /** Why they exclude each other, or do not. */
      readonly why: string;
    };
    readonly answer: Exclusion;
    readonly conflicts: 'exclusion-changed' | 'exclusion-too-late' | 'exclusion-full' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Follow up a condition. Adds a follow-up; earlier ones stay. Of a condition that is not met the college, the seats and the programmabureau get a letter; the approval stands until its college takes it back. Who may: regiegroep members; the programmabureau on their behalf. */
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
      /** What it was found to be. */
      readonly status: 'met' | 'not-met' | 'in-progress';
      /** An explanation, in words. */
      readonly explanation: string;
    };
    readonly answer: Condition;
    readonly conflicts: 'condition-changed' | 'condition-full' | 'condition-void' | 'condition-not-accepted' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Ask a college whether it takes its approval back. By the municipality whose college approved the version, or by the programmabureau when it hears of a later decision. The college registers that decision on a page, or the programmabureau registers it from paper; it is not older than the approval, and gives its reason. While the version is on its road, an approval that is taken back counts no more. A version in force stays in force for the others; the municipality is bound to it no more from the day of that decision. The seats of the regiegroep and the programmabureau get a letter at once, and of a version in force the seats are asked whether the college is asked again. Until then, and without an answer, the approval stands. Who may: the participating partner whose body took the decision; the programmabureau, when it hears that the body takes it back. */
  readonly askTakingBackOfApproval: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The framework cycle, by the number of the version it makes. */
      readonly cycleId: string;
      /** The partner. */
      readonly partnerId: string;
    };
    readonly body: {
      /** Why: the college reads it. */
      readonly reason: string;
    };
    readonly answer: AskedApproval;
    readonly conflicts: 'approval-not-standing' | 'taking-back-open' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the municipalities that joined later. Those that joined while a framework was in force, each with what its college decided on that version. A municipality is bound once its college approved and its conditions, if there are any, were accepted. Who may: the programmabureau and every participating partner. */
  readonly listAccessions: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'askedAt' | '-askedAt' | 'partnerId' | '-partnerId' | undefined;
    } | undefined;
    readonly answer: Accessions;
    readonly conflicts: never;
  };
  /** Ask a college that joined later again. For a college that did not approve the version in force, did not answer in time, or whose conditions the regiegroep refused. The college reads the motivation. If the regiegroep did not decide on the conditions for want of a quorum, the seats are asked again instead. Who may: regiegroep members; the programmabureau on their behalf. */
  readonly askAccessionAgain: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The partner. */
      readonly partnerId: string;
    };
    readonly body: {
      /** Why; whoever is asked reads it. */
      readonly motivation: string;
    };
    readonly answer: Accession;
    readonly conflicts: 'accession-not-open' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Read the framework in force. The framework in force, whole, with the day on which it must be renewed. 404 while none is in force. Who may: the programmabureau and every participating partner. */
  readonly readFramework: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly answer: FrameworkInForce;
    readonly conflicts: never;
  };
  /** Pitch an idea for an alliance. An idea for one goal of the framework in force, under an identifier that the caller chooses: the same pitch sent twice is one alliance (200). Who may: the programmabureau. */
  readonly pitchAlliance: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** The identifier of the new alliance, chosen by the caller. */
      readonly allianceId: string;
      /** What the alliance is called. */
      readonly title: string;
      /** What the alliance wants to do. */
      readonly summary: string;
      /** The programme line. */
      readonly lineId: string;
      /** The goal that it works on: one that the framework in force has on that line. */
      readonly goalId: string;
      /** What each year is expected to cost, before there is a plan. */
      readonly estimate?: readonly {
        /** The calendar year. */
        readonly year: number;
        /** Whole euro cents. */
        readonly amountCents: number;
      }[] | undefined;
      /** Who leads it; absent until somebody was named. */
      readonly lead?: {
        /** The partner that leads. */
        readonly partnerId: string;
        /** The person of that partner whom the registry has as lead of an alliance, if it has one. */
        readonly personId?: string | undefined;
      } | undefined;
    };
    readonly answer: AllianceSummary;
    readonly conflicts: 'alliance-exists' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the alliances. The alliances of a programme with their phase, their money and their newest report. Who may: the programmabureau and every participating partner. */
  readonly listAlliances: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** Only alliances in this phase. */
      readonly phase?: 'idea' | 'exploration' | 'formation' | 'execution' | 'completion' | 'closed' | 'paused' | undefined;
      /** Only those of which this partner is a member or the lead. */
      readonly partnerId?: string | undefined;
      /** Only those of this line of the framework. */
      readonly lineId?: string | undefined;
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'allianceId' | '-allianceId' | 'pitchedAt' | '-pitchedAt' | undefined;
    } | undefined;
    readonly answer: Alliances;
    readonly conflicts: never;
  };
  /** Read an alliance. Phase, open moves and what they wait for, partners, contributions, links and history. With `asOf` as it was recorded by the end of that day, whatever was corrected since: the answer about a past day never changes. An earlier day reads everything that was recorded of the alliance. Who may: the programmabureau and every participating partner. */
  readonly readAlliance: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly query?: {
      /** The day; today in Europe/Amsterdam when it is left out. */
      readonly asOf?: string | undefined;
    } | undefined;
    readonly answer: Alliance;
    readonly conflicts: never;
  };
  /** Move an alliance on. To its next phase, where the table of transitions lets the caller do so. A move names the visit it answers, so that the same move sent twice moves once. Who may: the programmabureau, the alliance's partners or each of the two, as the table of phases says of the move. */
  readonly moveAlliance: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      /** The visit that the alliance is at, as it was read. */
      readonly visit: number;
      /** The move to make; `moves` of the matter lists the moves that are open. */
      readonly move: 'explore' | 'form' | 'execute' | 'complete' | 'close' | 'drop' | 'pause' | 'resume';
      /** Why; required where `motivationNeeded` is true. */
      readonly motivation?: string | undefined;
    };
    readonly answer: AllianceSummary;
    readonly conflicts: 'alliance-closed' | 'stale-move' | 'move-not-allowed' | 'not-ready' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Change the pitch of an alliance. By the programmabureau, while the alliance is an idea or is explored and no body is asked about a contribution to it: from then on the pitch is what was decided on. It names the pitch that it changes, so that nobody overwrites the change of another; the pitch before is kept, with the reason. A change that says what the pitch says already changes nothing (200). Who may: the programmabureau. */
  readonly changePitch: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      /** The number of the pitch that it changes: `pitch` of the alliance, or 1 while it has none. */
      readonly basedOn: number;
      /** What the alliance is called. */
      readonly title: string;
      /** What the alliance wants to do. */
      readonly summary: string;
      /** The programme line that it works on. */
      readonly lineId: string;
      /** The goal that it works on: one that the framework in force has on that line. */
      readonly goalId: string;
      /** What each year is expected to cost, before there is a plan. */
      readonly estimate: readonly {
        /** The calendar year. */
        readonly year: number;
        /** Whole euro cents. */
        readonly amountCents: number;
      }[];
      /** Why the pitch changes. */
      readonly reason: string;
    };
    readonly answer: AllianceSummary;
    readonly conflicts: 'alliance-closed' | 'pitch-fixed' | 'pitch-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Name who leads an alliance. By the programmabureau until there are members; from then on by the alliance. Who led before is kept. Who may: the alliance's partners; the programmabureau, while the alliance has none. */
  readonly nameLead: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      /** The partner that leads. */
      readonly partnerId: string;
      /** The person of that partner whom the registry has as lead of an alliance, if it has one. */
      readonly personId?: string | undefined;
    };
    readonly answer: AllianceSummary;
    readonly conflicts: 'alliance-closed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Call for contributions. Says what an alliance asks of whom. What was asked before stays on record; the last ask counts. Who may: the programmabureau. */
  readonly callForContributions: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      /** The message to the partners that are asked. */
      readonly message: string;
      /** What each partner is asked to give. */
      readonly asks: readonly {
        /** The partner that is asked. */
        readonly partnerId: string;
        /** The contribution that it is asked to give. */
        readonly offer: {
          /** What is given. */
          readonly kind: 'money';
          /** What is given, in words. */
          readonly description: string;
          /** The calendar years, each once. */
          readonly years: readonly {
            /** The calendar year. */
            readonly year: number;
            /** How much in that year, in whole euro cents. */
            readonly amountCents: number;
          }[];
        } | {
          /** What is given. */
          readonly kind: 'hours';
          /** What is given, in words. */
          readonly description: string;
          /** The calendar years, each once. */
          readonly years: readonly {
            /** The calendar year. */
            readonly year: number;
            /** How many hours in that year. */
            readonly hours: number;
          }[];
        } | {
          /** What is given. */
          readonly kind: 'knowledge';
          /** What is given, in words. */
          readonly description: string;
          /** The calendar years, each once. */
          readonly years: readonly {
            /** The calendar year. */
            readonly year: number;
          }[];
        } | {
          /** What is given. */
          readonly kind: 'in-kind';
          /** What is given, in words. */
          readonly description: string;
          /** The calendar years, each once. */
          readonly years: readonly {
            /** The calendar year. */
            readonly year: number;
          }[];
        };
      }[];
    };
    readonly answer: AllianceCall;
    readonly conflicts: 'alliance-closed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Link an alliance to one that can help it. Within the same programme, with the reason. The same link sent twice is one (200). Who may: the programmabureau, which guards the whole. */
  readonly linkAlliances: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      /** The link, by the identifier that the caller chose. */
      readonly linkId: string;
      /** The alliance that can help. */
      readonly helper: string;
      /** Why it can help. */
      readonly why: string;
    };
    readonly answer: AllianceLink;
    readonly conflicts: 'link-exists' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Propose a contribution. A partner promises something to an alliance, called or not. It covers nothing until the body that decides has decided. One that `replaces` a committed contribution takes its place from the day of the decision on it: so a council lowers what it gives. The same proposal sent twice is one (200). Who may: the participating partner whose contribution it is. */
  readonly proposeContribution: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      /** The identifier of the new contribution, chosen by the partner. */
      readonly contributionId: string;
      /** What is given: money, hours, knowledge or something in kind, by calendar year. */
      readonly offer: {
        /** What is given. */
        readonly kind: 'money';
        /** What is given, in words. */
        readonly description: string;
        /** The calendar years, each once. */
        readonly years: readonly {
          /** The calendar year. */
          readonly year: number;
          /** How much in that year, in whole euro cents. */
          readonly amountCents: number;
        }[];
      } | {
        /** What is given. */
        readonly kind: 'hours';
        /** What is given, in words. */
        readonly description: string;
        /** The calendar years, each once. */
        readonly years: readonly {
          /** The calendar year. */
          readonly year: number;
          /** How many hours in that year. */
          readonly hours: number;
        }[];
      } | {
        /** What is given. */
        readonly kind: 'knowledge';
        /** What is given, in words. */
        readonly description: string;
        /** The calendar years, each once. */
        readonly years: readonly {
          /** The calendar year. */
          readonly year: number;
        }[];
      } | {
        /** What is given. */
        readonly kind: 'in-kind';
        /** What is given, in words. */
        readonly description: string;
        /** The calendar years, each once. */
        readonly years: readonly {
          /** The calendar year. */
          readonly year: number;
        }[];
      };
      /** The committed contribution whose place this one takes, from the day of the decision on it. */
      readonly replaces?: string | undefined;
    };
    readonly answer: ContributionStatus;
    readonly conflicts: 'contribution-exists' | 'alliance-ending' | 'not-committed' | 'replacement-open' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Read a contribution. With its decision, its conditions, its payments and everything that happened to it. Who may: the programmabureau and every participating partner. */
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
  /** List the contributions. To every alliance of the programme, in any status. Its history, payments and conditions are in the contribution itself. Who may: the programmabureau and every participating partner. */
  readonly listContributions: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** Only those of this partner; an unknown one is refused. */
      readonly partnerId?: string | undefined;
      /** Only those with this status. */
      readonly status?: 'proposed' | 'put-to-decision' | 'conditional' | 'committed' | 'committed-with-conditions' | 'declined' | 'withdrawn' | 'replaced' | 'divided' | 'ended' | undefined;
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'proposedAt' | '-proposedAt' | 'contributionId' | '-contributionId' | undefined;
    } | undefined;
    readonly answer: Contributions;
    readonly conflicts: never;
  };
  /** List the conditions of contributions. The conditions under which councils, colleges and boards committed contributions, over all alliances, each with its follow-up and whether it binds. Those of approvals are listed by version (`listConditions`). Who may: the programmabureau and every participating partner. */
  readonly listContributionConditions: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** Only those of contributions of this partner; an unknown one is refused. */
      readonly partnerId?: string | undefined;
      /** Only those with this status. */
      readonly status?: 'open' | 'met' | 'not-met' | 'in-progress' | undefined;
      /** Only those that stand so. */
      readonly stands?: 'binds' | 'waits' | 'void' | undefined;
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'conditionId' | '-conditionId' | 'allianceId' | '-allianceId' | undefined;
    } | undefined;
    readonly answer: ContributionConditions;
    readonly conflicts: never;
  };
  /** Put a contribution to its decision, or take it back. By the partner itself. It names the change it follows, so that the same move sent twice moves once. A municipality that names a grant of room (`within`) puts the contribution to its college; without a grant its council decides. A contribution that exceeds the room that is left is refused: put it to the council. Who may: the participating partner whose contribution it is. */
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
      /** `put` asks the body that decides, in a round, or asks the alliance again about conditions that it did not answer; `withdraw` withdraws it. */
      readonly move: 'put' | 'withdraw';
      /** With `put`, by a municipality: the grant of room within which its college decides. Without it the council decides, also on a contribution that lies with the college. */
      readonly within?: string | undefined;
      /** Why; it is kept. */
      readonly reason?: string | undefined;
    };
    readonly answer: ContributionStatus;
    readonly conflicts: 'stale-move' | 'contribution-fixed' | 'beyond-room' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Ask a body whether it takes back its decision on a contribution. By the partner whose body decided, or by the programmabureau when it hears of a later decision. The council, college or board registers that decision on a page, or the programmabureau registers it from paper; it is not older than the one that it takes back, and gives its reason. A commitment that is taken back ends on the day of that decision: what was paid still counts, the rest covers nothing, and the alliance and the programmabureau get a letter. Until then, and without an answer, the decision stands. Who may: the participating partner whose body took the decision; the programmabureau, when it hears that the body takes it back. */
  readonly askTakingBackOfContribution: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
      /** The contribution to an alliance. */
      readonly contributionId: string;
    };
    readonly body: {
      /** Why: the body reads it. */
      readonly reason: string;
    };
    readonly answer: ContributionStatus;
    readonly conflicts: 'not-committed' | 'taking-back-open' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Ask a council whether it takes room back. By the municipality, or by the programmabureau when it hears of a later decision. The council registers that decision on a page, or the programmabureau registers it from paper. Room that it takes back ends on the day of that decision: what the college committed within it stands, the college commits nothing more within it, and contributions that still lie with the college go to the council. Who may: the participating partner whose body took the decision; the programmabureau, when it hears that the body takes it back. */
  readonly askTakingBackOfGrant: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The grant of room. */
      readonly grantId: string;
    };
    readonly body: {
      /** Why: the council reads it. */
      readonly reason: string;
    };
    readonly answer: GrantSummary;
    readonly conflicts: 'not-granted' | 'taking-back-open' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Ask a council for room. By a municipality, for its college: money and hours per year, for the programme or one of its lines, until a day. The council decides in a round. The college commits contributions within the room that the council grants; the council decides on the others. A grant that `replaces` another one counts from the decision on it, and includes what was used of the other: this is how a council lowers, raises or ends the room. The same question sent twice is recorded once (200). Who may: a participating municipality, for its college. */
  readonly askGrant: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** The identifier of the new grant, chosen by the municipality. */
      readonly grantId: string;
      /** What the college may commit it for. */
      readonly description: string;
      /** The line of the programme whose alliances it is for; without it: all of them. */
      readonly lineId?: string | undefined;
      /** The calendar years, each once. */
      readonly years: readonly {
        /** The calendar year. */
        readonly year: number;
        /** How much in that year, in whole euro cents. */
        readonly amountCents?: number | undefined;
        /** How many hours in that year. */
        readonly hours?: number | undefined;
      }[];
      /** The last day on which the college may decide within it. */
      readonly until: string;
      /** The grant of the same municipality and line that this one replaces, from the day of the decision on it. */
      readonly replaces?: string | undefined;
    };
    readonly answer: GrantSummary;
    readonly conflicts: 'grant-exists' | 'not-granted' | 'replacement-open' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the grants of room. What councils granted or were asked to grant, how much of it was used and how much is left. Who may: the programmabureau and every participating partner. */
  readonly listGrants: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** Only those of this municipality. */
      readonly partnerId?: string | undefined;
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'grantId' | '-grantId' | 'askedAt' | '-askedAt' | undefined;
    } | undefined;
    readonly answer: Grants;
    readonly conflicts: never;
  };
  /** Read a grant of room. With the decision of the council, every contribution that takes or took room of it, and its history. Who may: the programmabureau and every participating partner. */
  readonly readGrant: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The grant of room. */
      readonly grantId: string;
    };
    readonly answer: Grant;
    readonly conflicts: never;
  };
  /** Submit the plan of a year. By a partner of the alliance, to be tested by the programmabureau. It holds its part of what the framework leaves on its line for that year. A plan that drops a goal with an open breach says what becomes of that breach: a breach that is on the ladder, or beyond what the regiegroep decides by itself, stays open. The same plan sent twice is one version (200). Who may: the alliance's partners; the programmabureau may not edit it. */
  readonly submitPlan: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      /** The calendar year of the plan. */
      readonly year: number;
      /** The version that was changed, 0 for the first. */
      readonly basedOn: number;
      /** The whole content. */
      readonly content: {
        /** What the alliance wants to reach in that year. */
        readonly goals: readonly {
          /** The goal of the plan, by the identifier that the alliance chose. */
          readonly planGoalId: string;
          /** What the goal is to reach, in a few words. */
          readonly title: string;
          /** The goal of the framework that it serves: one on the line of the alliance. */
          readonly serves: string;
          /** What is counted. */
          readonly unit: string;
          /** The value at the start, or `not-measured-yet` where nobody knows it. */
          readonly baseline: number | 'not-measured-yet';
          /** The value that is to be reached. */
          readonly target: number;
          /** The day by which it is to be reached. */
          readonly by: string;
          /** When the goal counts as reached: at its target or above it (`at-least`), at it or below it (`at-most`), at it alone (`exactly`), or 1 for yes and 0 for no (`yes-no`). Without one a goal points from its baseline to its target; needed where the two are equal or the baseline is not measured yet. */
          readonly direction?: 'at-least' | 'at-most' | 'exactly' | 'yes-no' | undefined;
          /** The indicator of the framework that the goal moves; absent when it moves none. */
          readonly moves?: {
            /** The indicator: one of the goal of the framework that it serves. */
            readonly indicatorId: string;
            /** What it reaches is added to what other goals reach (`adds`), it is where the value comes from (`only-source`), or it is not counted (`helps`). A goal that counts is measured in the unit of the indicator. */
            readonly how: 'adds' | 'only-source' | 'helps';
          } | undefined;
        }[];
        /** The costs, each line of the budget once. */
        readonly budget: readonly {
          /** The line of the budget, by the identifier that the alliance chose. */
          readonly budgetLineId: string;
          /** What the line is for. */
          readonly name: string;
          /** Whole euro cents. */
          readonly amountCents: number;
        }[];
        /** Where the money of the plan comes from; together they are what it costs. Absent where it is not said. */
        readonly sources?: readonly {
          /** Where the money comes from: the contribution of the state (`state`), the co-financing of the region (`region`), the province, or others. */
          readonly source: 'state' | 'region' | 'province' | 'other';
          /** Whole euro cents. */
          readonly amountCents: number;
        }[] | undefined;
        /** How the alliance organises itself. */
        readonly organisation: string;
      };
      /** Of each goal with an open breach that earlier plans had and this one drops: what becomes of the breach. */
      readonly dropped?: readonly {
        /** The goal of the plan, by the identifier that the alliance chose. */
        readonly planGoalId: string;
        /** It stays open until a report or a decision ends it, or it ends with the goal once the plan is found to fit. */
        readonly breach: 'stays-open' | 'ends';
        /** Why the goal is dropped, and what that means for the breach. */
        readonly reason: string;
      }[] | undefined;
    };
    readonly answer: PlanVersion;
    readonly conflicts: 'plan-changed' | 'not-plannable' | 'budget-exceeded' | 'breach-stays' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the plans. Every version of the plans of all alliances, with what it costs and how it was tested. What a plan says is in the plan itself. Who may: the programmabureau and every participating partner. */
  readonly listPlans: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** Only those of this alliance. */
      readonly allianceId?: string | undefined;
      /** Only those of this year. */
      readonly year?: number | undefined;
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'submittedAt' | '-submittedAt' | 'allianceId' | '-allianceId' | undefined;
    } | undefined;
    readonly answer: Plans;
    readonly conflicts: never;
  };
  /** Read a version of a plan. With its test, and the framework versions under which it stopped fitting. Who may: the programmabureau and every participating partner. */
  readonly readPlan: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
      /** The calendar year of a plan. */
      readonly year: string;
      /** The version of a plan, or of an evaluation. */
      readonly version: string;
    };
    readonly answer: Plan;
    readonly conflicts: never;
  };
  /** Test a plan against the framework. It fits, or it is returned on grounds of the framework, each quoted in the answer. There are no other grounds. The same test sent twice is one (200). Who may: the programmabureau, on framework grounds only. */
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
      /** The version that is tested: the newest. */
      readonly version: number;
      /** Whether the plan fits the framework, or is returned on the given grounds. */
      readonly verdict: 'fits';
    } | {
      /** The version that is tested: the newest. */
      readonly version: number;
      /** Whether the plan fits the framework, or is returned on the given grounds. */
      readonly verdict: 'returned';
      /** The grounds of the framework on which it is returned. */
      readonly grounds: readonly ({
        /** The ground: a part of the framework, with an explanation. */
        readonly ground: 'goal';
        /** The goal of the framework. */
        readonly goalId: string;
        /** An explanation, in words. */
        readonly explanation: string;
      } | {
        /** The ground: a part of the framework, with an explanation. */
        readonly ground: 'budget';
        /** The programme line. */
        readonly lineId: string;
        /** An explanation, in words. */
        readonly explanation: string;
      } | {
        /** The ground: a part of the framework, with an explanation. */
        readonly ground: 'monitoring';
        /** An explanation, in words. */
        readonly explanation: string;
      } | {
        /** The ground: a part of the framework, with an explanation. */
        readonly ground: 'accountability';
        /** An explanation, in words. */
        readonly explanation: string;
      } | {
        /** The ground: a part of the framework, with an explanation. */
        readonly ground: 'organisation';
        /** An explanation, in words. */
        readonly explanation: string;
      })[];
    };
    readonly answer: PlanTest;
    readonly conflicts: 'plan-changed' | 'plan-unfit' | 'already-tested' | 'breach-stays' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List what the framework leaves. Per line and year what the framework in force gives, what rulings of the regiegroep moved to or from it, what plans hold of it, what is kept free for a ruling that is asked, and what is left. Who may: the programmabureau and every participating partner. */
  readonly listLineBudgets: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly answer: LineBudgets;
    readonly conflicts: never;
  };
  /** Report on an alliance over a period. By a partner of the alliance, over a period that is over: how far each goal and budget line of the plan is, each once, and how it will end. It is held against what the framework tolerates at once. The same report sent twice is one version (200); a correction is the next, and says why. Who may: the alliance's partners. */
  readonly submitReport: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      /** The period that it accounts for, from its first day up to, and not including, its end. It is over, and lies within one calendar year. */
      readonly period: {
        /** The first day. */
        readonly from: string;
        /** The first day after the period. */
        readonly until: string;
      };
      /** The version that is corrected; 0 for the first report on a period. */
      readonly basedOn: number;
      /** Why an earlier version is corrected; needed for a correction and refused otherwise. */
      readonly correction?: string | undefined;
      /** The progress of each goal of the plan; every goal once. */
      readonly goals: readonly {
        /** The goal of the plan, by the identifier that the alliance chose. */
        readonly planGoalId: string;
        /** The value that was reached by the end of the period. */
        readonly reached: number;
        /** The value that is expected at the end. */
        readonly forecast: number;
        /** The day on which the target is expected to be reached, if any. Without it the report says nothing about lateness. */
        readonly expectedOn?: string | undefined;
      }[];
      /** The state of each line of the budget; every line once. */
      readonly budget: readonly {
        /** The line of the budget, by the identifier that the alliance chose. */
        readonly budgetLineId: string;
        /** What was spent by the end of the period, in whole euro cents. */
        readonly spentCents: number;
        /** What is expected to be spent in total, in whole euro cents. */
        readonly forecastCents: number;
      }[];
      /** The risks. */
      readonly risks: readonly {
        /** The risk. */
        readonly description: string;
        /** What is done about it. */
        readonly measure?: string | undefined;
      }[];
      /** What was learnt, for other alliances to find. */
      readonly lessons: readonly {
        /** The lesson in a few words. */
        readonly title: string;
        /** The lesson. */
        readonly text: string;
      }[];
    };
    readonly answer: Report;
    readonly conflicts: 'not-reporting' | 'report-changed' | 'period-closed' | 'no-plan' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the reports of an alliance. Colour and findings of each, the oldest first, a part at a time. Who may: the programmabureau and every participating partner. */
  readonly listReports: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly query?: {
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
    } | undefined;
    readonly answer: Reports;
    readonly conflicts: never;
  };
  /** Try a report before it is sent. A dry run of `submitReport`: what would be green, amber and red, and which breaches the report would open, keep open or end. Nothing is recorded, and nobody is told. It is refused for whatever the report would be refused for. Who may: the alliance's partners. */
  readonly tryReport: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      /** The period that it would account for, as `submitReport` takes it. */
      readonly period: {
        /** The first day. */
        readonly from: string;
        /** The first day after the period. */
        readonly until: string;
      };
      /** The version that it would correct; 0 for the first report on a period. */
      readonly basedOn: number;
      /** Why an earlier version is corrected; needed for a correction and refused otherwise. */
      readonly correction?: string | undefined;
      /** The progress of each goal of the plan; every goal once. */
      readonly goals: readonly {
        /** The goal of the plan, by the identifier that the alliance chose. */
        readonly planGoalId: string;
        /** The value that was reached by the end of the period. */
        readonly reached: number;
        /** The value that is expected at the end. */
        readonly forecast: number;
        /** The day on which the target is expected to be reached, if any. Without it the report says nothing about lateness. */
        readonly expectedOn?: string | undefined;
      }[];
      /** The state of each line of the budget; every line once. */
      readonly budget: readonly {
        /** The line of the budget, by the identifier that the alliance chose. */
        readonly budgetLineId: string;
        /** What was spent by the end of the period, in whole euro cents. */
        readonly spentCents: number;
        /** What is expected to be spent in total, in whole euro cents. */
        readonly forecastCents: number;
      }[];
      /** The risks. */
      readonly risks: readonly {
        /** The risk. */
        readonly description: string;
        /** What is done about it. */
        readonly measure?: string | undefined;
      }[];
      /** What was learnt, for other alliances to find. */
      readonly lessons: readonly {
        /** The lesson in a few words. */
        readonly title: string;
        /** The lesson. */
        readonly text: string;
      }[];
    };
    readonly answer: ReportTrial;
    readonly conflicts: 'not-reporting' | 'report-changed' | 'period-closed' | 'no-plan' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the reporting periods of an alliance. Every period that the programme fixed, past and ahead, with the day on which its report is due, how it stands for this alliance, its newest report, and the version of the plan that a report is to account for. Empty for a programme that fixes no periods. Who may: the programmabureau and every participating partner. */
  readonly listReportPeriods: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly query?: {
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'from' | '-from' | undefined;
    } | undefined;
    readonly answer: ReportPeriods;
    readonly conflicts: never;
  };
  /** Read a report. One version of a report, whole. Who may: the programmabureau and every participating partner. */
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
  /** List what is due. Reports of alliances over the reporting periods of the programme, the yearly review of the regiegroep, the renewal of the framework in force, the follow-up of conditions (of approvals, contributions and dispensations), measures of the ladder, what committed contributions still owe, the end of contributions of several years from the day on which it is announced, and the lessons that nobody ended, each on the day on which it comes on the agenda by itself: of each the day, who owes it, and whether it is late. The earliest first. Who may: the programmabureau and every participating partner. */
  readonly listDue: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'dueOn' | '-dueOn' | undefined;
    } | undefined;
    readonly answer: WhatIsDue;
    readonly conflicts: never;
  };
  /** Read which reporting periods can be closed. Every period that the programme fixed, with whether it is closed, over, running or ahead; the last closings; and which reports a closing would name as missing now. `closePeriods` first takes in reports that were filled in a moment before, so it may name fewer. Without `closedUntil`, it is what a closing of everything that can be closed would name. Who may: the programmabureau, which adds the reports up. */
  readonly readReporting: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** Say what a closing up to this day would name as missing. By default, and for a later day, it is `closableUntil`. */
      readonly closedUntil?: string | undefined;
    } | undefined;
    readonly answer: Reporting;
    readonly conflicts: never;
  };
  /** Close the periods that begin before a day. From then on the totals that the programmabureau computes from their reports do not change. The closing names every report that did not come, and the programmabureau and the seats of the regiegroep get a letter about them. Closing the same periods again changes nothing (200). Who may: the programmabureau, which adds the reports up. */
  readonly closePeriods: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** Periods that begin before this day are closed. */
      readonly closedUntil: string;
    };
    readonly answer: ClosedPeriods;
    readonly conflicts: 'later-periods-closed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Follow up a condition of a contribution. By a partner of the alliance or the programmabureau. Adds a follow-up; earlier ones stay, and the decision is not touched. A condition that is `not-met`, which anybody but its contributor may say once the alliance accepted it, ends the commitment under it: what was paid still counts, the rest covers nothing from that day on, and the alliance, its partner and the programmabureau get a letter. To commit again its body decides on a new contribution. Who may: the alliance's partners, who carry out what a body asked; the programmabureau, which keeps the overview. */
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
      /** What it was found to be. */
      readonly status: 'met' | 'not-met' | 'in-progress';
      /** An explanation, in words. */
      readonly explanation: string;
    };
    readonly answer: ContributionCondition;
    readonly conflicts: 'condition-changed' | 'condition-full' | 'condition-void' | 'condition-not-accepted' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Record what was paid or delivered, or correct it. Of a committed contribution, under an identifier that the caller chooses: a payment sent twice is paid once (200). One that `corrects` another says, with its reason, what that should have been, and counts in its place; both stay on record. Who may: the programmabureau, which keeps the overview. */
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
      /** The payment, by the identifier that the caller chose. */
      readonly paymentId: string;
      /** The calendar year. */
      readonly year: number;
      /** The amount: whole euro cents for money, hours for hours, yearly shares for knowledge or in kind. */
      readonly amount: number;
      /** The day on which it was paid or delivered; not in the future, and not before the decision that committed it. */
      readonly paidOn: string;
      /** The reference of the payment, such as the number of the invoice. */
      readonly reference: string;
      /** The payment that was recorded wrongly: this one has the correct data, and counts in its place. Both stay. */
      readonly corrects?: string | undefined;
      /** Why it is corrected; only with a correction. */
      readonly reason?: string | undefined;
    };
    readonly answer: Payment;
    readonly conflicts: 'payment-exists' | 'not-committed' | 'more-than-decided' | 'payment-corrected' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Raise an escalation. By a partner of the alliance: what threatens, why, and what it advises; or by the programmabureau, with its `reason`, where the alliance answered that it need not be raised or withdrew it. What the alliance may decide itself is refused with the clause quoted. An urgent one goes to the second rung at once. The same account sent twice is one escalation (200). Who may: the alliance; the system proposes one when a report's forecast breaks a tolerance; the programmabureau, with its reason, where the alliance leaves a breach lying. */
  readonly raiseEscalation: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      /** What threatens: a goal is missed, a goal comes late, or a budget is overrun. */
      readonly breach: 'goal-missed' | 'goal-late' | 'budget-overrun';
      /** What the breach is about: a goal of the framework, or the budget of a line. */
      readonly about: {
        /** A goal, or the budget of a line. */
        readonly kind: 'goal';
        /** The goal of the framework. */
        readonly goalId: string;
        /** The goal of the alliance's plan; absent when it is about all that the alliance does for the goal of the framework. */
        readonly planGoalId?: string | undefined;
      } | {
        /** A goal, or the budget of a line. */
        readonly kind: 'budget-line';
        /** The line whose budget threatens to be overrun. */
        readonly lineId: string;
      };
      /** How large the breach is, in its unit. */
      readonly size: number;
      /** The unit of the size: days for a goal that comes late, percent for every other breach. */
      readonly unit: 'percent' | 'days';
      /** The plan year whose budget it is; for a budget alone. */
      readonly year?: number | undefined;
      /** Why it threatens. */
      readonly cause: string;
      /** What happens if nobody acts. */
      readonly consequences: string;
      /** What could be done. */
      readonly options: string;
      /** What the alliance advises. */
      readonly recommendation: string;
      /** For a breach that cannot wait: it goes to the second rung at once. */
      readonly urgent?: {
        /** Why it cannot wait for the first rung. */
        readonly reason: string;
      } | undefined;
      /** Required from the programmabureau: why it raises a breach that the alliance does not raise. Refused from others. */
      readonly reason?: string | undefined;
    };
    readonly answer: Escalation;
    readonly conflicts: 'alliance-closed' | 'within-tolerance' | 'breach-open' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the escalations of a programme. In the order in which they were raised; optionally of one alliance. With `asOf` those that had been raised by the end of that day, each on the rung on which it lay. Who may: the programmabureau and every participating partner. */
  readonly listEscalations: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The day; today in Europe/Amsterdam when it is left out. */
      readonly asOf?: string | undefined;
      /** Only those of this alliance. */
      readonly allianceId?: string | undefined;
      /** Only those in this stage. */
      readonly stage?: 'proposed' | 'solution' | 'verdict' | 'sounding' | 'ruling' | 'adjustment' | 'watched' | 'solved' | 'dismissed' | 'withdrawn' | undefined;
      /** Only escalations that are open, or only those that ended. */
      readonly status?: 'open' | 'ended' | undefined;
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'raisedAt' | '-raisedAt' | 'escalationId' | '-escalationId' | undefined;
    } | undefined;
    readonly answer: Escalations;
    readonly conflicts: never;
  };
  /** Read an escalation. Where it is, how it came there and why, the clause that decides, and the framework cycles it led to. With `asOf` as it was recorded by the end of that day: its rung, its clock, and what had been allowed. Who may: the programmabureau and every participating partner. */
  readonly readEscalation: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The escalation, by its number. */
      readonly escalationId: string;
    };
    readonly query?: {
      /** The day; today in Europe/Amsterdam when it is left out. */
      readonly asOf?: string | undefined;
    } | undefined;
    readonly answer: EscalationRead;
    readonly conflicts: never;
  };
  /** Withdraw an escalation. By a partner of the alliance, with its reason, at any stage before the end. Who may: the alliance that raised it, or for which the system proposed it, within the regiegroep's own mandate. */
  readonly moveEscalation: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The escalation, by its number. */
      readonly escalationId: string;
    };
    readonly body: {
      /** The visit that the escalation is at, as it was read. */
      readonly visit: number;
      /** The move to make; `moves` of the matter lists the moves that are open. */
      readonly move: 'withdraw';
      /** Why it is withdrawn. */
      readonly motivation: string;
    };
    readonly answer: Escalation;
    readonly conflicts: 'escalation-ended' | 'stale-move' | 'move-not-allowed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Record what became of a measure or a condition of a dispensation. By a partner of the alliance or the programmabureau, before or after its day, also when the alliance did not answer when it was asked. Adds a follow-up; earlier ones stay. The question is withdrawn while it waits for an answer. Who may: the alliance's partners, who carry out what a body asked; the programmabureau, which keeps the overview. */
  readonly followUpObligation: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The escalation, by its number. */
      readonly escalationId: string;
      /** The measure, or the condition of a dispensation. */
      readonly obligationId: string;
    };
    readonly body: {
      /** Whether it is done, somebody is working on it, or it will not be done. */
      readonly status: 'done' | 'in-progress' | 'not-done';
      /** An explanation, in words. */
      readonly explanation: string;
    };
    readonly answer: Obligation;
    readonly conflicts: 'no-longer-binding' | 'condition-changed' | 'obligation-full' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the tasks. The tasks of rounds that accept answers: the open tasks, of everybody or of one partner, the earliest due first. Answered and withdrawn tasks of those rounds are listed on request, and so are the tasks of rounds that are over: an open task of such a round was not answered. Who may: the programmabureau and every participating partner. */
  readonly listTasks: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** Only what waits on this partner; an unknown one is refused. */
      readonly partnerId?: string | undefined;
      /** Only tasks with this status. When it is left out: of rounds that accept answers the open tasks, of rounds that are over all tasks. */
      readonly status?: 'open' | 'answered' | 'withdrawn' | undefined;
      /** Of rounds that accept answers, or of those that were closed or withdrawn. */
      readonly rounds?: 'open' | 'over' | undefined;
      /** Only what is asked in rounds of this kind. */
      readonly kind?: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'contribution-conditions' | 'report' | 'grant' | 'taking-back' | 'consequence' | 'raising' | 'solution' | 'verdict' | 'ruling' | 'follow-up' | 'payment' | undefined;
      /** Only what is due before this. */
      readonly dueBefore?: string | undefined;
      /** Only what the caller answers itself: a person its own tasks, an application those of its partner. */
      readonly mine?: 'yes' | undefined;
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'dueAt' | '-dueAt' | 'taskId' | '-taskId' | undefined;
    } | undefined;
    readonly answer: OpenTasks;
    readonly conflicts: never;
  };
  /** List the rounds. Every round of the programme that you may see, open ones and those that are over, with its outcome. The tasks of a round are in the round itself. Who may: the programmabureau and every participating partner. */
  readonly listRounds: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** Only rounds with this status. */
      readonly status?: 'open' | 'closed' | 'withdrawn' | undefined;
      /** Only rounds of this kind. */
      readonly kind?: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'contribution-conditions' | 'report' | 'grant' | 'taking-back' | 'consequence' | 'raising' | 'solution' | 'verdict' | 'ruling' | 'follow-up' | 'payment' | undefined;
      /** Only rounds about such a matter. */
      readonly matter?: 'framework-cycle' | 'conditions' | 'accession' | 'approval' | 'composition' | 'rules' | 'contribution' | 'report' | 'payment' | 'grant' | 'escalation' | 'obligation' | undefined;
      /** Only rounds about the matter with this identifier; with `matter`. */
      readonly matterId?: string | undefined;
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'openedAt' | '-openedAt' | 'termEnd' | '-termEnd' | undefined;
    } | undefined;
    readonly answer: Rounds;
    readonly conflicts: never;
  };
  /** Read a round. The question, the term, the outcome once there is one, and every task in it. A vote in an open round is shown to the programmabureau and the partner that gave it. Who may: the programmabureau and every participating partner. */
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
  /** Read what was asked of each partner in a quarter. Every question, report and reminder to a partner, against the norm that the programme sets for its ring. A question counts once, in the quarter in which it was asked; a reminder in the quarter in which it was sent. Questions that the caller does not see count for nobody. It reads the rounds that ran in the quarter, whatever was asked in other years. Of the next quarter it says what the record foresees: the reports over periods that end in it, and the payments, measures and conditions whose day comes. Reminders, and what somebody sets off, are not foreseen. Who may: the programmabureau and every participating partner. */
  readonly readAsked: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The quarter, as `2027-Q3`, at the latest the next one; the present one in Europe/Amsterdam when it is left out. */
      readonly quarter?: string | undefined;
    } | undefined;
    readonly answer: Asked;
    readonly conflicts: never;
  };
  /** Forecast whom a round would put over the norm. Before a round opens: the partners that would be asked more in this quarter than the norm of their ring, if a round of this kind opened now. Nothing opens. The rounds of a framework cycle have the same in `forecastRound`, with the day of the last answer. Questions that the caller does not see count for nobody. Who may: the programmabureau and every participating partner. */
  readonly forecastAsked: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query: {
      /** The kind of round. */
      readonly kind: 'input' | 'sounding' | 'consultation' | 'vote' | 'approval' | 'conditions' | 'accession' | 'composition' | 'rule-change' | 'contribution' | 'contribution-conditions' | 'report' | 'grant' | 'taking-back' | 'consequence' | 'raising' | 'solution' | 'verdict' | 'ruling' | 'follow-up' | 'payment';
      /** The partners that would be asked, joined by commas: for a kind that asks the body of a partner or the partner itself; of an alliance all that may speak for it, in order, of which the first that takes part is asked. Left out for a kind whose addressees follow from the membership. */
      readonly partnerIds?: string | undefined;
    };
    readonly answer: AskedForecast;
    readonly conflicts: never;
  };
  /** Extend the term of a round. By the body that asked; the term can only become longer, and ends before the programme does. Reminders move with it; none is added. Who may: the programmabureau; regiegroep members as well, where the regiegroep asks. */
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
  /** Read a task. One part in a round, with its answer and its trail. No addresses and no link: those are for its addressee. Its text, its briefing, reasons in the trail, and a vote while its round runs, are for the programmabureau and the partner concerned. Who may: the programmabureau and every participating partner. */
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
  /** Answer a task. For the partner that is asked, or the one that represents it: by the person whose task it is, or by its own application. The rules are those of the decision page. Where the programme asks a code with an answer, only a person may answer; a person who signed in needs no code. The same answer sent again changes nothing. Who may: the partner that is asked, or that represents it; the programmabureau, where it is asked itself. */
  readonly answerTask: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The task of one addressee. */
      readonly taskId: string;
    };
    readonly body: {
      /** The answer, by its code: one that the kind of round allows. */
      readonly answer: string;
      /** What the addressee wrote with its answer. */
      readonly remarks?: string | undefined;
      /** The decision of the body; needed where the round registers one, and refused elsewhere. */
      readonly decision?: {
        /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
        readonly decidedOn: string;
        /** The body's own reference (kenmerk). */
        readonly reference: string;
        /** On whose behalf the decision is registered. */
        readonly onBehalfOf: string;
        /** The conditions that came with it, one each. */
        readonly conditions?: readonly string[] | undefined;
        /** Where the document can be found (http or https). */
        readonly document?: string | undefined;
      } | undefined;
      /** Who does what by when; only with an answer that binds whoever gives it. */
      readonly measures?: readonly {
        /** Who carries it out. */
        readonly who: string;
        /** What is done. */
        readonly what: string;
        /** The last day on which it is done. */
        readonly by: string;
      }[] | undefined;
      /** What the regiegroep would be asked to allow; only with an answer that drafts it. */
      readonly dispensation?: {
        /** The largest deviation that is allowed, in the unit of the breach. */
        readonly upTo: number;
        /** The last day on which it is allowed. */
        readonly until: string;
        /** The conditions under which it is allowed, in Dutch. */
        readonly conditions: readonly string[];
      } | undefined;
      /** The fields that were filled in beside the answer, where the round has a form: each field by its name, as it was typed. */
      readonly filled?: Readonly<Record<string, string>> | undefined;
      /** The hash of the text that was answered, from the round. */
      readonly textHash: string;
      /** Who registers the answer for its body or partner. */
      readonly registeredBy: {
        /** The name. */
        readonly name: string;
        /** The role. */
        readonly role: string;
      };
    };
    readonly answer: Task;
    readonly conflicts: 'different-answer' | 'task-withdrawn' | 'round-closed' | 'already-concluded' | 'remarks-answered' | 'task-moved' | 'task-passed-on' | 'text-superseded' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Send the e-mail of a task again. For a mail that was lost. The link is the same. Who may: the programmabureau. */
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
    readonly conflicts: 'task-not-open' | 'round-closed' | 'task-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Give a task to another person of the same partner. To a person whose role gives such an answer: a vote of a seat only to the portfolio holder. Of a represented partner: to a person of its representative. Links that were sent before stop working. Who may: the programmabureau. */
  readonly reassignTask: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The task of one addressee. */
      readonly taskId: string;
    };
    readonly body: {
      /** The person in the registry, of the same partner, who gets the task. */
      readonly personId: string;
      /** Why; it stays in the trail. */
      readonly reason: string;
    };
    readonly answer: Task;
    readonly conflicts: 'task-not-open' | 'round-closed' | 'task-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Withdraw a task. The round no longer waits for it. An approval that the college owes is still required. Who may: the programmabureau. */
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
    readonly conflicts: 'task-not-open' | 'round-closed' | 'task-changed' | 'only-addressee' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Take out the remarks of an answer. For remarks that say something about a person. The answer stays; `[weggelaten]` stands where its remarks were, in every page, print, file, mail and answer of this API from then on. The register keeps the hash of what was taken out, and has an entry that says who took it out and why. E-mails that were sent before are not changed. Who may: the programmabureau, with its reason; the register says that it did. */
  readonly takeOutRemarks: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The task of one addressee. */
      readonly taskId: string;
    };
    readonly body: {
      /** The number of the answer: a corrected answer has its own remarks. */
      readonly answerNumber: number;
      /** Why. Everybody reads it, so it repeats nothing of the remarks. */
      readonly reason: string;
    };
    readonly answer: Task;
    readonly conflicts: 'no-remarks' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Register an answer that came on paper. Registers an answer by the same rules as on the decision page, with who gave it and why it came on paper; or corrects one that was registered wrongly. Who may: the programmabureau. */
  readonly registerPaperAnswer: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The task of one addressee. */
      readonly taskId: string;
    };
    readonly body: {
      /** The answer, by its code: one that the kind of round allows. */
      readonly answer: string;
      /** What the addressee wrote with its answer. */
      readonly remarks?: string | undefined;
      /** The decision of the body; needed where the round registers one, and refused elsewhere. */
      readonly decision?: {
        /** The day of the meeting in which it was decided; not in the future, and not before the day of the text that it decides on. */
        readonly decidedOn: string;
        /** The body's own reference (kenmerk). */
        readonly reference: string;
        /** On whose behalf the decision is registered. */
        readonly onBehalfOf: string;
        /** The conditions that came with it, one each. */
        readonly conditions?: readonly string[] | undefined;
        /** Where the document can be found (http or https). */
        readonly document?: string | undefined;
      } | undefined;
      /** Who does what by when; only with an answer that binds whoever gives it. */
      readonly measures?: readonly {
        /** Who carries it out. */
        readonly who: string;
        /** What is done. */
        readonly what: string;
        /** The last day on which it is done. */
        readonly by: string;
      }[] | undefined;
      /** What the regiegroep would be asked to allow; only with an answer that drafts it. */
      readonly dispensation?: {
        /** The largest deviation that is allowed, in the unit of the breach. */
        readonly upTo: number;
        /** The last day on which it is allowed. */
        readonly until: string;
        /** The conditions under which it is allowed, in Dutch. */
        readonly conditions: readonly string[];
      } | undefined;
      /** The fields that were filled in beside the answer, where the round has a form: each field by its name, as it was typed. */
      readonly filled?: Readonly<Record<string, string>> | undefined;
      /** Who gave the answer, as it stands on the paper. */
      readonly givenBy: {
        /** The name on the paper. */
        readonly name: string;
        /** The role on the paper. */
        readonly role: string;
      };
      /** Why; it stays in the trail. */
      readonly reason: string;
      /** The number of the answer that this one corrects. */
      readonly replaces?: number | undefined;
    };
    readonly answer: Task;
    readonly conflicts: 'different-answer' | 'task-withdrawn' | 'round-closed' | 'already-concluded' | 'remarks-answered' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Read the link of a calendar. The address on which a calendar program finds terms, reminders, meetings and recess, the yearly review and the renewal of the framework. Such a program sends no token: the address is the key. It stays the same until it is revoked, or the key that signs it has been replaced twice. A partner asks for its own calendar or for that of the programme; the programmabureau for any. Who may: the programmabureau; a participating partner, for its own calendar and for that of the programme. */
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
  /** Revoke the link of a calendar. For a link that reached the wrong person: it stops working. The answer is the number of the version that replaces it; read the link for its address. Revoking the same version again changes nothing. Who may: the programmabureau. */
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
  /** Read how the indicators stand. Every indicator of the framework in force: value, forecast, target and colour, the goals of plans that it is made of with their reports, the last measurement, and what the plans do not do for it. Its colour follows from the tolerance of the framework for a goal that is missed, as the colours of reports do. Today’s answer costs one read; that of an earlier day is computed from the record, as it was recorded by the end of that day. For those who prepare frameworks also by the present text of a version that is not in force. Who may: the programmabureau and every participating partner. */
  readonly readIndicators: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The day; today in Europe/Amsterdam when it is left out. */
      readonly asOf?: string | undefined;
      /** The version whose present text names the indicators; the one in force when it is left out. */
      readonly cycleId?: string | undefined;
    } | undefined;
    readonly answer: Indicators;
    readonly conflicts: never;
  };
  /** List the measurements of an indicator. Every measurement, also those that a later one of the same day corrected, by day and number. Who may: the programmabureau and every participating partner. */
  readonly listMeasurements: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The indicator of the framework. */
      readonly indicatorId: string;
    };
    readonly query?: {
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'day' | '-day' | undefined;
    } | undefined;
    readonly answer: Measurements;
    readonly conflicts: never;
  };
  /** Record a measurement of an indicator. By the programmabureau, with the source: what an indicator of the framework in force came to on a day that is not to come. It counts until reports are about a later day. A later measurement of the same day corrects it; both stay. The same measurement sent twice is one (200). Who may: the programmabureau, with the source of the number. */
  readonly recordMeasurement: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The indicator of the framework. */
      readonly indicatorId: string;
    };
    readonly body: {
      /** What was measured; 1 for yes and 0 for no. */
      readonly value: number;
      /** The day whose value it is: not a day to come. */
      readonly day: string;
      /** Where the number comes from. */
      readonly source: string;
      /** The measurement of the same day that it corrects, by its number; 0 for the first. */
      readonly basedOn: number;
    };
    readonly answer: Measurement;
    readonly conflicts: 'measurement-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List lessons. Found by line, goal and words, with the age of each. One that nobody ended is `due` once it is older than the programme allows (rule 22), and one that was parked on its day. Who may: the programmabureau and every participating partner. */
  readonly listLessons: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'recordedAt' | '-recordedAt' | 'title' | '-title' | undefined;
      /** Only lessons of this line. */
      readonly lineId?: string | undefined;
      /** Only lessons about this goal. */
      readonly goalId?: string | undefined;
      /** Only lessons with all of these words. */
      readonly words?: string | undefined;
      /** Only lessons that stand so. */
      readonly standing?: 'open' | 'due' | 'parked' | 'ended' | undefined;
    } | undefined;
    readonly answer: Lessons;
    readonly conflicts: never;
  };
  /** Record a lesson. What was learnt, and from what report or meeting, about goals of the framework, for other alliances to find. Lessons in reports become lessons by themselves. The same lesson sent twice is one (200). Who may: the partners of the alliances of the programme; the programmabureau. */
  readonly recordLesson: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** The lesson, by an identifier that its application chose or the place in its report. */
      readonly lessonId: string;
      /** The lesson in a few words. */
      readonly title: string;
      /** What was learnt, and from what. */
      readonly ground: string;
      /** The programme line. */
      readonly lineId: string;
      /** The goals of the framework that it is about: of its line. */
      readonly goals: readonly string[];
      /** The report or the meeting that it comes from, or where else it comes from. */
      readonly source: {
        /** A report of an alliance, a meeting, or elsewhere. */
        readonly from: 'report';
        /** The alliance, by the identifier that was chosen at its pitch. */
        readonly allianceId: string;
        /** The version of the report. */
        readonly reportId: string;
      } | {
        /** A report of an alliance, a meeting, or elsewhere. */
        readonly from: 'meeting';
        /** Of what the meeting was. */
        readonly meeting: 'regiegroep' | 'klankbordgroep' | 'coalition' | 'theme-session' | 'council-presentation' | 'joint-meeting';
        /** The day on which it was held: today or earlier. */
        readonly heldOn: string;
      } | {
        /** A report of an alliance, a meeting, or elsewhere. */
        readonly from: 'elsewhere';
        /** Where it comes from. */
        readonly description: string;
      };
    };
    readonly answer: Lesson;
    readonly conflicts: 'lesson-exists' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Read a lesson. With what alliances said about using it, and how it ended. Who may: the programmabureau and every participating partner. */
  readonly readLesson: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The lesson. */
      readonly lessonId: string;
    };
    readonly answer: Lesson;
    readonly conflicts: never;
  };
  /** End a lesson, or park it. A version of the framework that is in force, or was, or a plan that was tested and found to fit took it over, or it is parked until a day, with the reason. A parked lesson is open again on its day. The same ending sent twice is one (200). Who may: the partners of the alliances of the programme; the programmabureau. */
  readonly endLesson: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The lesson. */
      readonly lessonId: string;
    };
    readonly body: {
      /** The last change of the lesson that was seen. */
      readonly change: number;
      /** A version of the framework or a plan took it over, or it is parked. */
      readonly as: 'framework';
      /** The framework cycle, by the number of the version that it makes. */
      readonly cycleId: string;
      /** Why, or where it stands. */
      readonly why: string;
    } | {
      /** The last change of the lesson that was seen. */
      readonly change: number;
      /** A version of the framework or a plan took it over, or it is parked. */
      readonly as: 'plan';
      /** The alliance, by the identifier that was chosen at its pitch. */
      readonly allianceId: string;
      /** The calendar year of the plan. */
      readonly year: number;
      /** The version of the plan: one that was found to fit. */
      readonly version: number;
      /** Why, or where it stands. */
      readonly why: string;
    } | {
      /** The last change of the lesson that was seen. */
      readonly change: number;
      /** A version of the framework or a plan took it over, or it is parked. */
      readonly as: 'parked';
      /** The day on which it is open again: a day to come. */
      readonly until: string;
      /** Why, or where it stands. */
      readonly why: string;
    };
    readonly answer: Lesson;
    readonly conflicts: 'lesson-changed' | 'lesson-ended' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Say whether an alliance uses a lesson. By a partner of the alliance, with its reason. A later answer of the same alliance counts instead; both stay. Who may: the alliance's partners. */
  readonly answerLesson: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The alliance. */
      readonly allianceId: string;
    };
    readonly body: {
      /** The lesson, by an identifier that its application chose or the place in its report. */
      readonly lessonId: string;
      /** Whether the alliance uses it. */
      readonly uses: boolean;
      /** Why, and how. */
      readonly reason: string;
    };
    readonly answer: Lesson;
    readonly conflicts: 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List the interim evaluations. The reporting periods that began, and the longer stretches of which an evaluation was established, each with its established versions. The newest version counts; those before it stay. Who may: the programmabureau and every participating partner. */
  readonly listEvaluations: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'until' | '-until' | 'from' | '-from' | undefined;
    } | undefined;
    readonly answer: Evaluations;
    readonly conflicts: never;
  };
  /** Read the concept of an interim evaluation. For the programmabureau: what the reports of a period add up to, computed from the record as it is now, with the words that were kept. The evaluationId names a reporting period, or the first day of one and the end of a later one: a midterm is the evaluation of all periods up to then. It shows the state of today, or of the last day before the next period is over. It holds nothing that is confidential. Who may: the programmabureau, which adds up what was reported. */
  readonly readEvaluationConcept: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The evaluation, by the first day that it is about and the day after the last. */
      readonly evaluationId: string;
    };
    readonly answer: EvaluationConcept;
    readonly conflicts: never;
  };
  /** Keep the words of an interim evaluation. What the programmabureau says itself beside the computed parts, each at most 5,000 characters. All words are sent together, on the base of those that were read: the number of the last ones, 0 before there are any. The same words sent twice are kept once (200). Who may: the programmabureau, which adds up what was reported. */
  readonly keepEvaluationWords: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The evaluation, by the first day that it is about and the day after the last. */
      readonly evaluationId: string;
    };
    readonly body: {
      /** The number of the words that were read; 0 before there are any. */
      readonly basedOn: number;
      /** All words; a part that is left out or empty has none. */
      readonly words: {
        /** What the programmabureau says of the whole. */
        readonly summary?: string | undefined;
        /** What it says of the goals. */
        readonly goals?: string | undefined;
        /** What it says of the indicators. */
        readonly indicators?: string | undefined;
        /** What it says of the money. */
        readonly money?: string | undefined;
        /** What it says of escalations and dispensations. */
        readonly escalations?: string | undefined;
        /** What it says of the lessons. */
        readonly lessons?: string | undefined;
        /** What it says of the risks. */
        readonly risks?: string | undefined;
        /** What it says of what is late. */
        readonly late?: string | undefined;
        /** What it says of the design requirements. */
        readonly requirements?: string | undefined;
        /** What a version corrects of the one that it replaces: every later version needs it. */
        readonly correction?: string | undefined;
      };
    };
    readonly answer: EvaluationWords;
    readonly conflicts: 'words-changed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Establish an interim evaluation. By the programmabureau, once the period is over. The concept is stored whole, under the hash that was read with it: if the record or the words changed since, it is refused and can be read again. A later version names the one that it replaces, and says in its words what it corrects. The same request sent twice establishes once (200). The seats of the regiegroep are told. Who may: the programmabureau, which adds up what was reported. */
  readonly establishEvaluation: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The evaluation, by the first day that it is about and the day after the last. */
      readonly evaluationId: string;
    };
    readonly body: {
      /** The hash of the concept that was read. */
      readonly hash: string;
    };
    readonly answer: Evaluation;
    readonly conflicts: 'period-not-over' | 'evaluation-changed' | 'correction-missing' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Read an established interim evaluation. One version, as it was established. What became confidential since is left out, and the answer then says that it is not whole. Where words about a person were taken out of it, it names each removal with the hash of the content since; the hash under which it was established stays. Who may: the programmabureau and every participating partner. */
  readonly readEvaluation: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The evaluation, by the first day that it is about and the day after the last. */
      readonly evaluationId: string;
      /** The version of a plan, or of an evaluation. */
      readonly version: string;
    };
    readonly answer: Evaluation;
    readonly conflicts: never;
  };
  /** Read the progress report to the state. An established evaluation as the state reads it: with nothing that is confidential now, whoever asks for it. Lines with their goals and indicators, money by line, year and source, deviations with what was decided about them, lessons, and the words of the programmabureau. Who may: the programmabureau and every participating partner. */
  readonly readStateReport: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The evaluation, by the first day that it is about and the day after the last. */
      readonly evaluationId: string;
      /** The version of a plan, or of an evaluation. */
      readonly version: string;
    };
    readonly answer: Evaluation;
    readonly conflicts: 'evaluation-not-established';
  };
  /** Export the progress report to the state as CSV. For people: a row for each thing that it tells, below a row of Dutch headings, in whole euro cents, after the number and the hash of the evaluation that it is made from. Who may: the programmabureau and every participating partner. */
  readonly exportStateReport: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The evaluation, by the first day that it is about and the day after the last. */
      readonly evaluationId: string;
      /** The version of a plan, or of an evaluation. */
      readonly version: string;
    };
    readonly query?: {
      /** A comma (RFC 4180), or a semicolon, which a spreadsheet with Dutch settings opens by itself. */
      readonly separator?: 'comma' | 'semicolon' | undefined;
    } | undefined;
    readonly answer: string;
    readonly conflicts: 'evaluation-not-established';
  };
  /** Export the progress report to the state as a workbook. For a spreadsheet (.xlsx): the rows and columns of the CSV, in which every text stays as it was typed. Ask for it with its media type first in `Accept`. Who may: the programmabureau and every participating partner. */
  readonly exportStateReportWorkbook: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The evaluation, by the first day that it is about and the day after the last. */
      readonly evaluationId: string;
      /** The version of a plan, or of an evaluation. */
      readonly version: string;
    };
    readonly answer: Uint8Array;
    readonly conflicts: 'evaluation-not-established';
  };
  /** Read the overview of a programme. The programme at a glance, for the evening before a meeting: the framework cycle and the open rounds with whom they wait for, the alliances with phase, colour and goals, the money of each line and year and of each source, the ladder with its clocks, and what is due. One query, independent of what happened before. The parts follow the facts within moments; a sweep every hour repairs one that stayed behind. What the reader does not see is left out. With `asOf` as it was recorded by the end of that day, computed from the record: the answer about a past day never changes. Who may: the programmabureau and every participating partner. */
  readonly readOverview: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The day; today in Europe/Amsterdam when it is left out. */
      readonly asOf?: string | undefined;
    } | undefined;
    readonly answer: Overview;
    readonly conflicts: never;
  };
  /** Read the design requirements as practice meets them. The eleven design requirements of the governance model, each with a figure that the record gives, its norm, and the facts behind it. Every figure is a share in percent, and green from its norm on; one of which nothing can be measured yet has no colour. Confidential matters count in none of them. Beside each are its figures in the last established evaluations, at most eight: of those about stretches that end on one day the shortest, in its newest version. The figures follow the facts, and a sweep every hour repairs one that stayed behind. With `asOf` as practice met them by what was recorded by the end of that day. Who may: the programmabureau and every participating partner. */
  readonly readRequirements: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The day; today in Europe/Amsterdam when it is left out. */
      readonly asOf?: string | undefined;
    } | undefined;
    readonly answer: Requirements;
    readonly conflicts: never;
  };
  /** Record a grant, an advance or a payment, or correct one. By the programmabureau, under an identifier that the caller chooses: an entry sent twice is recorded once (200). A `grant` is what a source decided to give, an `advance` what the cashier received of it, a `payment` what was paid for an alliance. Of each source never more is received than it granted, and by the end of no year more is paid than was received by then: what the cashier pays ahead is its own money until the advance is there. An entry that `corrects` another of its kind says, with its reason, what that should have been, and counts in its place; both stay on record. An amount of 0 in a correction says that it never took place. Who may: the programmabureau, which accounts for it on behalf of the programme. */
  readonly recordMoney: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly body: {
      /** What is recorded: what a source granted, what was received of it, or what was paid of it. */
      readonly kind: 'grant';
      /** The entry, by an identifier that whoever recorded it chose. */
      readonly entryId: string;
      /** Where the money comes from. */
      readonly source: 'state' | 'region' | 'province' | 'other';
      /** Whole euro cents. */
      readonly amountCents: number;
      /** The day on which it was decided, received or paid: not in the future. */
      readonly on: string;
      /** The reference of the decision, the receipt or the payment. */
      readonly reference: string;
      /** The entry that was recorded wrongly; this one counts in its place. */
      readonly corrects?: string | undefined;
      /** Why it is corrected; for a correction alone. */
      readonly reason?: string | undefined;
      /** The period that is granted. */
      readonly period: {
        /** The first day. */
        readonly from: string;
        /** The first day after the period. */
        readonly until: string;
      };
      /** The municipality that receives and pays the money for the programme. */
      readonly cashierId: string;
      /** What the source asks in return. */
      readonly conditions?: readonly string[] | undefined;
      /** The co-financing by the region: what is demanded of it. */
      readonly cofinancing?: {
        /** What is demanded: a share of the grant, or an amount. */
        readonly demands: 'share';
        /** The share of the grant, in percent: with 100 the region gives as much as the source. */
        readonly percent: number;
      } | {
        /** What is demanded: a share of the grant, or an amount. */
        readonly demands: 'amount';
        /** Whole euro cents. */
        readonly amountCents: number;
      } | undefined;
    } | {
      /** What is recorded: what a source granted, what was received of it, or what was paid of it. */
      readonly kind: 'advance';
      /** The entry, by an identifier that whoever recorded it chose. */
      readonly entryId: string;
      /** Where the money comes from. */
      readonly source: 'state' | 'region' | 'province' | 'other';
      /** Whole euro cents. */
      readonly amountCents: number;
      /** The day on which it was decided, received or paid: not in the future. */
      readonly on: string;
      /** The reference of the decision, the receipt or the payment. */
      readonly reference: string;
      /** The entry that was recorded wrongly; this one counts in its place. */
      readonly corrects?: string | undefined;
      /** Why it is corrected; for a correction alone. */
      readonly reason?: string | undefined;
      /** The partner that paid it, or that it was paid to; absent where it was no partner. */
      readonly partnerId?: string | undefined;
    } | {
      /** What is recorded: what a source granted, what was received of it, or what was paid of it. */
      readonly kind: 'payment';
      /** The entry, by an identifier that whoever recorded it chose. */
      readonly entryId: string;
      /** Where the money comes from. */
      readonly source: 'state' | 'region' | 'province' | 'other';
      /** Whole euro cents. */
      readonly amountCents: number;
      /** The day on which it was decided, received or paid: not in the future. */
      readonly on: string;
      /** The reference of the decision, the receipt or the payment. */
      readonly reference: string;
      /** The entry that was recorded wrongly; this one counts in its place. */
      readonly corrects?: string | undefined;
      /** Why it is corrected; for a correction alone. */
      readonly reason?: string | undefined;
      /** The alliance, by the identifier that was chosen at its pitch. */
      readonly allianceId: string;
      /** The partner that paid it, or that it was paid to; absent where it was no partner. */
      readonly partnerId?: string | undefined;
    };
    readonly answer: MoneyEntry;
    readonly conflicts: 'entry-exists' | 'entry-corrected' | 'beyond-grant' | 'beyond-received' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List what was recorded of the money. Grants, advances, payments and corrections as they were recorded, the newest first. With `asOf` those that were recorded by the end of that day. Who may: the programmabureau and every participating partner. */
  readonly listMoney: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The day; today in Europe/Amsterdam when it is left out. */
      readonly asOf?: string | undefined;
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
    } | undefined;
    readonly answer: MoneyEntries;
    readonly conflicts: never;
  };
  /** Read the money of the deal. What was granted, received, planned, committed and spent, and what is left: by source, year, line, alliance and partner, and by line, year and source together. Each way comes to the same total. Grants and advances name no line: they are divided over the lines (and grants over the years of their period) in proportion to what the framework in force gives each from that source, with the largest remainders, so that every cent is kept. With `asOf` as it was recorded by the end of that day. Who may: the programmabureau and every participating partner. */
  readonly readMoney: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The day; today in Europe/Amsterdam when it is left out. */
      readonly asOf?: string | undefined;
    } | undefined;
    readonly answer: Money;
    readonly conflicts: never;
  };
  /** Export the money of the deal as CSV. For people: a row for each line, year and source, below a row of Dutch headings, in whole euro cents. Who may: the programmabureau and every participating partner. */
  readonly exportMoney: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The day; today in Europe/Amsterdam when it is left out. */
      readonly asOf?: string | undefined;
      /** A comma (RFC 4180), or a semicolon, which a spreadsheet with Dutch settings opens by itself. */
      readonly separator?: 'comma' | 'semicolon' | undefined;
    } | undefined;
    readonly answer: string;
    readonly conflicts: never;
  };
  /** Read the statement of a year, or the final settlement. For the single-information-single-audit annex of the cashier: by source what was granted, received and spent, before the year and in it, and what was received and not spent; by alliance what was spent of it. Money belongs to the calendar year of its day, a grant to that of its decision: what came after the year is not in its statement. Without a year it is the final settlement: what was not spent goes back to its source. Who may: the programmabureau and every participating partner. */
  readonly readStatement: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The day; today in Europe/Amsterdam when it is left out. */
      readonly asOf?: string | undefined;
      /** The calendar year; without one it is the final settlement over all years. */
      readonly year?: number | undefined;
    } | undefined;
    readonly answer: Statement;
    readonly conflicts: never;
  };
  /** Export the statement of a year, or the final settlement, as CSV. For people: a row for each source and for each alliance and source, below a row of Dutch headings, in whole euro cents. Who may: the programmabureau and every participating partner. */
  readonly exportStatement: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The day; today in Europe/Amsterdam when it is left out. */
      readonly asOf?: string | undefined;
      /** The calendar year; without one it is the final settlement over all years. */
      readonly year?: number | undefined;
      /** A comma (RFC 4180), or a semicolon, which a spreadsheet with Dutch settings opens by itself. */
      readonly separator?: 'comma' | 'semicolon' | undefined;
    } | undefined;
    readonly answer: string;
    readonly conflicts: never;
  };
  /** List the register of decisions. Every decision, in the order of registration or from the last one back, a part at a time. Nothing in it changes. The votes of the seats are registered when their round is over. Who may: the programmabureau and every participating partner. */
  readonly listDecisions: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** Only decisions on matters of this kind. */
      readonly matter?: 'framework-cycle' | 'conditions' | 'accession' | 'approval' | 'composition' | 'rules' | 'contribution' | 'report' | 'payment' | 'grant' | 'escalation' | 'obligation' | undefined;
      /** Only decisions on this matter: a framework version (`1`), a review of the regiegroep (`1` as well: name the kind too), a contribution (`alliance.contribution`) or an escalation. */
      readonly matterId?: string | undefined;
      /** Only decisions of this kind. */
      readonly kind?: 'vote' | 'approval' | 'conditions' | 'contribution' | 'grant' | 'taking-back' | 'consequence' | 'adoption' | 'composition' | 'rule-change' | 'ruling' | 'entry-into-force' | 'withdrawal' | 'removal' | undefined;
      /** Only decisions of this body. */
      readonly body?: 'college' | 'council' | 'own-board' | 'regiegroep' | 'programmabureau' | undefined;
      /** Only decisions of bodies of this partner. */
      readonly partnerId?: string | undefined;
      /** Only what was decided on this day or later. */
      readonly decidedFrom?: string | undefined;
      /** Only what was decided on this day or earlier. */
      readonly decidedUntil?: string | undefined;
      /** Only decisions in which each of these words stands, whole or as a part, with or without capitals and accents: in the texts that came with it, its reference, its identifiers, or the Dutch name of its matter, kind, body or outcome. */
      readonly words?: string | undefined;
      /** In the order of registration; with a minus before it, the last one first. */
      readonly sort?: 'sequence' | '-sequence' | undefined;
    } | undefined;
    readonly answer: Decisions;
    readonly conflicts: never;
  };
  /** Read one decision. One decision of the register, whole, by the identifier that it has there and in the event that tells of it. A decision that is not registered yet does not exist here: that takes some seconds. Who may: the programmabureau and every participating partner. */
  readonly readDecision: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The decision, by its identifier in the register. */
      readonly decisionId: string;
    };
    readonly answer: RegisterEntry;
    readonly conflicts: never;
  };
  /** Export the register of decisions as CSV. For people: a row for each decision, in the order of registration, below a row of Dutch headings, with names and words instead of codes; a program reads the JSON. What a spreadsheet would take for a formula has an apostrophe before it. A workbook has the texts as they are. One answer holds as many rows as fit; the Link header then names the next. Who may: the programmabureau and every participating partner. */
  readonly exportDecisions: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** Only decisions on matters of this kind. */
      readonly matter?: 'framework-cycle' | 'conditions' | 'accession' | 'approval' | 'composition' | 'rules' | 'contribution' | 'report' | 'payment' | 'grant' | 'escalation' | 'obligation' | undefined;
      /** Only decisions on this matter: a framework version (`1`), a review of the regiegroep (`1` as well: name the kind too), a contribution (`alliance.contribution`) or an escalation. */
      readonly matterId?: string | undefined;
      /** Only decisions of this kind. */
      readonly kind?: 'vote' | 'approval' | 'conditions' | 'contribution' | 'grant' | 'taking-back' | 'consequence' | 'adoption' | 'composition' | 'rule-change' | 'ruling' | 'entry-into-force' | 'withdrawal' | 'removal' | undefined;
      /** Only decisions of this body. */
      readonly body?: 'college' | 'council' | 'own-board' | 'regiegroep' | 'programmabureau' | undefined;
      /** Only decisions of bodies of this partner. */
      readonly partnerId?: string | undefined;
      /** Only what was decided on this day or later. */
      readonly decidedFrom?: string | undefined;
      /** Only what was decided on this day or earlier. */
      readonly decidedUntil?: string | undefined;
      /** Only decisions in which each of these words stands, whole or as a part, with or without capitals and accents: in the texts that came with it, its reference, its identifiers, or the Dutch name of its matter, kind, body or outcome. */
      readonly words?: string | undefined;
      /** A comma (RFC 4180), or a semicolon, which a spreadsheet with Dutch settings opens by itself. */
      readonly separator?: 'comma' | 'semicolon' | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
    } | undefined;
    readonly answer: string;
    readonly conflicts: never;
  };
  /** Export the register of decisions as a workbook. For a spreadsheet (.xlsx): the rows and columns of the CSV, in which every text stays as it was typed, whatever it looks like. Ask for it with its media type first in `Accept`. One answer holds as many rows as fit; the Link header then names the next. Who may: the programmabureau and every participating partner. */
  readonly exportWorkbook: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** Only decisions on matters of this kind. */
      readonly matter?: 'framework-cycle' | 'conditions' | 'accession' | 'approval' | 'composition' | 'rules' | 'contribution' | 'report' | 'payment' | 'grant' | 'escalation' | 'obligation' | undefined;
      /** Only decisions on this matter: a framework version (`1`), a review of the regiegroep (`1` as well: name the kind too), a contribution (`alliance.contribution`) or an escalation. */
      readonly matterId?: string | undefined;
      /** Only decisions of this kind. */
      readonly kind?: 'vote' | 'approval' | 'conditions' | 'contribution' | 'grant' | 'taking-back' | 'consequence' | 'adoption' | 'composition' | 'rule-change' | 'ruling' | 'entry-into-force' | 'withdrawal' | 'removal' | undefined;
      /** Only decisions of this body. */
      readonly body?: 'college' | 'council' | 'own-board' | 'regiegroep' | 'programmabureau' | undefined;
      /** Only decisions of bodies of this partner. */
      readonly partnerId?: string | undefined;
      /** Only what was decided on this day or later. */
      readonly decidedFrom?: string | undefined;
      /** Only what was decided on this day or earlier. */
      readonly decidedUntil?: string | undefined;
      /** Only decisions in which each of these words stands, whole or as a part, with or without capitals and accents: in the texts that came with it, its reference, its identifiers, or the Dutch name of its matter, kind, body or outcome. */
      readonly words?: string | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
    } | undefined;
    readonly answer: Uint8Array;
    readonly conflicts: never;
  };
  /** Prove that the register is whole. Recomputes the chain of hashes from the first entry to the last, looks up every decision of the record in it (answers of deciding bodies, outcomes, entries into force, withdrawals), and every entry in the record. Who may: the programmabureau and every participating partner. */
  readonly verifyDecisions: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly answer: RegisterVerification;
    readonly conflicts: never;
  };
  /** Pull the facts of a programme, in order. For a subscriber that cannot receive calls. The log numbers facts without gaps; `next` continues where this answer ended, also when there is nothing more yet. The Link header names it as long as there is more. With `types` an answer may hold fewer than its limit, even none, while there is more. Who may: the programmabureau and every participating partner, each application for itself. */
  readonly listEvents: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The sequence of the last fact that is known already. */
      readonly after?: number | undefined;
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** Only these types, joined by commas. */
      readonly types?: string | undefined;
    } | undefined;
    readonly answer: Events;
    readonly conflicts: never;
  };
  /** Subscribe to facts. Registers a receiver and the types that it wants to receive. The receiver is asked at once whether it accepts calls (OPTIONS with WebHook-Request-Origin); until it agrees the subscription is pending and nothing is sent. The answer contains the signing key, only this time. Who may: the programmabureau and every participating partner: an application keeps its own, a person those of the applications of its party. */
  readonly registerSubscription: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The application whose subscription it is. It may be left out by an application, and by a person whose party has one application. */
      readonly clientId?: string | undefined;
    } | undefined;
    readonly body: {
      /** The identifier of the new subscription, chosen by the application. */
      readonly subscriptionId: string;
      /** An https address on the public internet. */
      readonly endpoint: string;
      /** An empty list means every type, including future types. */
      readonly types?: readonly ('nl.regiodeal.programme.imported.v1' | 'nl.regiodeal.registry.representation-recorded.v1' | 'nl.regiodeal.registry.representation-ended.v1' | 'nl.regiodeal.registry.partner-admitted.v1' | 'nl.regiodeal.registry.meetings-changed.v1' | 'nl.regiodeal.registry.days-off-changed.v1' | 'nl.regiodeal.registry.application-changed.v1' | 'nl.regiodeal.registry.ring-changed.v1' | 'nl.regiodeal.registry.level-set.v1' | 'nl.regiodeal.registry.words-taken-out.v1' | 'nl.regiodeal.registry.membership-ended.v1' | 'nl.regiodeal.registry.quorum-lost.v1' | 'nl.regiodeal.registry.body-installed.v1' | 'nl.regiodeal.registry.role-recorded.v1' | 'nl.regiodeal.registry.person-erased.v1' | 'nl.regiodeal.registry.seat-rotated.v1' | 'nl.regiodeal.registry.succession-recorded.v1' | 'nl.regiodeal.registry.succession-took-effect.v1' | 'nl.regiodeal.composition.review-due.v1' | 'nl.regiodeal.composition.review-called.v1' | 'nl.regiodeal.composition.review-concluded.v1' | 'nl.regiodeal.rules.proposed.v1' | 'nl.regiodeal.rules.concluded.v1' | 'nl.regiodeal.cycle.stage-entered.v1' | 'nl.regiodeal.cycle.renewal-soon.v1' | 'nl.regiodeal.cycle.text-revised.v1' | 'nl.regiodeal.cycle.input-answered.v1' | 'nl.regiodeal.cycle.condition-followed-up.v1' | 'nl.regiodeal.cycle.escalation-linked.v1' | 'nl.regiodeal.accession.changed.v1' | 'nl.regiodeal.approval.changed.v1' | 'nl.regiodeal.escalation.stage-entered.v1' | 'nl.regiodeal.escalation.obligation-changed.v1' | 'nl.regiodeal.escalation.dispensation-ends-soon.v1' | 'nl.regiodeal.escalation.breach-grown.v1' | 'nl.regiodeal.alliance.phase-entered.v1' | 'nl.regiodeal.alliance.pitch-changed.v1' | 'nl.regiodeal.alliance.called.v1' | 'nl.regiodeal.alliance.lead-named.v1' | 'nl.regiodeal.alliance.linked.v1' | 'nl.regiodeal.alliance.plan-submitted.v1' | 'nl.regiodeal.alliance.plan-tested.v1' | 'nl.regiodeal.alliance.plan-unfit.v1' | 'nl.regiodeal.alliance.report-asked.v1' | 'nl.regiodeal.alliance.reported.v1' | 'nl.regiodeal.alliance.breach-forecast.v1' | 'nl.regiodeal.alliance.breach-over.v1' | 'nl.regiodeal.alliance.breach-dropped.v1' | 'nl.regiodeal.lesson.changed.v1' | 'nl.regiodeal.indicator.measured.v1' | 'nl.regiodeal.evaluation.established.v1' | 'nl.regiodeal.alliances.periods-closed.v1' | 'nl.regiodeal.alliances.money-transferred.v1' | 'nl.regiodeal.contribution.changed.v1' | 'nl.regiodeal.contribution.condition-followed-up.v1' | 'nl.regiodeal.contribution.ends-soon.v1' | 'nl.regiodeal.contribution.payment-asked.v1' | 'nl.regiodeal.contribution.paid.v1' | 'nl.regiodeal.contribution.payment-corrected.v1' | 'nl.regiodeal.grant.changed.v1' | 'nl.regiodeal.grant.ends-soon.v1' | 'nl.regiodeal.grant.used.v1' | 'nl.regiodeal.money.granted.v1' | 'nl.regiodeal.money.received.v1' | 'nl.regiodeal.money.paid.v1' | 'nl.regiodeal.money.corrected.v1' | 'nl.regiodeal.round.opened.v1' | 'nl.regiodeal.round.closed.v1' | 'nl.regiodeal.round.extended.v1' | 'nl.regiodeal.task.opened.v1' | 'nl.regiodeal.task.reminded.v1' | 'nl.regiodeal.task.sent-again.v1' | 'nl.regiodeal.task.reassigned.v1' | 'nl.regiodeal.task.code-requested.v1' | 'nl.regiodeal.task.answered.v1' | 'nl.regiodeal.task.remarks-taken-out.v1' | 'nl.regiodeal.task.withdrawn.v1' | 'nl.regiodeal.task.undeliverable.v1' | 'nl.regiodeal.calendar.link-revoked.v1' | 'nl.regiodeal.mail.refused.v1' | 'nl.regiodeal.decision.registered.v1')[] | undefined;
    };
    readonly answer: SubscriptionWithKey;
    readonly conflicts: 'subscription-exists' | 'too-many-subscriptions' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List your subscriptions. An application sees its own subscriptions. A person sees those of the applications of its party. Nobody sees those of other parties. Who may: the programmabureau and every participating partner: an application keeps its own, a person those of the applications of its party. */
  readonly listSubscriptions: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
    };
    readonly query?: {
      /** The application whose subscription it is. It may be left out by an application, and by a person whose party has one application. */
      readonly clientId?: string | undefined;
      /** Only subscriptions with this status. */
      readonly status?: 'pending' | 'active' | 'paused' | 'gone' | undefined;
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** What it is sorted by; with a minus before it, the other way round. */
      readonly sort?: 'subscriptionId' | '-subscriptionId' | 'registeredAt' | '-registeredAt' | undefined;
    } | undefined;
    readonly answer: Subscriptions;
    readonly conflicts: never;
  };
  /** Read a subscription. How it stands: pending, active, paused or gone, and what the receiver said last when it was asked. Who may: the programmabureau and every participating partner: an application keeps its own, a person those of the applications of its party. */
  readonly readSubscription: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The subscription, by the name its application gave it. */
      readonly subscriptionId: string;
    };
    readonly query?: {
      /** The application whose subscription it is. It may be left out by an application, and by a person whose party has one application. */
      readonly clientId?: string | undefined;
    } | undefined;
    readonly answer: Subscription;
    readonly conflicts: never;
  };
  /** Change the address of a subscription. The receiver at the new address is asked first whether it accepts calls. When it agrees, everything goes to it from then on, what waited included; until then nothing changes and the former receiver is called. A paused subscription stays paused. The signing key stays the same: replace it when the former receiver must not know it. Who may: the programmabureau and every participating partner: an application keeps its own, a person those of the applications of its party. */
  readonly changeSubscription: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The subscription, by the name its application gave it. */
      readonly subscriptionId: string;
    };
    readonly query?: {
      /** The application whose subscription it is. It may be left out by an application, and by a person whose party has one application. */
      readonly clientId?: string | undefined;
    } | undefined;
    readonly body: {
      /** An https address on the public internet. */
      readonly endpoint: string;
    };
    readonly answer: Subscription;
    readonly conflicts: 'move-not-allowed' | 'receiver-not-agreed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Pause, resume or end a subscription. While a subscription is paused, its events wait; they are delivered once it is resumed. `shake-hands` asks the receiver again whether it accepts calls; when it agrees, the waiting events are delivered at once. `end` is final. Who may: the programmabureau and every participating partner: an application keeps its own, a person those of the applications of its party. */
  readonly moveSubscription: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The subscription, by the name its application gave it. */
      readonly subscriptionId: string;
    };
    readonly query?: {
      /** The application whose subscription it is. It may be left out by an application, and by a person whose party has one application. */
      readonly clientId?: string | undefined;
    } | undefined;
    readonly body: {
      /** The move to make; `end` is final. */
      readonly move: 'shake-hands' | 'pause' | 'resume' | 'end';
    };
    readonly answer: Subscription;
    readonly conflicts: 'move-not-allowed' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Choose other types of fact. Events that already wait are still delivered; the choice applies to later events. Who may: the programmabureau and every participating partner: an application keeps its own, a person those of the applications of its party. */
  readonly chooseTypes: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The subscription, by the name its application gave it. */
      readonly subscriptionId: string;
    };
    readonly query?: {
      /** The application whose subscription it is. It may be left out by an application, and by a person whose party has one application. */
      readonly clientId?: string | undefined;
    } | undefined;
    readonly body: {
      /** An empty list means every type, including future types. */
      readonly types: readonly ('nl.regiodeal.programme.imported.v1' | 'nl.regiodeal.registry.representation-recorded.v1' | 'nl.regiodeal.registry.representation-ended.v1' | 'nl.regiodeal.registry.partner-admitted.v1' | 'nl.regiodeal.registry.meetings-changed.v1' | 'nl.regiodeal.registry.days-off-changed.v1' | 'nl.regiodeal.registry.application-changed.v1' | 'nl.regiodeal.registry.ring-changed.v1' | 'nl.regiodeal.registry.level-set.v1' | 'nl.regiodeal.registry.words-taken-out.v1' | 'nl.regiodeal.registry.membership-ended.v1' | 'nl.regiodeal.registry.quorum-lost.v1' | 'nl.regiodeal.registry.body-installed.v1' | 'nl.regiodeal.registry.role-recorded.v1' | 'nl.regiodeal.registry.person-erased.v1' | 'nl.regiodeal.registry.seat-rotated.v1' | 'nl.regiodeal.registry.succession-recorded.v1' | 'nl.regiodeal.registry.succession-took-effect.v1' | 'nl.regiodeal.composition.review-due.v1' | 'nl.regiodeal.composition.review-called.v1' | 'nl.regiodeal.composition.review-concluded.v1' | 'nl.regiodeal.rules.proposed.v1' | 'nl.regiodeal.rules.concluded.v1' | 'nl.regiodeal.cycle.stage-entered.v1' | 'nl.regiodeal.cycle.renewal-soon.v1' | 'nl.regiodeal.cycle.text-revised.v1' | 'nl.regiodeal.cycle.input-answered.v1' | 'nl.regiodeal.cycle.condition-followed-up.v1' | 'nl.regiodeal.cycle.escalation-linked.v1' | 'nl.regiodeal.accession.changed.v1' | 'nl.regiodeal.approval.changed.v1' | 'nl.regiodeal.escalation.stage-entered.v1' | 'nl.regiodeal.escalation.obligation-changed.v1' | 'nl.regiodeal.escalation.dispensation-ends-soon.v1' | 'nl.regiodeal.escalation.breach-grown.v1' | 'nl.regiodeal.alliance.phase-entered.v1' | 'nl.regiodeal.alliance.pitch-changed.v1' | 'nl.regiodeal.alliance.called.v1' | 'nl.regiodeal.alliance.lead-named.v1' | 'nl.regiodeal.alliance.linked.v1' | 'nl.regiodeal.alliance.plan-submitted.v1' | 'nl.regiodeal.alliance.plan-tested.v1' | 'nl.regiodeal.alliance.plan-unfit.v1' | 'nl.regiodeal.alliance.report-asked.v1' | 'nl.regiodeal.alliance.reported.v1' | 'nl.regiodeal.alliance.breach-forecast.v1' | 'nl.regiodeal.alliance.breach-over.v1' | 'nl.regiodeal.alliance.breach-dropped.v1' | 'nl.regiodeal.lesson.changed.v1' | 'nl.regiodeal.indicator.measured.v1' | 'nl.regiodeal.evaluation.established.v1' | 'nl.regiodeal.alliances.periods-closed.v1' | 'nl.regiodeal.alliances.money-transferred.v1' | 'nl.regiodeal.contribution.changed.v1' | 'nl.regiodeal.contribution.condition-followed-up.v1' | 'nl.regiodeal.contribution.ends-soon.v1' | 'nl.regiodeal.contribution.payment-asked.v1' | 'nl.regiodeal.contribution.paid.v1' | 'nl.regiodeal.contribution.payment-corrected.v1' | 'nl.regiodeal.grant.changed.v1' | 'nl.regiodeal.grant.ends-soon.v1' | 'nl.regiodeal.grant.used.v1' | 'nl.regiodeal.money.granted.v1' | 'nl.regiodeal.money.received.v1' | 'nl.regiodeal.money.paid.v1' | 'nl.regiodeal.money.corrected.v1' | 'nl.regiodeal.round.opened.v1' | 'nl.regiodeal.round.closed.v1' | 'nl.regiodeal.round.extended.v1' | 'nl.regiodeal.task.opened.v1' | 'nl.regiodeal.task.reminded.v1' | 'nl.regiodeal.task.sent-again.v1' | 'nl.regiodeal.task.reassigned.v1' | 'nl.regiodeal.task.code-requested.v1' | 'nl.regiodeal.task.answered.v1' | 'nl.regiodeal.task.remarks-taken-out.v1' | 'nl.regiodeal.task.withdrawn.v1' | 'nl.regiodeal.task.undeliverable.v1' | 'nl.regiodeal.calendar.link-revoked.v1' | 'nl.regiodeal.mail.refused.v1' | 'nl.regiodeal.decision.registered.v1')[];
    };
    readonly answer: Subscription;
    readonly conflicts: 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** Replace the signing key. Makes a new key and shows it only this time. For a day every call is signed with both keys, so that the receiver can switch without refusing a call. Two keys are valid at most: a second replacement within that day ends the oldest. Who may: the programmabureau and every participating partner: an application keeps its own, a person those of the applications of its party. */
  readonly rotateKey: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The subscription, by the name its application gave it. */
      readonly subscriptionId: string;
    };
    readonly query?: {
      /** The application whose subscription it is. It may be left out by an application, and by a person whose party has one application. */
      readonly clientId?: string | undefined;
    } | undefined;
    readonly answer: SigningKey;
    readonly conflicts: 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
  /** List what was delivered, and what was not. The newest first, a part at a time, each with its attempts. Kept for three months. A part may be shorter than its limit, or empty, while there is more: follow `next` until there is none. Who may: the programmabureau and every participating partner: an application keeps its own, a person those of the applications of its party. */
  readonly listDeliveries: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The subscription, by the name its application gave it. */
      readonly subscriptionId: string;
    };
    readonly query?: {
      /** The application whose subscription it is. It may be left out by an application, and by a person whose party has one application. */
      readonly clientId?: string | undefined;
      /** The largest number of items in one answer. */
      readonly limit?: number | undefined;
      /** The position to continue from, taken from `next` of the part before. It is valid only with the same filters and the same order. */
      readonly cursor?: string | undefined;
      /** Only deliveries with this status. */
      readonly status?: 'waiting' | 'delivered' | 'dead' | undefined;
    } | undefined;
    readonly answer: Deliveries;
    readonly conflicts: never;
  };
  /** Ask for facts again. By their sequence, whether they were delivered, failed every time, or were never sent to this subscriber. The attempts start from the beginning. Who may: the programmabureau and every participating partner: an application keeps its own, a person those of the applications of its party. */
  readonly redeliver: {
    readonly path: {
      /** The programme (Regio Deal). */
      readonly programmeId: string;
      /** The subscription, by the name its application gave it. */
      readonly subscriptionId: string;
    };
    readonly query?: {
      /** The application whose subscription it is. It may be left out by an application, and by a person whose party has one application. */
      readonly clientId?: string | undefined;
    } | undefined;
    readonly body: {
      /** The places of the events in the log of the programme. */
      readonly sequences: readonly number[];
    };
    readonly answer: Redelivery;
    readonly conflicts: 'not-receiving' | 'idempotency-key-in-use' | 'idempotency-key-reused';
  };
}

/** Where every operation is. */
export const operations = {
  listProgrammes: { method: 'GET', path: '/programmes' },
  importProgramme: { method: 'PUT', path: '/programmes/{programmeId}', type: 'application/yaml' },
  readProgramme: { method: 'GET', path: '/programmes/{programmeId}' },
  previewImport: { method: 'POST', path: '/programmes/{programmeId}/import-previews', type: 'application/yaml' },
  exportRegistry: { method: 'GET', path: '/programmes/{programmeId}/_export', gives: 'application/yaml' },
  listBodies: { method: 'GET', path: '/programmes/{programmeId}/bodies' },
  readComposition: { method: 'GET', path: '/programmes/{programmeId}/composition' },
  explainAuthority: { method: 'GET', path: '/programmes/{programmeId}/authority' },
  recordRepresentation: { method: 'POST', path: '/programmes/{programmeId}/representations', type: 'application/json' },
  endRepresentation: { method: 'POST', path: '/programmes/{programmeId}/representations/{representationId}/endings', type: 'application/json' },
  admitPartner: { method: 'POST', path: '/programmes/{programmeId}/partners', type: 'application/json' },
  changeRing: { method: 'POST', path: '/programmes/{programmeId}/partners/{partnerId}/rings', type: 'application/json' },
  endMembership: { method: 'POST', path: '/programmes/{programmeId}/partners/{partnerId}/departures', type: 'application/json' },
  changeMeetings: { method: 'POST', path: '/programmes/{programmeId}/partners/{partnerId}/meetings', type: 'application/json' },
  changeDaysOff: { method: 'POST', path: '/programmes/{programmeId}/days-off', type: 'application/json' },
  listApps: { method: 'GET', path: '/programmes/{programmeId}/applications' },
  recordApp: { method: 'POST', path: '/programmes/{programmeId}/applications', type: 'application/json' },
  endApp: { method: 'POST', path: '/programmes/{programmeId}/applications/{clientId}/endings', type: 'application/json' },
  readHandover: { method: 'GET', path: '/programmes/{programmeId}/partners/{partnerId}/handover' },
  rotateSeat: { method: 'POST', path: '/programmes/{programmeId}/seat-successions', type: 'application/json' },
  setLevel: { method: 'POST', path: '/programmes/{programmeId}/levels', type: 'application/json' },
  listLevels: { method: 'GET', path: '/programmes/{programmeId}/levels' },
  takeOutWords: { method: 'POST', path: '/programmes/{programmeId}/removals', type: 'application/json' },
  listRemovals: { method: 'GET', path: '/programmes/{programmeId}/removals' },
  repeatRemoval: { method: 'POST', path: '/programmes/{programmeId}/removals/{removal}/repetitions' },
  previewSuccession: { method: 'POST', path: '/programmes/{programmeId}/succession-previews', type: 'application/json' },
  recordSuccession: { method: 'POST', path: '/programmes/{programmeId}/successions', type: 'application/json' },
  listPeople: { method: 'GET', path: '/programmes/{programmeId}/people' },
  recordPerson: { method: 'POST', path: '/programmes/{programmeId}/people', type: 'application/json' },
  changePerson: { method: 'POST', path: '/programmes/{programmeId}/people/{personId}/changes', type: 'application/json' },
  endRole: { method: 'POST', path: '/programmes/{programmeId}/people/{personId}/endings', type: 'application/json' },
  exportPerson: { method: 'GET', path: '/programmes/{programmeId}/people/{personId}' },
  erasePerson: { method: 'POST', path: '/programmes/{programmeId}/people/{personId}/erasures', type: 'application/json' },
  callReview: { method: 'POST', path: '/programmes/{programmeId}/composition-reviews', type: 'application/json' },
  listReviews: { method: 'GET', path: '/programmes/{programmeId}/composition-reviews' },
  proposeRuleChange: { method: 'POST', path: '/programmes/{programmeId}/rule-changes', type: 'application/json' },
  listRuleChanges: { method: 'GET', path: '/programmes/{programmeId}/rule-changes' },
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
  printInput: { method: 'GET', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/input/_print', gives: 'text/html' },
  answerInput: { method: 'POST', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/input/{taskId}/answers', type: 'application/json' },
  listConditions: { method: 'GET', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/conditions' },
  markExclusion: { method: 'POST', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/conditions/exclusions', type: 'application/json' },
  followUpCondition: { method: 'POST', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/conditions/{conditionId}/follow-ups', type: 'application/json' },
  askTakingBackOfApproval: { method: 'POST', path: '/programmes/{programmeId}/framework-cycles/{cycleId}/approvals/{partnerId}/taking-back', type: 'application/json' },
  listAccessions: { method: 'GET', path: '/programmes/{programmeId}/accessions' },
  askAccessionAgain: { method: 'POST', path: '/programmes/{programmeId}/accessions/{partnerId}/asks', type: 'application/json' },
  readFramework: { method: 'GET', path: '/programmes/{programmeId}/framework' },
  pitchAlliance: { method: 'POST', path: '/programmes/{programmeId}/alliances', type: 'application/json' },
  listAlliances: { method: 'GET', path: '/programmes/{programmeId}/alliances' },
  readAlliance: { method: 'GET', path: '/programmes/{programmeId}/alliances/{allianceId}' },
  moveAlliance: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/moves', type: 'application/json' },
  changePitch: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/pitches', type: 'application/json' },
  nameLead: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/leads', type: 'application/json' },
  callForContributions: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/calls', type: 'application/json' },
  linkAlliances: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/links', type: 'application/json' },
  proposeContribution: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/contributions', type: 'application/json' },
  readContribution: { method: 'GET', path: '/programmes/{programmeId}/alliances/{allianceId}/contributions/{contributionId}' },
  listContributions: { method: 'GET', path: '/programmes/{programmeId}/contributions' },
  listContributionConditions: { method: 'GET', path: '/programmes/{programmeId}/contribution-conditions' },
  moveContribution: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/contributions/{contributionId}/moves', type: 'application/json' },
  askTakingBackOfContribution: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/contributions/{contributionId}/taking-back', type: 'application/json' },
  askTakingBackOfGrant: { method: 'POST', path: '/programmes/{programmeId}/grants/{grantId}/taking-back', type: 'application/json' },
  askGrant: { method: 'POST', path: '/programmes/{programmeId}/grants', type: 'application/json' },
  listGrants: { method: 'GET', path: '/programmes/{programmeId}/grants' },
  readGrant: { method: 'GET', path: '/programmes/{programmeId}/grants/{grantId}' },
  submitPlan: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/plans', type: 'application/json' },
  listPlans: { method: 'GET', path: '/programmes/{programmeId}/plans' },
  readPlan: { method: 'GET', path: '/programmes/{programmeId}/alliances/{allianceId}/plans/{year}/{version}' },
  testPlan: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/plans/{year}/tests', type: 'application/json' },
  listLineBudgets: { method: 'GET', path: '/programmes/{programmeId}/line-budgets' },
  submitReport: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/reports', type: 'application/json' },
  listReports: { method: 'GET', path: '/programmes/{programmeId}/alliances/{allianceId}/reports' },
  tryReport: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/reports/_try', type: 'application/json' },
  listReportPeriods: { method: 'GET', path: '/programmes/{programmeId}/alliances/{allianceId}/reporting-periods' },
  readReport: { method: 'GET', path: '/programmes/{programmeId}/alliances/{allianceId}/reports/{reportId}' },
  listDue: { method: 'GET', path: '/programmes/{programmeId}/due' },
  readReporting: { method: 'GET', path: '/programmes/{programmeId}/reporting-periods' },
  closePeriods: { method: 'POST', path: '/programmes/{programmeId}/reporting-periods/_close', type: 'application/json' },
  followUpContributionCondition: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/contributions/{contributionId}/conditions/{conditionId}/follow-ups', type: 'application/json' },
  recordPayment: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/contributions/{contributionId}/payments', type: 'application/json' },
  raiseEscalation: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/escalations', type: 'application/json' },
  listEscalations: { method: 'GET', path: '/programmes/{programmeId}/escalations' },
  readEscalation: { method: 'GET', path: '/programmes/{programmeId}/escalations/{escalationId}' },
  moveEscalation: { method: 'POST', path: '/programmes/{programmeId}/escalations/{escalationId}/moves', type: 'application/json' },
  followUpObligation: { method: 'POST', path: '/programmes/{programmeId}/escalations/{escalationId}/obligations/{obligationId}/follow-ups', type: 'application/json' },
  listTasks: { method: 'GET', path: '/programmes/{programmeId}/tasks' },
  listRounds: { method: 'GET', path: '/programmes/{programmeId}/rounds' },
  readRound: { method: 'GET', path: '/programmes/{programmeId}/rounds/{roundId}' },
  readAsked: { method: 'GET', path: '/programmes/{programmeId}/asked' },
  forecastAsked: { method: 'GET', path: '/programmes/{programmeId}/asked/forecast' },
  extendRound: { method: 'POST', path: '/programmes/{programmeId}/rounds/{roundId}/extensions', type: 'application/json' },
  readTask: { method: 'GET', path: '/programmes/{programmeId}/tasks/{taskId}' },
  answerTask: { method: 'POST', path: '/programmes/{programmeId}/tasks/{taskId}/answers', type: 'application/json' },
  sendTaskAgain: { method: 'POST', path: '/programmes/{programmeId}/tasks/{taskId}/mailings', type: 'application/json' },
  reassignTask: { method: 'POST', path: '/programmes/{programmeId}/tasks/{taskId}/reassignments', type: 'application/json' },
  withdrawTask: { method: 'POST', path: '/programmes/{programmeId}/tasks/{taskId}/withdrawals', type: 'application/json' },
  takeOutRemarks: { method: 'POST', path: '/programmes/{programmeId}/tasks/{taskId}/removals', type: 'application/json' },
  registerPaperAnswer: { method: 'POST', path: '/programmes/{programmeId}/tasks/{taskId}/paper-answers', type: 'application/json' },
  readCalendarLink: { method: 'GET', path: '/programmes/{programmeId}/calendar-link' },
  revokeCalendarLink: { method: 'POST', path: '/programmes/{programmeId}/calendar-link/_revoke', type: 'application/json' },
  readIndicators: { method: 'GET', path: '/programmes/{programmeId}/indicators' },
  listMeasurements: { method: 'GET', path: '/programmes/{programmeId}/indicators/{indicatorId}/measurements' },
  recordMeasurement: { method: 'POST', path: '/programmes/{programmeId}/indicators/{indicatorId}/measurements', type: 'application/json' },
  listLessons: { method: 'GET', path: '/programmes/{programmeId}/lessons' },
  recordLesson: { method: 'POST', path: '/programmes/{programmeId}/lessons', type: 'application/json' },
  readLesson: { method: 'GET', path: '/programmes/{programmeId}/lessons/{lessonId}' },
  endLesson: { method: 'POST', path: '/programmes/{programmeId}/lessons/{lessonId}/endings', type: 'application/json' },
  answerLesson: { method: 'POST', path: '/programmes/{programmeId}/alliances/{allianceId}/lesson-uses', type: 'application/json' },
  listEvaluations: { method: 'GET', path: '/programmes/{programmeId}/evaluations' },
  readEvaluationConcept: { method: 'GET', path: '/programmes/{programmeId}/evaluations/{evaluationId}' },
  keepEvaluationWords: { method: 'POST', path: '/programmes/{programmeId}/evaluations/{evaluationId}/words', type: 'application/json' },
  establishEvaluation: { method: 'POST', path: '/programmes/{programmeId}/evaluations/{evaluationId}/versions', type: 'application/json' },
  readEvaluation: { method: 'GET', path: '/programmes/{programmeId}/evaluations/{evaluationId}/versions/{version}' },
  readStateReport: { method: 'GET', path: '/programmes/{programmeId}/evaluations/{evaluationId}/versions/{version}/state-report' },
  exportStateReport: { method: 'GET', path: '/programmes/{programmeId}/evaluations/{evaluationId}/versions/{version}/state-report/_export', gives: 'text/csv' },
  exportStateReportWorkbook: { method: 'GET', path: '/programmes/{programmeId}/evaluations/{evaluationId}/versions/{version}/state-report/_workbook', gives: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  readOverview: { method: 'GET', path: '/programmes/{programmeId}/overview' },
  readRequirements: { method: 'GET', path: '/programmes/{programmeId}/requirements' },
  recordMoney: { method: 'POST', path: '/programmes/{programmeId}/money/entries', type: 'application/json' },
  listMoney: { method: 'GET', path: '/programmes/{programmeId}/money/entries' },
  readMoney: { method: 'GET', path: '/programmes/{programmeId}/money' },
  exportMoney: { method: 'GET', path: '/programmes/{programmeId}/money/_export', gives: 'text/csv' },
  readStatement: { method: 'GET', path: '/programmes/{programmeId}/money/statement' },
  exportStatement: { method: 'GET', path: '/programmes/{programmeId}/money/statement/_export', gives: 'text/csv' },
  listDecisions: { method: 'GET', path: '/programmes/{programmeId}/decisions' },
  readDecision: { method: 'GET', path: '/programmes/{programmeId}/decisions/{decisionId}' },
  exportDecisions: { method: 'GET', path: '/programmes/{programmeId}/decisions/_export', gives: 'text/csv' },
  exportWorkbook: { method: 'GET', path: '/programmes/{programmeId}/decisions/_workbook', gives: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  verifyDecisions: { method: 'GET', path: '/programmes/{programmeId}/decisions/_verify' },
  listEvents: { method: 'GET', path: '/programmes/{programmeId}/events' },
  registerSubscription: { method: 'POST', path: '/programmes/{programmeId}/subscriptions', type: 'application/json' },
  listSubscriptions: { method: 'GET', path: '/programmes/{programmeId}/subscriptions' },
  readSubscription: { method: 'GET', path: '/programmes/{programmeId}/subscriptions/{subscriptionId}' },
  changeSubscription: { method: 'POST', path: '/programmes/{programmeId}/subscriptions/{subscriptionId}/changes', type: 'application/json' },
  moveSubscription: { method: 'POST', path: '/programmes/{programmeId}/subscriptions/{subscriptionId}/moves', type: 'application/json' },
  chooseTypes: { method: 'POST', path: '/programmes/{programmeId}/subscriptions/{subscriptionId}/types', type: 'application/json' },
  rotateKey: { method: 'POST', path: '/programmes/{programmeId}/subscriptions/{subscriptionId}/keys' },
  listDeliveries: { method: 'GET', path: '/programmes/{programmeId}/subscriptions/{subscriptionId}/deliveries' },
  redeliver: { method: 'POST', path: '/programmes/{programmeId}/subscriptions/{subscriptionId}/redeliveries', type: 'application/json' },
} as const satisfies Record<keyof Operations, object>;
