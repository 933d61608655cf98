import { t } from '@vscode/l10n';
import { flag, type OptionSpec, optional } from './optionSpec.ts';
import { decimalNumber, int64, wholeNumber } from './parsers.ts';

/** The parameters of AccessAnomaly; undefined where its own default holds. */
export interface ParameterOptions {
  readonly compat: boolean;
  readonly rank: number | undefined;
  readonly maxIter: number | undefined;
  readonly reg: number | undefined;
  readonly alpha: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly explicit: boolean;
  readonly complementFactor: number | undefined;
  readonly negScore: number | undefined;
  readonly separateTenants: boolean;
  readonly numBlocks: number | undefined;
  readonly seed: bigint | undefined;
}

const most = 2 ** 31 - 1;

export function parameterOptions(): {
  readonly [K in keyof ParameterOptions]: OptionSpec<ParameterOptions[K]>;
} {
  const count = wholeNumber(-most, most);
  return {
    compat: flag('--compat', t("train as SynapseML's AccessAnomaly does, to the last digit")),
    rank: optional('--rank <n>', t('latent factors'), count, '10'),
    maxIter: optional('--max-iter <n>', t('iterations'), count, '25'),
    reg: optional('--reg <x>', t('regularisation'), decimalNumber, '1.0'),
    alpha: optional('--alpha <x>', t('confidence of an access (implicit)'), decimalNumber, '1.0'),
    low: optional('--low <x>', t('the least likelihood after scaling'), decimalNumber, '5'),
    high: optional('--high <x>', t('the greatest likelihood after scaling'), decimalNumber, '10'),
    explicit: flag('--explicit', t('explicit feedback with a sampled complement')),
    complementFactor: optional(
      '--complement-factor <n>',
      t('complement pairs drawn for each access (explicit)'),
      count,
      '2',
    ),
    negScore: optional('--neg-score <x>', t('rating of a complement pair (explicit)'), decimalNumber, '1.0'),
    separateTenants: flag('--separate-tenants', t('one factorisation for each tenant')),
    numBlocks: optional(
      '--num-blocks <n>',
      t('blocks of the random start'),
      count,
      t('tenants, or 10 when separate'),
    ),
    seed: optional('--seed <int64>', t('seed of the random start'), int64, '-7777456287253977377'),
  };
}
