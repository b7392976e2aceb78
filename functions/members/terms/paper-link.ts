import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';

/** The papers about members that come and go. */
export const papers = ['handover', 'succession'] as const;
export type Paper = (typeof papers)[number];

/** The content of a link that opens a paper, to read or print by whoever has the link. */
export interface PaperLink {
  readonly programmeId: string;
  readonly paper: Paper;
  /** Which one, within its kind. */
  readonly id: string;
  /** Seconds since 1970. */
  readonly expires: number;
  /** Whom a handover was sent to: once somebody else has the role, the link opens nothing. None for a paper that does not change. */
  readonly personId?: string | undefined;
}

const ofPaper = [z.string(), z.enum(papers), z.string(), z.int().min(1)] as const;
const Payload = z.union([z.tuple([...ofPaper]), z.tuple([...ofPaper, z.string()])]);
/** Distinguishes the link of a paper from those of tasks (`a`), calendars (`k`) and texts (`t`). */
const scheme = 'o';

/** Whether a token has the form of a link to a paper. It does not check the signature. */
export const looksLikePaper = (token: string): boolean => token.startsWith(`${scheme}.`);

const mac = (secret: string, payload: string): Buffer =>
  Buffer.from(createHmac('sha256', secret).update(`paper\n${payload}`).digest('base64url'));

/** Makes the token of a link to a paper. Nothing about it is stored. */
export const signPaperLink = (secret: string, { programmeId, paper, id, expires, personId }: PaperLink): string => {
  const content = [programmeId, paper, id, expires, ...(personId === undefined ? [] : [personId])];
  const payload = Buffer.from(JSON.stringify(content)).toString('base64url');
  return `${scheme}.${payload}.${mac(secret, payload)}`;
};

/**
 * The content of a token, or undefined when it was not signed by us or has expired. It does not check the person.
 * @param now - seconds since 1970.
 */
export const readPaperLink = (secret: string, token: string, now: number): PaperLink | undefined => {
  const [given, payload = '', signature = '', ...rest] = token.split('.');
  if (given !== scheme || rest.length > 0) return undefined;
  const [expected, actual] = [mac(secret, payload), Buffer.from(signature)];
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return undefined;
  const [programmeId, paper, id, expires, personId] = Payload.parse(
    JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')),
  );
  const link = { programmeId, paper, id, expires, ...(personId === undefined ? {} : { personId }) };
  return expires > now ? link : undefined;
};

const lifetimeInDays = 365;

/** When a link that is sent at a moment (ISO instant) ends: after a year, in seconds since 1970. */
export const paperLinkExpires = (now: string): number => Math.floor(Date.parse(now) / 1000) + lifetimeInDays * 86_400;
