/**
 * The form of an address for comparison: without spaces around it, composed (NFC), and in lower case. The domain ignores case
 * (RFC 5321, 2.4); a mailbox may distinguish case before the @, but none in use does.
 */
export const comparable = (email: string): string => email.trim().normalize('NFC').toLowerCase();

/** Whether two addresses lead to one mailbox. */
export const isSameAddress = (one: string, other: string): boolean => comparable(one) === comparable(other);
