/** Newer versions of Node can tell the time of this thread alone. */
interface ThreadClock {
  readonly threadCpuUsage?: () => NodeJS.CpuUsage;
}

/**
 * Milliseconds of CPU that this thread has used (before Node 23.9: this process). Unlike wall time, nearly the same on a
 * busy machine.
 */
export function cpuTime(): number {
  const { threadCpuUsage } = process as NodeJS.Process & ThreadClock;
  const { user, system } = threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
}
