import { describe, expect, it } from 'vitest';
import { dorpRing, tellEachFault } from './fault-cases.ts';
import { changed, faultsOf } from './sound-file.ts';

tellEachFault('a partner in the file', [
  [
    'rings that overlap',
    dorpRing,
    `${dorpRing}\n      - { ring: outer, from: 2027-01-01 }`,
    '/partners/1/rings/1',
    /overlaps/,
    /one ring at a time/,
  ],
  [
    'a period that ends first',
    'ring: outer, from: 2026-01-01, until: 2027-01-01',
    'ring: outer, from: 2026-01-01, until: 2026-01-01',
    '/partners/3/rings/0/until',
    /before it begins/,
    /after the first day/,
  ],
  ['a recess that ends first', '2026-08-23', '2026-07-01', '/recess/0/until', /recess ends/, /its first day or later/],
  [
    'a council without a clerk',
    '      - { role: council-clerk, name: Huub Voorbeeld, email: griffie@veld.example }\n',
    '',
    '/partners/2/contacts',
    /no contact for the council/,
    /council-clerk/,
  ],
  [
    'a college with a clerk alone',
    '      - { role: portfolio-holder, name: Greet Voorbeeld, email: wethouder@veld.example }\n',
    '',
    '/partners/2/contacts',
    /no contact for the college/,
    /college-secretary or portfolio-holder/,
  ],
  [
    'a month without a clerk',
    'griffie@dorp.example, from: 2026-06-01',
    'griffie@dorp.example, from: 2026-07-01',
    '/partners/1/contacts',
    /from 2026-06-01 there is no contact for the council/,
    /every day/,
  ],
  [
    'a company without a board contact',
    'role: board-contact',
    'role: alliance-lead',
    '/partners/3/contacts',
    /no contact for the board/,
    /board-contact/,
  ],
]);

describe('a partner that has what its kind cannot have', () => {
  it('of a role a partner cannot have names those it can', () => {
    const text = changed(['role: board-contact', 'role: council-clerk']);
    expect(faultsOf(text).map(({ pointer }) => pointer)).toEqual([
      '/partners/3/contacts',
      '/partners/3/contacts/0/role',
    ]);
  });

  it('of a company with a council that meets is told, with a board that meets it is not', () => {
    const meeting = (body: string) =>
      changed(['    kind: company\n', `    kind: company\n    meetings: { ${body}: { dates: [2026-03-02] } }\n`]);
    expect(faultsOf(meeting('council')).map(({ pointer }) => pointer)).toEqual(['/partners/3/meetings/council']);
    expect(faultsOf(meeting('board'))).toEqual([]);
  });
});
