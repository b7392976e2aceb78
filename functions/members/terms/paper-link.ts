import * as z from 'zod';
import { contentOfToken, looksLikeToken, signedToken, tokenKinds } from '#shared/links/signed-token.ts';

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
const kind = tokenKinds.paper;

/** Whether a token has the form of a link to a paper. It does not check the signature. */
export const looksLikePaper = (token: string): boolean => looksLikeToken(kind, token);

/** Makes the token of a link to a paper. Nothing about it is stored. */
export const signPaperLink = (secret: string, { programmeId, paper, id, expires, personId }: PaperLink): string =>
  signedToken(secret, kind, [programmeId, paper, id, expires, ...(personId === undefined ? [] : [personId])]);

/**
 * The content of a token, or undefined when it was not signed by us or has expired. It does not check the person.
 * @param now - seconds since 1970.
 */
export const readPaperLink = (secret: string, token: string, now: number): PaperLink | undefined => {
  const content = contentOfToken(secret, kind, token);
  if (content === undefined) return undefined;
  const [programmeId, paper, id, expires, personId] = Payload.parse(content);
  const link = { programmeId, paper, id, expires, ...(personId === undefined ? {} : { personId }) };
  return expires > now ? link : undefined;
};

const lifetimeInDays = 365;

/** When a link that is sent at a moment (ISO instant) ends: after a year, in seconds since 1970. */
export const paperLinkExpires = (now: string): number => Math.floor(Date.parse(now) / 1000) + lifetimeInDays * 86_400;
