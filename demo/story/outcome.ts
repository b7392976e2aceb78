import type { Entry } from '../api/answers.ts';
import { DemoFailure } from '../failure.ts';
import { counted, paint } from '../terminal/text.ts';
import { shortly } from './round.ts';
import { conditionsFollowedUp } from './script.ts';
import { type CycleStory, eventually } from './story.ts';

/** The framework is in force: what is due when, who was told, and what became of the conditions. */
export const inForce = async (story: CycleStory): Promise<void> => {
  const { api, mailbox, show, cycleId } = story;
  await eventually('the framework to be in force', async () => {
    const { status } = await api.cycle(cycleId);
    return status === 'in-force' ? status : undefined;
  });
  show.chapter('In force', 'de kaders gelden');
  const framework = await api.framework();
  show.good(
    paint(
      'bold',
      `Version ${framework.version}, text ${framework.textNumber} (${framework.hash.slice(0, 12)}) is in force.`,
    ),
  );
  show.detail(`To be renewed by ${framework.renewalDue}.`);
  let informed = 0;
  await eventually('an e-mail to every council', async () => {
    informed += (await mailbox.take(({ subject }) => /gelden nu/.test(subject))).length;
    return informed >= 10 ? informed : undefined;
  });
  show.detail(`${counted(informed, 'council')} were informed by e-mail.`);
  await followingUp(story);
};

const followingUp = async ({ api, show, cycleId }: CycleStory): Promise<void> => {
  const conditions = await api.conditions(cycleId);
  const [, second] = conditions;
  if (!second) throw new DemoFailure(`There are ${conditions.length} conditions instead of two.`);
  await api.followUp(cycleId, second.conditionId, conditionsFollowedUp);
  show.event(`${counted(conditions.length, 'condition')} to follow up:`);
  for (const condition of await api.conditions(cycleId)) {
    const last = condition.followUps.at(-1);
    show.quote(`${shortly(condition.addressee)}: ${condition.text}`);
    show.detail(`→ ${condition.status}${last ? `: ${last.explanation}` : ''}`);
  }
};

/** The register of decisions as a table, and the proof that it is whole. */
export const register = async ({ api, show }: CycleStory): Promise<void> => {
  show.chapter('The register of decisions', 'besluitenregister');
  const awaited = ['entry-into-force', 'composition', 'contribution', 'ruling'];
  const entries = await eventually(`${awaited.join(', ')} in the register`, async () => {
    const decisions = await api.decisions();
    const registered = new Set<string>(decisions.map(({ decision }) => decision.kind));
    return awaited.every((kind) => registered.has(kind)) ? decisions : undefined;
  });
  const { partners } = await api.programme();
  const names = new Map(partners.map(({ partnerId, name }) => [partnerId, name]));
  show.table(
    ['', 'who', 'what', 'outcome', 'date', 'reference', 'hash'].map((title) => ({ title })),
    entries.map((entry) => rowOf(entry, names)),
  );
  const texts = new Set(entries.map(({ decision }) => decision.textHash));
  show.event(`Each stands for one text, by its hash (rule 11): ${counted(texts.size, 'text')} were decided on.`);
  const { whole, entries: number, lastHash } = await api.verifyDecisions();
  if (!whole) throw new DemoFailure('The register of decisions does not verify.');
  show.good(
    `Verified: ${number} entries, each chained to the one before it; the chain ends at ${lastHash.slice(0, 16)}.`,
  );
};

const kinds: Readonly<Record<string, string>> = {
  vote: 'vote of a seat',
  approval: 'college decision',
  contribution: 'on a contribution',
  composition: 'composition',
  conditions: 'on conditions',
  'rule-change': 'rules of the game',
  ruling: 'second rung',
  'entry-into-force': 'entry into force',
};

const rowOf = ({ sequence, hash, decision }: Entry, names: ReadonlyMap<string, string>): string[] => [
  String(sequence).padStart(2),
  decision.partnerId ? (names.get(decision.partnerId) ?? decision.partnerId) : decision.body,
  kinds[decision.kind] ?? decision.kind,
  outcomeOf(decision),
  decision.decidedAt.slice(0, 10),
  decision.reference ?? '',
  hash.slice(0, 8),
];

const outcomeOf = ({ outcome, conditions = [] }: Entry['decision']): string =>
  conditions.length > 0
    ? `${outcome.replace('-with-conditions', '')}, ${counted(conditions.length, 'condition')}`
    : outcome.replace('-', ' ');
