import { type Act, authority, ruleOf, verdictOn } from './authority.ts';
import { type DecidingBody, factsOf, type MatterFacts, type Standing } from './standing.ts';

/** Whether somebody may do one act, and the reason. */
export interface Explained {
  readonly act: Act;
  /** Whether it can be allowed at all; when `dependsOn` is not empty, the recorded facts of the matter decide. */
  readonly allowed: boolean;
  readonly rule: string;
  readonly dependsOn: readonly (keyof MatterFacts)[];
}

const bodies: readonly DecidingBody[] = ['council', 'college', 'own-board'];

/** The most favourable matter for somebody: an act that is not allowed on it is not allowed on any matter. */
const favourable = ({ partner }: Standing): Partial<MatterFacts>[] =>
  bodies.flatMap((decidedBy) =>
    ['regiegroep', 'alliantie'].map((askedBy) => ({
      decidedBy,
      tookIt: decidedBy,
      withinRoom: true,
      withinMandate: true,
      withinOwnMandate: true,
      leftLying: true,
      movers: ['bureau', 'alliance'],
      askedBy,
      calendar: {},
      alliancePartners: partner ? [partner.partnerId] : [],
      concerns: partner?.partnerId ?? 'programmabureau',
    })),
  );

/** Every act, with whether somebody with this standing may do it and by which rule, and the facts behind that. */
export const explain = (standing: Standing): { facts: ReturnType<typeof factsOf>; acts: Explained[] } => ({
  facts: factsOf(standing),
  acts: (Object.keys(authority) as Act[]).map((act) => ({
    act,
    allowed: favourable(standing).some((matter) => verdictOn(act, standing, matter).allowed),
    rule: ruleOf(act),
    dependsOn: authority[act].about,
  })),
});
