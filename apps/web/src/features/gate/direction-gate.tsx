import './gate.css'
import { Skeleton } from '@mantine/core'
import type { ProjectId } from '@plangate/core/schemas'
import { useState } from 'react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { LinkButton } from '../../shared/ui/links.tsx'
import { DecidedDirection } from './decided-direction.tsx'
import type { DirectionViewProps } from './direction-view.ts'
import type { GateSearchProps } from './gate-search.ts'
import { OpenDirection } from './open-direction.tsx'

interface DirectionGateProps extends GateSearchProps {
  projectId: ProjectId
}

/** The direction: to be decided, or decided. Looking at it changes nothing. The entry of the direction page. */
export function DirectionGate({ projectId, ...searchProps }: DirectionGateProps) {
  const gate = trpc.gates.current.useQuery({ projectId })
  // What replaces the view that had the focus takes it over.
  const [hasChanged, setHasChanged] = useState(false)
  const view = { takesFocus: hasChanged, onChanged: () => setHasChanged(true) }
  return (
    <QueryView query={gate} pending={<DirectionSkeleton />}>
      {(current) =>
        current?.status === 'decided' ? (
          <DecidedDirection gate={current} {...view} />
        ) : (
          <Undecided projectId={projectId} {...view} {...searchProps} />
        )
      }
    </QueryView>
  )
}

function Undecided(props: DirectionGateProps & DirectionViewProps) {
  const brief = trpc.briefs.get.useQuery({ projectId: props.projectId })
  const absent = { BRIEF_NOT_FOUND: <NoBrief projectId={props.projectId} /> }
  return (
    <QueryView query={brief} pending={<DirectionSkeleton />} absent={absent}>
      {() => <OpenDirection {...props} />}
    </QueryView>
  )
}

function NoBrief({ projectId }: { projectId: ProjectId }) {
  const write = (
    <LinkButton to="/projects/$projectId/brief" params={{ projectId }}>
      Write the brief
    </LinkButton>
  )
  return (
    <EmptyPanel title="The brief comes first" action={write}>
      You decide on an idea that is written down. Write the brief, then come back.
    </EmptyPanel>
  )
}

function DirectionSkeleton() {
  return <Skeleton height={420} />
}
