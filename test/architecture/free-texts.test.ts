import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { quotesOfAnswers as quotesInAlliances, textsOfAlliance, textsOfGrant } from '#functions/alliances/texts.ts';
import { quotesOfAnswers as quotesInEscalations, textsOfEscalation } from '#functions/escalations/texts.ts';
import { textsOfCycle } from '#functions/frameworks/texts.ts';
import { textsOfEvaluation, textsOfLesson } from '#functions/monitoring/texts.ts';
import { textsOfReview, textsOfRuleChange } from '#functions/reviews/texts.ts';
import { quotesOfAnswers as quotesInRounds, textsOfRound } from '#functions/rounds/texts.ts';
import { entitiesOf } from '#infra/tools/restore/record/entities.ts';
import type { TextRecords } from '#shared/dynamo/forget-words.ts';
import { owners } from '#shared/runtime/capabilities.ts';

const programmeId = 'proefland';
const alliance = { programmeId, allianceId: 'werk' };
const link = { programmeId, linkId: 'hulp', helped: 'werk', helper: 'zorg', why: '', linkedAt: '', linkedBy: '' };
const contribution = { ...alliance, contributionId: 'alfa' };

const fieldsOf = (records: readonly TextRecords[]): string[] =>
  records.flatMap(({ entity, places }) => places.map((place) => `${entity.kind}${place}`));

/** The fields whose words can be taken out by what they say (`kind/field`), as the owners of the records declare them. */
const removable = fieldsOf([
  ...textsOfCycle({ programmeId, cycleId: '1' }),
  ...textsOfAlliance(alliance, { contributions: [contribution], links: [link], helps: [link] }),
  ...textsOfGrant({ programmeId, grantId: 'ruimte' }),
  ...textsOfEscalation({ programmeId, escalationId: 'escalation-1' }),
  ...textsOfLesson({ programmeId, lessonId: 'les' }),
  ...textsOfEvaluation({ programmeId, evaluationId: '2027-01-01_2027-04-01' }),
  ...textsOfReview(programmeId, 1),
  ...textsOfRuleChange(programmeId, 1),
  ...textsOfRound('proefland.2.input.1'),
]);

/** The fields of which the words leave in another way. */
const inAnotherWay: readonly (readonly [fields: RegExp, how: string])[] = [
  [
    /^(answer|task\/answer)\/remarks$/,
    'the remarks of an answer: by `takeOutRemarks`, which keeps with the answer that it was done',
  ],
  [/^(entry|registration)\/decision\/motivation$/, 'by the removal in the register, which keeps the hash'],
  [/^contact\/(name|role|email)$/, 'with the person, when its data is erased'],
];

/** The fields that nobody writes a remark in, or whose words stay: each with its reason. */
const stays: readonly (readonly [fields: RegExp, reason: string])[] = [
  // Nobody writes these.
  [/\/(\w*(Id|By)|by|id|key|clientId|registrarId)$/, 'an identifier'],
  [
    /\/(rounds|members|registrations|takesBack|silent|negative|breaches|allowedBy|erased|fixed|putTo|asked|left)\/\*$/,
    'identifiers',
  ],
  [/\/(textHash|hash|content|addressDigest)$/, 'a digest'],
  [
    /\/(running|inForce|basedOn|putIn|leftRound|openedIn|lastIn|overIn|outOf|framework|pitchedUnder|unfitSince)$/,
    'a version or a round',
  ],
  [
    /\/(report|one|other|serves|fromLine|toLine|succeeds|owner|sweep|after|upTo|party|operation|subject|types\/\*|type)$/,
    'what it refers to',
  ],
  [
    /\/(trigger|on|outcome|via|decidedAt|answer|audience|about|name|unit|url|location|document|endpoint|execution|taskToken)$/,
    'a word of the application, a name, a unit or an address',
  ],
  [
    /\/(title|addressee|planGoal|names\/\*|host|stakes\/\*\/\*\/\*|rows\/\*\/\*|short|question|lines\/\*)$/,
    'a title, a name or a figure',
  ],
  [
    /\/(entitlement|mandate|clause|because|hindrance|detail|reasons\/\*|finding\/reason|findings\/\*\/reason|takenOut\/ground|decision\/ground)$/,
    'worded by the application, from rules and the framework',
  ],
  [/^(kept-answer\/answer\/body|signing-keys\/present)$/, 'kept for a day, or a secret; shown to nobody else'],
  // Somebody decided these, and others rely on them.
  [/^text\/content\//, 'the text of a framework: colleges decided on it by its hash (rule 11)'],
  [/^plan\/content\//, 'the content of a plan, which its test names by its hash: the next version leaves it out'],
  [/(conditions\/\*|condition\/text)$/, 'the condition of a decision, which binds (rule 8)'],
  [/\/(reference|onBehalfOf)$/, 'the reference of a decision, and in whose name it was taken (rule 8)'],
  [
    /^(registry-change\/departures\/\*|departure)\/ground$/,
    'the ground on which a partner left, in every registry since (rule 18)',
  ],
  // These say themselves why something was hidden, taken out or revoked, and are read by the programmabureau.
  [/^matter-level\/(ground|reason)$/, 'the ground and the reason of a level: an insert-only trail (rule 19)'],
  [
    /(\/takenOut|^words-removal)\/(reason|ground)$/,
    'why words were taken out, which must not repeat them, and by which rule',
  ],
  [/^calendar-revocations?\/(revoked\/\*\/)?reason$/, 'the reason for which the link of a calendar was revoked'],
  // Not yet.
  [/^money-entry\/reason$/, 'the reason of a correction of money; the kept sums quote it'],
  [/^measurement\/source$/, 'the source of a measurement: a document or an institution'],
];

/** The paths of the strings in a schema that have no form of their own: of a list every item, of a record every value. */
const freeStrings = (schema: z.core.$ZodType, at = '', seen: readonly unknown[] = []): string[] => {
  if (seen.includes(schema)) return [];
  const inner = (part: z.core.$ZodType, path = at): string[] => freeStrings(part, path, [...seen, schema]);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return hasForm(def) ? [] : [at];
    case 'object':
      return Object.entries(def.shape).flatMap(([name, part]) => inner(part, `${at}/${name}`));
    case 'array':
      return inner(def.element, `${at}/*`);
    case 'record':
      return inner(def.valueType, `${at}/*`);
    case 'tuple':
      return def.items.flatMap((item) => inner(item, `${at}/*`));
    case 'union':
      return def.options.flatMap((option) => inner(option));
    case 'pipe':
      return [...inner(def.in), ...inner(def.out)];
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return inner(def.innerType);
    case 'enum':
    case 'literal':
    case 'number':
    case 'boolean':
    case 'transform':
    case 'custom':
    case 'unknown':
      return [];
    default:
      throw new Error(`This test does not know what a ${def.type} holds.`);
  }
};

const hasForm = (def: z.core.$ZodStringDef): boolean =>
  'format' in def || (def.checks ?? []).some(({ _zod }) => 'format' in _zod.def);

const fields = [
  ...new Set(
    owners.flatMap((owner) =>
      [...entitiesOf(owner).values()].flatMap(({ kind, schema }) =>
        freeStrings(schema).map((path) => `${kind}${path}`),
      ),
    ),
  ),
];

describe('every text that a person can write', () => {
  test('can be taken out, or is named here with the reason why it stays', () => {
    const named = [...inAnotherWay, ...stays];
    const forgotten = fields.filter(
      (field) => !removable.includes(field) && !named.some(([pattern]) => pattern.test(field)),
    );
    expect(forgotten).toEqual([]);
  });

  test('can also be taken out where it quotes an answer', () => {
    const quotes = fieldsOf([
      ...quotesInAlliances({ programmeId, matter: 'contribution', matterId: 'werk.alfa' }),
      ...quotesInAlliances({ programmeId, matter: 'payment', matterId: 'werk.alfa.2027' }),
      ...quotesInEscalations({ programmeId, matter: 'escalation', matterId: 'escalation-1' }),
      ...quotesInEscalations({ programmeId, matter: 'obligation', matterId: 'escalation-1.2.measure-1' }),
      ...quotesInRounds('proefland.2.input.1'),
    ]);
    expect(quotes).toHaveLength(14);
    expect(quotes.filter((field) => !removable.includes(field))).toEqual([]);
  });

  test('is a field of its record where its owner says that it stands', () => {
    expect(removable.filter((field) => !fields.includes(field))).toEqual([]);
  });

  test('is named only while there is such a field', () => {
    const unused = [...inAnotherWay, ...stays].filter(([pattern]) => !fields.some((field) => pattern.test(field)));
    expect(unused.map(([, reason]) => reason)).toEqual([]);
  });
});
