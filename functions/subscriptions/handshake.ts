import type { Receiver } from './receiver.ts';
import type { Handshake } from './terms/subscription.ts';

/**
 * Asks a receiver for permission to call it (CloudEvents HTTP 1.1 Web Hooks, section 4): it agrees by naming our origin, or any. So nobody
 * can make us call a receiver that did not ask for it. It may state a rate.
 * @param origin - the origin of the request: that of our API.
 */
export const shakeHands = async (
  receiver: Receiver,
  endpoint: string,
  origin: string,
  now: string,
): Promise<Handshake> => {
  try {
    const { status, headers } = await receiver(endpoint, {
      method: 'OPTIONS',
      headers: { 'webhook-request-origin': origin },
    });
    const allowed = headers['webhook-allowed-origin']?.trim().toLowerCase();
    const rate = allowedRate(headers['webhook-allowed-rate']);
    const agreed = status >= 200 && status < 300 && (allowed === '*' || allowed === origin.toLowerCase());
    const detail = `${status}, WebHook-Allowed-Origin: ${(allowed ?? 'none').slice(0, 100)}`;
    return { at: now, outcome: agreed ? 'agreed' : 'not-agreed', detail, ...(rate === undefined ? {} : { rate }) };
  } catch (error) {
    return { at: now, outcome: 'no-answer', detail: error instanceof Error ? error.message : 'no answer' };
  }
};

/** Calls per minute that a receiver allows (4.2.2): a whole number, or `*` for no limit. */
const allowedRate = (header: string | undefined): number | undefined =>
  /^[1-9]\d{0,8}$/.test(header?.trim() ?? '') ? Number(header) : undefined;
