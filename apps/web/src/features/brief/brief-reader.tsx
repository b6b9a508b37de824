import { Group, Text, Title } from '@mantine/core'
import { type Brief, BriefSection, type Confidence } from '@plangate/core/schemas'
import { Tag } from '../../shared/ui/tag.tsx'
import { type ComparedPart, confidenceLabels, priorityLabels, sectionTexts, titleOfPart } from './brief-sections.ts'
import { describeAnswers, describePart, describeTargets } from './merge-briefs.ts'

const tones = { strong: 'strong', moderate: 'quiet', needs_depth: 'signal' } as const satisfies Record<
  Confidence,
  string
>

/** A read-only brief. */
export function BriefReader({ brief }: { brief: Brief }) {
  return (
    <div className="pg-reader">
      {BriefSection.options.map((name) => (
        <section key={name} aria-labelledby={`read-${name}`}>
          <Group gap="xs" mb={4}>
            <Title order={3} size="h4" id={`read-${name}`}>
              {sectionTexts[name].title}
            </Title>
            <ConfidenceTag confidence={brief.confidence[name]} />
          </Group>
          <SectionContent content={brief[name]} />
        </section>
      ))}
      <OtherPart
        part="needs"
        content={(brief.needs ?? []).map(({ priority, text }) => `${priorityLabels[priority]}: ${text}`)}
      />
      <OtherPart part="outOfScope" content={brief.outOfScope ?? []} />
      <OtherPart part="targets" content={describeTargets(brief)} />
      <OtherPart part="notes" content={brief.notes ?? ''} />
      {brief.productKind && <OtherPart part="productKind" content={describePart(brief, 'productKind')} />}
      {brief.capabilityAnswers && <OtherPart part="capabilityAnswers" content={describeAnswers(brief)} />}
    </div>
  )
}

/** A part without a confidence. */
function OtherPart({ part, content }: { part: ComparedPart; content: string | string[] }) {
  return (
    <section aria-labelledby={`read-${part}`}>
      <Title order={3} size="h4" id={`read-${part}`} mb={4}>
        {titleOfPart(part)}
      </Title>
      <SectionContent content={content} />
    </section>
  )
}

function ConfidenceTag({ confidence }: { confidence: Confidence | undefined }) {
  if (confidence === undefined) return null
  return <Tag tone={tones[confidence]}>{confidenceLabels[confidence]}</Tag>
}

function SectionContent({ content }: { content: string | string[] }) {
  if (content.length === 0) return <Text c="var(--pg-quiet)">None.</Text>
  if (typeof content === 'string') return <Text className="pg-prewrap">{content}</Text>
  return (
    <ul>
      {content.map((point) => (
        <li key={point} className="pg-wrap">
          {point}
        </li>
      ))}
    </ul>
  )
}
