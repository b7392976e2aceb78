import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findJava, JavaMissing } from '#infra/local/dynamodb/java.ts';
import { emptyFolder } from '../../support/local-stack/trial.ts';

it('says in one sentence what to install when there is no Java', async () => {
  const nowhere = { PATH: emptyFolder() };
  await expect(findJava(nowhere)).rejects.toThrow(JavaMissing);
  await expect(findJava(nowhere)).rejects.toThrow(
    /^DynamoDB Local needs Java 17 or newer, .*default-jre-headless.* start again\.$/,
  );
});

it.each([
  ['1.8.0_392', false],
  ['11.0.21', false],
  ['17.0.9', true],
  ['25', true],
])('takes Java %s: %s', async (version, taken) => {
  const folder = emptyFolder();
  const path = join(folder, 'java');
  writeFileSync(path, `#!/bin/sh\necho 'openjdk version "${version}" 2024-01-01' >&2\n`);
  chmodSync(path, 0o755);
  const found = findJava({ PATH: `${folder}:/bin:/usr/bin` });
  if (taken) expect(await found).toBe('java');
  else await expect(found).rejects.toThrow(version);
});
