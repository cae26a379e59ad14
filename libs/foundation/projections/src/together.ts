type Answers<Work extends readonly unknown[]> = { -readonly [Key in keyof Work]: Awaited<Work[Key]> };

/**
 * Waits for all that was sent at once on one connection, so that nothing of it is on its way any more. Throws the first failure in the
 * order of sending: those behind it only say that their transaction had failed.
 */
export async function together<const Work extends readonly unknown[]>(work: Work): Promise<Answers<Work>> {
  const failed = (await Promise.allSettled(work)).find(({ status }) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
  return Promise.all(work);
}
