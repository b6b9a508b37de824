import { Group, Text, Title } from '@mantine/core'
import type { Feedback } from '@plangate/core/schemas'
import { Panel } from '../../shared/ui/panel.tsx'
import { Tag } from '../../shared/ui/tag.tsx'

/** What the founder said to the version before, and what became of each point of it. */
export function FeedbackAnswer({ feedback }: { feedback: Feedback }) {
  return (
    <Panel labelledBy="feedback-answer">
      <Title order={2} size="h3" id="feedback-answer">
        What became of your feedback
      </Title>
      <blockquote className="pg-feedback-words pg-prewrap">{feedback.text}</blockquote>
      <ul className="pg-plain-list">
        {feedback.points.map(({ words, used, how }) => (
          <li key={`${words} ${how}`}>
            <Group gap="sm" wrap="nowrap" align="flex-start">
              <span className="pg-feedback-tag">
                <Tag tone={used ? 'strong' : 'signal'}>{used ? 'Used' : 'Not used'}</Tag>
              </span>
              <div>
                <Text fw={600}>{words}</Text>
                <Text size="sm" c="var(--pg-quiet)">
                  {how}
                </Text>
              </div>
            </Group>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
