import { ByomlError } from '../core/errors/byomlError.ts';
import { componentColumn } from './synapsemlLayout.ts';

/** What SynapseML adds to the rows that it scores, beside the columns that a model names. */
const reserved = [componentColumn, 'user_component', 'res_component', '__seen__'];

/**
 * Checks that Spark finds these columns by their names: it takes no account of case, and a dot leads into a structure.
 * @throws ByomlError `synapseml.columns`
 */
export function checkSparkColumns(columns: readonly string[], added: readonly string[]): void {
  const refuse = (reason: string): never => {
    const args = { columns: columns.map((name) => JSON.stringify(name)).join(', '), reason };
    throw new ByomlError('synapseml.columns', args);
  };
  if (columns.some((name) => /[.`]/.test(name))) refuse('Spark reads dots and backquotes as its own signs');
  const all = [...columns, ...added, ...reserved].map((name) => name.toLowerCase());
  const twice = all.find((name, place) => all.indexOf(name) < place);
  if (twice !== undefined) refuse(`two columns would be called "${twice}", whatever the case of letters`);
}
