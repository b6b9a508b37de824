import type { BuildCheck } from '@plangate/core/gate'
import type { CurrentSelection } from '@plangate/core/schemas'
import { IconCheck, IconX } from '@tabler/icons-react'
import { decisionNames } from '../../shared/format/decision-names.ts'
import { basisPartNames } from '../../shared/format/display-names.ts'
import type { BuildJudgement } from './use-build-checks.ts'

/** What the server will look at, judged by the same rule on what the browser has read. The answer is the server's alone. */
export function PermitChecks({ checks, selection }: BuildJudgement) {
  return (
    <ul className="pg-permit-checks">
      {checks.map((check) => (
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
