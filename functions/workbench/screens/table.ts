import { accessionAgain } from './accession-again/page.ts';
import { accessions } from './accessions/page.ts';
import { admission } from './admission/page.ts';
import { alliance } from './alliance/page.ts';
import { alliances } from './alliances/page.ts';
import { appEnd } from './app-end/page.ts';
import { approvalBack } from './approval-back/page.ts';
import { apps } from './apps/page.ts';
import { askedScreen } from './asked/page.ts';
import { partnerCalendar, programmeCalendar } from './calendar/page.ts';
import { partnerCalendarEnd, programmeCalendarEnd } from './calendar-end/page.ts';
import { calendars } from './calendars/page.ts';
import { call } from './call/page.ts';
import { concept } from './concept/page.ts';
import { conceptLine } from './concept-line/page.ts';
import { approvalCondition, contributionCondition } from './condition/page.ts';
import { conditions } from './conditions/page.ts';
import { contribution } from './contribution/page.ts';
import { daysOff } from './days-off/page.ts';
import { decision } from './decision/page.ts';
import { departure } from './departure/page.ts';
import { dossier } from './dossier/page.ts';
import { erasure } from './erasure/page.ts';
import { escalation } from './escalation/page.ts';
import { escalations } from './escalations/page.ts';
import { evaluation } from './evaluation/page.ts';
import { evaluationConcept } from './evaluation-concept/page.ts';
import { evaluationEstablishing } from './evaluation-establishing/page.ts';
import { evaluationWords } from './evaluation-words/page.ts';
import { evaluations } from './evaluations/page.ts';
import { exclusion } from './exclusion/page.ts';
import { framework } from './framework/page.ts';
import { frameworkStart } from './framework-start/page.ts';
import { frameworkTextDocument } from './framework-text/document.ts';
import { frameworkText } from './framework-text/page.ts';
import { frameworks } from './frameworks/page.ts';
import { indicator } from './indicator/page.ts';
import { indicators } from './indicators/page.ts';
import { inputDocument } from './input/document.ts';
import { input } from './input/page.ts';
import { inputAnswer } from './input-answer/page.ts';
import { lead } from './lead/page.ts';
import { lesson } from './lesson/page.ts';
import { lessonEnding } from './lesson-ending/page.ts';
import { lessonRecording } from './lesson-recording/page.ts';
import { lessonUse } from './lesson-use/page.ts';
import { lessons } from './lessons/page.ts';
import { documentLevel, escalationLevel, frameworkLevel } from './level/page.ts';
import { levels } from './levels/page.ts';
import { allianceLink } from './link/page.ts';
import { measurement } from './measurement/page.ts';
import { meetings } from './meetings/page.ts';
import { money, moneyFile } from './money/page.ts';
import { advanceEntry, entryCorrection, grantEntry, paymentEntry } from './money-entry/page.ts';
import { newPerson } from './new-person/page.ts';
import { newSubscription } from './new-subscription/page.ts';
import { obligation } from './obligation/page.ts';
import { ourCollege, ourCouncil } from './our-body/page.ts';
import { ourPart } from './our-part/page.ts';
import { overview } from './overview/page.ts';
import { paperAnswer } from './paper-answer/page.ts';
import { partner } from './partner/page.ts';
import { partners } from './partners/page.ts';
import { payment, paymentCorrection } from './payment/page.ts';
import { people } from './people/page.ts';
import { periodClosing } from './period-closing/page.ts';
import { person } from './person/page.ts';
import { personalData, personalDataFile } from './personal-data/page.ts';
import { phase } from './phase/page.ts';
import { pitch } from './pitch/page.ts';
import { pitchChange } from './pitch-change/page.ts';
import { plan } from './plan/page.ts';
import { planSubmission } from './plan-submission/page.ts';
import { planTest } from './plan-test/page.ts';
import { changedPromise, promise } from './promise/page.ts';
import { raise } from './raise/page.ts';
import { registerFile, registerWorkbook } from './register/file.ts';
import { register } from './register/page.ts';
import { registerCheck } from './register-check/page.ts';
import { registryExport } from './registry-file/export.ts';
import { registryFile } from './registry-file/page.ts';
import { remarks } from './remarks/page.ts';
import { report } from './report/page.ts';
import { reporting } from './report-form/page.ts';
import { reportPeriod } from './report-period/page.ts';
import { reports } from './reports/page.ts';
import { representation } from './representation/page.ts';
import { representationEnd } from './representation-end/page.ts';
import { requirements } from './requirements/page.ts';
import { review } from './review/page.ts';
import { rights } from './rights/page.ts';
import { ring } from './ring/page.ts';
import { roleEnd } from './role-end/page.ts';
import { room } from './room/page.ts';
import { otherRoom, roomAsking } from './room-asking/page.ts';
import { round } from './round/page.ts';
import { roundExtension } from './round-extension/page.ts';
import { roundTask } from './round-task/page.ts';
import { rounds } from './rounds/page.ts';
import { ruleChange } from './rule-change/page.ts';
import { rules } from './rules/page.ts';
import type { Screen } from './screen.ts';
import { seat } from './seat/page.ts';
import { stateReport, stateReportFile, stateReportWorkbook } from './state-report/page.ts';
import { statement, statementFile } from './statement/page.ts';
import { subscription } from './subscription/page.ts';
import { subscriptionAddress } from './subscription-address/page.ts';
import { subscriptionEnd } from './subscription-end/page.ts';
import { subscriptionKey } from './subscription-key/page.ts';
import { subscriptionTypes } from './subscription-types/page.ts';
import { subscriptions } from './subscriptions/page.ts';
import { merger, otherName, split } from './succession/page.ts';
import { successions } from './successions/page.ts';
import { takingBack, takingBackRoom } from './taking-back/page.ts';
import { task } from './task/page.ts';
import { taskText } from './task-text/page.ts';
import { today } from './today/page.ts';
import { withdrawal } from './withdrawal/page.ts';
import { wordsRemoval } from './words-removal/page.ts';
import { wordsRemovals } from './words-removals/page.ts';
import { myWork } from './work/page.ts';

const ofFramework: readonly Screen[] = [
  frameworks,
  frameworkStart,
  framework,
  frameworkText,
  frameworkTextDocument,
  concept,
  conceptLine,
  input,
  inputDocument,
  inputAnswer,
  exclusion,
  approvalBack,
  accessions,
  accessionAgain,
];
const ofAlliances: readonly Screen[] = [
  alliances,
  alliance,
  pitch,
  pitchChange,
  call,
  lead,
  allianceLink,
  phase,
  plan,
  planSubmission,
  planTest,
  reports,
  reportPeriod,
  report,
  reporting,
  periodClosing,
];
const ofMoney: readonly Screen[] = [
  money,
  moneyFile,
  grantEntry,
  advanceEntry,
  paymentEntry,
  entryCorrection,
  statement,
  statementFile,
];
const ofPartner: readonly Screen[] = [
  ourPart,
  promise,
  contribution,
  changedPromise,
  payment,
  paymentCorrection,
  takingBack,
  room,
  roomAsking,
  otherRoom,
  takingBackRoom,
];
const ofRegistry: readonly Screen[] = [
  partners,
  admission,
  partner,
  people,
  newPerson,
  person,
  roleEnd,
  personalData,
  personalDataFile,
  erasure,
  registryFile,
  registryExport,
  representation,
  representationEnd,
  ring,
  meetings,
  daysOff,
  apps,
  appEnd,
  departure,
  successions,
  merger,
  split,
  otherName,
];

const ofCalendars: readonly Screen[] = [
  calendars,
  programmeCalendar,
  programmeCalendarEnd,
  partnerCalendar,
  partnerCalendarEnd,
];

const ofSubscriptions: readonly Screen[] = [
  subscriptions,
  newSubscription,
  subscription,
  subscriptionAddress,
  subscriptionTypes,
  subscriptionKey,
  subscriptionEnd,
];

const ofRegister: readonly Screen[] = [register, registerCheck, registerFile, registerWorkbook, decision];

/** Every screen of the workbench, in the order of the navigation. The first one of somebody's role is where it begins. */
export const screens: readonly Screen[] = [
  today,
  myWork,
  overview,
  requirements,
  askedScreen,
  indicators,
  indicator,
  measurement,
  lessons,
  lesson,
  lessonRecording,
  lessonUse,
  lessonEnding,
  evaluations,
  evaluationConcept,
  evaluationWords,
  evaluationEstablishing,
  evaluation,
  stateReport,
  stateReportFile,
  stateReportWorkbook,
  dossier,
  ourCouncil,
  ourCollege,
  task,
  taskText,
  ...ofFramework,
  rounds,
  round,
  roundExtension,
  roundTask,
  paperAnswer,
  remarks,
  ...ofAlliances,
  ...ofMoney,
  ...ofPartner,
  conditions,
  approvalCondition,
  contributionCondition,
  escalations,
  escalation,
  obligation,
  raise,
  withdrawal,
  ...ofRegistry,
  levels,
  wordsRemovals,
  wordsRemoval,
  escalationLevel,
  frameworkLevel,
  documentLevel,
  review,
  seat,
  rules,
  ruleChange,
  ...ofRegister,
  ...ofCalendars,
  ...ofSubscriptions,
  rights,
];
