import { runCli } from './runCli.ts';

/** The commands that `byoml --help` lists, e.g. `model show`. */
export async function listedCommands(): Promise<readonly string[]> {
  const { out } = await runCli(['--help']);
  const [, list = ''] = out.split('Commands:\n');
  return [...list.matchAll(/^ {2}([a-z-]+(?: [a-z-]+)?)(?: [<[].*?[>\]])? {2,}\S/gm)].map(
    ([, name = '']) => name,
  );
}

/** The call after `$ byoml` in a help text. */
export function exampleIn(help: string): string {
  return /^ {2}\$ byoml (.+)$/m.exec(help)?.[1] ?? '';
}
