import './push-back.css'
import { Group, Text, Title } from '@mantine/core'
import type { Feedback } from '@plangate/core/schemas'
import { count } from '../../../shared/format/format-values.ts'
import { LinkButton } from '../../../shared/ui/links.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { Tag } from '../../../shared/ui/tag.tsx'

/** The founder's feedback on the previous version, and whether the planner used each point of it. */
export function FeedbackAnswer({ feedback: { text, points } }: { feedback: Feedback }) {
  return (
    <Panel labelledBy="feedback-answer">
      <Group justify="space-between" gap="sm">
        <Title order={2} size="h3" id="feedback-answer">
          What became of your feedback
        </Title>
        <LinkButton
          from="/projects/$projectId/plan"
          to="."
          search={(search) => ({ ...search, view: 'versions', compare: undefined })}
          resetScroll={false}
          variant="default"
          size="xs"
        >
          See what changed
        </LinkButton>
      </Group>
      <blockquote className="pg-feedback-words pg-prewrap">{text}</blockquote>
      <PointCount points={points} />
      <ul className="pg-plain-list">
        {points.map(({ words, used, how }) => (
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

/** How many points were used, as text and as a row of marks. */
function PointCount({ points }: Pick<Feedback, 'points'>) {
  if (points.length === 0) return <Text size="sm">The planner found no point in it that it could answer.</Text>
  const unused = points.filter(({ used }) => !used).length
  return (
    <Group gap="sm" my="xs">
      <span className="pg-point-marks" aria-hidden="true">
        {points.map(({ words, how, used }) => (
          <i key={`${words} ${how}`} data-used={used || undefined} />
        ))}
      </span>
      <Text fw={600}>
        {unused === 0
          ? `${count(points.length, 'point')} used`
          : `${unused} of ${count(points.length, 'point')} not used`}
      </Text>
    </Group>
  )
}
