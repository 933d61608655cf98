import { checkKql } from '../../kusto/kqlChecker.ts';
import { checked, type Check } from './check.ts';

/** Microsoft's query parser loads, accepts a good query and refuses a bad one. */
export async function checkQueryParser(): Promise<Check> {
  const name = "Microsoft's query parser";
  const fix = 'Install the program again; its query parser does not load.';
  try {
    const good = await checkKql('print answer = 42', []);
    const bad = await checkKql('print answer = ', []);
    return checked(name, good.length === 0 && bad.length > 0, 'loads and checks queries', fix);
  } catch (error) {
    return { name, ok: false, found: error instanceof Error ? error.message : String(error), fix };
  }
}
