import { workspace } from './workspace.ts';

/** Storage container of the table SecurityEvent. */
export const containerName = 'am-securityevent';

/** Folder, inside the container, of the five minutes that begin at `start` (milliseconds since 1970-01-01T00:00Z). */
export function folderPath(start: number): string {
  const [date, time] = new Date(start).toISOString().split('T');
  const [year, month, day] = (date ?? '').split('-');
  const [hour, minute] = (time ?? '').split(':');
  return `WorkspaceResourceId=${workspace.resourceId}/y=${year}/m=${month}/d=${day}/h=${hour}/m=${minute}`;
}
