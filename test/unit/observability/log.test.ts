import { afterEach, describe, expect, test, vi } from 'vitest';
import { logError, logInfo } from '#shared/observability/log.ts';

describe('a line in the log', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  test('is an object where the platform writes JSON, so that filters find its fields', () => {
    vi.stubEnv('AWS_LAMBDA_LOG_FORMAT', 'JSON');
    const said = vi.spyOn(console, 'info').mockReturnValue();
    logInfo('tasks-open', { age: 'older', tasks: 3 });
    expect(said.mock.calls).toEqual([[{ code: 'tasks-open', age: 'older', tasks: 3 }]]);
  });

  test('is one line of JSON on a terminal', () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    logError('delivery-failed', new RangeError('too far'), { messageId: 'm-1' });
    const [[line] = []] = said.mock.calls;
    expect(JSON.parse(String(line))).toMatchObject({
      code: 'delivery-failed',
      error: 'RangeError',
      message: 'too far',
      messageId: 'm-1',
    });
  });
});
