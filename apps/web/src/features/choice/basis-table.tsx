import '@mantine/core/styles/Table.layer.css'
import './choice.css'
import { Skeleton, Table } from '@mantine/core'
import type { BasisPart, BriefHead, CurrentSelection, Gate, PlanSet } from '@plangate/core/schemas'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { cursorAfter, readPages } from '../../shared/api/pages.ts'
import { QueryView } from '../../shared/api/query-view.tsx'
import { trpc } from '../../shared/api/trpc.ts'
import { useBriefHeads } from '../../shared/api/use-brief-heads.ts'
import { useInPages } from '../../shared/api/use-in-pages.ts'
import { basisPartNames } from '../../shared/format/display-names.ts'
import {
  describeAssumptions,
  describeBoundGate,
  describeBrief,
  describeGateState,
  describeOption,
} from '../../shared/selection/describe-basis.ts'

interface BasisTableProps {
  current: CurrentSelection
  /** The plan set of the chosen option. */
  planSet: PlanSet
}

/** The selection basis: each part as it was when the option was chosen, and as it is now. */
export function BasisTable({ current, planSet }: BasisTableProps) {
  const { projectId } = planSet
  const { basis } = current.selection
  const briefs = useBriefHeads(projectId, [basis.brief.version])
  const gates = trpc.gates.history.useInfiniteQuery({ projectId }, { getNextPageParam: cursorAfter((gate) => gate.id) })
  const bound = useInPages(gates, ({ id }) => id === basis.gate?.id)
  const latest = { ...readPages(gates), data: bound === undefined ? undefined : (gates.data?.pages[0]?.[0] ?? null) }
  return (
    <QueryView query={briefs} pending={<Skeleton height={220} />}>
      {(heads) => (
        <QueryView query={latest} pending={<Skeleton height={220} />}>
          {(gate) => (
            <Table className="pg-basis" role="table" aria-labelledby="basis">
              <BasisHeader />
              <Table.Tbody role="rowgroup">
                {readRows(current, planSet, heads, { bound: bound ?? null, latest: gate }).map((part) => (
                  <BasisTableRow key={part.part} {...part} isChanged={current.changed.includes(part.part)} />
                ))}
              </Table.Tbody>
            </Table>
          )}
        </QueryView>
      )}
    </QueryView>
  )
}

function BasisHeader() {
  return (
    <Table.Thead role="rowgroup">
      <Table.Tr role="row">
        {['It rests on', 'When you chose', 'Now'].map((name) => (
          <Table.Th key={name} scope="col" role="columnheader">
            {name}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  )
}

interface BasisRow {
  part: BasisPart
  before: string
  /** Shown when the part changed. */
  now: string
}

function readRows(
  { selectedOption, selection: { basis, changes } }: CurrentSelection,
  planSet: PlanSet,
  heads: readonly BriefHead[],
  gates: { bound: Gate | null; latest: Gate | null },
): BasisRow[] {
  const newestBrief = Math.max(...heads.map(({ version }) => version))
  return [
    {
      part: 'brief',
      before: describeBrief(basis.brief.version, heads),
      now: describeBrief(newestBrief, heads),
    },
    {
      part: 'gate',
      before: describeBoundGate(basis.gate, gates.bound),
      now: describeGateState(gates.latest),
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

function BasisTableRow({ part, before, now, isChanged }: BasisRow & { isChanged: boolean }) {
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
