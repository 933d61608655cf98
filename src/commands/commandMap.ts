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
] as const;

export type CommandId = (typeof commandIds)[number];

/** `target`: what the command was called on, from a menu or from another command; undefined from the palette. */
export type CommandHandler = (target: unknown) => Promise<void>;

export type CommandMap = Readonly<Record<CommandId, CommandHandler>>;
