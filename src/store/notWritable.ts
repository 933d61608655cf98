import { ByomlError } from '../core/errors/byomlError.ts';
import { errorCode } from './errorCode.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you are not permitted to, or another program holds it',
  EPERM: 'you are not permitted to, or another program holds it',
  EBUSY: 'another program holds it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'it is larger than the disk allows',
  EISDIR: 'there is a folder of that name',
  EEXIST: 'a part of the path is a file, not a folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  EIO: 'the disk reports an error',
};

/** A failure to write, in words; what was foreseen already, and what is no failure of the disk, passes unchanged. */
export function notWritable(path: string, error: unknown): unknown {
  const code = errorCode(error);
  if (error instanceof ByomlError || code === '') return error;
  return new ByomlError('store.notWritable', { path, reason: reasons[code] ?? code }, { cause: error });
}
