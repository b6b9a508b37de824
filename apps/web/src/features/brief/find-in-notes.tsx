import '@mantine/core/styles/Input.layer.css'
import { Button, Group, Text, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useBriefFormContext } from './brief-form-context.ts'
import { findAll } from './find-all.ts'
import { selectTextareaRange } from './select-textarea-range.ts'

/** Notes that are shorter than this are read at a glance, in UTF-16 code units. */
const longNotes = 800

/** Finds words in long notes, one place after the other; nothing for short ones. */
export function FindInNotes({ notesId }: { notesId: string }) {
  const form = useBriefFormContext()
  const [words, setWords] = useState('')
  const [place, setPlace] = useState(-1)
  const { notes } = form.getValues()
  if (notes.length < longNotes) return null
  const places = findAll(notes, words)
  function showNext() {
    const next = places.length === 0 ? -1 : (place + 1) % places.length
    const [field, start] = [document.getElementById(notesId), places[next]]
    if (field instanceof HTMLTextAreaElement && start !== undefined)
      selectTextareaRange(field, start, start + words.length)
    setPlace(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    // Enter would submit the form.
    event.preventDefault()
    showNext()
  }
  return (
    <Group gap="xs" mb="xs">
      <TextInput
        type="search"
        size="xs"
        aria-label="Find in the notes"
        placeholder="Find in the notes"
        value={words}
        onChange={({ currentTarget: { value } }) => {
          setWords(value)
          setPlace(-1)
        }}
        onKeyDown={onKeyDown}
      />
      <Button size="xs" variant="default" disabled={places.length === 0} onClick={showNext}>
        Show the next
      </Button>
      <Text size="sm" c="var(--pg-quiet)" aria-live="polite">
        {words.trim() !== '' && describePlaces(place, places.length)}
      </Text>
    </Group>
  )
}

function describePlaces(place: number, count: number): string {
  if (count === 0) return 'Not found'
  return place < 0 ? `Found ${count} times` : `${place + 1} of ${count}`
}
