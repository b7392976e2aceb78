import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Operations, ServiceError } from '../endpoint/operation.ts';
import type { QueueConfig } from './config.ts';
import type { Message, QueueStore } from './store.ts';

const OfQueue = z.object({ QueueUrl: z.string() });
const Send = OfQueue.extend({
  MessageBody: z.string(),
  DelaySeconds: z.number().min(0).max(900).optional(),
  MessageAttributes: z.undefined('attributes of messages are not emulated').optional(),
});
const Receive = OfQueue.extend({
  MaxNumberOfMessages: z.number().min(1).max(10).default(1),
  VisibilityTimeout: z.number().min(0).optional(),
});
const Receipt = OfQueue.extend({ ReceiptHandle: z.string() });
const Visibility = Receipt.extend({ VisibilityTimeout: z.number().min(0) });
const Entry = z.object({ Id: z.string() });
const SendBatch = OfQueue.extend({
  Entries: z
    .array(Send.omit({ QueueUrl: true }).extend(Entry.shape))
    .min(1)
    .max(10),
});
const DeleteBatch = OfQueue.extend({
  Entries: z
    .array(Entry.extend({ ReceiptHandle: z.string() }))
    .min(1)
    .max(10),
});

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** The operations of SQS that applications use, on the queues of a store. */
export const queueOperations = (store: QueueStore): Operations => {
  const queueAt = (url: string): QueueConfig => {
    const queue = store.find(url) ?? store.find(url.split('/').at(-1) ?? '');
    if (!queue) throw new ServiceError('QueueDoesNotExist', `There is no queue at ${url}`);
    return queue;
  };
  const operation =
    <T extends { QueueUrl: string }>(schema: z.ZodType<T>, act: (queue: QueueConfig, request: T) => unknown) =>
    (body: unknown) => {
      const parsed = schema.safeParse(body);
      if (!parsed.success) throw new ServiceError('InvalidParameterValue', z.prettifyError(parsed.error));
      return act(queueAt(parsed.data.QueueUrl), parsed.data);
    };
  const send = (queue: QueueConfig, { MessageBody, DelaySeconds }: Omit<z.output<typeof Send>, 'QueueUrl'>) => ({
    MessageId: store.send(queue, MessageBody, DelaySeconds),
    MD5OfMessageBody: md5(MessageBody),
  });
  return {
    'AmazonSQS.GetQueueUrl': (body) => ({
      QueueUrl: queueAt(z.object({ QueueName: z.string() }).parse(body).QueueName).url,
    }),
    'AmazonSQS.SendMessage': operation(Send, send),
    'AmazonSQS.SendMessageBatch': operation(SendBatch, (queue, { Entries }) => ({
      Successful: Entries.map(({ Id, ...entry }) => ({ Id, ...send(queue, entry) })),
      Failed: [],
    })),
    'AmazonSQS.ReceiveMessage': operation(Receive, (queue, { MaxNumberOfMessages, VisibilityTimeout }) => ({
      Messages: store.receive(queue, MaxNumberOfMessages, VisibilityTimeout).map(asMessage),
    })),
    'AmazonSQS.DeleteMessage': operation(Receipt, (queue, { ReceiptHandle }) => {
      store.remove(queue, ReceiptHandle);
      return {};
    }),
    'AmazonSQS.DeleteMessageBatch': operation(DeleteBatch, (queue, { Entries }) => {
      for (const { ReceiptHandle } of Entries) store.remove(queue, ReceiptHandle);
      return { Successful: Entries.map(({ Id }) => ({ Id })), Failed: [] };
    }),
    'AmazonSQS.ChangeMessageVisibility': operation(Visibility, (queue, { ReceiptHandle, VisibilityTimeout }) => {
      store.release(queue, ReceiptHandle, VisibilityTimeout);
      return {};
    }),
    'AmazonSQS.GetQueueAttributes': operation(OfQueue, (queue) => ({ Attributes: attributesOf(queue, store) })),
  };
};

const asMessage = (message: Message): unknown => ({
  MessageId: message.id,
  ReceiptHandle: message.receipt,
  Body: message.body,
  MD5OfBody: md5(message.body),
  Attributes: {
    ApproximateReceiveCount: String(message.receives),
    SentTimestamp: String(message.sentAt),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
  },
});

const attributesOf = (queue: QueueConfig, store: QueueStore): Record<string, string> => {
  const { waiting, inFlight, delayed } = store.counts(queue);
  return {
    QueueArn: queue.arn,
    ApproximateNumberOfMessages: String(waiting),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    VisibilityTimeout: String(queue.visibilityTimeout),
    MessageRetentionPeriod: String(queue.retention),
    ...(queue.redrive ? { RedrivePolicy: JSON.stringify(queue.redrive) } : {}),
  };
};
