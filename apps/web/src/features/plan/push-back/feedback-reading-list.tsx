import '@mantine/core/styles/Input.layer.css'
import '@mantine/core/styles/Combobox.layer.css'
import './push-back.css'
import { NativeSelect, Stack, Text, Title } from '@mantine/core'
import { type FeedbackIntent, letterOf, type PlanSet } from '@plangate/core/schemas'
import { useEffect, useRef } from 'react'
import { Notice } from '../../../shared/ui/notice.tsx'
import { OptionMark } from '../../../shared/ui/option-mark.tsx'
import { changesPlan, describeIntent } from './describe-intent.ts'
import type { ReadingPoint } from './use-feedback-reading.ts'

interface FeedbackReadingListProps {
  points: readonly ReadingPoint[]
  /** What the founder chose instead, by the place of the point. */
  chosen: ReadonlyMap<number, FeedbackIntent>
  onChoose: (index: number, intent: FeedbackIntent) => void
  /** Points beyond what one version can answer. */
  left: number
  planSet: PlanSet
}

/** How each point of the feedback is read, for the founder to correct before anything is written. */
export function FeedbackReadingList(props: FeedbackReadingListProps) {
  const { points, chosen, onChoose, left, planSet } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const changesNothing = points.every(({ intent }, index) => !changesPlan(chosen.get(index) ?? intent))
  return (
    <section aria-labelledby="feedback-reading" className="pg-reading">
      <Title order={3} size="h4" id="feedback-reading" ref={heading} tabIndex={-1}>
        This is how it is read
      </Title>
      <Text size="sm" c="var(--pg-quiet)">
        Nothing is written yet. Where a reading is wrong, choose what you mean.
      </Text>
      <ol className="pg-plain-list">
        {points.map((point, index) => (
          // The same words may be read as several points.
          <li key={`${index} ${point.words}`}>
            <ReadingRow
              point={point}
              intent={chosen.get(index) ?? point.intent}
              onChoose={(intent) => onChoose(index, intent)}
              planSet={planSet}
            />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <Notice tone="attention" title={`${left} more ${left === 1 ? 'point is' : 'points are'} not in this version`}>
          <p>Push back with them again once it is written.</p>
        </Notice>
      )}
      {changesNothing && (
        <Notice tone="info" title="Read like this, it changes nothing">
          <p>A new version would be the same plan.</p>
        </Notice>
      )}
    </section>
  )
}

interface ReadingRowProps {
  point: ReadingPoint
  intent: FeedbackIntent
  onChoose: (intent: FeedbackIntent) => void
  planSet: PlanSet
}

function ReadingRow({ point, intent, onChoose, planSet }: ReadingRowProps) {
  const readings = [point.intent, ...point.choices]
  const place = Math.max(
    0,
    readings.findIndex((reading) => sameIntent(reading, intent)),
  )
  const named = planSet.options.filter(({ name }) => point.options?.includes(name))
  return (
    <Stack gap={4}>
      <Text fw={600} className="pg-prewrap">
        “{point.words}”
      </Text>
      {readings.length > 1 ? (
        <NativeSelect
          aria-label={`Reading of “${point.words}”`}
          value={String(place)}
          onChange={(event) => {
            const reading = readings[Number(event.currentTarget.value)]
            if (reading) onChoose(reading)
          }}
          data={readings.map((reading, index) => ({ value: String(index), label: describeIntent(reading) }))}
        />
      ) : (
        <Text>{describeIntent(intent)}</Text>
      )}
      {named.length > 0 && (
        <Text size="sm">
          Only for{' '}
          {named.map(({ id, name }) => (
            <span key={id}>
              <OptionMark letter={letterOf(planSet, id)} /> {name}{' '}
            </span>
          ))}
        </Text>
      )}
      <ReadingNote point={point} intent={intent} />
    </Stack>
  )
}

/** The answer to a question, what is not clear, or what the founder should know first. */
function ReadingNote({ point, intent }: Pick<ReadingRowProps, 'point' | 'intent'>) {
  const note = noteOn(point, intent)
  return note === null ? null : (
    <Text size="sm" c="var(--pg-quiet)">
      {note}
    </Text>
  )
}

function noteOn({ intent: read, note }: ReadingPoint, intent: FeedbackIntent): string | null {
  if (intent.kind === 'question') return intent.answer ?? 'The plan does not have the answer.'
  if (intent.kind === 'ask') return `${intent.question} Left like this, it changes nothing.`
  return intent === read ? (note ?? null) : null
}

function sameIntent(a: FeedbackIntent, b: FeedbackIntent): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
