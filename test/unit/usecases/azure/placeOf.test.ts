import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { ByomlError } from '../../../../src/core/errors/byomlError.ts';
import { placeOf } from '../../../../src/usecases/azure/placeOf.ts';
import { inTemporaryFolder } from '../support/inTemporaryFolder.ts';

let workspace = '';
inTemporaryFolder((path) => (workspace = path));

const whole = { tenant: 't', subscription: 's', resourceGroup: 'g', workspace: 'w' };

function write(profiles: object): Promise<void> {
  return writeFile(
    join(workspace, 'byoml.yaml'),
    stringify({ format: 'byoml.workspace', version: 1, profiles }),
  );
}

describe('placeOf', () => {
  it('takes the only profile, or the one that is named', async () => {
    await write({ dev: { ...whole, cloud: 'china' } });
    expect(await placeOf({ workspace })).toEqual({ profile: 'dev', cloud: 'china', ...whole });
    await write({
      dev: whole,
      prod: { ...whole, workspace: 'p', endpoints: { login: 'https://127.0.0.1:1' } },
    });
    expect(await placeOf({ workspace, profile: 'prod' })).toMatchObject({
      workspace: 'p',
      endpoints: { login: 'https://127.0.0.1:1' },
    });
  });

  it.each<[string, object | undefined, string | undefined, string]>([
    ['no file', undefined, undefined, 'No place in Azure is chosen yet'],
    ['no profile', {}, undefined, 'No place in Azure is chosen yet'],
    ['several', { a: whole, b: { ...whole } }, undefined, 'none was named: a, b'],
    ['an unknown one', { a: whole }, 'constructor', 'no profile "constructor"'],
    ['half of one', { a: { tenant: 't', workspace: 'w' } }, 'a', 'does not say: subscription, resourceGroup'],
    ['a cloud without endpoints', { a: { ...whole, cloud: 'custom' } }, 'a', 'does not say: login'],
  ])('says what is missing: %s', async (_, profiles, profile, words) => {
    if (profiles !== undefined) await write(profiles);
    const error: unknown = await placeOf({ workspace, profile }).catch((thrown: unknown) => thrown);
    expect(ByomlError.is(error) && error.message).toContain(words);
  });
});
