import '@mantine/core/styles/Input.layer.css'
import { Textarea } from '@mantine/core'
import { useBriefFormContext } from './brief-form-context.ts'
import type { ProseSection } from './brief-sections.ts'
import { SectionCard } from './section-card.tsx'

export function ProseSectionCard({ name }: { name: ProseSection }) {
  const form = useBriefFormContext()
  return (
    <SectionCard section={name}>
      <Textarea
        aria-labelledby={`section-${name}`}
        aria-describedby={`hint-${name}`}
        autosize
        minRows={3}
        maxRows={18}
        key={form.key(name)}
        {...form.getInputProps(name)}
      />
    </SectionCard>
  )
}
