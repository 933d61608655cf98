import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** The built command line, as somebody types it; every call is printed before it runs. */
export interface ByomlShell {
  /** Its pages and progress go to this terminal. Rejects where it fails. */
  run(...words: readonly string[]): Promise<void>;
  /** Its JSON document. */
  ask(...words: readonly string[]): Promise<unknown>;
}

/** `program`: dist/cli.js; `folder`: the workspace; `environment` beside the process's own: who one is, whom one trusts. */
export function byomlShell(
  program: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
): ByomlShell {
  const start = async (words: readonly string[], asked: boolean): Promise<string> => {
    process.stdout.write(`\n$ byoml ${words.map(shellWord).join(' ')}\n`);
    const child = spawn(process.execPath, [program, ...words, ...(asked ? ['--json', '--quiet'] : [])], {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', asked ? 'pipe' : 'inherit', 'inherit'],
    });
    const answer = child.stdout === null ? '' : text(child.stdout);
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`byoml ${words[0] ?? ''} ended with ${code ?? 'a signal'}`);
    return answer;
  };
  return {
    run: async (...words) => {
      await start(words, false);
    },
    ask: async (...words) => JSON.parse(await start(words, true)) as unknown,
  };
}

function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
