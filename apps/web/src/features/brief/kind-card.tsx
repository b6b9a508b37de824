import { Text, Title } from '@mantine/core'
import type { ProductKind, ProjectId } from '@plangate/core/schemas'
import { useContext } from 'react'
import { trpc } from '../../shared/api/trpc.ts'
import { useDataOrNull } from '../../shared/api/use-data-or-null.ts'
import { describeKind } from '../../shared/kind/describe-kind.ts'
import { KindSelect } from '../../shared/kind/kind-select.tsx'
import { Panel } from '../../shared/ui/panel.tsx'
import { useBriefFormContext } from './brief-form-context.ts'
import { titleOfPart } from './brief-sections.ts'
import { BriefProject } from './origins/brief-project-context.ts'

/** What kind of product the brief describes: as the founder set it, or as the current plan reads it. */
export function KindCard() {
  const projectId = useContext(BriefProject)
  const form = useBriefFormContext()
  const set = form.useWatchValue('productKind') || undefined
  return (
    <Panel>
      <Title order={2} size="h3" id="section-productKind">
        {titleOfPart('productKind')}
      </Title>
      <Text size="sm" c="var(--pg-quiet)" mb="sm" id="hint-productKind">
        It decides what every plan contains and who works on it.{' '}
        {projectId && <KindWords projectId={projectId} set={set} />}
      </Text>
      <KindSelect
        aria-describedby="hint-productKind"
        key={form.key('productKind')}
        {...form.getInputProps('productKind')}
      />
    </Panel>
  )
}

/** Nothing before it is known whether there is a plan. */
function KindWords({ projectId, set }: { projectId: ProjectId; set: ProductKind | undefined }) {
  const current = trpc.plans.get.useQuery({ projectId })
  const plan = useDataOrNull(current, 'PLAN_NOT_FOUND')
  const brief = trpc.briefs.get.useQuery({ projectId }).data
  if (plan === undefined) return null
  const isPlanCurrent = plan !== null && plan.briefVersion === brief?.version
  return describeKind({ set, planned: plan?.productKind, isPlanCurrent })
}
