import { Button, Text, Title } from '@mantine/core'
import type { AnsweredQuestion } from '@plangate/core/schemas'
import { formatDay } from '../../../shared/format/format-values.ts'
import { Panel } from '../../../shared/ui/panel.tsx'

interface AnswerListProps {
  answered: readonly AnsweredQuestion[]
  /** The answer that is being changed, or null. */
  revisedId: string | null
  onRevise: (questionId: string) => void
}

/** The answers so far. Each can be changed. */
export function AnswerList({ answered, revisedId, onRevise }: AnswerListProps) {
  if (answered.length === 0) return null
  return (
    <Panel labelledBy="answers">
      <Title order={2} size="h3" id="answers">
        Your answers
      </Title>
      <ol className="pg-answers">
        {answered.map(({ question, answer }) => (
          <li key={question.id} data-revised={question.id === revisedId}>
            <Text size="sm" c="var(--pg-quiet)">
              {question.question}
            </Text>
            <p className="pg-answer">{describeAnswer({ question, answer })}</p>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={`Change the answer to: ${question.question}`}
              onClick={() => onRevise(question.id)}
            >
              Change
            </Button>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function describeAnswer({ question, answer }: AnsweredQuestion): string {
  switch (answer.type) {
    case 'text':
      return answer.text
    case 'choice':
      return answer.option
    case 'number':
      return question.answer.type === 'number' ? `${answer.number} ${question.answer.unit}` : String(answer.number)
    case 'capability':
      return answer.answer === 'yes' ? 'Yes' : 'No'
    case 'date':
      return formatDay(answer.date)
    case 'list':
      return answer.entries.map(({ text }) => text).join(' · ')
    case 'unknown':
      return "You don't know yet."
    case 'skipped':
      return 'Skipped.'
  }
}
