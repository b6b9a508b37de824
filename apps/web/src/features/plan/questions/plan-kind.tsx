import { Group, Text } from '@mantine/core'
import type { BriefVersion, PlanSet } from '@plangate/core/schemas'
import { describeKind } from '../../../shared/kind/describe-kind.ts'
import { KindSelect, readProductKind } from '../../../shared/kind/kind-select.tsx'
import type { PlanAnswers } from './use-answering.ts'

interface PlanKindProps {
  planSet: PlanSet
  newest: BriefVersion
  /** Null for an earlier version of the plan, where nothing is changed. */
  answers: Pick<PlanAnswers, 'pending' | 'setKind'> | null
}

/** What kind of product the plan was written for, and a list to change it. Renders nothing when nobody says. */
export function PlanKind({ planSet: { productKind: planned, briefVersion }, newest, answers }: PlanKindProps) {
  const { productKind: set } = newest.brief
  if (!planned && !set) return null
  return (
    <Group gap="sm" mt="xs">
      <Text size="sm" maw={560} id="plan-kind">
        {describeKind({ set, planned, isPlanCurrent: briefVersion === newest.version })}
      </Text>
      {answers && (
        <KindSelect
          className="pg-screen-only"
          size="xs"
          aria-describedby="plan-kind"
          value={answers.pending.productKind ?? set ?? ''}
          onChange={({ currentTarget: { value } }) => answers.setKind(readProductKind(value))}
        />
      )}
    </Group>
  )
}
