/**
 * Waits for reads that go on beside one another. Of several that are refused, always the first as written is told: which one came
 * back first is chance, and a difference that tells what is there.
 * @throws what the first of them that failed threw, in the order of the list.
 */
export const inOrder = async <T extends readonly unknown[]>(
  reads: readonly [...{ [K in keyof T]: Promise<T[K]> }],
): Promise<T> => {
  const settled: readonly PromiseSettledResult<unknown>[] = await Promise.allSettled(reads);
  const failed = settled.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  // Each has its own place and type, which a list of results does not keep.
  return (await Promise.all(reads)) as unknown as T;
};
