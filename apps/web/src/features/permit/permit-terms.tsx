import { Title } from '@mantine/core'
import { type CurrentSelection, currencyOf, type ExecutionOption, type PlanSet } from '@plangate/core/schemas'
import { describeCost, describeWeeks } from '../../shared/format/describe-estimate.ts'
import { count } from '../../shared/format/format-values.ts'
import { SelectionAdjustments } from '../../shared/selection/adjustments-list.tsx'
import { describeOmissions, findMissingNeeds, hasWholeScope } from '../../shared/selection/describe-omissions.ts'
import { DefinitionList } from '../../shared/ui/definition-list.tsx'
import { PrintableList } from './printable-list.tsx'

interface PermitTermsProps {
  current: CurrentSelection
  /** That the option was chosen from. */
  planSet: PlanSet
  environment: string | null
  hasEnded: boolean
}

/** What may be built: the option with its figures, and its scope in words. */
export function PermitTerms({ current, planSet, environment, hasEnded }: PermitTermsProps) {
  const { selectedOption: option, selection } = current
  return (
    <>
      <Title order={3} size="h4" mb={4}>
        {hasEnded ? 'What it permitted' : 'What may be built'}
      </Title>
      <DefinitionList
        entries={[
          ['Option', option.name],
          ['Scope', <Scope key="scope" option={option} planSet={planSet} />],
          ['Time', describeWeeks(option.estimate)],
          ['Cost', describeCost(option.estimate, currencyOf(planSet.assumptions))],
          ...(selection.changes
            ? [['Changes', <SelectionAdjustments key="changes" {...selection} changes={selection.changes} />] as const]
            : []),
          ...(environment === null ? [] : [['Environment', environment] as const]),
        ]}
      />
    </>
  )
}

function nameMissing(missing: readonly string[], planSet: PlanSet): string {
  return hasWholeScope(planSet) ? `The ${count(missing.length, 'need')} that it leaves out` : 'Needs that it leaves out'
}

function Scope({ option, planSet }: { option: ExecutionOption; planSet: PlanSet }) {
  const missing = findMissingNeeds(option, planSet.workItems)
  return (
    <>
      {describeOmissions(option, planSet)}, in {count(option.workItemIds.length, 'work item')}
      {missing.length > 1 && <PrintableList title={nameMissing(missing, planSet)} entries={missing} />}
    </>
  )
}
