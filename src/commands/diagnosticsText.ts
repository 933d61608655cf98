import { harmless, redact, type Redacted } from '../host/redact.ts';

/** What somebody who helps wants to know, and nothing of the user's. */
export interface DiagnosticsFacts {
  readonly version: string;
  readonly editor: string;
  readonly node: string;
  readonly platform: string;
  readonly remote: string;
  readonly isTrusted: boolean;
  readonly settings: {
    readonly budget: number;
    readonly pageSize: number;
    readonly ruleDiagnostics: boolean;
  };
  readonly folders: readonly {
    readonly detections: number;
    readonly models: number;
    readonly runs: number;
    readonly problems: number;
  }[];
  readonly jobs: Readonly<Record<string, number>>;
  /** The log's latest lines, which hold nothing of the user's. */
  readonly log: readonly string[];
}

/** A report to attach to an issue, in Markdown. */
export function diagnosticsText(facts: DiagnosticsFacts): string {
  const { settings } = facts;
  const lines: Redacted[] = [
    redact`# Sentinel BYO-ML: diagnostics`,
    redact``,
    redact`No names, paths, events or secrets are in this text. Read it before you send it.`,
    redact``,
    redact`- extension ${harmless(facts.version)}, editor ${harmless(facts.editor)}, Node.js ${harmless(facts.node)}`,
    redact`- platform ${harmless(facts.platform)}, remote ${harmless(facts.remote)}, trusted ${facts.isTrusted}`,
    redact`- settings: budget ${settings.budget}, page size ${settings.pageSize}, rule diagnostics ${settings.ruleDiagnostics}`,
    ...facts.folders.map(
      ({ detections, models, runs, problems }, index) =>
        redact`- folder ${index + 1}: ${detections} detections, ${models} models, ${runs} runs, ${problems} files with problems`,
    ),
    ...Object.entries(facts.jobs).map(([state, count]) => redact`- jobs ${harmless(state)}: ${count}`),
    redact``,
    redact`## Log`,
    redact``,
  ];
  return [...lines.map(({ text }) => text), ...facts.log.map((line) => `    ${line}`), ''].join('\n');
}
