import type { Assumptions } from '../schemas/index.ts'
import type { EstimatingRule } from './estimating-rule.ts'
import { rule1 } from './rule-1/rule-1.ts'
import { rule2 } from './rule-2/rule-2.ts'

/** The rule by which a plan set was priced; plan sets from before rules had numbers were priced by rule 1. */
export function ruleOf({ model }: Pick<Assumptions, 'model'>): EstimatingRule {
  return model === undefined ? rule1 : rule2
}
