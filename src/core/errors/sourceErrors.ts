const expected =
  'It reads the folders of a data export (…/y=2026/m=01/d=31/h=08/m=05/PT05M.json), files of JSON lines (.json, .jsonl, .ndjson, .log), .csv, each also .gz, and .parquet.';

/** Errors of reading events (`data/`). */
export const sourceErrors = {
  'source.none': {
    kind: 'usage',
    message: 'Nothing was given to read from.',
    action: 'Name a file, a folder or a pattern with --from.',
  },
  'source.missing': {
    kind: 'input',
    message: 'There is no file or folder "{path}".',
    action: 'Check the path given with --from.',
  },
  'source.empty': {
    kind: 'input',
    message: 'The folder "{path}" is empty.',
    action: `Check the path given with --from. ${expected}`,
  },
  'source.nothingToRead': {
    kind: 'input',
    message: 'Nothing in "{path}" can be read: {found}.',
    action: `Check the path given with --from. ${expected}`,
  },
  'source.nothingInWindow': {
    kind: 'input',
    message:
      'Every folder of the export in "{path}" lies outside --since and --until: it has {first} to {end}.',
    action: 'Widen the window; both are UTC when they name no zone.',
  },
  'source.unreadable': {
    kind: 'input',
    message: '"{path}" cannot be read: {reason}.',
    action: 'Check its permissions and that it is still there.',
  },
  'source.jsonArray': {
    kind: 'input',
    message: '"{path}" is one JSON array; rows are read from JSON lines, one object a line.',
    action: 'Turn it into lines, for example with `jq -c ".[]"`, and read that file.',
  },
  'source.columnMissing': {
    kind: 'input',
    message: '"{path}" has no column "{column}"; it has {columns}.',
    action: 'Name the columns with --tenant-column, --user-column, --resource-column and their like.',
  },
  'source.columnsMissing': {
    kind: 'input',
    message: '"{path}" has none of the columns that are read ({columns}); it has {found}.',
    action: 'Check that it holds the events, or name its columns with --tenant-column and its like.',
  },
  'source.columnTwice': {
    kind: 'input',
    message: '"{path}" has two columns called "{column}".',
    action: 'Rename one of them in the header.',
  },
  'source.tooManyColumns': {
    kind: 'input',
    message: '"{path}" has more than {most} different keys.',
    action: 'Write what varies as values, not as keys, or score fewer columns.',
  },
  'source.noRows': {
    kind: 'input',
    message: 'There is not a single row in {files} files of {path}.',
    action: 'Check the path given with --from.',
  },
  'source.noRowReadable': {
    kind: 'input',
    message: 'None of the {rows} rows of {path} could be read ({reasons}), the first one in {where}.',
    action: 'Check what the file holds: JSON lines have one object a line, CSV a header and equal rows.',
  },
  'source.noAccesses': {
    kind: 'input',
    message: 'None of the {rows} rows is an access to learn from: {events}.',
    action: '{advice}',
  },
  'source.pattern': {
    kind: 'input',
    message: 'The pattern "{pattern}" of the template cannot be used: {problem}.',
    action: 'Correct it in the template.',
  },
  'source.filterUnknown': {
    kind: 'input',
    message: 'The template {template} has no filter "{filter}"; it has {filters}.',
    action: 'Correct the name in detection.yaml.',
  },
  'source.filterFixed': {
    kind: 'input',
    message: 'The filter "{filter}" of the template {template} cannot be switched off.',
    action: 'Remove it from detection.yaml: it picks the events that the template is about.',
  },
  'source.windowWithoutTime': {
    kind: 'usage',
    message: '--since and --until need to know when a row happened, and "{path}" has no times.',
    action: 'Name its column with --time-column, or leave --since and --until out.',
  },
  'source.windowSplitsDay': {
    kind: 'input',
    message: '--since or --until cuts through {day} (UTC), and "{path}" only has whole days.',
    action: 'Set them to midnight UTC, or read the events themselves.',
  },
} as const;
