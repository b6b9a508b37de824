import { Text, Title } from '@mantine/core'
import { type Brief, BriefPart, essentialParts, type Interview } from '@plangate/core/schemas'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { BusyButton } from '../../../shared/ui/busy-button.tsx'
import { Panel } from '../../../shared/ui/panel.tsx'
import { priorityLabels, titleOfPart } from '../brief-sections.ts'
import { describeTargets } from '../merge-briefs.ts'
import { FinishStatus } from './interview-end.tsx'
import type { InterviewCalls } from './use-interview.ts'

interface KnownSoFarProps {
  interview: Interview
  calls: InterviewCalls
}

/** What a first plan still needs, and what the brief says by now. */
export function KnownSoFar({ interview, calls }: KnownSoFarProps) {
  const { brief, missing, answered, state } = interview
  return (
    <div className="pg-known">
      <Panel labelledBy="needed">
        <Title order={2} size="h3" id="needed">
          What a first plan needs
        </Title>
        <Essentials missing={missing} />
        {state.kind === 'asking' && answered.length > 0 && (
          <>
            <BusyButton variant="default" size="xs" busy={calls.isFinishing} onClick={calls.finish}>
              Write the brief now
            </BusyButton>
            <FinishStatus interview={interview} calls={calls} />
          </>
        )}
      </Panel>
      <BriefSoFar brief={brief} />
    </div>
  )
}

function Essentials({ missing }: Pick<Interview, 'missing'>) {
  return (
    <ul className="pg-essentials">
      {essentialParts.map((part) => {
        const isKnown = !missing.includes(part)
        const Icon = isKnown ? IconCircleCheck : IconCircleDashed
        return (
          <li key={part} data-known={isKnown}>
            <Icon size={18} aria-hidden />
            {titleOfPart(part)}
            <span className="pg-known-word">{isKnown ? 'known' : 'open'}</span>
          </li>
        )
      })}
    </ul>
  )
}

function BriefSoFar({ brief }: { brief: Brief }) {
  const parts = BriefPart.options
    .map((part) => ({ part, lines: linesOf(brief, part) }))
    .filter(({ lines }) => lines.length > 0)
  return (
    <Panel labelledBy="brief-so-far">
      <Title order={2} size="h3" id="brief-so-far">
        The brief so far
      </Title>
      {parts.length === 0 && (
        <Text size="sm" c="var(--pg-quiet)">
          Nothing yet. It grows with every answer.
        </Text>
      )}
      {parts.map(({ part, lines }) => (
        <section key={part} className="pg-known-part">
          <Title order={3} size="h4">
            {titleOfPart(part)}
          </Title>
          {lines.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </section>
      ))}
    </Panel>
  )
}

function linesOf(brief: Brief, part: BriefPart): string[] {
  switch (part) {
    case 'needs':
      return (brief.needs ?? []).map(({ text, priority }) => `${text} (${priorityLabels[priority].toLowerCase()})`)
    case 'targets':
      return describeTargets(brief)
    default:
      return [brief[part] ?? []].flat().filter((line) => line !== '')
  }
}
