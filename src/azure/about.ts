/** What was asked for, for the words of an error. */
export interface About {
  /** To do what: "list the tables of the workspace x". */
  readonly what: string;
  /** ARM id, or an address, of what it is done at. */
  readonly scope: string;
  /** Built-in role that allows it. */
  readonly role: string;
  /** What is not there when the service answers 404. */
  readonly thing: { readonly what: string; readonly name: string };
  /** The thing is made: a 404 is about something else, which only the service can name. */
  readonly makes?: true;
}
