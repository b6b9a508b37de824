import type { Check, Currency, Verdict } from '@plangate/core/schemas'
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react'
import { useOpenQuestion } from '../questions/answering-context.ts'
import { QuestionChip } from '../questions/question-chip.tsx'
import { checkTitle } from './check-title.ts'
import { countVerdicts } from './count-verdicts.ts'

const icons = { kept: IconCheck, broken: IconX, not_judged: IconQuestionMark } as const

const verdictNames: Record<Verdict, string> = { kept: 'Kept', broken: 'Broken', not_judged: 'Not judged' }

interface OptionChecksProps {
  checks: readonly Check[] | undefined
  /** Of the plan. */
  currency: Currency
}

/** What an option was checked against: how much of it is kept, what it breaks, and the whole list on request. */
export function OptionChecks({ checks, currency }: OptionChecksProps) {
  if (checks === undefined) return <p className="pg-shared">Not checked against the brief.</p>
  const broken = checks.filter(({ verdict }) => verdict === 'broken')
  const others = checks.filter(({ verdict }) => verdict !== 'broken')
  return (
    <>
      <p>{countVerdicts(checks)}</p>
      <CheckList checks={broken} currency={currency} />
      {others.length > 0 && (
        <details className="pg-details">
          <summary>Kept and not judged</summary>
          <CheckList checks={others} currency={currency} />
        </details>
      )}
    </>
  )
}

function CheckList({ checks, currency }: { checks: readonly Check[]; currency: Currency }) {
  if (checks.length === 0) return null
  return (
    <ul className="pg-checks">
      {checks.map((check) => {
        const { part, words, verdict } = check
        const Icon = icons[verdict]
        return (
          <li key={`${part} ${words}`} data-verdict={verdict}>
            <Icon size={15} stroke={2.2} aria-hidden />
            <span>
              <strong>{verdictNames[verdict]}:</strong> {checkTitle({ part, words, verdict }, currency)}{' '}
              <CheckReason check={check} />
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Why a check came out so, and what it waits for. */
function CheckReason({ check: { why, question } }: { check: Check }) {
  const asked = useOpenQuestion(question)
  return (
    <>
      <span className="pg-check-why">{why}</span> {asked && <QuestionChip asked={asked} />}
    </>
  )
}
