import { tangleOf } from '../representation-chain.ts';
import { overlap } from './check-periods.ts';
import type { Draft } from './draft.ts';
import type { Finding, Path } from './finding.ts';
import { personIdOf } from './identifiers.ts';
import type { Placed } from './sound-parts.ts';

/** References without a target, double names, and representatives that are not allowed. */
export const checkReferences = (draft: Draft): Finding[] => [
  ...unknownPartners(draft),
  ...unfitHost(draft),
  ...doubles(draft),
  ...representations(draft),
];

/** The name of the programmabureau in an app's `actsFor`; no partner may have it. */
const bureau = 'programmabureau';

const unknownPartners = (draft: Draft): Finding[] => {
  const { host, fixed, holders, representations: represented, apps, partners, successions } = draft;
  const known = new Set(partners.flatMap(({ id }) => id ?? []));
  const references: { path: Path; to: string | undefined; also?: string }[] = [
    // The host may be an organisation of its own; a host in the form of an identifier must be a partner.
    { path: ['bureau', 'host'], to: host && /^[a-z0-9-]+$/.test(host) ? host : undefined, also: 'a name in full' },
    ...fixed.map(({ holderPath, is }) => ({ path: holderPath, to: is.partner })),
    ...holders.map(({ path, is }) => ({ path: [...path, 'partner'], to: is.partner })),
    ...represented.flatMap(({ path, is }) => [
      { path: [...path, 'partner'], to: is.partner },
      { path: [...path, 'by'], to: is.by },
    ]),
    ...apps.map(({ path, is }) => ({
      path: [...path, 'actsFor'],
      to: is.actsFor === bureau ? undefined : is.actsFor,
      also: bureau,
    })),
    ...successions.flatMap(({ path, is: { predecessors, successors } }) => [
      ...predecessors.map((to, at) => ({ path: [...path, 'predecessors', at], to })),
      ...successors.map(({ partnerId: to }, at) => ({ path: [...path, 'successors', at, 'partnerId'], to })),
    ]),
  ];
  return references.flatMap(({ path, to, also }) =>
    to === undefined || known.has(to)
      ? []
      : [
          {
            path,
            message: 'there is no such partner',
            expected: `${also ? `${also}, or ` : ''}the id of a partner in this file`,
          },
        ],
  );
};

/** The host of the programmabureau is a municipality, or an organisation of its own that the regiegroep commissions. */
const unfitHost = ({ host, partners }: Draft): Finding[] => {
  const kind = partners.find(({ id }) => id !== undefined && id === host)?.kind;
  if (kind === undefined || kind === 'municipality') return [];
  const expected = 'a municipality, or the name of an organisation of its own';
  return [{ path: ['bureau', 'host'], message: `it is a ${kind}`, expected }];
};

const doubles = ({ partners, lines, apps, staff, successions }: Draft): Finding[] => {
  const partnerIds = partners.flatMap(({ id, path }): Placed<string>[] =>
    id ? [{ path: [...path, 'id'], is: id }] : [],
  );
  const reserved = partnerIds.filter(({ is }) => is === bureau);
  // The people of a partner that is in the file twice are double for that reason alone.
  const times = new Map<string, number>();
  for (const { is } of partnerIds) times.set(is, (times.get(is) ?? 0) + 1);
  const isOnce = (id: string) => times.get(id) === 1;
  const people = [
    ...staff.map(({ path, is }) => ({ path, is: personIdOf(bureau, is) })),
    ...partners.flatMap(({ id, contacts }) =>
      id && isOnce(id) ? contacts.map(({ path, is }) => ({ path, is: personIdOf(id, is) })) : [],
    ),
  ];
  const twoInOneRole = 'one person a role at a time: give a successor a "from", or two colleagues an "id" each';
  return [
    ...repeated(partnerIds, 'each partner once, with an id of its own'),
    ...repeated(
      lines.map(({ path, is }) => ({ path: [...path, 'id'], is })),
      'each programme line once, with an id of its own',
    ),
    ...repeated(
      apps.map(({ path, is }) => ({ path: [...path, 'id'], is: is.id })),
      'each app once, with an id of its own',
    ),
    ...repeated(
      successions.map(({ path, is }) => ({ path: [...path, 'successionId'], is: is.successionId })),
      'each succession once',
    ),
    ...repeated(people, twoInOneRole),
    ...reserved.map(({ path }) => ({ path, message: `"${bureau}" is not a partner`, expected: 'another id' })),
  ];
};

const repeated = (named: readonly Placed<string>[], expected: string): Finding[] => {
  const first = new Map(named.toReversed().map(({ is }, at) => [is, named.length - 1 - at]));
  return named
    .filter(({ is }, at) => (first.get(is) ?? at) < at)
    .map(({ path }) => ({ path, message: 'this is already in use', expected }));
};

const representations = ({ representations: all, partners }: Draft): Finding[] => {
  const kindOf = (partner: string) => partners.find(({ id }) => id === partner)?.kind;
  const outside = (partner: string) => kindOf(partner) !== undefined && kindOf(partner) !== 'municipality';
  return all.flatMap(({ path, is }, at): Finding[] => {
    const ofMunicipalities = is.body !== 'coalition';
    const unfit = (['partner', 'by'] as const).filter((side) => ofMunicipalities && outside(is[side]));
    const twice = all
      .slice(0, at)
      .some((other) => other.is.body === is.body && other.is.partner === is.partner && overlap(other.is, is));
    const linkOf = ({ partner, ...link }: typeof is) => ({ ...link, represented: partner });
    const tangles = all.slice(0, at).flatMap((other) => tangleOf(linkOf(is), linkOf(other.is)) ?? []);
    return [
      ...tangles.slice(0, 1).map((message) => ({
        path,
        message,
        expected: 'a representative that attends the body itself: a represented partner cannot represent another',
      })),
      ...unfit.map((side) => ({
        path: [...path, side],
        message: `it is a ${kindOf(is[side])}`,
        expected: `a municipality: the ${is.body} holds municipalities only`,
      })),
      ...(is.partner === is.by
        ? [{ path: [...path, 'by'], message: 'it represents itself', expected: 'another partner' }]
        : []),
      ...(twice
        ? [
            {
              path,
              message: 'this partner is represented twice at a time',
              expected: 'one representative at a time',
            },
          ]
        : []),
    ];
  });
};
