import '@mantine/core/styles/Grid.layer.css'
import { Grid, Skeleton, Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { Suspense } from 'react'
import { BriefWorkspace } from '../../features/brief/brief-workspace.tsx'
import { RevisionNote } from '../../features/brief/revision/revision-note.tsx'
import { useProjectName } from '../../shared/api/use-project-name.ts'
import { LinkButton } from '../../shared/ui/links.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'
import { retryable } from '../../shared/ui/retryable.tsx'

// Loaded after the form, which is what people come for.
const BriefHistory = retryable(async () => ({
  default: (await import('../../features/brief/brief-history.tsx')).BriefHistory,
}))

const route = getRouteApi('/projects/$projectId/brief')

export function BriefPage() {
  const { projectId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <>
      <PageHeading
        title="Brief"
        context={useProjectName(projectId)}
        actions={
          <LinkButton variant="default" to="/projects/$projectId/interview" params={{ projectId }}>
            Answer a few questions
          </LinkButton>
        }
        lead="What you know, in ten sections, and how sure you are of each. The less sure you are, the wider the range of the estimate; the likely figure hardly changes."
      />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 9 }}>
          <Stack>
            <RevisionNote projectId={projectId} />
            <BriefWorkspace
              key={projectId}
              projectId={projectId}
              search={search}
              onSearch={(next) => void navigate({ search: next, resetScroll: false })}
            />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 3 }}>
          <Suspense fallback={<Skeleton height={160} />}>
            <BriefHistory projectId={projectId} />
          </Suspense>
        </Grid.Col>
      </Grid>
    </>
  )
}
