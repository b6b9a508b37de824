import './selection.css'
import { Skeleton, Table } from '@mantine/core'
import type { BasisPart, BriefHead, CurrentSelection, Gate, PlanSet } from '@plangate/core/schemas'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { basisPartNames } from '../../shared/format/display-names.ts'
import {
  describeAssumptions,
  describeBoundGate,
  describeBrief,
  describeGate,
  describeOption,
} from './describe-basis.ts'

interface BasisTableProps {
  current: CurrentSelection
  /** That of the chosen option. */
  planSet: PlanSet
}

/** Everything that a choice was made on, as it was then and as it is now. */
export function BasisTable({ current, planSet }: BasisTableProps) {
  const { projectId } = planSet
  const briefs = trpc.briefs.history.useQuery({ projectId })
  const gates = trpc.gates.history.useQuery({ projectId })
  return (
    <QueryView query={briefs} pending={<Skeleton height={220} />}>
      {(heads) => (
        <QueryView query={gates} pending={<Skeleton height={220} />}>
          {(history) => (
            <Table className="pg-basis" role="table" aria-labelledby="basis">
              <BasisHead />
              <Table.Tbody role="rowgroup">
                {readParts(current, planSet, heads, history).map((part) => (
                  <PartRow key={part.part} {...part} isChanged={current.changed.includes(part.part)} />
                ))}
              </Table.Tbody>
            </Table>
          )}
        </QueryView>
      )}
    </QueryView>
  )
}

function BasisHead() {
  return (
    <Table.Thead role="rowgroup">
      <Table.Tr role="row">
        {['Bound to', 'When you chose', 'Now'].map((name) => (
          <Table.Th key={name} scope="col" role="columnheader">
            {name}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  )
}

interface PartOfBasis {
  part: BasisPart
  before: string
  /** When it changed. */
  now: string
}

function readParts(
  { selectedOption, selection: { basis, changes } }: CurrentSelection,
  planSet: PlanSet,
  heads: readonly BriefHead[],
  gates: readonly Gate[],
): PartOfBasis[] {
  const newestBrief = Math.max(...heads.map(({ version }) => version))
  const newestGate = gates.toSorted((a, b) => a.openedAt.localeCompare(b.openedAt)).at(-1) ?? null
  return [
    {
      part: 'brief',
      before: describeBrief(basis.brief.version, heads),
      now: describeBrief(newestBrief, heads),
    },
    {
      part: 'gate',
      before: describeBoundGate(basis.gate, gates),
      now: describeGate(newestGate),
    },
    {
      part: 'option',
      before: describeOption(selectedOption, planSet, changes),
      now: 'Not what was chosen',
    },
    {
      part: 'assumptions',
      before: describeAssumptions(planSet.assumptions, changes),
      now: 'Not what the numbers rested on',
    },
  ]
}

function PartRow({ part, before, now, isChanged }: PartOfBasis & { isChanged: boolean }) {
  const Icon = isChanged ? IconAlertTriangle : IconCheck
  return (
    <Table.Tr role="row" data-changed={isChanged || undefined}>
      <Table.Th scope="row" role="rowheader">
        {basisPartNames[part]}
      </Table.Th>
      <Table.Td role="cell">{before}</Table.Td>
      <Table.Td role="cell">
        <span className="pg-basis-state">
          <Icon size={18} aria-hidden />
          <span>{isChanged ? now : 'The same'}</span>
        </span>
      </Table.Td>
    </Table.Tr>
  )
}
