import { chmodSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestsLogged, secretsBelow } from '../../azureSim/leftBehind.mjs';

/**
 * All that the run asks of local Azures goes into one log, and its temporary files into one folder; both are looked through at
 * the end. What is found there fails the run.
 */
export function setup(): () => void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'byoml-run-')));
  // As open as the system's own: tests that are somebody else work below it, too.
  chmodSync(folder, 0o1777);
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  const log = (process.env['AZURE_SIM_LOG'] ??= join(folder, 'requests.jsonl'));
  const before = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  return () => {
    const { byContract, problems } = requestsLogged(log, before);
    const wrong = [...problems, ...secretsBelow(folder)];
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    const counts = Object.entries(byContract).map(([contract, count]) => `${count} ${contract}`);
    const found = wrong.length === 0 ? 'none forbidden, no secret left' : 'FAILED';
    process.stdout.write(`Requests to local Azures: ${counts.join(', ')}; ${found}\n`);
    if (wrong.length === 0) return;
    process.stderr.write(`${wrong.join('\n')}\n`);
    // Something thrown here would only be shown.
    process.exitCode = 1;
  };
}
