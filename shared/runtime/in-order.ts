/**
 * Waits for parallel reads. When several are refused, the first one in the list is thrown: the first one in time is random, and the
 * difference could reveal what exists.
 * @throws the error of the first failed read, in the order of the list.
 */
export const inOrder = async <T extends readonly unknown[]>(
  reads: readonly [...{ [K in keyof T]: Promise<T[K]> }],
): Promise<T> => {
  const settled: readonly PromiseSettledResult<unknown>[] = await Promise.allSettled(reads);
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  // Each result has its own place and type, which `Promise.allSettled` does not keep.
  return (await Promise.all(reads)) as unknown as T;
};
