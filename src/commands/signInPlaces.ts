import { type CloudChoice, cloudNames, cloudOf } from '../core/azure/clouds.ts';
import { visibleName } from '../core/visibleName.ts';
import type { ReadFolder } from '../host/workspaces.ts';

/** What somebody signs in to: a cloud, perhaps in a certain directory. */
export interface SignInPlace extends CloudChoice {
  readonly label: string;
  readonly description: string;
  readonly tenant?: string | undefined;
  /** Where a profile says it. */
  readonly profile?: { readonly workspace: string; readonly name: string };
}

/** The profiles of the open folders, then the clouds of Microsoft. A profile whose cloud is not described whole is left out. */
export function signInPlaces(folders: readonly ReadFolder[]): readonly SignInPlace[] {
  const profiles = folders.flatMap(({ path, summary }) =>
    (summary?.profiles ?? []).flatMap(({ name, cloud, endpoints, tenant }) => {
      const title = cloudOf({ cloud, endpoints })?.title;
      if (title === undefined) return [];
      const profile = { workspace: path, name };
      return [
        { label: visibleName(name), description: visibleName(title), cloud, endpoints, tenant, profile },
      ];
    }),
  );
  const clouds = cloudNames.flatMap((cloud) => {
    const title = cloudOf({ cloud })?.title;
    return title === undefined ? [] : [{ label: title, description: '', cloud }];
  });
  return [...profiles, ...clouds];
}
