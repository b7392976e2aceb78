import {
  contributionDecider,
  contributionDecisions,
  grantDecider,
  grantDecisions,
  paymentDecider,
  paymentDecisions,
  reportDecider,
  reportDecisions,
} from '#functions/alliances/decisions/decider.ts';
import type { DecidedRecord, DecidedRecords, Decider, Deciders } from '#functions/decisions/terms/decider.ts';
import {
  escalationDecider,
  escalationDecisions,
  obligationDecider,
  obligationDecisions,
} from '#functions/escalations/decisions/decider.ts';
import { accessionDecider, accessionDecisions } from '#functions/frameworks/decisions/accession-decider.ts';
import { approvalDecider, approvalDecisions } from '#functions/frameworks/decisions/approval-decider.ts';
import {
  conditionsDecider,
  conditionsDecisions,
  frameworkDecider,
  frameworkDecisions,
} from '#functions/frameworks/decisions/decider.ts';
import { reviewDecider, reviewDecisions } from '#functions/reviews/decisions/decider.ts';
import { rulesDecider, rulesDecisions } from '#functions/reviews/decisions/rules-decider.ts';
import type { MatterKind } from '#shared/vocabulary/matter.ts';
import type { Readers } from './readers.ts';

/** The readers for finding decisions that a fact reports: registering reads no more than this. */
type Registering = Pick<Readers, 'frameworks' | 'escalations' | 'rounds'>;

/** The readers for verifying the register. */
type Verifying = Omit<Readers, 'registry'>;

interface Row {
  readonly decider: (readers: Registering) => Decider;
  readonly record: (readers: Verifying) => DecidedRecord;
}

/** A row for each kind of matter that is decided: how its decisions are found, and the part of them that its record holds. */
const rows: Readonly<Record<MatterKind, Row>> = {
  'framework-cycle': { decider: frameworkDecider, record: frameworkDecisions },
  conditions: { decider: () => conditionsDecider, record: conditionsDecisions },
  accession: { decider: () => accessionDecider, record: accessionDecisions },
  approval: { decider: () => approvalDecider, record: approvalDecisions },
  composition: { decider: () => reviewDecider, record: reviewDecisions },
  rules: { decider: () => rulesDecider, record: rulesDecisions },
  contribution: { decider: () => contributionDecider, record: contributionDecisions },
  report: { decider: () => reportDecider, record: reportDecisions },
  payment: { decider: () => paymentDecider, record: paymentDecisions },
  grant: { decider: () => grantDecider, record: grantDecisions },
  obligation: { decider: () => obligationDecider, record: obligationDecisions },
  escalation: { decider: escalationDecider, record: escalationDecisions },
};

const ofEach = <T>(make: (row: Row) => T): Readonly<Record<MatterKind, T>> =>
  Object.fromEntries(Object.entries(rows).map(([matter, row]) => [matter, make(row)])) as Record<MatterKind, T>;

export const decidersOf = (readers: Registering): Deciders => ofEach(({ decider }) => decider(readers));

export const decidedRecordsOf = (readers: Verifying): DecidedRecords => ofEach(({ record }) => record(readers));
