/** Takes items as they come, so many at a time. After a failure no more are taken, and it is thrown once all under way have ended. */
export async function inParallel<Item>(
  items: AsyncGenerator<Item>,
  take: (item: Item) => Promise<void>,
  concurrency: number,
): Promise<void> {
  let going = true;
  const worker = async (): Promise<void> => {
    try {
      for (let next = await items.next(); going && !next.done; next = await items.next()) await take(next.value);
    } finally {
      going = false; // at the end, or after a failure that the others need not meet as well
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: concurrency }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
