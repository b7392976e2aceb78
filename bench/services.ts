import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The key that links are signed with in the measurements. */
export const linkKey = 'bench';

const answers: Readonly<Record<string, unknown>> = {
  'secretsmanager.GetSecretValue': { SecretString: linkKey },
  'AWSEvents.PutEvents': { FailedEntryCount: 0, Entries: [{ EventId: '1' }] },
};

/** Services of AWS that answer at once and hold nothing, so that what is measured is the caller. */
export interface EmptyServices {
  readonly url: string;
  /** How many requests DynamoDB had since this was last asked. */
  databaseCalls(): number;
  close(): void;
}

/** Starts services that hold nothing. */
export const startEmptyServices = async (): Promise<EmptyServices> => {
  let calls = 0;
  const server = createServer((request, response) => {
    const target = String(request.headers['x-amz-target'] ?? '');
    if (target.startsWith('DynamoDB')) calls += 1;
    request.resume().on('end', () => {
      response.setHeader('Content-Type', 'application/x-amz-json-1.0');
      response.end(JSON.stringify(answers[target] ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    databaseCalls: () => {
      const made = calls;
      calls = 0;
      return made;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
