/** What stands at a path. `other`: a device, a pipe or a socket. */
export interface FileStatus {
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes, of a file. */
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly modified: number;
}

export type FileContent = Uint8Array | string | AsyncIterable<Uint8Array | string>;

/**
 * The disk as the store sees it, so that tests can make it fail. Every call rejects with the operating system's error,
 * its `code` unchanged.
 */
export interface FileSystem {
  /** The path behind symbolic links; the path itself when nothing is there. */
  resolve(path: string): Promise<string>;
  /** undefined when nothing is there. */
  status(path: string): Promise<FileStatus | undefined>;
  /** Names in a folder. */
  list(path: string): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
  /** Creates a file that must not exist (EEXIST), writes it and flushes it to the disk. */
  create(path: string, content: FileContent, mode?: number): Promise<void>;
  /** Writes to what is there without replacing it: for devices and pipes. */
  writeTo(path: string, content: FileContent): Promise<void>;
  /** Creates a folder that must not exist (EEXIST). */
  createFolder(path: string): Promise<void>;
  /** Creates a folder and its parents where they are missing. */
  ensureFolder(path: string): Promise<void>;
  /** Flushes a file or folder to the disk; does nothing where the platform cannot. */
  flush(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a folder with all in it; does nothing when it is not there. */
  remove(path: string): Promise<void>;
  /** Removes a folder that has nothing in it (ENOTEMPTY). */
  removeEmptyFolder(path: string): Promise<void>;
  isAlive(pid: number): boolean;
  /** This process: its id, when it began in milliseconds since 1970-01-01T00:00Z, and a name that only this thread has. */
  readonly self: { readonly pid: number; readonly started: number; readonly thread: string };
  wait(milliseconds: number): Promise<void>;
}
