/**
 * Where a spreadsheet would begin a formula: a text's first character, and, as spreadsheets of some countries split lines
 * there, the one after a semicolon, tab or line break.
 * Source: OWASP, CSV Injection: `=`, `+`, `-`, `@`, tab, carriage return, line feed, and the full-width forms.
 */
const formulaStart = /^(?=[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n])(?=[=+\-@＝＋－＠])/gu;

/** The text as a cell that no spreadsheet takes for a formula: an apostrophe stands before what would begin one. */
export function withoutFormula(text: string): string {
  return text.replace(formulaStart, "'");
}
