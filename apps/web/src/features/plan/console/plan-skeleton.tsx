import '../options/options.css'
import { Skeleton, Stack } from '@mantine/core'
import type { CSSProperties } from 'react'
import { OptionSkeleton } from '../options/option-skeleton.tsx'

/** Placeholder for a plan set: the comparison, then three option columns. */
export function PlanSkeleton() {
  const columns: CSSProperties & Record<'--pg-columns', number> = { '--pg-columns': 3 }
  return (
    <Stack gap="lg">
      <Skeleton height={18} width={320} />
      <Skeleton height={710} />
      <div className="pg-options" style={columns}>
        <OptionSkeleton />
        <OptionSkeleton />
        <OptionSkeleton />
      </div>
    </Stack>
  )
}
