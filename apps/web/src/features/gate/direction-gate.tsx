import './gate.css'
import { Skeleton } from '@mantine/core'
import type { Gate, ProjectId } from '@plangate/core/schemas'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { useDataOrNull } from '../../shared/api/use-data-or-null.ts'
import { EmptyPanel } from '../../shared/ui/empty-panel.tsx'
import { LinkButton } from '../../shared/ui/links.tsx'
import { GateDecided } from './gate-decided.tsx'
import { GateOpen } from './gate-open.tsx'
import type { GateSearchProps } from './gate-search.ts'
import { OpenGateButton } from './open-gate-button.tsx'

/** The direction gate: not opened yet, open, or decided. The entry of the direction page. */
export function DirectionGate({ projectId, ...searchProps }: GateSearchProps & { projectId: ProjectId }) {
  const gate = trpc.gates.current.useQuery({ projectId })
  return (
    <QueryView query={gate} pending={<GateSkeleton />}>
      {(current) => <GateView projectId={projectId} gate={current} {...searchProps} />}
    </QueryView>
  )
}

function GateView({ projectId, gate, ...searchProps }: GateSearchProps & { projectId: ProjectId; gate: Gate | null }) {
  if (!gate) return <NoGate projectId={projectId} />
  return gate.status === 'pending' ? <GateOpen gate={gate} {...searchProps} /> : <GateDecided gate={gate} />
}

function NoGate({ projectId }: { projectId: ProjectId }) {
  const brief = trpc.briefs.get.useQuery({ projectId })
  if (useDataOrNull(brief, 'BRIEF_NOT_FOUND') === null) {
    const write = (
      <LinkButton to="/projects/$projectId/brief" params={{ projectId }}>
        Write the brief
      </LinkButton>
    )
    return (
      <EmptyPanel title="The brief comes first" action={write}>
        A direction can only be decided on something that is written down.
      </EmptyPanel>
    )
  }
  return (
    <EmptyPanel title="Nothing is decided yet" action={<OpenGateButton projectId={projectId} label="Open the gate" />}>
      Opening the gate puts one question to you: proceed, narrow, pivot or park. No plan is written and nothing is built
      before it is answered.
    </EmptyPanel>
  )
}

function GateSkeleton() {
  return <Skeleton height={220} />
}
