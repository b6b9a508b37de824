import { Skeleton, Text, Title } from '@mantine/core'
import type { CurrentSelection, Gate, PlanSet, SelectionBasis } from '@plangate/core/schemas'
import { cursorAfter } from '../../shared/api/pages.ts'
import { trpc } from '../../shared/api/trpc.ts'
import { useInPages } from '../../shared/api/use-in-pages.ts'
import { decisionNames } from '../../shared/format/decision-names.ts'
import { formatMoment } from '../../shared/format/format-values.ts'
import { formatWriter } from '../../shared/format/format-writer.ts'
import { describeAssumptions } from '../../shared/selection/describe-basis.ts'
import { DefinitionList } from '../../shared/ui/definition-list.tsx'
import { BriefWords } from './brief-words.tsx'

interface PermitBasisProps {
  current: CurrentSelection
  /** That the option was chosen from. */
  planSet: PlanSet
  founder: string
  hasEnded: boolean
}

/** What the permit is bound to, in words: which brief, who decided and chose what and when, at which prices. */
export function PermitBasis({ current, planSet, founder, hasEnded }: PermitBasisProps) {
  const { projectId, basis, reason, selectedAt, changes } = current.selection
  const gates = trpc.gates.history.useInfiniteQuery({ projectId }, { getNextPageParam: cursorAfter((gate) => gate.id) })
  const bound = useInPages(gates, ({ id }) => id === basis.gate?.id)
  const decision = gates.isPending ? (
    <Skeleton height={24} />
  ) : (
    <Decision bound={basis.gate} gate={bound} by={founder} />
  )
  return (
    <>
      <Title order={3} size="h4" mt="lg" mb={hasEnded ? 4 : 0}>
        {hasEnded ? 'What it was bound to' : 'What it is bound to'}
      </Title>
      {!hasEnded && (
        <Text size="sm" c="var(--pg-quiet)" mb={4}>
          It ends when one of these changes, or when it is revoked.
        </Text>
      )}
      <DefinitionList
        entries={[
          ['Brief', <BriefWords key="brief" projectId={projectId} version={basis.brief.version} />],
          ['Decision', decision],
          ['Plan', `Version ${planSet.version}, written by ${formatWriter(planSet)}`],
          [
            'Choice',
            <Act key="choice" words={`Chosen by ${founder} on ${formatMoment(selectedAt)}`} reason={reason} />,
          ],
          ['Assumptions', describeAssumptions(planSet.assumptions, changes)],
        ]}
      />
    </>
  )
}

interface DecisionProps {
  bound: SelectionBasis['gate']
  /** The same one, with its date and note; undefined or null when it could not be loaded. */
  gate: Gate | null | undefined
  by: string
}

function Decision({ bound, gate, by }: DecisionProps) {
  if (!bound?.decision) return 'Nothing was decided when the option was chosen'
  const name = decisionNames[bound.decision]
  if (gate?.status !== 'decided') return `${name}, decided by ${by}`
  return <Act words={`${name}, decided by ${by} on ${formatMoment(gate.decidedAt)}`} reason={gate.note} />
}

/** What somebody did, and why they said that they did it. */
function Act({ words, reason }: { words: string; reason: string | null }) {
  return (
    <>
      {words}
      {reason !== null && <Text className="pg-permit-quote">{reason}</Text>}
    </>
  )
}
