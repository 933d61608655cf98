import { ByomlError } from '../core/errors/byomlError.ts';
import { visibleName } from '../core/visibleName.ts';
import { writeProfile } from '../store/profileStore.ts';
import { readWorkspace } from '../store/workspaceStore.ts';

/** The profiles that named a way to sign in and no longer do. */
export interface SignedOut {
  readonly profiles: readonly string[];
}

/**
 * Takes the way to sign in out of a profile, or out of all. There is nothing else to take away: no secret and no token was kept.
 * @throws ByomlError `azure.profile`, `store.*`
 */
export async function signOut(input: {
  readonly workspace: string;
  readonly profile?: string | undefined;
}): Promise<SignedOut> {
  const { workspace, profile } = input;
  const { profiles } = await readWorkspace(workspace);
  if (profile !== undefined && !Object.hasOwn(profiles, profile)) {
    const problem = `There is no profile "${visibleName(profile)}" in byoml.yaml.`;
    throw new ByomlError('azure.profile', { problem });
  }
  const signedOut: string[] = [];
  for (const [name, { credential, ...rest }] of Object.entries(profiles)) {
    if (credential === undefined || (profile ?? name) !== name) continue;
    await writeProfile(workspace, name, rest);
    signedOut.push(name);
  }
  return { profiles: signedOut };
}
