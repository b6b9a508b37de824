import { Skeleton } from '@mantine/core'
import type { CurrentSelection, Gate, ProjectId } from '@plangate/core/schemas'
import { IconCheck, IconX } from '@tabler/icons-react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { basisPartNames, decisionNames } from '../../shared/format/display-names.ts'

/** What the server will look at, as it seems from here. The answer is the server's alone. */
export function PermitChecks({ projectId }: { projectId: ProjectId }) {
  const gate = trpc.gates.current.useQuery({ projectId })
  const selected = trpc.plans.selected.useQuery({ projectId })
  return (
    <QueryView query={gate} pending={<Skeleton height={84} maw={620} />}>
      {(current) => (
        <QueryView
          query={selected}
          pending={<Skeleton height={84} maw={620} />}
          absent={{ SELECTION_NOT_FOUND: <Checks gate={current} selection={null} /> }}
        >
          {(selection) => <Checks gate={current} selection={selection} />}
        </QueryView>
      )}
    </QueryView>
  )
}

interface ChecksProps {
  gate: Gate | null
  selection: CurrentSelection | null
}

function Checks({ gate, selection }: ChecksProps) {
  const decision = gate?.status === 'decided' ? gate.decision : null
  return (
    <ul className="pg-checks">
      <Check isMet={decision === 'proceed'} label="Direction">
        {decision === null ? 'not decided' : decisionNames[decision].toLowerCase()}
      </Check>
      <Check isMet={selection !== null} label="Option">
        {selection?.selectedOption.name ?? 'none chosen'}
      </Check>
      <Check isMet={selection?.stale === false} label="Since the choice">
        {selection === null ? 'no choice yet' : describeChange(selection)}
      </Check>
    </ul>
  )
}

const list = new Intl.ListFormat('en-US')

function describeChange({ stale, changed }: CurrentSelection): string {
  return stale ? `${list.format(changed.map((part) => basisPartNames[part].toLowerCase()))} changed` : 'nothing changed'
}

function Check({ isMet, label, children }: { isMet: boolean; label: string; children: string }) {
  const Icon = isMet ? IconCheck : IconX
  return (
    <li data-met={isMet || undefined}>
      <Icon size={18} stroke={2.4} role="img" aria-label={isMet ? 'in order' : 'in the way'} />
      <span>
        {label}: <strong>{children}</strong>
      </span>
    </li>
  )
}
