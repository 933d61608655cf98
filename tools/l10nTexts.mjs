import { build } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Rooms whose texts the editor shows. The command line and the pages are not translated by the editor. */
const shown = ['src/extension.ts', 'src/commands', 'src/host', 'src/views'];

/**
 * The English texts that the extension asks to have translated: sorted `texts`, and in `dynamic` the files with a call
 * whose text is not written there.
 */
export async function l10nTexts(root) {
  const texts = new Set(await catalogueTexts(root));
  const dynamic = new Set();
  for (const file of shown.flatMap((place) => sources(root, place))) {
    for (const text of textsIn(join(root, file))) {
      if (text === undefined) dynamic.add(file);
      else texts.add(text);
    }
  }
  return { texts: [...texts].sort(), dynamic: [...dynamic] };
}

function sources(root, place) {
  if (place.endsWith('.ts')) return [place];
  return readdirSync(join(root, place), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${place}/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** The first arguments of `vscode.l10n.t(…)` and of `t(…)` from @vscode/l10n; undefined for one that is no plain text. */
function textsIn(path) {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const isBare = source.statements.some(importsT);
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && isTranslation(node.expression, isBare)) {
      const [text] = node.arguments;
      found.push(text !== undefined && ts.isStringLiteralLike(text) ? text.text : undefined);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function importsT(statement) {
  return (
    ts.isImportDeclaration(statement) &&
    statement.moduleSpecifier.text === '@vscode/l10n' &&
    /\bt\b/.test(statement.importClause?.getText() ?? '')
  );
}

function isTranslation(called, isBare) {
  return ts.isIdentifier(called) ? isBare && called.text === 't' : called.getText() === 'vscode.l10n.t';
}

/** What errors say, which is translated when it is shown. */
async function catalogueTexts(root) {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "export { errorCatalogue } from './src/core/errors/catalogue.ts'; export { editorWords } from './src/host/editorWords.ts';",
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const { errorCatalogue, editorWords } = await import(`data:text/javascript;base64,${code}`);
  const entries = Object.entries(errorCatalogue).map(([code, entry]) => ({ ...entry, ...editorWords[code] }));
  return entries.flatMap(({ message, action }) => [message, action]);
}
