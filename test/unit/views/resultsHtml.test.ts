import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultsHtml } from '../../../src/views/resultsHtml.ts';
import { hostileNames } from '../content/hostileNames.ts';

const frame = {
  start: { place: { workspace: '/w', detection: 'shares', run: 'r' }, pageSize: 200, language: 'en' },
  title: 'shares',
  script: 'https://file+.vscode-resource.vscode-cdn.net/ext/dist/webview/results.js',
  style: 'https://file+.vscode-resource.vscode-cdn.net/ext/dist/webview/results.css',
  cspSource: 'https://*.vscode-cdn.net',
  nonce: '0123456789abcdef',
};

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** The value of a quoted attribute, as a browser reads it. */
function attribute(html: string, name: string): string {
  const [, raw = ''] = new RegExp(` ${name}="([^"]*)"`).exec(html) ?? [];
  return raw.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '');
}

describe('the document of the results page', () => {
  it('allows its own script and style, and nothing that is unsafe', () => {
    const policy = attribute(resultsHtml(frame), 'content');
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'nonce-0123456789abcdef'",
      "style-src https://*.vscode-cdn.net 'nonce-0123456789abcdef'",
      'font-src https://*.vscode-cdn.net',
      'img-src https://*.vscode-cdn.net',
    ]);
    expect(resultsHtml(frame)).not.toContain('unsafe');
  });

  it('has one script, with the nonce, and no inline code', () => {
    const html = resultsHtml(frame);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain(`<script nonce="${frame.nonce}" src="${frame.script}"></script>`);
    expect(html).toContain(`<meta property="csp-nonce" content="${frame.nonce}">`);
  });

  it('hands over what the page starts with, whatever is in it', () => {
    fc.assert(
      fc.property(hostileNames, (name) => {
        const start = { ...frame.start, place: { workspace: `/${name}`, detection: name, run: name } };
        const html = resultsHtml({ ...frame, start, title: name });
        expect(JSON.parse(attribute(html, 'data-start'))).toEqual(start);
        expect(html.match(/<script/g)).toHaveLength(1);
      }),
    );
    const html = resultsHtml({ ...frame, title: '</title><script>alert(1)</script>' });
    expect(html.match(/<script/g)).toHaveLength(1);
  });
});
