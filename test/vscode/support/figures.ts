/** What the tests measured, by name with its unit; the run prints it beside the counts. */
export const figures: Record<string, number> = {};
