import type { Because } from '../shared/because.ts'
import type { RuleParameterName, RuleSet } from './schema.ts'

/**
 * The reason a parameter gives: its article, source and confidence with a code to translate and the facts of the case.
 */
export const because = (
  parameter: RuleParameterName,
  ruleSet: RuleSet,
  code: string,
  detail?: Readonly<Record<string, string | number>>,
): Because => {
  const { article, source, confidence } = ruleSet.parameters[parameter]
  return { code, article, source, confidence, ...(detail && { detail: { ...detail } }) }
}
