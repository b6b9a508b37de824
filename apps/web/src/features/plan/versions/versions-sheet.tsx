import './versions.css'
import { Skeleton } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import type { PlanSet, Weights } from '@plangate/core/schemas'
import { cursorAfter, readPages } from '../../../shared/api/pages.ts'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { EmptyPanel } from '../../../shared/ui/empty-panel.tsx'
import { PushBackLink } from '../push-back/push-back-link.tsx'
import { ChangesSkeleton } from './changes-skeleton.tsx'
import { CompareVersions } from './compare-versions.tsx'
import { findVersionToCompare } from './find-version-to-compare.ts'
import { VersionList } from './version-list.tsx'

interface VersionsSheetProps {
  /** The version on screen. */
  planSet: PlanSet
  /** The version to compare with; the preceding one when undefined. */
  compare: number | undefined
  /** Applied to both versions, as on the board. */
  targets: PlanTargets
  weights: Weights
}

/** Every version of the plan, and the differences between two of them. */
export default function VersionsSheet({ planSet, compare, ...preferences }: VersionsSheetProps) {
  const history = trpc.plans.history.useInfiniteQuery(
    { projectId: planSet.projectId },
    { getNextPageParam: cursorAfter((head) => head.version) },
  )
  return (
    <QueryView query={readPages(history)} pending={<VersionsSkeleton />}>
      {(heads) => {
        const chosen = compare === planSet.version ? undefined : compare
        const other = chosen ?? findVersionToCompare(planSet.version, heads[0]?.version ?? planSet.version)
        return (
          <div className="pg-versions">
            {other === null ? (
              <OnlyOneVersion />
            ) : (
              <CompareVersions planSet={planSet} heads={heads} other={other} {...preferences} />
            )}
            <VersionList
              projectId={planSet.projectId}
              heads={heads}
              query={history}
              shown={planSet.version}
              compared={other}
            />
          </div>
        )
      }}
    </QueryView>
  )
}

function OnlyOneVersion() {
  return (
    <EmptyPanel title="There is only one version so far" action={<PushBackLink />}>
      Push back, and the next version stands here beside this one: what it would take before and after, which work was
      cut, and which words changed.
    </EmptyPanel>
  )
}

function VersionsSkeleton() {
  return (
    <div className="pg-versions">
      <ChangesSkeleton />
      <Skeleton height={260} />
    </div>
  )
}
