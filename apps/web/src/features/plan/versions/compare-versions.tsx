import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import { Group, NativeSelect, Title } from '@mantine/core'
import type { PlanTargets } from '@plangate/core/analysis'
import { type PlanSet, type PlanSetHead, Version, type Weights } from '@plangate/core/schemas'
import { useNavigate } from '@tanstack/react-router'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { formatMoment } from '../../../shared/format/format-values.ts'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { ChangesSkeleton } from './changes-skeleton.tsx'
import { ChangesView } from './changes-view.tsx'

interface CompareVersionsProps {
  planSet: PlanSet
  heads: readonly PlanSetHead[]
  /** The version to compare with, which may not exist. */
  other: number
  targets: PlanTargets
  weights: Weights
}

/** Compares two versions of the plan, the earlier one first. */
export function CompareVersions({ planSet, heads, other, ...preferences }: CompareVersionsProps) {
  const { projectId, version } = planSet
  const query = trpc.plans.version.useQuery({ projectId, version: other })
  return (
    <Panel labelledBy="changes">
      <Group justify="space-between" align="flex-end" mb="md" gap="sm">
        <Title order={2} id="changes">
          From version {Math.min(version, other)} to {Math.max(version, other)}
        </Title>
        <VersionSelect shown={version} other={other} heads={heads} />
      </Group>
      <QueryView<PlanSet>
        query={query}
        pending={<ChangesSkeleton />}
        absent={{ PLAN_NOT_FOUND: <NoSuchVersion planSet={planSet} other={other} /> }}
      >
        {(found) =>
          found.version < version ? (
            <ChangesView before={found} after={planSet} {...preferences} />
          ) : (
            <ChangesView before={planSet} after={found} {...preferences} />
          )
        }
      </QueryView>
    </Panel>
  )
}

interface VersionSelectProps extends Pick<CompareVersionsProps, 'heads' | 'other'> {
  shown: number
}

/** Selects the version to compare with; the choice is kept in the URL. */
function VersionSelect({ shown, other, heads }: VersionSelectProps) {
  const navigate = useNavigate({ from: '/projects/$projectId/plan' })
  const compareWith = (value: string) => {
    const compare = Version.safeParse(Number(value))
    if (!compare.success) return
    void navigate({ search: (search) => ({ ...search, compare: compare.data }), replace: true, resetScroll: false })
  }
  const others = heads.filter(({ version }) => version !== shown)
  const isListed = others.some(({ version }) => version === other)
  const isThere = other <= (heads[0]?.version ?? 0)
  return (
    <NativeSelect
      label={`Compare version ${shown} with`}
      value={String(other)}
      onChange={(event) => compareWith(event.currentTarget.value)}
      data={[
        ...(isThere ? [] : [{ value: String(other), label: `Version ${other}, which is not there` }]),
        ...others.map(({ version, createdAt }) => ({
          value: String(version),
          label: `Version ${version}, ${formatMoment(createdAt)}`,
        })),
        ...(isThere && !isListed ? [{ value: String(other), label: `Version ${other}` }] : []),
      ]}
    />
  )
}

function NoSuchVersion({ planSet: { version }, other }: Pick<CompareVersionsProps, 'planSet' | 'other'>) {
  const compare = (
    <LinkButton
      from="/projects/$projectId/plan"
      to="."
      search={(search) => ({ ...search, compare: undefined })}
      resetScroll={false}
      size="xs"
      variant="default"
    >
      Compare with its neighbour
    </LinkButton>
  )
  return (
    <Notice tone="attention" title={`There is no version ${other}`} actions={compare}>
      <p>Version {version} is on screen; choose another one to compare it with.</p>
    </Notice>
  )
}
