/** Microsoft's own ways of working elsewhere. */
const kinds = new Set([
  'ssh-remote',
  'wsl',
  'dev-container',
  'attached-container',
  'codespaces',
  'tunnel',
  'k8s-container',
]);

/** How the editor reaches the files. Other names may be those of the user's machines. */
export function remoteKind(name: string | undefined): string {
  if (name === undefined) return 'none';
  return kinds.has(name) ? name : 'other';
}
