/** Errors of tables as files (`formats/`). */
export const tableErrors = {
  'parquet.unreadable': {
    kind: 'input',
    message: '"{file}" cannot be read as Parquet: {reason}.',
    action: 'Check that the file is complete and not encrypted, or write it again.',
  },
  'parquet.unsupportedColumn': {
    kind: 'input',
    message: 'Column "{column}" of "{file}" is {type}, which is not supported.',
    action: 'Leave the column out, or write it as text, numbers, dates, timestamps or lists of doubles.',
  },
  'parquet.numberTooLarge': {
    kind: 'input',
    message: 'Column "{column}" of "{file}" holds {value} in row {row}: integers go up to 2^53.',
    action: 'Leave the column out, or write it as text.',
  },
  'parquet.unevenLists': {
    kind: 'input',
    message: 'Column "{column}" of "{file}" has lists of {first} and of {other} numbers (row {row}).',
    action: 'Write lists of one length, or leave the column out.',
  },
  'accessTable.column': {
    kind: 'input',
    message: '"{file}" is no access table: its column "{column}" {problem}.',
    action:
      'It has tenant, user, resource (text), day (date), count (whole number), firstTime and lastTime (timestamp). Other tables are read by naming their columns.',
  },
  'accessTable.row': {
    kind: 'input',
    message: '"{file}" is no access table: row {row} {problem}.',
    action: 'Correct the row, or read the events again with `byoml acquire`.',
  },
} as const;
