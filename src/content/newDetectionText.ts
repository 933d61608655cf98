import type { Template, TemplateFilter } from '../core/template.ts';

/** The first `detection.yaml` of a detection: what has to be said, and as comments what may be. */
export function newDetectionText(template: Template, from: readonly string[]): string {
  return `# A detection: what is read, what is learned and what is reported.
format: byoml.detection
version: 1

# The starting point. What is not said here is taken from it; \`byoml template show ${template.id}\` prints it.
template:
  id: ${quoted(template.id)}
  version: ${template.version}

# Files, folders and patterns with the exported events. Relative ones start at the folder of byoml.yaml.
source:
${sourceLines(from)}

# Reasons to leave rows out: true leaves them out, false lets them in.
${filterLines(template.filters.filter(({ switchable }) => switchable))}

# Who counts as a user, and what as a resource, in place of the template's expressions.
# mapping:
#   user: { lower: { column: SubjectUserSid } }

# Parameters of the algorithm in place of the template's.
# algorithm:
#   parameters:
#     rank: 10

# Alerts a day that you are ready to read. The threshold of each model is derived from it.
budget: ${template.budget}

# What the analytics rule says in place of the template's rule.
# rule:
#   name: ${quoted(template.rule.name)}
#   severity: ${template.rule.severity}
`;
}

function sourceLines(from: readonly string[]): string {
  if (from.length === 0) return '  from: []\n  # from:\n  #   - export/am-securityevent';
  return ['  from:', ...from.map((path) => `    - ${quoted(path)}`)].join('\n');
}

function filterLines(filters: readonly TemplateFilter[]): string {
  const lines = filters.map(
    ({ name, description, enabled }) => `#   ${name}: ${enabled}    # ${description.replace(/\s+/g, ' ')}`,
  );
  return ['# filters:', ...lines].join('\n');
}

/** A JSON text is a YAML text too, whatever is in it. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
