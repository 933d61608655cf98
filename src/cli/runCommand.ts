import type { Job } from '../usecases/job.ts';
import { assetsFolder } from '../usecases/assetsFolder.ts';
import { azureServices } from './azureServices.ts';
import { dialogueOn } from './dialogue.ts';
import type { Report } from './defineCommand.ts';
import type { ExitCode } from './exitCode.ts';
import { jsonText } from './jsonText.ts';
import { pageOn } from './layout/page.ts';
import { printable } from './layout/printable.ts';
import type { Call } from './program.ts';
import { createProgress } from './progress/progress.ts';
import { reportError } from './reportError.ts';
import type { Terminal } from './terminal.ts';

/** Runs a parsed call to its end and prints its report; a failure is thrown. */
export async function runCommand(
  { command, given, common }: Extract<Call, { kind: 'run' }>,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { createKernels } = await import('../kernels/createKernels.ts');
  const { memoryBudget } = await import('../kernels/memoryBudget.ts');
  const progress = createProgress(terminal, common, () => performance.now());
  const job: Job = {
    signal,
    progress: progress.show,
    services: {
      now: () => Date.now(),
      templatesFolder: assetsFolder('templates'),
      ...createKernels(common.threads, terminal.environment['BYOML_KERNEL']),
      memoryBudget,
      azure: azureServices(terminal),
    },
  };
  let report: Report;
  try {
    report = await command.run(given, common, job, dialogueOn(terminal, progress, signal));
  } finally {
    progress.end();
  }
  const page = pageOn(terminal.out, terminal.environment);
  await terminal.out.write(`${common.json ? jsonText(report.json) : report.text(page)}\n`);
  if (!common.quiet) {
    for (const note of report.notes ?? []) await terminal.err.write(`${printable(note)}\n`);
  }
  return report.verdict === undefined
    ? (report.exitCode ?? 0)
    : await reportError(report.verdict, terminal, common.json);
}
