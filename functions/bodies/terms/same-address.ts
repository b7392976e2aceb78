/**
 * An address as it is compared: without spaces around it, composed (NFC), and in lower case. The domain makes no difference between
 * cases (RFC 5321, 2.4); before the @ a mailbox may, and none in use does.
 */
export const comparable = (email: string): string => email.trim().normalize('NFC').toLowerCase();

/** Whether two addresses lead to one mailbox. */
export const isSameAddress = (one: string, other: string): boolean => comparable(one) === comparable(other);
