import type { Breach, Unit } from '../vocabulary/breach.ts';
import type { FundingSource } from '../vocabulary/funding-source.ts';
import type { Colour } from '../words/colours-in-dutch.ts';
import type { Due } from '../words/due-in-dutch.ts';
import type { Rung } from '../words/ladder-in-dutch.ts';
import type { Phase } from '../words/phases-in-dutch.ts';
import type { Moved } from '../words/requirements-in-dutch.ts';

// An interim evaluation as people read it, in the workbench and on paper. Plain data: the content of its record has this form.

type Period = { readonly from: string; readonly until: string };

/** Euro cents. */
export interface AmountsView {
  readonly grantedCents: number;
  readonly receivedCents: number;
  readonly plannedCents: number;
  readonly committedCents: number;
  readonly spentCents: number;
  readonly leftCents: number;
}

export interface IndicatorView {
  readonly indicatorId: string;
  readonly goalId: string;
  readonly lineId: string;
  readonly name: string;
  readonly unit: string;
  readonly baseline: number | 'not-measured-yet';
  readonly target: number;
  readonly by: string;
  readonly direction?: 'at-least' | 'at-most' | 'exactly' | 'yes-no' | undefined;
  readonly value?: number | undefined;
  readonly valueOn?: string | undefined;
  readonly valueFrom?: 'reports' | 'measurement' | undefined;
  readonly measurement?: { readonly source: string } | undefined;
  readonly forecast?: number | undefined;
  readonly colour?: Colour | undefined;
  readonly gaps: readonly { readonly gap: string }[];
}

interface Placed {
  readonly lineId?: string | undefined;
  readonly line?: string | undefined;
  readonly year: number;
}

/** What partners were asked for, promised, decided and paid in money (euro cents). */
export interface ContributedView extends Placed {
  readonly source: FundingSource;
  readonly askedCents: number;
  readonly promisedCents: number;
  readonly decidedCents: number;
  readonly paidCents: number;
}

/** What corrections changed of what was granted, received or paid (euro cents); less than 0 where they took something away. */
export interface CorrectionView extends Placed {
  readonly kind: 'grant' | 'advance' | 'payment';
  readonly source: FundingSource;
  readonly amountCents: number;
}

/** A line in a year with a source; a plan may not say its source. */
export interface MoneyCellView extends Placed, AmountsView {
  readonly source?: FundingSource | undefined;
}

export interface EvaluationView extends Period {
  readonly evaluationId: string;
  readonly periods: readonly Period[];
  readonly asOf: string;
  readonly version: number;
  readonly replaces?: number | undefined;
  readonly framework?: { readonly cycleId: string; readonly title: string } | undefined;
  readonly words: Readonly<
    Partial<
      Record<
        | 'summary'
        | 'goals'
        | 'indicators'
        | 'money'
        | 'escalations'
        | 'lessons'
        | 'risks'
        | 'late'
        | 'requirements'
        | 'correction',
        string | undefined
      >
    >
  >;
  readonly goals: readonly {
    readonly lineId: string;
    readonly line?: string | undefined;
    readonly goalId: string;
    readonly title?: string | undefined;
    readonly colour?: Colour | undefined;
    readonly alliances: readonly {
      readonly allianceId: string;
      readonly title: string;
      readonly phase: Phase;
      readonly colour?: Colour | undefined;
    }[];
  }[];
  readonly indicators: readonly IndicatorView[];
  readonly money: {
    readonly total: AmountsView;
    readonly sources: readonly (AmountsView & { readonly source?: FundingSource | undefined })[];
    readonly lines: readonly (AmountsView & {
      readonly lineId?: string | undefined;
      readonly line?: string | undefined;
    })[];
    readonly cells?: readonly MoneyCellView[] | undefined;
    readonly contributions?: readonly ContributedView[] | undefined;
    readonly corrections?: readonly CorrectionView[] | undefined;
    readonly cofinancing: {
      readonly demandedCents: number;
      readonly grantedCents: number;
      readonly receivedCents: number;
      readonly spentCents: number;
      readonly shortCents: number;
    };
  };
  readonly escalations: readonly {
    readonly escalationId: string;
    readonly title: string;
    readonly breach: Breach;
    readonly size: number;
    readonly unit: Unit;
    readonly stage: Rung;
    readonly raisedOn: string;
    readonly endedOn?: string | undefined;
  }[];
  readonly dispensations: readonly {
    readonly escalationId: string;
    readonly alliance: string;
    readonly breach: Breach;
    readonly upTo: number;
    readonly unit: Unit;
    readonly until: string;
    readonly conditions: readonly string[];
    readonly decidedOn: string;
    readonly decisionId: string;
  }[];
  readonly lessons: {
    readonly new: readonly { readonly title: string }[];
    readonly used: readonly { readonly title: string; readonly alliance: string }[];
    readonly ended: readonly { readonly title: string; readonly as: 'framework' | 'plan' | 'parked' }[];
    readonly ageing: readonly { readonly title: string; readonly ageDays: number; readonly dueOn: string }[];
  };
  readonly risks: readonly {
    readonly alliance: string;
    readonly description: string;
    readonly measure?: string | undefined;
  }[];
  readonly missing: readonly {
    readonly alliance: string;
    readonly lead?: string | undefined;
    readonly period: Period;
    readonly dueOn: string;
  }[];
  readonly late: readonly {
    readonly what: Due;
    readonly dueOn: string;
    readonly owedByName: string;
    readonly alliance?: string | undefined;
  }[];
  readonly requirements: {
    readonly asOf: string;
    readonly figures: readonly {
      readonly number: number;
      readonly figure: string;
      readonly meets: number;
      readonly of: number;
      readonly percent?: number | undefined;
      readonly norm: number;
      readonly colour?: 'green' | 'red' | undefined;
      readonly before?: { readonly percent?: number | undefined } | undefined;
      readonly moved?: Moved | undefined;
      readonly short: readonly { readonly name: string }[];
    }[];
  };
}
