import { Button } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import type { OptionComparison } from '../board/compare-options.ts'
import type { ProjectWeights } from '../board/use-project-weights.ts'

// Loaded on request: the slider code is large.
const WeightsDrawer = lazy(() => import('../board/weights-drawer.tsx'))

interface WeightsButtonProps {
  comparison: OptionComparison
  /** Shares of 100. */
  weights: ProjectWeights
}

/** Opens what matters to the founder, to change it. */
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
        <Suspense>
          <WeightsDrawer opened comparison={comparison} weights={weights} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
