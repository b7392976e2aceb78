import { stakesIn } from '#functions/alliances/frameworks/stakes.ts';
import { grantMatter } from '#functions/alliances/rounds/grant-matter.ts';
import { contributionMatter } from '#functions/alliances/rounds/matter.ts';
import { paymentMatter } from '#functions/alliances/rounds/payment-matter.ts';
import { reportMatter } from '#functions/alliances/rounds/report-matter.ts';
import { allianceFacts } from '#functions/escalations/alliance-facts.ts';
import { escalationMatter } from '#functions/escalations/rounds/matter.ts';
import { obligationMatter } from '#functions/escalations/rounds/obligation-matter.ts';
import { accessionMatter } from '#functions/frameworks/rounds/accession-matter.ts';
import { approvalMatter } from '#functions/frameworks/rounds/approval-matter.ts';
import { conditionsMatter } from '#functions/frameworks/rounds/conditions-matter.ts';
import { frameworkCycleMatter } from '#functions/frameworks/rounds/matter.ts';
import type { LastEvaluationOf } from '#functions/frameworks/terms/last-evaluation-of.ts';
import { compositionMatter } from '#functions/reviews/rounds/matter.ts';
import { rulesMatter } from '#functions/reviews/rounds/rules-matter.ts';
import type { Matters } from '#functions/rounds/matter.ts';
import type { Readers } from './readers.ts';

/** Every kind of matter that can be put to a body. A new kind needs a row here and a folder of its owner. */
export const mattersOf = (readers: Readers, evaluated: LastEvaluationOf): Matters => {
  const stakes = stakesIn(readers.alliances);
  return {
    'framework-cycle': frameworkCycleMatter({ ...readers, stakes, evaluated }),
    conditions: conditionsMatter(readers),
    accession: accessionMatter(readers),
    approval: approvalMatter(readers),
    composition: compositionMatter(readers),
    rules: rulesMatter(readers),
    contribution: contributionMatter(readers),
    report: reportMatter(readers),
    payment: paymentMatter(readers),
    grant: grantMatter(readers),
    obligation: obligationMatter({ ...readers, alliances: allianceFacts(readers.alliances) }),
    escalation: escalationMatter({ ...readers, stakes, alliances: allianceFacts(readers.alliances) }),
  };
};
