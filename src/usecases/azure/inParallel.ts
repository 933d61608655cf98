import { type Job, throwIfCancelled } from '../job.ts';

/** Requests that are under way at once; more only make services ask to wait. */
const width = 8;

/** Asks for each of the items, several at once; the answers are in their order. */
export async function inParallel<Item, Answer>(
  items: readonly Item[],
  job: Job,
  ask: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const answers = new Array<Answer>(items.length);
  const rest = items.entries();
  const lane = async (): Promise<void> => {
    for (const [place, item] of rest) {
      throwIfCancelled(job);
      answers[place] = await ask(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  return answers;
}
