import { Button, Group, Text, Title } from '@mantine/core'
import type { OpenQuestion } from '@plangate/core/capability-answers'
import { useContext, useState } from 'react'
import { count } from '../../../shared/format/format-values.ts'
import { Panel } from '../../../shared/ui/panel.tsx'
import { ShowAllButton } from '../../../shared/ui/show-all-button.tsx'
import { AnsweringContext } from './answering-context.ts'
import { QuestionChip } from './question-chip.tsx'

/** How many questions stay in view. One or two more do not fold the list. */
const most = 5

/**
 * All open questions of the plan in one place: first what constraints mean, because every option is checked for it, then
 * the widest ranges. Renders nothing when none is open.
 */
export function QuestionList() {
  const { open } = useContext(AnsweringContext)
  const [isShown, setIsShown] = useState(false)
  const [isOpen, setIsOpen] = useState(false)
  if (open.length === 0) return null
  const sorted = open.toSorted((a, b) => widthOf(b) - widthOf(a))
  const isFolding = open.length > most + 2
  return (
    <Panel labelledBy="plan-questions" className="pg-screen-only">
      <Group justify="space-between">
        <Title order={2} size="h3" id="plan-questions">
          {open.length === 1 ? 'A question about your brief' : `${open.length} questions about your brief`}
        </Title>
        <Button variant="default" size="xs" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
          {isShown ? 'Answer later' : 'Answer now'}
        </Button>
      </Group>
      {isShown && (
        <>
          <Text size="sm" c="var(--pg-quiet)" maw={760} mt="xs">
            The planner is not sure what these words mean. Where it asks about work, a yes takes the hours that such
            work usually needs, and a no leaves it as you wrote it, with a wide range. Where it asks about a constraint,
            a yes has every option checked against it, and leaves out what it rules out.
          </Text>
          <ul className="pg-questions">
            {(isFolding && !isOpen ? sorted.slice(0, most) : sorted).map((asked) => (
              <li key={asked.key}>
                <span className="pg-question-about">{asked.question.about}</span>
                <QuestionChip asked={asked} />
              </li>
            ))}
          </ul>
          {isFolding && (
            <ShowAllButton isOpen={isOpen} onToggle={() => setIsOpen(!isOpen)} what={count(open.length, 'question')} />
          )}
        </>
      )}
    </Panel>
  )
}

/** Person-hours between the ends of the work that waits for the answer; infinite where only checks wait for it. */
function widthOf({ workItems }: OpenQuestion): number {
  if (workItems.length === 0) return Number.MAX_VALUE
  return workItems.reduce((sum, { hours }) => sum + hours.high - hours.low, 0)
}
