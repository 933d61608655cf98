import type { CommandId, CommandMap } from './commandMap.ts';

/** Commands whose code is loaded when one of them is first called, so that the editor's start does not wait for it. */
export function loadedWhenCalled<Id extends CommandId>(
  ids: readonly Id[],
  load: () => Promise<Pick<CommandMap, Id>>,
): Pick<CommandMap, Id> {
  let loading: Promise<Pick<CommandMap, Id>> | undefined;
  const handlers = ids.map((id) => [
    id,
    async (target: unknown) => {
      loading ??= load();
      await (await loading)[id](target);
    },
  ]);
  return Object.fromEntries(handlers) as Pick<CommandMap, Id>;
}
