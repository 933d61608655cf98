import { describe, expect, it } from 'vitest';
import { ByomlError } from '../../../src/core/errors/byomlError.ts';
import { type FakeAnswer, fakeAzure, refusal, workspacePath } from './support/fakeAzure.ts';

const storage = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/accesses';

async function put(answer: FakeAnswer): Promise<ByomlError> {
  const rule = {
    name: 'shares',
    tables: ['SecurityEvent'],
    enabled: true,
    destination: { kind: 'storage', resourceId: storage },
  } as const;
  const error: unknown = await fakeAzure(() => answer)
    .client.putExportRule(rule)
    .catch((thrown: unknown) => thrown);
  if (!ByomlError.is(error)) throw error;
  return error;
}

describe('refusals', () => {
  it.each([400, 409, 412, 422])("of %s are the service's own words", async (status) => {
    const error = await put(
      refusal(status, 'BadRequest', 'You are adding a desiccation that\n is already defined in rule: /x.'),
    );
    expect(error).toMatchObject({
      code: 'azure.refused',
      args: {
        service: 'Azure Resource Manager',
        what: 'write the data export rule shares of the workspace ws-1',
        message: 'You are adding a desiccation that is already defined in rule: /x',
        code: 'BadRequest',
        request: 'request-7',
      },
      details: { status },
    });
  });

  it('of a missing permission name scope and role', async () => {
    expect(
      await put(refusal(403, 'AuthorizationFailed', 'The client does not have authorization.')),
    ).toMatchObject({
      code: 'azure.forbidden',
      args: {
        scope: workspacePath.slice('https://management.azure.com'.length),
        role: 'Log Analytics Contributor',
        message: 'The client does not have authorization (AuthorizationFailed)',
      },
    });
  });

  it.each([
    [404, 'SubscriptionNotFound'],
    [403, 'DisabledSubscription'],
    [409, 'ReadOnlyDisabledSubscription'],
  ])('of a subscription that cannot be used (%s %s) name it', async (status, code) => {
    expect(await put(refusal(status, code, 'It is disabled.'))).toMatchObject({
      code: 'azure.subscription',
      args: { subscription: 'sub-1', message: `It is disabled (${code})` },
    });
  });

  it("of a rule's surroundings are not taken for a missing rule", async () => {
    expect(await put(refusal(404, 'ResourceNotFound', 'The destination was not found.'))).toMatchObject({
      code: 'azure.refused',
      args: { message: 'The destination was not found' },
    });
    expect(await put(refusal(404, 'ParentResourceNotFound'))).toMatchObject({
      code: 'azure.missing',
      args: { what: 'workspace', name: 'ws-1' },
    });
  });

  it('gather the details of the envelope', async () => {
    const details = [{ code: 'InvalidOutputTable', message: 'Table is not available.' }, { code: 'X' }];
    const body = { error: { code: 'InvalidPayload', message: 'Rule is invalid.', details } };
    expect((await put({ status: 400, body })).args).toMatchObject({
      message: 'Rule is invalid. Table is not available',
    });
  });

  it.each([
    ['', 'status 400 without its reason'],
    ['<html>', 'status 400 without its reason'],
    ['{"error":{"code":"Ba', 'status 400 without its reason'],
    ['{"error":"text"}', 'status 400 without its reason'],
    ['{"error":{}}', 'status 400 without its reason'],
    ['null', 'status 400 without its reason'],
  ])('without a body that can be read (%j) say so', async (body, problem) => {
    expect(await put({ status: 400, body })).toMatchObject({ code: 'azure.answer', args: { problem } });
  });

  it('take no header for an id that is none', async () => {
    const answer = refusal(400, 'BadRequest');
    const error = await put({ ...answer, status: 400, headers: { 'x-ms-request-id': 'a b\u001b[31m' } });
    expect(error.args).toMatchObject({ request: 'none' });
  });

  it('are cut where they are endless', async () => {
    const error = await put(refusal(400, 'BadRequest', 'x'.repeat(100_000)));
    expect((error.args as { readonly message: string }).message).toHaveLength(1000);
  });

  it('from a success that is no rule are told apart', async () => {
    for (const body of ['{"id":"x","na', '<html></html>', {}, { id: 'x', name: 'y', properties: null }])
      expect(await put({ body, headers: { 'content-type': 'application/json' } })).toMatchObject({
        code: 'azure.answer',
        args: { service: 'Azure Resource Manager' },
      });
  });
});
