import { checked, type Check } from './check.ts';

const least = [20, 19] as const;

export function checkNodeVersion(version: string): Check {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const ok = major > least[0] || (major === least[0] && minor >= least[1]);
  return checked(
    'Node.js',
    ok,
    version,
    `Install Node.js ${least.join('.')} or newer from https://nodejs.org.`,
  );
}
