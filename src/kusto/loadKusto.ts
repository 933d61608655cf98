import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { compileFunction } from 'node:vm';
import { ByomlError } from '../core/errors/byomlError.ts';
import type { KustoLanguage } from './kustoLanguage.ts';

let loading: Promise<KustoLanguage> | undefined;

/** Microsoft's KQL parser. The first call reads 5 MB of script and takes some tenths of a second; later ones are free. */
export function loadKusto(): Promise<KustoLanguage> {
  loading ??= load().catch((cause: unknown) => {
    loading = undefined;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ByomlError('rule.parserMissing', { reason }, { cause });
  });
  return loading;
}

async function load(): Promise<KustoLanguage> {
  const [bridge, kusto] = await Promise.all([
    readFile(scriptPath('bridge.min.js'), 'utf8'),
    readFile(scriptPath('Kusto.Language.Bridge.min.js'), 'utf8'),
  ]);
  return evaluate(bridge, kusto);
}

/** In a bundle the scripts are plain files in `kusto/`, beside it or beside its folder of chunks; else in the package. */
function scriptPath(name: string): string {
  const bundled = [`./kusto/${name}`, `../kusto/${name}`]
    .map((path) => fileURLToPath(new URL(path, import.meta.url)))
    .find((path) => existsSync(path));
  return bundled ?? createRequire(import.meta.url).resolve(`@kusto/language-service-next/${name}`);
}

/**
 * The scripts are written for a page: they set the globals Bridge, System and Kusto. Here they run in one function whose
 * variables take these names, so nothing leaks; a context of its own would do that too, at half the speed.
 */
function evaluate(bridge: string, kusto: string): KustoLanguage {
  const program = [
    'let Bridge, System, Kusto;',
    'Object.defineProperties(scope, {',
    ...['Bridge', 'System', 'Kusto'].map(
      (name) => `  ${name}: { get: () => ${name}, set: (value) => { ${name} = value; } },`,
    ),
    '});',
    `(function () { ${bridge}\n}).call(scope);`,
    `(function () { ${kusto}\n}).call(scope);`,
    'return Kusto.Language;',
  ].join('\n');
  const run = compileFunction(program, ['scope', 'module', 'exports', 'define'], { filename: 'kusto.js' });
  return (run as (scope: object) => KustoLanguage)(Object.create(globalThis) as object);
}
