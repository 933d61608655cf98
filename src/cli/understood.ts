import { ByomlError } from '../core/errors/byomlError.ts';

/** What the file system says about a path, in words; every other system error is a defect until it gets words here. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'another program holds it',
  EDQUOT: 'the quota is used up',
  EFBIG: 'the file would be too large',
  EIO: 'the disk failed',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is a file',
  EPERM: 'the system does not allow it',
  EROFS: 'the disk is read-only',
};

/** The foreseen error behind whatever was thrown: itself, a file system's, a cancel, or a defect. */
export function understood(error: unknown): ByomlError {
  if (ByomlError.is(error)) return error;
  if (!(error instanceof Error)) return new ByomlError('defect', { what: String(error) });
  if (error.name === 'AbortError') return new ByomlError('cancelled', {}, { cause: error });
  const { code, path } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : reasons[code];
  if (reason !== undefined) {
    return new ByomlError('system.file', { path: path ?? 'stdout', reason }, { cause: error });
  }
  return new ByomlError('defect', { what: error.message }, { cause: error });
}
