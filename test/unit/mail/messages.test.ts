import { describe, expect, test } from 'vitest';
import { stages } from '#functions/escalations/terms/stages.ts';
import { receiptMessage } from '#functions/mail/messages/receipt-message.ts';
import { namesOf } from '#functions/mail/messages/salutation.ts';
import { taskMessage } from '#functions/mail/messages/task-message.ts';
import { everyMail, link, taskMail, textLink } from '../../pages/every-mail.ts';
import { approvalTask, recordedApproval } from '../../pages/example-views.ts';
import { eachOf } from '../../support/each-of.ts';

const withLink = /^(task|together|reminder|sent-again|reassigned|passed-on|extended)/;
/** How many questions a letter has, each with its own link. */
const questionsIn = (name: string): number => (/together$/.test(name) ? 2 : 1);
/** Letters that need no answer, with a link to something to read. */
const withPaper = /^(in-force|body-installed|body-vacant|review-due|succession|condition-not-met|evaluation)/;
/** What each kind of e-mail must say about the term and what follows. */
const termAndConsequence: readonly (readonly [RegExp, readonly string[]])[] = [
  [withLink, ['woensdag 3 februari 2027', 'Geen antwoord telt nooit als instemming.']],
  // As much of each question as a letter of its own would say.
  [/^together/, ['De aanvraag sluit op 5 februari.', 'Soort vraag', 'Controlegetal van de tekst']],
  [/^extended/, ['De termijn is verlengd.', 'Eerst was dat woensdag 13 januari 2027.']],
  [/^code$/, ['15 minuten geldig', 'Zonder code leggen wij niets vast.']],
  [/^code-pass-on/, ['15 minuten geldig', 'om een collega te laten antwoorden', 'Zonder code blijft de vraag bij u.']],
  [/^receipt/, ['woensdag 20 januari 2027, 10.12 uur', 'Een verbetering leggen wij vast als nieuw antwoord']],
  [/^input/, ['U hoeft niets te doen.']],
  [/^evaluation/, ['U hoeft niet te antwoorden.', 'bij het volgende ontwerp van de kaders']],
  [/^escalation/, ['donderdag 4 februari 2027, 10.00 uur', 'Hoe gaat het verder?', 'niet te antwoorden.']],
  [
    /^body-installed/,
    [
      'Wat eerder is besloten, blijft gelden.',
      'De link werkt een jaar, zolang u deze rol heeft.',
      'U hoeft niet te antwoorden.',
    ],
  ],
  [/^body-vacant/, ['Van Stein is geen griffier bekend.', 'De link werkt een jaar, zolang niemand deze rol heeft.']],
  [
    /^membership-ended/,
    [
      '1 januari 2028',
      'Buurtwerkplaatsen: besloten € 160.000, voldaan € 120.000; de rest telt niet meer mee',
      'Wandelpaden: uw toezegging vervalt',
      'Wat u hebt voldaan, blijft meetellen.',
    ],
  ],
  [/^succession/, ['1 januari 2028', 'Stb. 2027, 321', 'De link werkt een jaar.']],
  [
    /^succession-merger/,
    [
      'Oudedorp en Nieuwedijk gaan samen verder als Nieuwoude',
      'Bijdragen in geld naar Nieuwoude: € 100.000,01, daarvan betaald € 20.000',
      'Er is niets te verdelen',
      'De regiegroep haalt vanaf die dag het quorum niet meer.',
    ],
  ],
  [/^succession-split/, ['wordt verdeeld over Nieuwedijk en Waldlân', 'Verdeel dat dan ook.']],
  [/^succession-rename/, ['Oudedorp krijgt de naam Oudedorp aan Zee', 'Verder verandert er niets.']],
  [/^quorum-lost/, ['1 januari 2028', '2 zetels', 'Een stemming die het quorum niet haalt, eindigt zonder besluit.']],
  [
    /^periods-closed/,
    [
      '1 juli 2027 tot en met 31 december 2027',
      'Na de volgende periode vragen wij de alliantie opnieuw om een rapportage.',
    ],
  ],
  [/^ends-soon/, ['31 december 2028', 'Wat vragen wij u?']],
  [/^ends-soon-room-college/, ['Vraag de raad dan op tijd om nieuwe ruimte.']],
  [/^ends-soon-renewal-bureau/, ['Begin de volgende versie op tijd']],
  [/^contribution-ends/, ['31 december 2028', 'Doet u niets, dan eindigt uw bijdrage op deze dag.']],
  [/^commitment-ended/, ['1 januari 2028', 'Wat al is voldaan, blijft meetellen.', 'Dien dan een aangepast plan in.']],
  [/^obligation/, ['1 maart 2028', 'Een andere aannemer zoeken.']],
  [/^obligation-measure-done/, ['Vastgelegd is dat deze maatregel is uitgevoerd.']],
  [/^obligation-measure-not-done/, ['U kunt de afwijking alsnog opschalen. Geef daarbij uw reden.']],
  [/^obligation-measure-silent/, ['Er kwam geen antwoord. Dat is vastgelegd.', 'Vraag de trekker van de alliantie']],
  [/^obligation-dispensation-condition-silent/, ['Uw antwoord is nog nodig.']],
  [
    /^condition-not-met/,
    [
      '1 juni 2028',
      'Een instemming eindigt pas als het college haar zelf intrekt.',
      'De gemeenteraad krijgt elk half jaar de cijfers.',
    ],
  ],
  [/^condition-not-met-college/, ['Uw college stemde in', 'U krijgt dan een pagina om het besluit vast te leggen.']],
  [/^condition-not-met-seat/, ['Trekt het college zijn instemming in? Dan krijgt u direct bericht.']],
  [/^condition-not-met-bureau/, ['Zet dit op de agenda van de regiegroep']],
  [/^obligation-ends/, ['Vanaf 4 maart 2028 is de afwijking niet meer toegestaan.', 'Hoe gaat het verder?']],
  [/^obligation-ends-goes-back-alliance/, ['Daarna vragen wij u of die voldoende is.']],
  [/^money-moved/, ['€ 50.000', 'besluit 27', 'is in 2028 nog € 12.500 vrij.']],
  [/^money-moved-lead/, ['Buurtwerkplaatsen, Wandelpaden', 'Uw jaarplannen houden het geld dat zij hebben.']],
  [/^payment/, ['31 december 2028', '€ 60.000']],
  [/^payment-done/, ['leg de betaling of levering in de werkbank vast, bij de bijdrage, met de dag en het kenmerk']],
  [/^payment-not-done-alliance/, ['Hogeschool Proef zegt dat deze bijdrage niet meer komt.']],
  [/^payment-silent-bureau/, ['Er kwam geen antwoord. Dat is vastgelegd.']],
  [/^payment-silent-partner/, ['Wij vroegen u of deze bijdrage is voldaan.', 'Uw antwoord is nog nodig.']],
  [/^rules-decided/, ['1 juni 2027', '4 februari 2027', 'nu 3 zetels, wordt 4 zetels', 'U hoeft niets te doen.']],
  [/^review-due/, ['1 januari 2028', 'Zonder herijking gaat er geen zetel door.']],
  [/^in-force/, ['4 februari 2029', 'U hoeft niet te antwoorden.']],
  [/^handed-over/, ['De link die u kreeg, werkt niet meer.', 'Was u dit niet?']],
  [/^withdrawn$/, ['U hoeft deze vraag niet meer te beantwoorden.']],
  [/^withdrawn-together/, ['U hoeft deze vragen niet meer te beantwoorden.', 'gemeenteraad van Stein']],
  [/^withdrawn/, ['De termijn vervalt']],
  [/^extended-together/, ['De reden:', 'Vraag 2 van 2']],
  [/^outcome/, ['donderdag 4 februari 2027, 17.00 uur', 'niets meer te doen.']],
];

// Wrapping puts line breaks into sentences.
const flat = (text: string): string => text.replace(/\s+/g, ' ');
const plain = (html: string): string => flat(html.replace(/<head>[\s\S]*<\/head>/, '').replace(/<[^>]+>/g, ' '));

describe('what becomes of an answer when its text changes (rule 11)', () => {
  const promise = 'Verandert de tekst, dan vragen wij het u opnieuw.';

  test('is told of a vote and of an approval: they are asked again', () => {
    for (const name of ['task', 'task-vote']) expect(flat(everyMail()[name]?.text ?? '')).toContain(promise);
  });

  test('is promised of nothing else: what somebody said about a text was said about that text', () => {
    const mails = [taskMessage({ ...taskMail, asksAgain: false }), ...ladder()];
    for (const { text } of eachOf(mails)) expect(flat(text)).not.toContain(promise);
  });
  const ladder = () =>
    Object.entries(everyMail()).flatMap(([name, mail]) =>
      /^task-(ruling|raising|contribution)/.test(name) ? [mail] : [],
    );
});

describe.each(Object.entries(everyMail()))('e-mail %s', (name, { subject, text, html }) => {
  test('has the stable subject prefix, on one line', () => {
    expect(subject).toMatch(/^\[Regio Deal Zuid-Limburg\] \S[^\r\n]*$/);
  });

  test('says term and consequence in both parts', () => {
    const sentences = termAndConsequence.filter(([pattern]) => pattern.test(name)).flatMap(([, said]) => said);
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of eachOf(sentences)) {
      expect(flat(text)).toContain(sentence);
      expect(plain(html)).toContain(sentence);
    }
  });

  test('says in both parts how to reach the programmabureau', () => {
    for (const part of [text, html]) expect(part).toContain(approvalTask.contactOfBureau);
  });

  test('carries the link only where an answer is asked', () => {
    expect(text.includes(link)).toBe(withLink.test(name));
    expect(html.match(/<a /g)?.length ?? 0).toBe(withLink.test(name) || withPaper.test(name) ? questionsIn(name) : 0);
    expect(/>Bekijk (de vraag|vraag 1) en geef antwoord<\/a>/.test(html)).toBe(withLink.test(name));
  });

  test('wraps the plain part, apart from what must stay whole', () => {
    for (const line of eachOf(text.split('\n'))) expect(line.length <= 72 || !line.trim().includes(' ')).toBe(true);
    expect(text).not.toMatch(/<[a-z]/i);
  });

  test('is Dutch HTML without images, scripts or style sheets', () => {
    expect(html).toContain('<html lang="nl">');
    expect(html).not.toMatch(/<img|<script|<style|<link|url\(/i);
    expect(`${subject}${text}${html}`).not.toMatch(/undefined|\[object|NaN|Invalid/);
  });
});

const hostile = `"><script>alert('x')</script>`;
const kept = [
  'endedOn',
  'lostOn',
  'dueAt',
  'previousDueAt',
  'givenAt',
  'decidedOn',
  'validUntil',
  'answeredAt',
  'inForceSince',
  'holdsFrom',
  'decidedAt',
  'renewalOn',
  'dueOn',
  'withdrawnAt',
  'closedAt',
  'passedOnAt',
  'enteredAt',
  'watchedUntil',
  'closedUntil',
  'from',
  'until',
  'installedOn',
  'endsOn',
  'recordedOn',
];
const fixed = [
  ...kept,
  'why',
  'reader',
  'purpose',
  'verdict',
  'roundKind',
  'stage',
  'obligation',
  'ending',
  'to',
  'news',
  'escalationIs',
  'course',
  'body',
  'status',
  'unit',
  'accepted',
  'on',
  'kind',
  'notice',
];

test.each(Object.entries(everyMail((text, key) => (fixed.includes(key) ? text : text + hostile))))(
  'hostile text in every field of %s stays text',
  (_name, { html }) => {
    expect(html).not.toContain('<script');
    expect(html).not.toContain(`alert('x')`);
  },
);

test.each(Object.entries(everyMail((text, key) => (fixed.includes(key) ? text : `${text}\r\n\r\nBcc: x@y.example`))))(
  'a line break in a field of %s starts no header and no paragraph of ours',
  (_name, { subject, text }) => {
    expect(subject).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/\n\nBcc/);
  },
);

test('the decision of a college is in its receipt, with its conditions and the hash of the text', () => {
  const { text } = receiptMessage({
    ...approvalTask,
    recorded: recordedApproval,
    reference: 'taak-42',
    asksAgain: true,
  });
  const lines = ['B&W 2027-014', '19 januari 2027', '- De raad krijgt elk kwartaal een rapport.', 'taak-42'];
  for (const line of [...lines, approvalTask.subject.hash]) expect(text).toContain(line);
});

test('of a vacant role the programmabureau reads where the person is recorded', () => {
  const text = everyMail()['body-vacant-council']?.text.replace(/\s+/g, ' ');
  expect(text).toContain('leg die persoon vast in de werkbank, bij de partner, en geef door');
  expect(text).not.toContain('programmabestand');
});

test('only a task that registers a decision says that a click is none', () => {
  expect(flat(taskMessage(taskMail).text)).toContain('U neemt dit besluit niet zelf.');
  expect(flat(taskMessage({ ...taskMail, registersDecision: false }).text)).not.toContain('U neemt dit besluit');
});

test('every e-mail says truly why it came: a deputy has a role, and stands in no register', () => {
  for (const { text } of eachOf(Object.values(everyMail())))
    expect(flat(text)).toContain('U krijgt deze e-mail omdat u een rol heeft in de Regio Deal Zuid-Limburg.');
});

test('a council reads which colleges agreed under which conditions, and opens the text', () => {
  const text = flat(everyMail()['in-force']?.text ?? '');
  expect(text).toContain(
    'Daarna hebben de colleges van alle deelnemende gemeenten ingestemd; onder voorwaarden: college van burgemeester en wethouders van Stein.',
  );
  expect(text).toContain('college van burgemeester en wethouders van Stein: De raad krijgt elk kwartaal een rapport.');
  expect(text).toContain(`Lees de tekst van de kaders: ${textLink}`);
});

describe('a question that is not about a framework', () => {
  const mails = everyMail();
  const textOf = (name: string): string => flat(mails[name]?.text ?? '');

  test('about a contribution speaks of no framework, and says that it is asked for the alliance', () => {
    const text = textOf('task-contribution');
    expect(text).not.toMatch(/kaders|regiegroep|programmabureau leggen/i);
    expect(text).toContain('Namens de alliantie leggen wij een vraag voor aan de gemeenteraad van Stein.');
    expect(text).toContain('De bijdrage telt dan niet mee.');
    expect(text).toContain('U neemt dit besluit niet zelf.');
  });

  // Who asks on which rung: the governance model. Where nobody above the alliance asks yet, the programmabureau does.
  test.each([
    ['raising', 'het programmabureau', 'De escalatie gaat dan naar het programmabureau.'],
    ['solution', 'de alliantie', 'De escalatie gaat dan een trede omhoog.'],
    ['verdict', 'het programmabureau', 'De escalatie gaat dan een trede omhoog.'],
    ['ruling', 'het programmabureau', 'Dan gaat de escalatie verder omhoog.'],
    ['escalation-sounding', 'het programmabureau', 'Geen antwoord telt nooit als instemming.'],
    ['composition', 'de regiegroep', 'Wie niet stemt, telt niet mee voor het quorum.'],
  ])('%s is asked by %s and says what silence leads to', (name, asker, silence) => {
    const text = textOf(`task-${name}`);
    expect(text).toContain(`Namens ${asker} leggen wij een vraag voor`);
    expect(text).toContain(silence);
    // It is asked for the first time; why, it says.
    expect(text).not.toContain('dit opnieuw');
  });

  test('to a seat and to a college says what its silence leads to (the governance model)', () => {
    expect(textOf('task-vote')).toContain('Wie niet stemt, telt niet mee voor het quorum.');
    expect(textOf('task')).toContain('Zonder instemming van alle colleges gelden de kaders niet.');
  });

  test.each(stages)('of an escalation that is %s tells those below, and asks nothing', (stage) => {
    const text = textOf(`escalation-${stage}`);
    expect(text).toContain('U hoeft op deze e-mail niet te antwoorden.');
    expect(text).not.toMatch(/https?:/);
  });
});

describe('the subject of a mail that asks', () => {
  const { task, 'task-vote': vote, 'task-contribution': contribution, reminder } = everyMail();

  test('says what is asked, the last day, and about what', () => {
    // The term ends on 3 February 2027 at midnight.
    expect(vote?.subject).toContain('Uw stem gevraagd vóór 4 februari: kaders, versie 2');
    expect(task?.subject).toContain('Het besluit van uw college gevraagd vóór 4 februari: kaders, versie 2');
    expect(reminder?.subject).toContain('Herinnering: het besluit van uw college gevraagd vóór 4 februari');
    expect(contribution?.subject).toContain('Bijdrage van Stein aan de alliantie Buurtwerkplaatsen');
  });
});

describe('how a letter addresses somebody', () => {
  test.each([
    ['mevrouw J. Janssen, gemeentesecretaris', 'mevrouw Janssen'],
    ['mw. mr. J.A. van den Berg', 'mevrouw van den Berg'],
    ['de heer drs. P. de Vries', 'heer de Vries'],
    ['Anna Voorbeeld', 'Anna Voorbeeld'],
    ['P. de Vries', 'P. de Vries'],
  ])('%s: Geachte %s', (name, words) => {
    expect(taskMessage({ ...taskMail, addresseeName: name }).text).toContain(`\nGeachte ${words},\n`);
  });
});

test('a letter to several people of one mailbox greets each of them', () => {
  expect(namesOf(['mevrouw J. Janssen, griffier', 'dhr. P. Pieters, secretaris', 'mevrouw J. Janssen, griffier'])).toBe(
    'mevrouw Janssen en heer Pieters',
  );
  expect(namesOf(['mevrouw J. Janssen, griffier'])).toBe('mevrouw J. Janssen, griffier');
});

test.each([
  ['task', 'Kunt u zelf niet antwoorden?'],
  ['receipt', 'Klopt dit niet?'],
])('what identifies the text stands at the foot of a %s, after everything for people', (name, lastHeading) => {
  const text = everyMail()[name]?.text ?? '';
  expect(text.indexOf('Controlegetal')).toBeGreaterThan(text.indexOf(lastHeading));
  expect(text).toContain(lastHeading);
});
