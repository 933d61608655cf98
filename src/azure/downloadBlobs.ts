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
  readonly byteLength: number;
  /** Ranges of up to 8 MB, asked for when they are wanted. */
  readonly ranges: AsyncIterable<Uint8Array>;
}
