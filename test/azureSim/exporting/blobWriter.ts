import type { Answer } from '../http/answer.ts';
import { issueToken } from '../login/issueToken.ts';
import { identityOf } from '../world/identities.ts';
import { places } from '../world/seedResources.ts';
import type { Row, World } from '../world/world.ts';
import type { BlobService } from './blobService.ts';
import { blobOf, containerOf, lineOf } from './exportLayout.ts';

const blockLimit = 4 * 1024 * 1024;

/** Appends rows to the blobs of an account, as the export does; whom it signs in as is nobody that others could be. */
export async function writeRows(
  world: World,
  blobs: BlobService,
  {
    account,
    workspaceId,
    table,
    rows,
  }: { account: string; workspaceId: string; table: string; rows: readonly Row[] },
): Promise<void> {
  const token = issueToken(world, {
    identity: identityOf('data export', { tenants: [places.tenant], assigned: [] }),
    tenant: places.tenant,
    audience: world.addresses.endpoints.storage,
  });
  const put = async (
    path: string,
    headers: Record<string, string> = {},
    bytes: Buffer = Buffer.alloc(0),
  ): Promise<void> => {
    const answer = await blobs.send({
      method: 'PUT',
      url: new URL(`/${account}/${path}`, world.addresses.origin),
      headers: {
        authorization: `Bearer ${token}`,
        'x-ms-version': '2023-11-03',
        'content-length': String(bytes.length),
        ...headers,
      },
      bytes,
    });
    checkWritten(answer, path);
  };
  const container = containerOf(table);
  await put(`${container}?restype=container`);
  for (const [name, lines] of linesByBlob(workspaceId, rows)) {
    const path = `${container}/${name.split('/').map(encodeURIComponent).join('/')}`;
    // What is there already stays.
    await put(path, { 'x-ms-blob-type': 'AppendBlob', 'if-none-match': '*' });
    for (const block of blocksOf(lines)) await put(`${path}?comp=appendblock`, {}, block);
  }
}

function checkWritten({ status, body }: Answer, path: string): void {
  // 409: the container, or the blob, is there.
  if (status === 201 || status === 409) return;
  throw new Error(`Azurite answered ${status} for ${path}: ${String(body)}`);
}

function linesByBlob(workspaceId: string, rows: readonly Row[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const row of rows) {
    const name = blobOf(workspaceId, row);
    const lines = all.get(name) ?? [];
    all.set(name, lines);
    lines.push(lineOf(row));
  }
  return all;
}

function* blocksOf(lines: readonly string[]): Generator<Buffer> {
  let block: Buffer[] = [];
  let size = 0;
  for (const line of lines) {
    const bytes = Buffer.from(line);
    if (size + bytes.length > blockLimit) {
      yield Buffer.concat(block);
      block = [];
      size = 0;
    }
    block.push(bytes);
    size += bytes.length;
  }
  yield Buffer.concat(block);
}
