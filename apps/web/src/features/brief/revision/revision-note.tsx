import type { ProjectId } from '@plangate/core/schemas'
import { Suspense } from 'react'
import { trpc } from '../../../shared/api/trpc.ts'
import { decisionNames } from '../../../shared/format/decision-names.ts'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { retryable } from '../../../shared/ui/retryable.tsx'

// Loaded after the form, and only while a revision is due.
const RevisionSteps = retryable(() => import('./revision-steps.tsx'))

/** Above the brief after a decision to narrow or pivot: the founder's words, and the revision that the Runner proposes. */
export function RevisionNote({ projectId }: { projectId: ProjectId }) {
  const { data: gate } = trpc.gates.current.useQuery({ projectId })
  if (gate?.status !== 'decided' || gate.nextAction.kind !== 'revise_brief') return null
  const decide = (
    <LinkButton to="/projects/$projectId/direction" params={{ projectId }} size="xs" variant="default">
      Go to the decision
    </LinkButton>
  )
  return (
    <>
      <Notice tone="attention" title={`You decided: ${decisionNames[gate.decision].toLowerCase()}`} actions={decide}>
        <p className="pg-prewrap">{gate.nextAction.instruction}</p>
        <p>Revise the brief to match these words. Once you have, decide again.</p>
      </Notice>
      <Suspense>
        <RevisionSteps key={gate.id} gate={gate} />
      </Suspense>
    </>
  )
}
