import './versions.css'
import { Skeleton } from '@mantine/core'
import type { PlanSet, Targets, Weights } from '@plangate/core/schemas'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { EmptyPanel } from '../../../shared/ui/empty-panel.tsx'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { ChangesSkeleton } from './changes-skeleton.tsx'
import { CompareVersions } from './compare-versions.tsx'
import { neighbourOf } from './find-version-to-compare.ts'
import { VersionList } from './version-list.tsx'

interface VersionsSheetProps {
  /** The one on screen. */
  planSet: PlanSet
  /** The version that it is compared with; the one before it when undefined. */
  compare: number | undefined
  /** As on the board, for both versions. */
  targets: Targets
  weights: Weights
}

/** Every version that was written, and what is different between two of them. */
export default function VersionsSheet({ planSet, compare, ...preferences }: VersionsSheetProps) {
  const history = trpc.plans.history.useQuery({ projectId: planSet.projectId })
  return (
    <QueryView query={history} pending={<SheetSkeleton />}>
      {(heads) => {
        const chosen = compare === planSet.version ? undefined : compare
        const other = chosen ?? neighbourOf(planSet.version, heads)
        return (
          <div className="pg-versions">
            {other === null ? (
              <OnlyOne />
            ) : (
              <CompareVersions planSet={planSet} heads={heads} other={other} {...preferences} />
            )}
            <VersionList projectId={planSet.projectId} heads={heads} shown={planSet.version} compared={other} />
          </div>
        )
      }}
    </QueryView>
  )
}

function OnlyOne() {
  const pushBack = (
    <LinkButton
      from="/projects/$projectId/plan"
      to="."
      search={(search) => ({ ...search, view: 'push-back' })}
      resetScroll={false}
    >
      Push back
    </LinkButton>
  )
  return (
    <EmptyPanel title="There is only one version so far" action={pushBack}>
      Push back, and the next version stands here beside this one: what it would take before and after, which work was
      cut, and which words changed.
    </EmptyPanel>
  )
}

function SheetSkeleton() {
  return (
    <div className="pg-versions">
      <ChangesSkeleton />
      <Skeleton height={260} />
    </div>
  )
}
