import { type Check, type Looked, unless } from './check.ts';

const bodyOf: Readonly<Record<string, readonly string[]>> = {
  contribution: ['council', 'college', 'own-board'],
  approval: ['college'],
  grant: ['council'],
  adoption: ['regiegroep'],
  ruling: ['regiegroep'],
  vote: ['regiegroep'],
  conditions: ['regiegroep'],
  composition: ['regiegroep'],
  'rule-change': ['regiegroep'],
};

export const registerChecks: readonly Check[] = [
  {
    rule: 5,
    promise: 'the register is whole: no entry changed, missing or without its decision',
    look: ({ verification: { whole, entries, missing, unfounded } }): Looked[] => [
      [
        `${entries} entries`,
        unless(whole && missing.length === 0 && unfounded.length === 0, JSON.stringify({ whole, missing, unfounded })),
      ],
    ],
  },
  {
    rule: 5,
    promise: 'each entry of the register follows the one before it',
    look: ({ register }) =>
      register.map(
        ({ sequence, previousHash }, at): Looked => [
          `entry ${sequence}`,
          unless(sequence === at + 1 && (at === 0 || register[at - 1]?.hash === previousHash), 'the chain is broken'),
        ],
      ),
  },
  {
    rule: 5,
    promise: 'no decision stands in the register twice',
    look: ({ register }) => {
      const seen = new Set<string>();
      return register.map(({ decision: { decisionId } }): Looked => {
        const before = seen.has(decisionId);
        seen.add(decisionId);
        return [decisionId, unless(!before, 'it was registered before')];
      });
    },
  },
  {
    rule: 1,
    promise: 'every decision is of the body that may take it, with its ground',
    look: ({ register }) =>
      register.map(
        ({ decision: { decisionId, kind, body, ground } }): Looked => [
          decisionId,
          unless(ground !== '' && (bodyOf[kind]?.includes(body) ?? true), `a ${kind} of ${body}`),
        ],
      ),
  },
  {
    rule: 1,
    promise: 'a contribution is committed by the council or the own board, and by a college only within its room',
    look: (whole) =>
      whole.alliances.flatMap(({ allianceId, contributions }) =>
        contributions
          .filter(({ decision }) => decision !== undefined)
          .map(({ contributionId, partnerId, decision, within }): Looked => {
            const kind = whole.programme.partners.find((partner) => partner.partnerId === partnerId)?.kind;
            const body = decision?.body ?? '';
            const right =
              kind === 'municipality'
                ? body === 'council' || (body === 'college' && within !== undefined)
                : body === 'own-board';
            return [`${allianceId}.${contributionId}`, unless(right, `the ${body} of a ${kind} decided`)];
          }),
      ),
  },
];
