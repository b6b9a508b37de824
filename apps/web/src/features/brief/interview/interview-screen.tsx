import '../brief.css'
import './interview.css'
import { Skeleton } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { useState } from 'react'
import { QueryView } from '../../../shared/api/query-view.tsx'
import { trpc } from '../../../shared/api/trpc.ts'
import { InterviewRoom } from './interview-room.tsx'
import { StartInterview } from './start-interview.tsx'

/** The open interview of a project, or the way to begin one. The entry of the interview page. */
export function InterviewScreen({ projectId }: { projectId: ProjectId }) {
  const [isStarted, setStarted] = useState(false)
  const interview = trpc.interviews.current.useQuery({ projectId })
  return (
    <QueryView query={interview} pending={<InterviewSkeleton />}>
      {(current) =>
        current === null ? (
          <StartInterview projectId={projectId} onStart={() => setStarted(true)} />
        ) : (
          <InterviewRoom key={current.id} interview={current} isStarted={isStarted} />
        )
      }
    </QueryView>
  )
}

function InterviewSkeleton() {
  return (
    <div className="pg-interview">
      <Skeleton height={360} />
      <Skeleton height={280} />
    </div>
  )
}
