import type { Job } from '../usecases/job.ts';
import type { Dialogue } from './dialogue.ts';
import type { ExitCode } from './exitCode.ts';
import type { Page } from './layout/page.ts';
import type { CommonOptions } from './options/commonOptions.ts';
import type { OptionSpec } from './options/optionSpec.ts';

/** What a command has to say, in both of its forms. */
export interface Report {
  /** For `--json`: plain data. */
  readonly json: unknown;
  /** For people; ends without a line break. */
  readonly text: (page: Page) => string;
  /** For stderr, beside the result: what the reader should know and need not act on. */
  readonly notes?: readonly string[];
  /** The result is there, and it is bad news: it is told on stderr and decides the exit code. */
  readonly verdict?: Error;
  /** What the process ends with where nothing is wrong; 0 where not said. */
  readonly exitCode?: ExitCode;
}

/** A command as data: the words it takes, and what it does with them. */
export interface CommandSpec<Given> {
  /** One or two words: `train`, `model list`. */
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** More, for its own help. */
  readonly description?: string;
  readonly options: { readonly [K in keyof Given]: OptionSpec<Given[K]> };
  /** A call that works as it stands. */
  readonly example: string;
  readonly run: (given: Given & CommonOptions, job: Job, dialogue: Dialogue) => Promise<Report>;
}

/** A command whose options only it knows; the parser fills them by name. */
export interface AnyCommand {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly options: ReadonlyMap<string, OptionSpec<unknown>>;
  readonly example: string;
  readonly run: (
    given: ReadonlyMap<string, unknown>,
    common: CommonOptions,
    job: Job,
    dialogue: Dialogue,
  ) => Promise<Report>;
}

export function defineCommand<Given extends object>(spec: CommandSpec<Given>): AnyCommand {
  return {
    name: spec.name,
    summary: spec.summary,
    description: spec.description ?? spec.summary,
    options: new Map<string, OptionSpec<unknown>>(Object.entries(spec.options)),
    example: spec.example,
    // The values come from the specs of the same names, so the record has the type that those specs promise.
    run: (given, common, job, dialogue) =>
      spec.run({ ...(Object.fromEntries(given) as Given), ...common }, job, dialogue),
  };
}
