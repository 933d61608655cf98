import { resultsColumns } from '../../core/resultsTable.ts';
import { kqlName } from '../kql/kqlName.ts';
import { kqlReal } from '../kql/kqlReal.ts';
import { kqlString } from '../kql/kqlString.ts';
import { type RuleInput, ruleSchedule } from './ruleInput.ts';

/**
 * The query of a scheduled rule over published findings: one row for each finding that is new since the last run. Names
 * from data stand only in string literals. Ends with a line feed.
 */
export function ruleKql(input: RuleInput): string {
  const lines = [
    ...header(input),
    `let frequency = ${ruleSchedule.frequency}; // how often the rule runs`,
    `let threshold = ${kqlReal(input.threshold?.score ?? Infinity)}; // for rows that carry none`,
    kqlName(input.resultsTable),
    // Findings about new names have no score: that they were published says that they are wanted.
    '| where Case in ("crossComponent", "unknownUser", "unknownResource") or Score >= coalesce(Threshold, threshold)',
    ...exclusion('User', input.excluded?.users ?? []),
    ...exclusion('Resource', input.excluded?.resources ?? []),
    // The first row decides whether it is new; the last one knows most.
    '// A finding has the same id in every run and may arrive twice, but is new only once.',
    '| summarize FirstPublished = min(TimeGenerated), arg_max(TimeGenerated, *) by FindingId',
    '| where FirstPublished > ago(frequency)',
    ...entityColumns,
    `| project ${[...resultsColumns.map(({ name }) => name), ...entityNames].join(', ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

function header({ detection, rule, template, modelId, threshold }: RuleInput): readonly string[] {
  const line =
    threshold === undefined || threshold.score === Infinity
      ? 'only accesses across components'
      : `score ${threshold.score} (percentile ${threshold.percentile}) or more`;
  const budget = threshold === undefined ? '' : `, for a budget of ${threshold.budget} alerts a day`;
  return [
    `// ${kqlString(rule.name)}: findings of the detection ${kqlString(detection)}, template ${kqlString(template.id)}.`,
    `// Model ${kqlString(modelId)}: ${line}${budget}.`,
    '// Rows carry the threshold of the model that scored them, so a new model needs no new rule.',
  ];
}

function exclusion(column: 'User' | 'Resource', names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  return [`| where ${column} !in (${names.map(kqlString).join(', ')})`];
}

/** `domain\name` and `name@domain` are taken apart, `\\host.domain\share` gives its host; else the parts are empty. */
const entityColumns: readonly string[] = [
  '| extend UserName = tostring(split(tostring(split(User, "\\\\")[-1]), "@")[0])',
  '| extend UserDomain = iff(User contains_cs "\\\\", tostring(split(User, "\\\\")[0]), tostring(split(User, "@")[1]))',
  '| extend Host = iff(Resource startswith_cs "\\\\\\\\", tostring(split(Resource, "\\\\")[2]), "")',
  '| extend HostName = iff(Host matches regex "^[0-9.]+$", Host, tostring(split(Host, ".")[0]))',
  '| extend HostDomain = substring(Host, strlen(HostName) + 1)',
];

const entityNames = ['UserName', 'UserDomain', 'HostName', 'HostDomain'];
