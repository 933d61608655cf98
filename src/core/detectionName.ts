/** Names of devices, which Windows gives to no folder. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Why a detection cannot have this name, as the rest of a sentence; undefined for one that can be a folder on every platform. */
export function detectionNameProblem(name: string): string | undefined {
  if (name === '') return 'it is empty';
  if (name.length > 64) return `it has ${name.length} characters`;
  if (/[^A-Za-z0-9_-]/.test(name))
    return 'it has other characters than letters, digits, hyphens and underscores';
  if (/^[_-]/.test(name)) return 'it begins with neither a letter nor a digit';
  return reserved.test(name) ? 'Windows keeps that name for a device' : undefined;
}
