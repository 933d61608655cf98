import { shellWord } from './shellWord.ts';

/** The line that an administrator runs to give somebody a role; who gets it is for them to fill in. */
export function roleAssignmentCommand(role: string, scope: string): string {
  const words = ['--role', role, '--scope', scope].map(shellWord).join(' ');
  return `az role assignment create --assignee '<object id or sign-in name>' ${words}`;
}
