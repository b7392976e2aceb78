import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { checkFiles } from '#infra/tools/programme/check.ts';
import { ExpectedFailure } from '#infra/tools/programme/failure.ts';
import { attempted } from '../../support/attempted.ts';
import { soundFile } from './sound-file.ts';

describe('the check of several programme files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'programmes-'));
  const written = (name: string, content: string | Uint8Array): string => {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  };
  const sound = written('sound.yaml', soundFile);
  const unfit = written('unfit.yaml', soundFile.replace('kind: company', 'kind: koepel'));
  const ansi = ['one', 'two'].map((name) =>
    written(`${name}.yaml`, Buffer.from(soundFile.replace('name: Dorp', 'name: Dörp'), 'latin1')),
  );
  const line = soundFile.split('\n').indexOf('    name: Dorp') + 1;

  test('names the faults of every file, whatever is wrong with another', () => {
    const said = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const missing = join(folder, 'missing.yaml');
    const [one = '', two = ''] = ansi;
    const failure = attempted(() => checkFiles([one, missing, unfit, sound, two]));
    expect(failure).toBeInstanceOf(ExpectedFailure);
    expect((failure as ExpectedFailure).message.split('\n')).toEqual([
      expect.stringContaining(`${one}:${line}:12 the file is not UTF-8 here`),
      expect.stringContaining(`${missing} cannot be read: ENOENT`),
      expect.stringContaining(`${unfit}:`),
      expect.stringContaining(`${two}:${line}:12 the file is not UTF-8 here`),
    ]);
    expect(said).toHaveBeenCalledWith(expect.stringContaining(`${sound} is right`));
    said.mockRestore();
  });
});
