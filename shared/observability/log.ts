import { logsAsJson } from '#shared/runtime/log-format.ts';
import { inSources } from './source-positions.ts';
import { currentTrace } from './trace.ts';

/**
 * The log entries of the application: a code that alarms and runbooks refer to, and identifiers. Never a name, an address, a text or a
 * whole event. Lambda's own JSON logging adds time, level and request id; the trace is that of the caller (W3C Trace Context).
 */
export const logCodes = {
  'request-failed': 'A request could not be answered because of a fault of ours.',
  'answer-not-kept':
    'The answer to a request with an Idempotency-Key could not be kept; sent again, it is carried out again.',
  'delivery-failed': 'An event could not be handled; it will be delivered again.',
  'sweep-item-failed': 'One of the things that a sweep looks at could not be handled; the others were.',
  'mail-sent': 'An e-mail was handed to the mail service.',
  'mail-skipped': 'An e-mail was not sent because the record no longer calls for it.',
  'mail-failed': 'An e-mail could not be handed to the mail service; it is tried again.',
  'mail-waits': 'The mail service takes no e-mail now; the letter is tried again in a number of seconds.',
  'mail-refused': 'The mail service will not take an e-mail, now or later.',
  'mail-trouble': 'The mail service told of trouble with an e-mail.',
  'mail-unknown-outcome': 'It is unknown whether an e-mail went out; it is sent again.',
  'register-contended': 'Two writers met at the end of a register; says how often this one tried.',
  'registrations-left-behind': 'Decisions were found that wait for their place in the register; says how many.',
  'driver-started': 'A cycle or an escalation got a workflow execution to drive it.',
  'driver-woken': 'The workflow of a cycle or an escalation was told that the record moved on.',
  'driver-lost': 'A running cycle or escalation had no living workflow execution.',
  'round-opened': 'A round was opened and its tasks were handed out.',
  'round-closed': 'A round was closed.',
  'walk-stood-still': 'Work that concerns many stood still; the portion that is due was called for again.',
  'contribution-undivided':
    'A contribution of a municipality that was split stays with it, because nobody divided it, or its division no longer adds up.',
  'grant-decided-before':
    'A council decided on room that was already decided on, or that had lapsed: the answer is kept with its task and changes nothing.',
  'taking-back-concluded-before':
    'A body answered whether it takes a decision back after that question had ended: the answer is kept with its task and changes nothing.',
  'contribution-decided-before':
    'An answer was received about a contribution that was decided already; it stays with its task.',
  'transfer-not-set-aside': 'A line leaves less than a ruling would move from it; it is tried again.',
  'report-not-kept':
    'A report that was filled in on a page came after another, or after its period was closed; it stays with its task.',
  'fact-not-valid': 'A stored fact would not be a valid event; it stays behind.',
  'facts-published': 'Facts were put on the bus.',
  'facts-left-behind': 'Facts were found that the stream had not published; says how old the oldest is.',
  'fact-missed': 'A fact was published and its consumer had not done what it calls for; the sweep did.',
  'overview-behind': 'A part of an overview was not what the record says; the sweep computed it anew.',
  'subscriber-away': 'A receiver of a subscriber did not answer or had no time; it is tried again.',
  'subscriber-gone': 'A receiver said that it is no longer there; its subscription ended.',
  'delivery-dead': 'A delivery to a subscriber failed every time; it waits for the subscriber to ask for it.',
  'cycles-in-stage': 'How many cycles are in a stage; measured every hour.',
  'escalations-in-stage': 'How many escalations are in a stage of the ladder; measured every hour.',
  'tasks-open': 'How many open tasks there are of an age; measured every hour.',
  'tasks-overdue': 'How many tasks are open after the term of their round; measured every hour.',
  'tasks-undeliverable': 'How many open tasks have an addressee whom no e-mail reaches; measured every hour.',
} as const;
export type LogCode = keyof typeof logCodes;
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export const logInfo = (code: LogCode, fields: LogFields = {}): void => {
  console.info(entry({ code, ...fields }));
};

/** Logs a failure with the name and message of its cause, not with the input. */
export const logError = (code: LogCode, error: unknown, fields: LogFields = {}): void => {
  const { name, message, stack } =
    error instanceof Error ? error : { name: 'Unknown', message: String(error), stack: '' };
  console.error(entry({ code, error: name, message, stack: inSources(stack ?? ''), ...fields }));
};

/** Lambda logs an object by field, so that metric filters and queries find the fields; a text would be one long field. */
const entry = (fields: LogFields): LogFields | string => {
  const { traceId, spanId } = currentTrace() ?? {};
  const traced = traceId === undefined ? fields : { ...fields, traceId, spanId };
  return logsAsJson() ? traced : JSON.stringify(traced);
};
