import '@mantine/core/styles/Input.layer.css'
import { Textarea } from '@mantine/core'
import { useBriefFormContext } from './brief-form-context.ts'
import { FindInNotes } from './find-in-notes.tsx'
import { PartCard } from './part-card.tsx'

const notesId = 'field-notes'

/** What belongs to no section. */
export function NotesCard() {
  const form = useBriefFormContext()
  return (
    <PartCard
      part="notes"
      hint="Anything that fits no section, in your words. The planner reads it, but not as a list of needs."
    >
      <FindInNotes notesId={notesId} />
      <Textarea
        id={notesId}
        aria-labelledby="section-notes"
        aria-describedby="hint-notes"
        rows={6}
        className="pg-notes"
        key={form.key('notes')}
        {...form.getInputProps('notes')}
      />
    </PartCard>
  )
}
