import { Box } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useSessionState } from '../../features/account/session/session-context.ts'
import { NewShareButton } from '../../features/share/new-share-button.tsx'
import { ShareList } from '../../features/share/share-list.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { Notice } from '../../shared/ui/notice.tsx'
import { PageHeading } from '../../shared/ui/page-heading.tsx'

const route = getRouteApi('/projects/$projectId/share')

/** The links of a project. */
export function SharePage() {
  const { projectId } = route.useParams()
  const { name: session } = useSessionState()
  const { data: project } = trpc.projects.get.useQuery({ projectId })
  return (
    <>
      <PageHeading
        title="Share"
        context={project?.name}
        lead="A link shows the plan, lets its reader try what-if, and says what was decided. It needs no account, and nobody can change anything with it."
        actions={project && project.archivedAt === undefined && <NewShareButton projectId={projectId} />}
      />
      {session === 'local' && (
        <Box mb="lg">
          <Notice tone="info" title="Links work on this machine only">
            <p>Plangate runs here for you alone, without sign-in. Other people cannot reach it.</p>
          </Notice>
        </Box>
      )}
      <ShareList projectId={projectId} />
    </>
  )
}
