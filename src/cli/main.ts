import { acquireCommand } from './commands/acquire.ts';
import { clustersListCommand } from './commands/clustersList.ts';
import { dataCheckCommand } from './commands/dataCheck.ts';
import { demoCommand } from './commands/demo.ts';
import { doctorCommand } from './commands/doctor.ts';
import { exportRuleActionCommands } from './commands/exportRuleActions.ts';
import { exportRuleCreateCommand } from './commands/exportRuleCreate.ts';
import { exportRuleDownloadCommand } from './commands/exportRuleDownload.ts';
import { exportRuleEditCommand } from './commands/exportRuleEdit.ts';
import { exportRuleListCommand } from './commands/exportRuleList.ts';
import { exportRuleShowCommand } from './commands/exportRuleShow.ts';
import { initCommand } from './commands/init.ts';
import { modelExportCommand } from './commands/modelExport.ts';
import { modelImportCommand } from './commands/modelImport.ts';
import { modelListCommand } from './commands/modelList.ts';
import { modelShowCommand } from './commands/modelShow.ts';
import { planCarryCommands } from './commands/planCarry.ts';
import { planListCommand } from './commands/planList.ts';
import { planShowCommand } from './commands/planShow.ts';
import { ruleCommand } from './commands/rule.ts';
import { sampleCommand } from './commands/sample.ts';
import { scoreCommand } from './commands/score.ts';
import { signInCommand } from './commands/signIn.ts';
import { signOutCommand } from './commands/signOut.ts';
import { tableMigrateCommand } from './commands/tableMigrate.ts';
import { templateListCommand } from './commands/templateList.ts';
import { templateShowCommand } from './commands/templateShow.ts';
import { trainCommand } from './commands/train.ts';
import type { AnyCommand } from './defineCommand.ts';
import type { ExitCode } from './exitCode.ts';
import { hasColours, pageOn } from './layout/page.ts';
import { parseCall } from './program.ts';
import type { Terminal } from './terminal.ts';

/** In the order of the help: from looking around to the main job, then what there is. */
function commands(): readonly AnyCommand[] {
  return [
    demoCommand(),
    sampleCommand(),
    initCommand(),
    acquireCommand(),
    trainCommand(),
    scoreCommand(),
    ruleCommand(),
    modelListCommand(),
    modelShowCommand(),
    modelExportCommand(),
    modelImportCommand(),
    templateListCommand(),
    templateShowCommand(),
    dataCheckCommand(),
    exportRuleListCommand(),
    exportRuleShowCommand(),
    exportRuleCreateCommand(),
    exportRuleEditCommand(),
    ...exportRuleActionCommands(),
    exportRuleDownloadCommand(),
    clustersListCommand(),
    tableMigrateCommand(),
    planListCommand(),
    planShowCommand(),
    ...planCarryCommands(),
    signInCommand(),
    signOutCommand(),
    doctorCommand(),
  ];
}

/** Runs one call, `argv` being the words after `byoml`; everything that can be said has been said when it ends. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const stopping = new AbortController();
  const silence = terminal.onStop(() => {
    stopping.abort();
  });
  try {
    const call = parseCall(argv, commands(), {
      width: pageOn(terminal.out, terminal.environment).width,
      colours: hasColours(terminal.out, terminal.environment),
    });
    if (call.kind === 'run') {
      const { runCommand } = await import('./runCommand.ts');
      return await runCommand(call, terminal, stopping.signal);
    }
    await (call.asked ? terminal.out : terminal.err).write(call.text);
    return call.asked ? 0 : 2;
  } catch (error) {
    const { reportError } = await import('./reportError.ts');
    return await reportError(error, terminal, argv.includes('--json'));
  } finally {
    silence();
  }
}
