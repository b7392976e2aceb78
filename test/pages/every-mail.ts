import { ladderAskers } from '#functions/escalations/rounds/matter.ts';
import { stages } from '#functions/escalations/terms/stages.ts';
import { rulesDecidedMessage } from '#functions/mail/letters/rules-decided.ts';
import { answeredInputMessage } from '#functions/mail/messages/answered-input-message.ts';
import { bodyInstalledMessage } from '#functions/mail/messages/body-installed-message.ts';
import { codeMessage } from '#functions/mail/messages/code-message.ts';
import { commitmentEndedMessage } from '#functions/mail/messages/commitment-ended-message.ts';
import { conditionNotMetMessage } from '#functions/mail/messages/condition-not-met-message.ts';
import { contributionEndsMessage } from '#functions/mail/messages/contribution-ends-message.ts';
import { endsSoonMessage } from '#functions/mail/messages/ends-soon-message.ts';
import { escalationMessage } from '#functions/mail/messages/escalation-message.ts';
import { evaluationEstablishedMessage } from '#functions/mail/messages/evaluation-established-message.ts';
import { extendedMessage } from '#functions/mail/messages/extended-message.ts';
import { inForceMessage } from '#functions/mail/messages/in-force-message.ts';
import { membershipEndedMessage } from '#functions/mail/messages/membership-ended-message.ts';
import { moneyMovedMessage } from '#functions/mail/messages/money-moved-message.ts';
import { obligationMessage } from '#functions/mail/messages/obligation-message.ts';
import { outcomeMessage } from '#functions/mail/messages/outcome-message.ts';
import { passedOnMessage } from '#functions/mail/messages/passed-on-message.ts';
import { paymentMessage } from '#functions/mail/messages/payment-message.ts';
import { periodsClosedMessage } from '#functions/mail/messages/periods-closed-message.ts';
import { quorumLostMessage } from '#functions/mail/messages/quorum-lost-message.ts';
import { receiptMessage } from '#functions/mail/messages/receipt-message.ts';
import { reviewDueMessage } from '#functions/mail/messages/review-due-message.ts';
import { successionRecordedMessage } from '#functions/mail/messages/succession-recorded-message.ts';
import { againMessage, reminderMessage, taskMessage } from '#functions/mail/messages/task-message.ts';
import { togetherMessage } from '#functions/mail/messages/together-message.ts';
import type { Message, TaskMailView } from '#functions/mail/messages/views.ts';
import { withdrawnMessage, withdrawnTogetherMessage } from '#functions/mail/messages/withdrawn-message.ts';
import { askerOf, roundKind, roundKinds } from '#functions/rounds/terms/round-kinds.ts';
import { breachInWords } from '#shared/vocabulary/breach-figures.ts';
import { obligationKinds } from '#shared/vocabulary/obligation-id.ts';
import { emptyHandover, fullHandover, toldMerger, toldRename, toldSplit } from './example-papers.ts';
import { governanceTasks, matterOf } from './example-tasks.ts';
import { approvalTask, recordedApproval, voteTask, withEveryText } from './example-views.ts';

export const link = 'https://besluiten.example/b/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

export const workbenchLink = 'https://werkbank.example/werkbank/zuid-limburg/programmabureau-bureau/herijking';

export const textLink = 'https://besluiten.example/b/t.0123456789abcdef';

export const paperLink = 'https://besluiten.example/b/o.0123456789abcdef';

export const taskMail: TaskMailView = { ...approvalTask, asks: roundKinds.approval.asks, askedBy: 'regiegroep', link };
const { programmeName, contactOfBureau, addresseeName, capacity, question, subject } = approvalTask;
const frame = { programmeName, contactOfBureau, addresseeName };
const taskFrame = { ...frame, capacity, question };

const receipt = { ...taskFrame, subject, recorded: recordedApproval, reference: 'taak-2027-0042', asksAgain: true };
const input = {
  ...frame,
  subject,
  input: 'Noem ook de kleine kernen.\nZij missen nu.',
  reasons: 'Dit staat nu in doel 1.',
  answeredAt: '2026-11-02T10:00:00Z',
};

/** Every e-mail in every variant, each text passed through `change` first. */
export const everyMail = (change: (text: string, key: string) => string = (text) => text): Record<string, Message> => {
  const make = <T>(message: (view: T) => Message, view: T): Message => message(withEveryText(view, change));
  return {
    task: make(taskMessage, taskMail),
    'task-vote': make(taskMessage, {
      ...taskMail,
      ...voteTask,
      asks: roundKinds.vote.asks,
      motivation: 'De stemming haalde geen meerderheid.',
    }),
    ...Object.fromEntries(
      Object.entries(governanceTasks).map(([name, task]) => [
        `task-${name}`,
        make(taskMessage, {
          ...task,
          asks: roundKind(task.roundKind).asks,
          askedBy: askerOf({ kind: task.roundKind }, matterOf(name) === 'escalation' ? { askedBy: ladderAskers } : {}),
          link,
        }),
      ]),
    ),
    ...Object.fromEntries(
      stages.map((stage) => [
        `escalation-${stage}`,
        make(escalationMessage, {
          ...frame,
          recipient: 'Stein',
          title: 'Buurtwerkplaatsen: een budget dat wordt overschreden',
          breach: breachInWords('budget-overrun', 12, {
            kind: 'money',
            report: '2027-01-01_2027-04-01.1',
            forecastCents: 1_120_000_00,
            budgetCents: 1_000_000_00,
          }),
          stage,
          enteredAt: '2027-02-04T09:00:00Z',
          weighed:
            stage === 'watched'
              ? { remarks: 'Let op de kleine kernen.', reasons: ['Gemeente Beek: dat doen wij.'] }
              : undefined,
          watchedUntil: stage === 'watched' ? '2027-08-04T22:00:00Z' : undefined,
          motivation:
            stage === 'proposed' ? undefined : 'De oplossing is niet voldoende.\nDe werkplaats opent te laat.',
        }),
      ]),
    ),
    'body-installed-council': make(bodyInstalledMessage, {
      ...frame,
      municipality: 'Stein',
      installedOn: '2030-03-28',
      isVacant: false,
      handover: fullHandover,
      link: paperLink,
    }),
    'body-vacant-council': make(bodyInstalledMessage, {
      ...frame,
      municipality: 'Stein',
      installedOn: '2030-03-28',
      isVacant: true,
      handover: fullHandover,
      link: paperLink,
    }),
    'body-installed-college': make(bodyInstalledMessage, {
      ...frame,
      municipality: 'Stein',
      installedOn: '2030-06-11',
      isVacant: false,
      handover: emptyHandover,
      link: paperLink,
    }),
    'membership-ended': make(membershipEndedMessage, {
      ...frame,
      partner: 'Hogeschool Proef',
      endsOn: '2028-01-01',
      ground: 'De hogeschool stopt met dit onderwerp.',
      seats: 0,
      contributions: fullHandover.contributions,
    }),
    'succession-merger': make(successionRecordedMessage, { ...frame, told: toldMerger, link: paperLink }),
    'succession-split': make(successionRecordedMessage, { ...frame, told: toldSplit, link: paperLink }),
    'succession-rename': make(successionRecordedMessage, { ...frame, told: toldRename, link: paperLink }),
    ...Object.fromEntries(
      (['college', 'seat', 'bureau'] as const).map((reader) => [
        `condition-not-met-${reader}`,
        make(conditionNotMetMessage, {
          ...frame,
          reader,
          college: 'college van Stein',
          condition: 'De gemeenteraad krijgt elk half jaar de cijfers.',
          framework: { title: 'Kaders 2027-2028', version: '1', inForce: reader !== 'seat' },
          decision: { decidedOn: '2027-11-16', reference: 'B&W 2027-311' },
          recordedOn: '2028-06-01',
          explanation: 'De cijfers van het voorjaar zijn niet gestuurd.',
          link: 'https://werkbank.example/werkbank/zuid-limburg/anna/voorwaarden/kader/1/zuid-limburg.1.approval.1.college-stein.1',
        }),
      ]),
    ),
    'quorum-lost': make(quorumLostMessage, {
      ...frame,
      lostOn: '2028-01-01',
      seats: 2,
      quorum: 3,
    }),
    'rules-decided': make(rulesDecidedMessage, {
      ...frame,
      change: 2,
      decidedAt: '2027-02-04T09:00:00Z',
      registered: 31,
      holdsFrom: '2027-06-01',
      difference: [{ rule: 'Quorum: zetels die ten minste meestemmen', was: '3 zetels', becomes: '4 zetels' }],
      motivation: 'Met vier zetels beslissen wij samen.',
    }),
    'evaluation-established': make(evaluationEstablishedMessage, {
      ...frame,
      period: { from: '2028-01-01', until: '2028-07-01' },
      version: 2,
      replaces: 1,
      link: textLink,
    }),
    'periods-closed': make(periodsClosedMessage, {
      ...frame,
      closedUntil: '2028-01-01',
      missing: [
        { alliance: 'Buurtwerkplaatsen', period: { from: '2027-07-01', until: '2028-01-01' } },
        { alliance: 'Wandelpaden' },
      ],
    }),
    ...Object.fromEntries(
      obligationKinds.flatMap((what) =>
        (['done', 'in-progress', 'not-done', 'silent'] as const).map((news) => [
          `obligation-${what}-${news}`,
          make(obligationMessage, {
            ...frame,
            obligation: what,
            news,
            text: 'Een andere aannemer zoeken.',
            ...(what === 'measure' ? { who: 'gemeente Stein' } : {}),
            dueOn: '2028-03-01',
            ...(news === 'silent' ? {} : { explanation: 'De aannemer is failliet.' }),
            alliance: 'Buurtwerkplaatsen',
            title: 'Buurtwerkplaatsen: een budget dat wordt overschreden',
            escalationIs: news === 'not-done' ? 'dismissed' : 'watched',
            watchedUntil: '2028-09-01T22:00:00.000Z',
            toBureau: what === 'measure' || news !== 'silent',
          }),
        ]),
      ),
    ),
    ...Object.fromEntries(
      (
        [
          ['done', 'bureau'],
          ['in-progress', 'bureau'],
          ['not-done', 'bureau'],
          ['not-done', 'alliance'],
          ['silent', 'bureau'],
          ['silent', 'partner'],
        ] as const
      ).map(([news, to]) => [
        `payment-${news}-${to}`,
        make(paymentMessage, {
          ...frame,
          news,
          partner: 'Hogeschool Proef',
          alliance: 'Buurtwerkplaatsen',
          year: 2028,
          kind: 'money',
          owed: { promised: 100_000_00, missing: 60_000_00 },
          dueOn: '2028-12-31',
          ...(news === 'silent' ? {} : { explanation: 'De rekening komt in januari.' }),
          to,
        }),
      ]),
    ),
    ...Object.fromEntries(
      (['goes-back', 'has-ended', 'goes-on'] as const).flatMap((course) =>
        [true, false].map((toBureau) => [
          `obligation-ends-${course}-${toBureau ? 'bureau' : 'alliance'}`,
          make(obligationMessage, {
            ...frame,
            obligation: 'dispensation-condition',
            news: 'not-done',
            text: 'Een andere aannemer zoeken.',
            dueOn: '2028-03-01',
            explanation: 'De administratie loopt achter.',
            alliance: 'Buurtwerkplaatsen',
            title: 'Buurtwerkplaatsen: een budget dat wordt overschreden',
            escalationIs: 'watched',
            watchedUntil: '2028-09-01T22:00:00.000Z',
            ends: { on: '2028-03-04', course },
            toBureau,
          }),
        ]),
      ),
    ),
    ...Object.fromEntries(
      [['Buurtwerkplaatsen', 'Wandelpaden'], []].map((alliances) => [
        `money-moved-${alliances.length > 0 ? 'lead' : 'bureau'}`,
        make(moneyMovedMessage, {
          ...frame,
          transfer: { fromLine: 'Kenniseconomie', toLine: 'Gezondheid', year: 2028, amountCents: 50_000_00 },
          registered: 27,
          title: 'Beweegtuinen: een budget dat wordt overschreden',
          leftCents: 12_500_00,
          alliances,
        }),
      ]),
    ),
    ...Object.fromEntries(
      (['room-college', 'room-council', 'room-bureau', 'dispensation', 'renewal-seat', 'renewal-bureau'] as const).map(
        (ending) => [
          `ends-soon-${ending}`,
          make(endsSoonMessage, {
            ...frame,
            ending,
            title: 'Buurtwerkplaatsen: een budget dat wordt overschreden',
            ...(ending.startsWith('renewal') ? {} : { of: 'Stein', decision: '9 december 2027, kenmerk R 2027-204' }),
            until: '2028-12-31',
          }),
        ],
      ),
    ),
    'contribution-ends': make(contributionEndsMessage, {
      ...frame,
      alliance: 'Buurtwerkplaatsen',
      partner: 'Hogeschool Proef',
      offer: {
        kind: 'money',
        description: 'Een bijdrage aan de inrichting.',
        years: [
          { year: 2027, amountCents: 100_000_00 },
          { year: 2028, amountCents: 50_000_00 },
        ],
      },
      decision: { decidedOn: '2026-12-01', reference: 'B-12' },
      paid: { 2027: 100_000_00 },
      until: '2028-12-31',
      isOwn: true,
    }),
    'commitment-ended': make(commitmentEndedMessage, {
      ...frame,
      alliance: 'Buurtwerkplaatsen',
      partner: 'Hogeschool Proef',
      offer: {
        kind: 'money',
        description: 'Een bijdrage aan de inrichting.',
        years: [
          { year: 2027, amountCents: 100_000_00 },
          { year: 2028, amountCents: 50_000_00 },
        ],
      },
      decision: { decidedOn: '2026-12-01', reference: 'B-12' },
      endedOn: '2028-01-01',
      paid: { 2027: 40_000_00 },
      because: 'partner-left' as const,
      hasMembers: true,
    }),
    'commitment-ended-condition': make(commitmentEndedMessage, {
      ...frame,
      alliance: 'Buurtwerkplaatsen',
      partner: 'Stein',
      offer: { kind: 'money', description: 'Een bijdrage.', years: [{ year: 2027, amountCents: 100_000_00 }] },
      decision: { decidedOn: '2026-12-01', reference: 'B-12' },
      endedOn: '2028-01-01',
      paid: {},
      because: 'condition-not-met' as const,
      hasMembers: true,
    }),
    'review-due': make(reviewDueMessage, { ...frame, dueOn: '2028-01-01', proposed: 'Stein', link: workbenchLink }),
    outcome: make(outcomeMessage, {
      ...frame,
      question,
      subject,
      roundName: 'de stemming',
      askedBy: 'regiegroep',
      outcome:
        'De stemming heeft niet geleid tot vaststelling: 2 × voor. Het quorum van 3 is niet gehaald: 2 van de 4 zetels hebben gestemd.',
      closedAt: '2027-02-04T16:00:00Z',
      own: [{ capacity: 'Stein, lid van de regiegroep', answerLabel: 'Voor' }, { capacity: 'college van Stein' }],
    }),
    'outcome-asker': make(outcomeMessage, {
      ...frame,
      question,
      subject,
      roundName: 'de sondering',
      askedBy: 'regiegroep',
      outcome:
        'De sondering is gesloten: 12 × positief, 2 × negatief. Niet geantwoord: Beek, lid van de klankbordgroep.',
      closedAt: '2027-02-04T16:00:00Z',
      own: [],
    }),
    together: make(togetherMessage, {
      ...frame,
      tasks: [
        { ...taskMail, shorterTerm: 'De aanvraag sluit op 5 februari.', isReminder: false },
        { ...taskMail, ...{ asks: roundKinds.input.asks, roundName: roundKinds.input.name, isReminder: true } },
      ],
    }),
    'extended-together': make(togetherMessage, {
      ...frame,
      tasks: [
        { ...taskMail, isReminder: false },
        { ...taskMail, capacity: 'gemeenteraad van Stein', isReminder: false },
      ],
      moreTime: { previousDueAt: '2027-01-13T22:59:59Z', reason: 'Het voorjaarsreces valt in de termijn.' },
    }),
    reminder: make(reminderMessage, taskMail),
    'reminder-last': make(reminderMessage, { ...taskMail, last: true }),
    'sent-again': make(againMessage, { ...taskMail, why: 'sent-again' as const }),
    reassigned: make(againMessage, { ...taskMail, why: 'reassigned' as const }),
    'passed-on': make(againMessage, {
      ...taskMail,
      why: 'passed-on' as const,
      passedOnBy: 'J. Janssen',
    }),
    extended: make(extendedMessage, {
      ...taskMail,
      previousDueAt: '2027-01-13T22:59:00Z',
      reason: 'De gemeenteraad vergadert later.',
    }),
    code: make(codeMessage, {
      ...taskFrame,
      code: '482913',
      purpose: 'answer' as const,
      validUntil: '2027-01-20T09:25:00Z',
    }),
    'code-pass-on': make(codeMessage, {
      ...taskFrame,
      code: '482913',
      purpose: 'pass-on' as const,
      validUntil: '2027-01-20T09:25:00Z',
    }),
    receipt: make(receiptMessage, receipt),
    'receipt-deferred': make(receiptMessage, {
      ...receipt,
      recorded: { ...recordedApproval, keptOpen: true },
      dueAt: approvalTask.dueAt,
    }),
    'input-adopted': make(answeredInputMessage, { ...input, verdict: 'adopted' as const }),
    'input-partly': make(answeredInputMessage, { ...input, verdict: 'partly-adopted' as const }),
    'input-not': make(answeredInputMessage, { ...input, verdict: 'not-adopted' as const }),
    'in-force': make(inForceMessage, {
      ...frame,
      title: subject.title,
      version: 2,
      inForceSince: '2027-02-04T09:00:00Z',
      replacesVersion: 1,
      renewalOn: '2029-02-04',
      registerEnd: { programmeId: 'zuid-limburg', sequence: 27, hash: approvalTask.subject.hash },
      reader: 'council' as const,
      link: textLink,
      conditions: [
        {
          addressee: 'college van burgemeester en wethouders van Stein',
          text: 'De raad krijgt elk kwartaal een rapport.',
        },
      ],
    }),
    'handed-over': make(passedOnMessage, {
      ...taskFrame,
      deputyName: 'Wim Waarnemer',
      passedOnAt: '2027-01-15T14:30:00Z',
    }),
    withdrawn: make(withdrawnMessage, {
      ...taskFrame,
      withdrawnAt: '2027-01-15T14:30:00Z',
      withdrawnBy: 'regiegroep',
      reason: 'De tekst wordt herschreven.',
    }),
    'withdrawn-together': make(withdrawnTogetherMessage, {
      ...frame,
      ...{ withdrawnBy: 'regiegroep', reason: 'De tekst wordt herschreven.' },
      tasks: [
        { question, capacity, withdrawnAt: '2027-01-15T14:30:00Z' },
        { question, capacity: 'gemeenteraad van Stein', withdrawnAt: '2027-01-15T14:30:01Z' },
      ],
    }),
  };
};
