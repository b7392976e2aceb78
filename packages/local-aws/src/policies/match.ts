/** Whether a text is what a pattern says: `*` stands for any characters, `?` for one. */
export const matches = (pattern: string, text: string): boolean => {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
};

/** The parts of an ARN: partition, service, region, account, and all that follows. */
const partsOf = (arn: string): string[] => {
  const [arnWord = '', partition = '', service = '', region = '', account = '', ...rest] = arn.split(':');
  return [arnWord, partition, service, region, account, rest.join(':')];
};

/** Whether an ARN is what a pattern says. A wildcard in one part of the pattern stays within that part. */
export const matchesArn = (pattern: string, arn: string): boolean => {
  if (pattern === '*') return true;
  const parts = partsOf(arn);
  return partsOf(pattern).every((part, at) => matches(part, parts[at] ?? ''));
};

/** Whether an action is what a pattern says: IAM does not look at capitals there. */
export const matchesAction = (pattern: string, action: string): boolean =>
  matches(pattern.toLowerCase(), action.toLowerCase());
