import type { ResultsStart } from '../protocol/resultsApi.ts';

/** What the page's frame is made of. */
export interface ResultsFrame {
  readonly start: ResultsStart;
  readonly title: string;
  /** As the webview reaches them. */
  readonly script: string;
  readonly style: string;
  /** What the editor calls the source of local files. */
  readonly cspSource: string;
  /** New for each page, not to be guessed. */
  readonly nonce: string;
}

/**
 * The document of the results page. Nothing runs or styles it but its own two files; `csp-nonce` is where the toolkit of
 * controls looks for the nonce of the style that it adds.
 */
export function resultsHtml({ start, title, script, style, cspSource, nonce }: ResultsFrame): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource} 'nonce-${nonce}'`,
    `font-src ${cspSource}`,
    `img-src ${cspSource}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escaped(start.language)}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta property="csp-nonce" content="${escaped(nonce)}">
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="${escaped(style)}">
  </head>
  <body>
    <div id="root" data-start="${escaped(JSON.stringify(start))}"></div>
    <script nonce="${escaped(nonce)}" src="${escaped(script)}"></script>
  </body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or in a quoted attribute. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
