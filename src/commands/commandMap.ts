/** Those that deal with Azure. */
export const azureCommandIds = [
  'byoml.azure.signIn',
  'byoml.azure.signOut',
  'byoml.azure.choosePlace',
  'byoml.azure.refresh',
  'byoml.exportRule.show',
  'byoml.exportRule.create',
  'byoml.exportRule.edit',
  'byoml.exportRule.enable',
  'byoml.exportRule.disable',
  'byoml.exportRule.delete',
  'byoml.cluster.list',
  'byoml.table.migrate',
  'byoml.data.check',
  'byoml.plan.apply',
  'byoml.plan.continue',
  'byoml.plan.undo',
  'byoml.plan.asAz',
  'byoml.plan.asBicep',
  'byoml.plan.asArm',
] as const;

export type AzureCommandId = (typeof azureCommandIds)[number];

/** Every command of the extension; each has a handler, or the program does not compile. */
export const commandIds = [
  'byoml.sample.generate',
  'byoml.detection.create',
  'byoml.model.train',
  'byoml.run.score',
  'byoml.run.open',
  'byoml.rule.create',
  'byoml.files.reveal',
  'byoml.job.cancel',
  'byoml.job.clear',
  'byoml.cli.install',
  'byoml.diagnostics.collect',
  'byoml.log.show',
  'byoml.views.refresh',
  ...azureCommandIds,
] as const;

export type CommandId = (typeof commandIds)[number];

/** `target`: what the command was called on, from a menu or from another command; undefined from the palette. */
export type CommandHandler = (target: unknown) => Promise<void>;

export type CommandMap = Readonly<Record<CommandId, CommandHandler>>;
