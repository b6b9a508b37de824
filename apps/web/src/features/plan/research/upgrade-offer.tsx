import { Button } from '@mantine/core'
import { explainRefusal } from '../../../shared/api/explain-error.ts'
import type { ApiRefusal } from '../../../shared/api/trpc.ts'
import { Notice } from '../../../shared/ui/notice.tsx'

interface UpgradeOfferProps {
  refusal: Extract<ApiRefusal, { reason: 'UPGRADE_REQUIRED' }>
}

/** Says which tier the feature needs, and links to the upgrade. */
export function UpgradeOffer({ refusal }: UpgradeOfferProps) {
  const { title } = explainRefusal(refusal)
  const upgrade = (
    <Button component="a" href={refusal.details.upgradeUrl} size="xs">
      See how to upgrade
    </Button>
  )
  return (
    <Notice tone="info" title={title} actions={upgrade}>
      <p>
        Your tier does not include it. The plan stays as it is, and so does everything else that you can do with it.
      </p>
    </Notice>
  )
}
