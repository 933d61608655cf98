import { t } from '@vscode/l10n';
import { type Endpoints, endpointNames } from '../../core/azure/clouds.ts';
import { OptionProblem } from './optionSpec.ts';

/** Endpoints that are no addresses: a suffix of names, and an id. */
const plain: readonly string[] = ['blobSuffix', 'databricks'] satisfies readonly (keyof Endpoints)[];

/** `login=https://login.contoso.com` */
export function endpoint(given: string): readonly [name: keyof Endpoints, address: string] {
  const [, word = '', address = ''] = /^(\w+)=(.+)$/.exec(given) ?? [];
  const name = endpointNames.find((each) => each === word);
  if (name === undefined) {
    const names = endpointNames.join(', ');
    throw new OptionProblem(t('"{given}" is not NAME=URL with a name of {names}.', { given, names }));
  }
  const isAddress = URL.canParse(address) && address.startsWith('https://');
  if (!plain.includes(name) && !isAddress) {
    throw new OptionProblem(t('"{address}" is not an https address.', { address }));
  }
  return [name, address.replace(/\/+$/, '')];
}
