import { scopes } from '#shared/api/routes.ts';

/** The introduction for a new user of the API, each part with a heading: for the document and for the page about it. */
export const guide: readonly { readonly heading: string; readonly text: string }[] = [
  {
    heading: 'Getting in',
    text: `Ask the programmabureau to enter the client id of your application in the registry of the programme, with the partner that it acts for. Get an access token (JWT, RFC 9068) of the issuer of the environment, by client credentials as a rule, with the scopes that you need, and send it as \`Authorization: Bearer <token>\`. It says who calls; what you may do follows from the membership of your partner. \`GET /programmes/{programmeId}/authority\` tells every act that you may do, and by which rule. A programme that does not know your application is not there for it (404). The scopes: ${scopes.map((scope) => `\`${scope}\``).join(', ')}.`,
  },
  {
    heading: 'People',
    text: 'A person who signed in with the account of its organisation calls the API with the access token that the workbench got for it. The registry finds the person by the e-mail address that the issuer verified, in a role of that day; a person with several roles names one in `Acting-As`. The person may do what its partner may, as far as that role goes, and everything that it does is recorded as `person/` followed by its identifier. From the day on which the role ends, requests are refused.',
  },
  {
    heading: 'Refusals',
    text: 'Every refusal is a problem document (RFC 9457). Rely on its `code`, which each operation names; `detail` says in words what is the matter, `faults` names everything that is wrong at once, by JSON Pointer (with a sentence in Dutch, `dutch`, for what somebody filled in beside an answer), `rule` the rule that refuses, and `instance`, where it is there, what to name when you ask about it. At 429 and 503 wait as long as `Retry-After` says and send the same again. An answer of 500 and above, or none at all, leaves open whether it was recorded: send the same again with the same `Idempotency-Key`, or read what is there.',
  },
  {
    heading: 'Sending twice',
    text: 'Send every POST with an `Idempotency-Key` of its own: the same request with the same key, within a day, is carried out once and answered the same. What has an identifier that you choose, and a plan or a report, is recorded once anyhow: the same sent again answers 200. A move names the visit or the change that it answers, so it is made once as well: sent again under another key it is refused (`stale-move`).',
  },
  {
    heading: 'Reading',
    text: 'Lists are given in parts: `limit` says how many at most, and `next`, as well as the `Link` header, where the following part is. Follow it as it stands; when there is none, that was all (the log of events always has a `next`, to come back to later). An `ETag` comes with what was read: with `If-None-Match` an answer that would be the same is 304, and with `If-Match` a change is refused (412) when the resource changed since.',
  },
  {
    heading: 'Values',
    text: 'Money is in whole euro cents. A moment is UTC (`2027-03-01T09:00:00.000Z`); a day is that of Europe/Amsterdam (`2027-03-01`); a length of time is an ISO 8601 duration. A period runs from its first day up to, not including, `until`; a recess alone includes its last day. Codes and identifiers are lower-case words joined by hyphens and never change. Texts are in the language in which people gave them: Dutch. A text with a character that nobody sees (a zero-width space, a mark that turns the line round, a control, half a character) is refused.',
  },
  {
    heading: 'Receiving facts',
    text: 'Instead of asking again and again, subscribe a webhook (`POST /programmes/{programmeId}/subscriptions`) or pull the log (`GET /programmes/{programmeId}/events`). Every event names what happened to what, and where to read more.',
  },
];
