import { Text, Title } from '@mantine/core'
import type { Question } from '@plangate/core/schemas'
import { Panel } from '../../../shared/ui/panel.tsx'

/** How many questions are shown. The others are counted. */
const maxShown = 3

/** What the document leaves open; nothing when it leaves nothing open. */
export function AskedNext({ questions }: { questions: readonly Question[] }) {
  if (questions.length === 0) return null
  const others = questions.length - maxShown
  return (
    <Panel labelledBy="asked-next">
      <Title order={2} size="h3" id="asked-next">
        Still open
      </Title>
      <Text size="sm" c="var(--pg-quiet)">
        Nothing here stops you. Answer it in the text above, or later.
      </Text>
      <ul className="pg-plain-list">
        {questions.slice(0, maxShown).map(({ id, question, why }) => (
          <li key={id}>
            <Text size="sm" fw={600}>
              {question}
            </Text>
            <Text size="sm" c="var(--pg-quiet)">
              {why}
            </Text>
          </li>
        ))}
      </ul>
      {others > 0 && <Text size="sm">{others === 1 ? 'One more question' : `${others} more questions`}</Text>}
    </Panel>
  )
}
