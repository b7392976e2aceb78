import { type Act, authority, ruleOf, verdictOn } from './authority.ts';
import { type DecidingBody, factsOf, type MatterFacts, type Standing } from './standing.ts';

/** What somebody may do of one act, and why. */
export interface Explained {
  readonly act: Act;
  /** Whether it may be done at all; where `dependsOn` is not empty, on what is recorded of the matter. */
  readonly allowed: boolean;
  readonly rule: string;
  readonly dependsOn: readonly (keyof MatterFacts)[];
}

const bodies: readonly DecidingBody[] = ['council', 'college', 'own-board'];

/** The matter that speaks most for somebody: what it may not do to its own, it may do to nothing. */
const favourable = ({ partner }: Standing): Partial<MatterFacts>[] =>
  bodies.map((decidedBy) => ({
    decidedBy,
    withinMandate: true,
    movers: ['bureau', 'alliance'],
    askedBy: 'regiegroep',
    calendar: {},
    alliancePartners: partner ? [partner.partnerId] : [],
    ...(partner ? { concerns: partner.partnerId } : {}),
  }));

/** Every act, with whether somebody who stands so may do it and by which rule, and the facts that this rests on. */
export const explain = (standing: Standing): { facts: ReturnType<typeof factsOf>; acts: Explained[] } => ({
  facts: factsOf(standing),
  acts: (Object.keys(authority) as Act[]).map((act) => ({
    act,
    allowed: favourable(standing).some((matter) => verdictOn(act, standing, matter).allowed),
    rule: ruleOf(act),
    dependsOn: authority[act].about,
  })),
});
