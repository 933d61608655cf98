import { isAsGenerated, withGeneratedMark } from '../../content/generatedMark.ts';
import { readRule, type RuleFormat, rulePath } from '../../store/ruleStore.ts';

/** One file of a rule: what it will hold, and what is to be done for that. */
export interface RuleFile {
  readonly format: RuleFormat;
  readonly path: string;
  readonly text: string;
  /** `kept`: it was edited by hand and stays; `unchanged`: it already holds this text. */
  readonly state: 'written' | 'unchanged' | 'kept';
}

const commentSigns = { kql: '//', yaml: '#' } as const;

/**
 * Looks what stands where a generated text should go. A file that was edited by hand is kept unless `force`.
 * @throws ByomlError `store.notReadable`
 */
export async function planRuleFile(
  detection: { readonly folder: string; readonly name: string },
  format: RuleFormat,
  generated: string,
  force: boolean,
): Promise<RuleFile> {
  const path = rulePath(detection.folder, detection.name, format);
  const text = withGeneratedMark(generated, commentSigns[format]);
  const standing = await readRule(path);
  if (standing === text) return { format, path, text, state: 'unchanged' };
  if (standing === undefined || force || isAsGenerated(standing)) {
    return { format, path, text, state: 'written' };
  }
  return { format, path, text: standing, state: 'kept' };
}
