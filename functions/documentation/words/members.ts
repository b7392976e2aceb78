import type { FieldWords } from './field-words.ts';

/** What stands for members that come and go. */
export const memberWords: FieldWords = {
  'Handover.partnerId': 'The municipality.',
  'Handover.body': 'The body that reads it: `council` or `college`.',
  'Handover.at': 'The moment whose state it shows.',
  'Handover.frameworks': 'The framework versions that its college approved, or the colleges that it follows up.',
  'Handover.contributions': 'What it promised or committed to alliances and did not end.',
  'Handover.conditions': 'The conditions of its approvals and contributions.',
  'Handover.grants': 'The room that its council granted its college, or is asked for.',
  'Handover.questions': 'The questions that wait for an answer of the municipality.',
  'Handover.alliances': 'The alliances that it is a member of, or leads.',
  'Handover.seats': 'Its seats in the regiegroep, now and announced.',
  'Handover.frameworks.underConditions': 'Whether the approval came with conditions.',
  'Handover.contributions.alliance': 'The title of the alliance.',
  'Handover.contributions.description': 'What is given.',
  'Handover.contributions.years.offered':
    'What is to be given in the year: euro cents for money, hours for hours, 1 for what is not counted.',
  'Handover.conditions.of': 'What it came with: the approval of a framework, or a contribution.',
  'Handover.conditions.accepted': 'Whether whoever asked accepted it; `open` while they did not answer.',
  'Handover.grants.grantId': 'The grant of room.',
  'Handover.grants.description': 'What the college may commit it for.',
  'Handover.contributions.decidedBy': 'The body that decides on it.',
  'Handover.questions.kind': 'The kind of round in which it is asked.',
  'Handover.questions.capacity': 'In what capacity it is asked.',
  'Handover.questions.firstMeeting':
    'The first day on which the council or the college can decide on it, by its meetings and recess; absent where none is known.',
  'Handover.firstMeeting':
    'The first day on which the body can decide on what it is asked today; absent where no meeting is known.',
  'Handover.askedBefore': 'What the body was asked before, the last one first, with its answer.',
  'Handover.askedBefore.kind': 'The kind of round in which it was asked.',
  'Handover.askedBefore.capacity': 'In what capacity it was asked.',
  'Handover.askedBefore.status': '`silent` when the round ended without its answer: silence is never consent.',
  'Handover.askedBefore.answer': 'The answer, as the body gave it, in Dutch.',
  'Handover.askedBefore.outcome': 'The outcome of its round, in Dutch, once it is over.',
  'Handover.figures': 'What each alliance asked of it for each year, and what it promised, decided and paid.',
  'Handover.figures.alliance': 'The title of the alliance.',
  'Handover.people': 'Who has a role for it, by identifier: names are contact data.',
};
