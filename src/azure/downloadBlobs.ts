import { AnonymousCredential, BlobServiceClient, type ContainerClient } from '@azure/storage-blob';
import * as z from 'zod';
import type { About } from './about.ts';
import type { AzureContext } from './azureContext.ts';
import { askedOf, called } from './called.ts';
import { parseAnswer } from './parseAnswer.ts';
import { storageHttpClient } from './storageHttpClient.ts';

/** Blobs of one container. */
export interface BlobSource {
  /** The account's address, e.g. {@link StorageAccount.blobEndpoint}. */
  readonly endpoint: string;
  readonly container: string;
  /** What the names begin with. */
  readonly prefix?: string | undefined;
}

export interface DownloadedBlob {
  readonly name: string;
  /** As the list says it; what is appended meanwhile is not read. */
  readonly byteLength: number;
  /** Ranges of up to 8 MB, asked for when they are wanted. */
  readonly ranges: AsyncIterable<Uint8Array>;
}

const rangeLength = 8 * 1024 * 1024;

const blobSchema = z.object({
  name: z.string(),
  properties: z.object({ contentLength: z.number() }),
});

/**
 * The blobs of a container in the order of their names. They are read one after the other, as they are consumed.
 * @throws ByomlError `azure.*`, `signIn.*`, `network.*`, `cancelled`
 */
export async function* downloadBlobs(
  context: AzureContext,
  source: BlobSource,
): AsyncGenerator<DownloadedBlob, void, void> {
  const about = aboutContainer(source);
  const container = containerOf(context, source);
  const blobs = container.listBlobsFlat({ prefix: source.prefix ?? '' });
  for (;;) {
    const next = await called(context, 'storage', about, () => blobs.next());
    if (next.done === true) return;
    const asked = askedOf(context, 'storage', about);
    const { name, properties } = parseAnswer(blobSchema, next.value, asked);
    const byteLength = properties.contentLength;
    yield {
      name,
      byteLength,
      ranges: rangesOf(context, container, name, byteLength, aboutBlob(name, source)),
    };
  }
}

/** The SDK's client, sending as everything else of ours. */
function containerOf(context: AzureContext, { endpoint, container }: BlobSource): ContainerClient {
  const service = new BlobServiceClient(endpoint, new AnonymousCredential(), {
    httpClient: storageHttpClient(context.http('storage', endpoint)),
    retryOptions: { maxTries: 1 },
  });
  return service.getContainerClient(container);
}

async function* rangesOf(
  context: AzureContext,
  container: ContainerClient,
  name: string,
  byteLength: number,
  about: About,
): AsyncGenerator<Uint8Array, void, void> {
  const blob = container.getBlobClient(name);
  for (let start = 0; start < byteLength; start += rangeLength) {
    const length = Math.min(rangeLength, byteLength - start);
    const bytes = new Uint8Array(length);
    yield await called(context, 'storage', about, async () => {
      await blob.downloadToBuffer(Buffer.from(bytes.buffer), start, length, { blockSize: rangeLength });
      return bytes;
    });
  }
}

function aboutBlob(name: string, source: BlobSource): About {
  const { container } = source;
  return {
    ...aboutContainer(source),
    what: `read a blob of the container ${container}`,
    thing: { what: 'blob', name },
  };
}

function aboutContainer({ endpoint, container }: BlobSource): About {
  return {
    what: `read the container ${container}`,
    scope: `${endpoint}/${container}`,
    role: 'Storage Blob Data Reader',
    thing: { what: 'container', name: container },
  };
}
