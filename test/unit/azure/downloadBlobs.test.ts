import { describe, expect, it } from 'vitest';
import { type Answering, fakeAzure } from './support/fakeAzure.ts';

const endpoint = 'https://accesses.blob.core.windows.net';
const megabyte = 1024 * 1024;
const content = Uint8Array.from({ length: 20 * megabyte + 7 }, (_, i) => (i * 31 + (i >>> 8)) & 255);

const listed = (names: readonly string[], marker = '') =>
  `<?xml version="1.0" encoding="utf-8"?><EnumerationResults ServiceEndpoint="${endpoint}/" ContainerName="c"><Blobs>${names
    .map(
      (name) =>
        `<Blob><Name>${name}</Name><Properties><Content-Length>${content.length}</Content-Length><BlobType>AppendBlob</BlobType></Properties></Blob>`,
    )
    .join('')}</Blobs><NextMarker>${marker}</NextMarker></EnumerationResults>`;

const xml = { 'content-type': 'application/xml' };

const blobService: Answering = ({ url, headers }) => {
  const { searchParams } = new URL(url);
  if (searchParams.get('comp') === 'list')
    return searchParams.get('marker') === null
      ? { headers: xml, body: listed(['a', 'b'], 'm') }
      : { headers: xml, body: listed(['c']) };
  const [, from = '', to = ''] = /bytes=(\d+)-(\d+)/.exec(headers['x-ms-range'] ?? '') ?? [];
  const body = content.subarray(Number(from), Number(to) + 1);
  return { status: 206, headers: { etag: '"1"', 'content-length': String(body.length) }, body };
};

describe('blobs', () => {
  it('come one after the other, in ranges of 8 MB, when they are wanted', async () => {
    const azure = fakeAzure(blobService);
    const names: string[] = [];
    for await (const { name, byteLength, ranges } of azure.client.downloadBlobs({
      endpoint,
      container: 'am-securityevent',
      prefix: 'WorkspaceResourceId=/x',
    })) {
      names.push(name);
      expect(byteLength).toBe(content.length);
      if (name !== 'b') continue;
      const parts: Uint8Array[] = [];
      for await (const part of ranges) parts.push(part);
      expect(parts.map(({ length }) => length)).toEqual([8 * megabyte, 8 * megabyte, 4 * megabyte + 7]);
      expect(Buffer.concat(parts).equals(content)).toBe(true);
    }
    expect(names).toEqual(['a', 'b', 'c']);
    const asked = azure.lines.map((line) => line.replace(`GET ${endpoint}/am-securityevent`, ''));
    expect(asked.filter((line) => line.startsWith('?'))).toHaveLength(2);
    expect(asked[0]).toContain('prefix=WorkspaceResourceId%3D%2Fx');
    expect(azure.requests.flatMap(({ headers }) => headers['x-ms-range'] ?? [])).toEqual([
      'bytes=0-8388607',
      'bytes=8388608-16777215',
      'bytes=16777216-20971526',
    ]);
    expect(azure.tokenRequests).toMatchObject([{ audience: 'storage' }]);
    expect(azure.requests.every(({ headers }) => headers['authorization'] === 'Bearer token-1')).toBe(true);
  });

  it.each([
    [403, 'AuthorizationPermissionMismatch', 'azure.forbidden'],
    [404, 'ContainerNotFound', 'azure.missing'],
    [409, 'ContainerBeingDeleted', 'azure.refused'],
  ])('are refused with %s %s', async (status, code, expected) => {
    const body = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>It is so.\nRequestId:1</Message></Error>`;
    const { client } = fakeAzure(() => ({ status, headers: xml, body }));
    await expect(client.downloadBlobs({ endpoint, container: 'c' }).next()).rejects.toMatchObject({
      code: expected,
    });
  });

  it('are not taken for whole when less came', async () => {
    const short: Answering = (request, index) => {
      const answer = blobService(request, index);
      if (answer instanceof Error || !(answer.body instanceof Uint8Array)) return answer;
      return { ...answer, body: answer.body.subarray(0, 100) };
    };
    const { client } = fakeAzure(short);
    const { value: blob } = await client.downloadBlobs({ endpoint, container: 'c' }).next();
    const all = async (): Promise<void> => {
      for await (const range of blob?.ranges ?? []) expect(range.length).toBeGreaterThan(100);
    };
    await expect(all()).rejects.toMatchObject({ name: 'ByomlError' });
  });
});
