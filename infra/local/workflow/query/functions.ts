import { createHash, randomUUID } from 'node:crypto';

const HASHES = new Map([
  ['MD5', 'md5'],
  ['SHA-1', 'sha1'],
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
]);
const LONGEST_RANGE = 1000;

function partition(items: unknown, size: number): unknown[][] {
  const list = Array.isArray(items) ? items : [items];
  if (!Number.isInteger(size) || size < 1) {
    throw new Error('the chunk size of $partition must be a positive integer');
  }
  const chunks = Math.ceil(list.length / size);
  return Array.from({ length: chunks }, (_, at) => list.slice(at * size, (at + 1) * size));
}

function range(first: number, last: number, step: number): number[] {
  const length = Math.floor((last - first) / step) + 1;
  if (![first, last, step].every(Number.isInteger) || step === 0 || length > LONGEST_RANGE) {
    throw new Error(`$range needs three integers, a step other than 0 and at most ${LONGEST_RANGE} items`);
  }
  return Array.from({ length: Math.max(0, length) }, (_, at) => first + at * step);
}

function hash(text: string, algorithm: string): string {
  const name = HASHES.get(algorithm);
  if (name === undefined) {
    throw new Error(`$hash knows ${[...HASHES.keys()].join(', ')}`);
  }
  return createHash(name).update(text).digest('hex');
}

/** The functions that Step Functions adds to JSONata. */
export const addedFunctions = {
  partition,
  range,
  hash,
  uuid: () => randomUUID(),
  parse: (text: string): unknown => JSON.parse(text),
};

/** The functions of JSONata that Step Functions has; $eval is the one it took away. */
export const ownFunctions = new Set(
  `abs append assert average base64decode base64encode boolean ceil contains count decodeUrl decodeUrlComponent
   distinct each encodeUrl encodeUrlComponent error exists filter floor formatBase formatInteger formatNumber
   fromMillis join keys length lookup lowercase map match max merge millis min not now number pad parseInteger
   power random reduce replace reverse round shuffle sift single sort split spread sqrt string substring
   substringAfter substringBefore sum toMillis trim type uppercase zip`.split(/\s+/),
);
