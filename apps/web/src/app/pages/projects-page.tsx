import { Skeleton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Suspense } from 'react'
import { ProjectList } from '../../features/projects/project-list.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { LinkButton } from '../../shared/ui/links.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'
import { retryable } from '../../shared/ui/retryable.tsx'

// Most visits have a list to show instead.
const FirstProject = retryable(() => import('./first-project.tsx'))

const route = getRouteApi('/')

export function ProjectsPage() {
  const search = route.useSearch()
  const navigate = useNavigate()
  const { data: counts } = trpc.projects.counts.useQuery()
  return (
    <>
      <PageHeading
        title="Projects"
        lead="Decide whether to build an idea, compare priced plans, and choose one. Builds need a permit for that choice."
        actions={(counts === undefined || counts.active + counts.parked > 0) && <NewProjectLink />}
      />
      <ProjectList
        search={search}
        onSearch={(next) => void navigate({ to: '/', search: next, replace: true, resetScroll: false })}
        empty={
          <Suspense fallback={<Skeleton height={560} />}>
            <FirstProject />
          </Suspense>
        }
      />
    </>
  )
}

function NewProjectLink() {
  return (
    <LinkButton to="/new" leftSection={<IconPlus size={18} aria-hidden />}>
      New project
    </LinkButton>
  )
}
