import type { Answer } from '../http/answer.ts';
import { issueToken } from '../login/issueToken.ts';
import { identityOf } from '../world/identities.ts';
import { places } from '../world/seedResources.ts';
import type { Row, World } from '../world/world.ts';
import type { BlobService } from './blobService.ts';
import { blobOf, containerOf, lineOf } from './exportLayout.ts';

/** Bytes of one append. */
const blockLimit = 4 * 1024 * 1024;

/** Blobs that are written at once. */
const width = 8;

export interface Batch {
  readonly account: string;
  readonly workspaceId: string;
  readonly table: string;
  readonly rows: readonly Row[];
}

/** Appends rows to the blobs of accounts, as the export does. */
export class BlobWriter {
  readonly #world: World;
  readonly #blobs: BlobService;
  /** Paths of containers and blobs that are there. */
  readonly #made = new Set<string>();

  constructor(world: World, blobs: BlobService) {
    this.#world = world;
    this.#blobs = blobs;
  }

  async write({ account, workspaceId, table, rows }: Batch): Promise<void> {
    const container = `/${account}/${containerOf(table)}`;
    await this.#make(`${container}?restype=container`);
    const blobs = linesByBlob(workspaceId, rows).entries();
    const lane = async (): Promise<void> => {
      for (const [name, lines] of blobs) {
        const path = `${container}/${name.split('/').map(encodeURIComponent).join('/')}`;
        await this.#make(path, { 'x-ms-blob-type': 'AppendBlob', 'if-none-match': '*' });
        for (const block of blocksOf(lines)) await this.#put(`${path}?comp=appendblock`, {}, block);
      }
    };
    await Promise.all(Array.from({ length: width }, lane));
  }

  async #make(path: string, headers: Readonly<Record<string, string>> = {}): Promise<void> {
    if (this.#made.has(path)) return;
    await this.#put(path, headers);
    this.#made.add(path);
  }

  async #put(
    path: string,
    headers: Readonly<Record<string, string>>,
    bytes: Buffer = Buffer.alloc(0),
  ): Promise<void> {
    const answer = await this.#blobs.send({
      method: 'PUT',
      url: new URL(path, this.#world.addresses.origin),
      headers: {
        authorization: `Bearer ${this.#token()}`,
        'x-ms-version': '2023-11-03',
        'content-length': String(bytes.length),
        ...headers,
      },
      bytes,
    });
    checkWritten(answer, path);
  }

  /** Of nobody that others could be. */
  #token(): string {
    return issueToken(this.#world, {
      identity: identityOf('data export', { tenants: [places.tenant], assigned: [] }),
      tenant: places.tenant,
      audience: this.#world.addresses.endpoints.storage,
    });
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
