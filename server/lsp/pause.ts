/** Lets everything run that waits for its turn: messages that have come in, timers, other requests. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Longest time in milliseconds that long work keeps everything else waiting, apart from a single file. */
const sliceLength = 10;

/** For long work: gives way to others whenever a slice of time is used up. */
export function createPause(): () => Promise<void> | undefined {
  let begin = performance.now();
  return () => {
    if (performance.now() - begin < sliceLength) return undefined;
    return nextTurn().then(() => {
      begin = performance.now();
    });
  };
}

/** Inspecting a document in less time, in milliseconds, is done at once; for others it waits for a pause in the typing. */
const promptCost = 100;
const longestDelay = 1000;

/** Waits until the edits that have already come in are applied; for documents that cost much, for a pause in them. */
export async function settled(cost: number): Promise<void> {
  if (cost > promptCost) return delay(Math.min(cost, longestDelay));
  // One message is handled in each turn; after the second it is known whether another edit was waiting.
  await nextTurn();
  await nextTurn();
}
