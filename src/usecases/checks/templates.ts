import { ByomlError } from '../../core/errors/byomlError.ts';
import { listTemplates } from '../../store/templateStore.ts';
import { checked, type Check } from './check.ts';

/** The templates that travel with the program are there and can be read. */
export async function checkTemplates(folder: string): Promise<Check> {
  const name = 'templates';
  const fix = 'Install the program again; its folder templates/ is damaged.';
  try {
    const ids = (await listTemplates(folder)).map((template) => template.id);
    return checked(name, ids.length > 0, ids.length > 0 ? ids.join(', ') : `none in ${folder}`, fix);
  } catch (error) {
    if (!ByomlError.is(error)) throw error;
    return { name, ok: false, found: error.message, fix };
  }
}
