/**
 * Is a resource an administrative share of Windows: the root of a disk (`C$`) or `ADMIN$`, of whatever server? These are open
 * to administrators alone, and are how many intruders move on. `IPC$` and `print$` hold no files of anybody's.
 */
export function isAdminShare(resource: string): boolean {
  return /(?:^|[\\/])(?:[a-z]|admin)\$$/i.test(resource);
}
