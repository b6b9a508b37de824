import { Button } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { LoadingStatus } from '../../../shared/ui/loading-status.tsx'
import { missingDialog, retryable } from '../../../shared/ui/retryable.tsx'
import type { OptionComparison } from '../board/compare-options.ts'
import type { ProjectWeights } from '../board/use-project-weights.ts'

// Loaded on request: the slider code is large.
const WeightsDrawer = retryable(() => import('../board/weights-drawer.tsx'), missingDialog('What matters to you'))

interface WeightsButtonProps {
  comparison: OptionComparison
  /** Shares of 100. */
  weights: ProjectWeights
}

/** Opens the weights, so that the founder can change them. */
export function WeightsButton({ comparison, weights }: WeightsButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        What matters to you
      </Button>
      {isOpen && (
        <Suspense fallback={<LoadingStatus />}>
          <WeightsDrawer opened comparison={comparison} weights={weights} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
