import { describe, expect, it } from 'vitest';
import { partPrecondition, withAzureRemedy } from '../../../../src/commands/azure/azureRemedy.ts';
import { readPart } from '../../../../src/commands/azure/readPart.ts';
import { ByomlError } from '../../../../src/core/errors/byomlError.ts';
import { Precondition } from '../../../../src/host/precondition.ts';
import { overview, refused } from '../../views/azureSupport.ts';

function thrown(error: Error): Promise<unknown> {
  return withAzureRemedy(() => Promise.reject(error))(undefined).catch((reason: unknown) => reason);
}

describe('commands of Azure', () => {
  it('offer to sign in where nobody is, and say why', async () => {
    const error = await thrown(new ByomlError('signIn.none', { cloud: 'Azure', tried: 'no account' }));
    expect(error).toBeInstanceOf(Precondition);
    expect(error).toMatchObject({ remedy: { command: 'byoml.azure.signIn' } });
    expect(String(error)).toContain('no account');
  });

  it("offer the setting that names the hosts of a cloud of one's own", async () => {
    const error = new ByomlError('signIn.foreign', { hosts: 'login.invalid', cloud: 'Azure' });
    expect(await thrown(error)).toMatchObject({ remedy: { args: ['byoml.azure.trustedHosts'] } });
  });

  it('offer to choose again where the place is gone', async () => {
    const error = new ByomlError('azure.missing', { what: 'workspace', name: 'law', where: '' });
    expect(await thrown(error)).toMatchObject({ remedy: { command: 'byoml.azure.choosePlace' } });
  });

  it('let other errors, and what cancels, go as they are', async () => {
    for (const error of [
      new ByomlError('cancelled', {}),
      new ByomlError('network.dns', { host: 'x' }),
      new Error('a defect'),
    ]) {
      expect(await thrown(error)).toBe(error);
    }
  });

  it('say what kept a part from being read before anything is asked', () => {
    const read = overview({ rules: { items: [], problem: refused } });
    expect(() => readPart(read, 'rules')).toThrow('Nobody is signed in to Azure. Sign in.');
    expect(partPrecondition(refused).remedy).toMatchObject({ command: 'byoml.azure.signIn' });
    expect(partPrecondition({ ...refused, code: 'network.dns' }).remedy).toMatchObject({
      command: 'byoml.log.show',
    });
    expect(readPart(read, 'tables')).toHaveLength(3);
  });
});
