import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findJava, JavaMissing } from 'local-aws/dynamodb/java.ts';
import { expect, it } from 'vitest';
import { emptyFolder } from '../../support/local-stack/trial.ts';

it('says in one sentence what to install when there is no Java', async () => {
  const nowhere = { PATH: emptyFolder() };
  await expect(findJava(nowhere)).rejects.toThrow(JavaMissing);
  await expect(findJava(nowhere)).rejects.toThrow(
    /^DynamoDB Local needs Java 17 or newer, .*default-jre-headless.* start again\.$/,
  );
});

/** Looks for Java where one of a version lies first on the path. */
const foundWith = (version: string): Promise<string> => {
  const folder = emptyFolder();
  const path = join(folder, 'java');
  writeFileSync(path, `#!/bin/sh\necho 'openjdk version "${version}" 2024-01-01' >&2\n`);
  chmodSync(path, 0o755);
  return findJava({ PATH: `${folder}:/bin:/usr/bin` });
};

it.each(['17.0.9', '25'])('takes Java %s', async (version) => {
  expect(await foundWith(version)).toBe('java');
});

it.each(['1.8.0_392', '11.0.21'])('does not take Java %s, and names it', async (version) => {
  await expect(foundWith(version)).rejects.toThrow(version);
});
