import { dorpRing, tellEachFault } from './fault-cases.ts';

tellEachFault('the regiegroep and the settings in the file', [
  [
    'a fixed seat for a company',
    'fixed: [stad]',
    'fixed: [bedrijf]',
    '/regiegroep/fixed/0',
    /is a company/,
    /municipalities only/,
  ],
  [
    'a fixed seat twice',
    'fixed: [stad]',
    'fixed: [stad, stad]',
    '/regiegroep/fixed/1',
    /fixed seat twice/,
    /one fixed seat per partner/,
  ],
  [
    'a fixed and a rotating seat in one hand',
    'partner: veld, from',
    'partner: stad, from',
    '/regiegroep/rotating/holders/1/partner',
    /fixed seat and a rotating one/,
    /without a fixed seat/,
  ],
  [
    'more holders than rotating seats',
    'partner: veld, from: 2027-01-01',
    'partner: veld, from: 2026-12-31',
    '/regiegroep/rotating/holders/1',
    /2 holders/,
    /at most 1/,
  ],
  [
    'a seat before its holder takes part',
    dorpRing,
    dorpRing.replace('2026-01-01', '2026-02-01'),
    '/regiegroep/rotating/holders/0/partner',
    /does not take part on the first day of this seat/,
    /in a ring by then/,
  ],
  ['a quorum nobody can reach', 'quorum: 2', 'quorum: 3', '/settings/vote/quorum', /3 of 2 seats/, /at most 2/],
  ['more seats than municipalities', 'seats: 1', 'seats: 3', '/regiegroep', /4 seats/, /at most 3/],
  [
    'a reminder before every term',
    '[P20D, P5D]',
    '[P60D, P5D]',
    '/settings/reminders/0',
    /before every term/,
    /longest term, P60D/,
  ],
  [
    'more holders than rotating seats, the later one written first',
    `      - { partner: dorp, from: 2026-01-01, until: 2027-01-01 }
      - { partner: veld, from: 2027-01-01 }`,
    `      - { partner: veld, from: 2026-12-31 }
      - { partner: dorp, from: 2026-01-01, until: 2027-01-01 }`,
    '/regiegroep/rotating/holders/0',
    /on its first day there are 2 holders/,
    /at most 1/,
  ],
  [
    'two rotating seats in one hand',
    'partner: veld, from: 2027-01-01',
    'partner: dorp, from: 2026-12-31',
    '/regiegroep/rotating/holders/1',
    /holds two rotating seats/,
    /one seat per partner/,
  ],
]);
