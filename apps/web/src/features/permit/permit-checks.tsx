import { Skeleton } from '@mantine/core'
import { type BuildCheck, listBuildChecks } from '@plangate/core/gate'
import type { CurrentSelection, Gate, Project, ProjectId } from '@plangate/core/schemas'
import { IconCheck, IconX } from '@tabler/icons-react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { decisionNames } from '../../shared/format/decision-names.ts'
import { basisPartNames } from '../../shared/format/display-names.ts'

/** What the server will look at, judged by the same rule on what the browser has read. The answer is the server's alone. */
export function PermitChecks({ projectId }: { projectId: ProjectId }) {
  const project = trpc.projects.get.useQuery({ projectId })
  const gate = trpc.gates.current.useQuery({ projectId })
  const selected = trpc.plans.selected.useQuery({ projectId })
  const pending = <Skeleton height={84} maw={620} />
  return (
    <QueryView query={project} pending={pending}>
      {({ status }) => (
        <QueryView query={gate} pending={pending}>
          {(current) => (
            <QueryView
              query={selected}
              pending={pending}
              absent={{ SELECTION_NOT_FOUND: <Checks status={status} gate={current} selection={null} /> }}
            >
              {(selection) => <Checks status={status} gate={current} selection={selection} />}
            </QueryView>
          )}
        </QueryView>
      )}
    </QueryView>
  )
}

interface ChecksProps {
  status: Project['status']
  gate: Gate | null
  selection: CurrentSelection | null
}

function Checks({ status, gate, selection }: ChecksProps) {
  return (
    <ul className="pg-permit-checks">
      {listBuildChecks({ status }, gate, selection).map((check) => (
        <Check key={check.name} isMet={check.refusal === null} label={labels[check.name]}>
          {describeCheck(check, selection)}
        </Check>
      ))}
    </ul>
  )
}

const labels: Record<BuildCheck['name'], string> = {
  direction: 'Decision',
  selection: 'Option',
  basis: 'Since the choice',
  review: 'Review',
}

function describeCheck({ name, refusal }: BuildCheck, selection: CurrentSelection | null): string {
  switch (name) {
    case 'direction':
      return refusal === null ? decisionNames.proceed.toLowerCase() : describeDirection(refusal)
    case 'selection':
      return selection?.selectedOption.name ?? 'none chosen'
    case 'basis':
      return selection === null ? 'no choice yet' : describeChange(selection)
    case 'review':
      return selection === null ? 'no choice yet' : selection.reviewDue ? 'due' : 'none is due'
  }
}

function describeDirection(refusal: NonNullable<BuildCheck['refusal']>): string {
  return refusal.reason === 'GATE_NOT_PROCEED' ? decisionNames[refusal.details.decision].toLowerCase() : 'not decided'
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
