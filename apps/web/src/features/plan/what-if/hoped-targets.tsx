import { Button } from '@mantine/core'
import { formatExactMoney } from '@plangate/core/format'
import type { Currency, ProjectId, Targets } from '@plangate/core/schemas'
import { count } from '../../../shared/format/format-values.ts'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'

interface HopedTargetsProps {
  projectId: ProjectId
  hoped: Pick<Targets, 'weeks' | 'budget'>
  /** Of the plan, in which a hoped budget is. */
  currency: Currency
  onForget: () => void
}

/** Says that the chances are for other targets than those of the brief. Renders nothing when they are not. */
export function HopedTargets({ projectId, hoped: { weeks, budget }, currency, onForget }: HopedTargetsProps) {
  const parts = [
    ...(weeks === undefined ? [] : [`a date in ${count(weeks, 'week')}`]),
    ...(budget === undefined ? [] : [`a budget of ${formatExactMoney(budget, currency)}`]),
  ]
  if (parts.length === 0) return null
  const actions = (
    <>
      <LinkButton
        to="/projects/$projectId/brief"
        params={{ projectId }}
        hash="section-targets"
        size="xs"
        variant="default"
      >
        Change it in the brief
      </LinkButton>
      <Button size="xs" variant="default" onClick={onForget}>
        Back to your targets
      </Button>
    </>
  )
  return (
    <Notice tone="info" title={`Trying ${parts.join(' and ')}`} actions={actions}>
      <p>The chances on this page are for it. Your brief keeps its targets.</p>
    </Notice>
  )
}
