import { type Act, authority, ruleOf, verdictOn } from './authority.ts';
import { type DecidingBody, factsOf, type MatterFacts, type Standing } from './standing.ts';

/** Whether somebody may do one act, and the reason. */
export interface Explained {
  readonly act: Act;
  /** Whether it can be allowed at all; when `dependsOn` is not empty, the recorded facts of the matter decide. */
  readonly allowed: boolean;
  readonly rule: string;
  /** `task`: it is done by answering a question, which goes to another person today. */
  readonly dependsOn: readonly (keyof MatterFacts | 'task')[];
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

const canBeAllowed = (act: Act, standing: Standing): boolean =>
  favourable(standing).some((matter) => verdictOn(act, standing, matter).allowed);

/** Who is asked, for acts that are done by answering a question. */
interface Asked {
  /** Whether the question would come to whoever this is. */
  readonly isAsked: (act: Act) => boolean;
  /** The standings for which it answers beside its own: of those that it represents (rule 6). */
  readonly alsoFor: (act: Act) => readonly Standing[];
}

/** Every act, with whether somebody with this standing may do it and by which rule, and the facts behind that. */
export const explain = (
  standing: Standing,
  { isAsked, alsoFor }: Asked = { isAsked: () => true, alsoFor: () => [] },
): { facts: ReturnType<typeof factsOf>; acts: Explained[] } => ({
  facts: factsOf(standing),
  acts: (Object.keys(authority) as Act[]).map((act) => {
    const itself = canBeAllowed(act, standing);
    const allowed = itself || alsoFor(act).some((other) => canBeAllowed(act, other));
    const toOthers = itself && !isAsked(act);
    const dependsOn = [...authority[act].about, ...(toOthers ? (['task'] as const) : [])];
    return { act, allowed, rule: ruleOf(act), dependsOn };
  }),
});
