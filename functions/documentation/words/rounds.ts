import type { FieldWords } from './field-words.ts';

/** Rounds, tasks, answers and the register of decisions. */
export const roundWords: FieldWords = {
  matter: 'The kind of matter that is asked about.',
  matterId:
    'The matter, within its kind: the number of a framework version or a review, `alliance.contribution`, `alliance.from_until` of a report, or an escalation.',
  subject: 'The text that it is about. Answers count for this text only.',
  'subject.version': 'Of a framework: which version.',
  'subject.title': 'The title of the text.',
  question: 'The question, in Dutch, as it stands in the mail and on the page.',
  putTo: 'The partners that were asked; only on rounds of an earlier release.',
  'Round.motivation':
    'Why it is asked again, or why the cycle went on after a negative sounding; shown to every addressee.',
  'Round.shorterTerm': 'Why its term ends before every council that is asked can have met; shown to every addressee.',
  'RoundWithTasks.shorterTerm':
    'Why its term ends before every council that is asked can have met; shown to every addressee.',
  'RoundWithTasks.motivation':
    'Why it is asked again, or why the cycle went on after a negative sounding; shown to every addressee.',
  filled:
    'The fields that were filled in beside the answer, where the round has a form: each field by its name, as it was typed.',
  openedAt: 'When it was opened.',
  'Round.reminders': 'When those who did not answer are reminded.',
  'RoundWithTasks.reminders': 'When those who did not answer are reminded.',
  remindersSent: 'How many reminders were sent.',
  'Round.awaited': 'How many answers are still awaited; the round closes at 0.',
  'RoundWithTasks.awaited': 'How many answers are still awaited; the round closes at 0.',
  answers: 'How many answers were recorded.',
  addressees: 'How many addressees are asked.',
  extensions: 'The extensions of the term, in order.',
  'extensions.from': 'The end of the term before the extension.',
  'extensions.until': 'The end of the term after the extension.',
  outcome: 'The outcome of the round; absent while it is open.',
  'outcome.verdict':
    'The verdict in one word: `closed` for a round that only gathers answers; otherwise the verdict of its kind.',
  tally: 'How often each answer was given.',
  'outcome.silent': 'The addressees that were awaited and did not answer. Silence is never consent.',
  negative: 'The addressees whose answer needs attention: negative, an objection, against, or not approved.',
  'outcome.reason': 'The reason in one word, where the verdict alone does not say it.',
  sentence: 'The outcome and why in a few Dutch sentences, silence included.',
  'Asked.quarter': 'The quarter, as `2027-Q3`.',
  'foreseen.kind': 'The kind of round.',
  'AskedForecast.kind': 'The kind of round.',
  'AskedForecast.quarter': 'The present quarter, as `2027-Q3`.',
  tasks: 'The tasks.',
  'Round.status': 'Whether the round accepts answers.',
  'RoundWithTasks.status': 'Whether the round accepts answers.',
  'round.status': 'Whether the round accepts answers.',
  'Task.status': 'Its status.',

  'Rounds.rounds': 'The rounds.',
  'TaskWithTrail.people.personId': 'The person in the registry, as `reassignTask` names it.',
  'people.name': 'The name.',
  'people.role': 'The role.',

  // Tasks.
  yours: 'Whether the caller answers it: a person its own tasks, an application those of its partner.',
  'options.answer': 'The code of the answer.',
  'options.label': 'The answer as the decision page shows it, in Dutch.',
  'options.remarks': 'Whether the answer needs remarks, may have them, or takes none.',
  'options.conditions': 'Whether the answer has conditions, at least one.',
  'options.measures': 'Whether the answer says who does what by when.',
  'options.drafts': 'Whether the answer may draft what the regiegroep would be asked to allow.',
  'options.keepsOpen': 'Whether the question stays open after this answer, until there is a decision.',
  asksAgain: 'Whether it is asked again when its text changes.',
  afterSilence: 'What follows where nobody answers, in Dutch; absent where no more follows than that it is recorded.',
  registersDecision: 'Whether the answer registers a decision that the body took in its own meeting.',
  fills: 'Whether the answer fills in a form as well.',
  'answering.form':
    'The form that is filled in beside the answer, as the decision page shows it: what is typed goes into `filled`. For the programmabureau and the partner that is asked; absent where the round has none.',
  'form.heading': 'What the section is about, in Dutch.',
  'form.text': 'The explanation above its fields, in Dutch.',
  'form.fields': 'The fields of the section.',
  'fields.name': 'The name of the field in `filled`.',
  'fields.label': 'The label, in Dutch.',
  'fields.hint': 'The explanation beside the field, in Dutch, such as what was filled in the time before.',
  'fields.optional': 'Whether the field may be left empty; absent where it may not.',
  'fields.rows': 'The number of lines of a longer text; absent for a single line.',
  capacity: 'In what capacity somebody is addressed.',
  awaited:
    'Whether the round waits for this answer. It does not wait for partners of the outer ring, which may answer.',
  assignedByHand: 'Whether the programmabureau chose the person, so that the registry does not choose another.',
  withdrawnBy:
    'Who withdrew it: the client id of an application, `registry` when the registry no longer asks it, or `matter` when its matter was withdrawn.',
  sendings: 'How often its e-mail was sent, including the first time and without reminders.',
  lastSentAt: 'When its e-mail was last sent.',
  undeliverable:
    'Whether no e-mail reaches the addressee: the programmabureau must give the task to another person or correct the address.',
  dueAt: 'Until when it can be answered: the end of the term of its round.',
  answer:
    'The answer that stands; absent until there is one. A vote of the seats is shown to the programmabureau and the partner that gave it until the round is over.',
  'answer.answer': 'Which answer, by its code.',
  'answer.number':
    'The number of the answer within its task; each correction, and each answer after a deferral, has the next number.',
  'takenOut.at': 'When they were taken out.',
  'takenOut.reason': 'Why, in the words of the programmabureau.',
  'answer.via': 'The way it was given: on the decision page, through the API, or on paper.',
  representedBy: 'The partner that answered for it as its representative.',
  what: 'What was done.',
  'trail.by':
    'Who or what did it: the client id of an application, `addressee`, `registry`, the mail service, or the round.',
  'registerPaperAnswer.answer': 'The answer, by its code: one that the kind of round allows.',
  'answerTask.answer': 'The answer, by its code: one that the kind of round allows.',
  'answerTask.decision': 'The decision of the body; needed where the round registers one, and refused elsewhere.',
  'registeredBy.name': 'The name.',
  'registeredBy.role': 'The role.',
  'registerPaperAnswer.decision':
    'The decision of the body; needed where the round registers one, and refused elsewhere.',
  'givenBy.name': 'The name on the paper.',
  'givenBy.role': 'The role on the paper.',
  'reassignTask.personId': 'The person in the registry, of the same partner, who gets the task.',
  'CalendarLink.partnerId': 'Whose calendar it is; absent for that of the whole programme.',
  'CalendarLinkVersion.partnerId': 'Whose calendar it is; absent for that of the whole programme.',

  // The register.
  decisions: 'The decisions.',
  sequence: 'Its place in the register, without gaps; 1 is the first.',
  'RegisterEntry.decision': 'What was decided.',
  decisionId: 'The decision, made from what was decided: the same one is registered once.',
  'RegisterEntry.decision.kind': 'The kind of decision; `vote` is that of one seat.',
  'RegisterEntry.decision.partnerId':
    'The partner whose body decided, or whose remarks were taken out; absent for the regiegroep as a whole.',
  'RegisterEntry.decision.ground': 'The rule that entitled the body to decide, as it was at that moment.',
  'RegisterEntry.decision.mandate': 'Of a decision within a mandate: the clause that gives it, quoted in Dutch.',
  decidedAt: 'When it was decided: the day of the meeting (a date), or the moment here (a date and time).',
  'RegisterEntry.decision.document': 'Where the document can be found.',
  'RegisterEntry.decision.roundId': 'The round that it follows from.',
  'RegisterEntry.decision.silent': 'The addressees of that round that did not answer.',
  'RegisterEntry.decision.motivation': 'The explanation that came with it.',
  registration: 'When, by which way and by whom it was registered.',
  'registration.via':
    'The way it was registered: the decision page, the API, paper, or what it follows from (a round, a cycle or an escalation).',
  'registration.at': 'When the service that owns the matter recorded it.',
  documentWithheld:
    'Whether you do not see where its document is. The hash covers that too, so you can check the place of the entry in the chain alone.',
  'WithheldEntry.hash': 'Its hash, which the next entry contains. What the hash covers is withheld.',
  'RegisterEntry.format':
    'Absent on entries of an earlier release, whose hash covers the whole entry. 2: the hash covers the entry with the list of the hashes of its seals as `seals`, and without the motivation.',
  'RegisterEntry.seals':
    'The parts of the motivation, in order. Every quotation is a part of its own, so that its words can be taken out while the chain stays valid.',
  'seals.length':
    'The length of the part in the motivation, in UTF-16 units. Where words were taken out, it is the length of the text in their place.',
  'seals.salt':
    'The salt of the hash, which is SHA-256 over the canonical `[salt, words]`. Absent when the words were taken out, so that nobody can find them by trying.',
  'seals.hash': 'The hash of the part, which stays when its words are taken out.',
  'RegisterEntry.takenFrom': 'Of a removal: the entries out of which it took words.',
  'takenFrom.sequence': 'The place of the entry.',
  'takenFrom.hash': 'SHA-256 over the canonical content of that entry since the removal, without its own hash.',
  registeredAt: 'When it was added.',
  previousHash: 'The hash of the entry before, which chains the entries; zeros for the first.',
  'RegisterEntry.hash': 'SHA-256 (hexadecimal) over the canonical entry (RFC 8785), the hash before it included.',
  entries: 'How many entries there are.',
};
