import { useDebouncedValue } from '@mantine/hooks'
import { type Currency, type Intake, maxDocumentLength } from '@plangate/core/schemas'
import { useEffect, useState } from 'react'
import { readFirstInWorker } from './read-in-worker.ts'

/** How long typing has to pause before the text is read again, in milliseconds. */
const pauseMillis = 300

/** What is known of a text. `intake` is of the last text that was read, and stays while the next is read. */
export type Reading =
  | { state: 'empty' | 'too-long' | 'failed'; intake: null }
  | { state: 'reading'; intake: Intake | null }
  | { state: 'read'; intake: Intake }

interface Read {
  text: string
  chosen: Currency | null
  /** Null: the reader failed. */
  intake: Intake | null
}

/**
 * Reads the text that a project begins with in a worker, and again as it changes.
 *
 * @param chosen what the founder wants to count in; null for the currency of the text
 */
export function useReading(text: string, chosen: Currency | null): Reading {
  const [paused] = useDebouncedValue(text, pauseMillis)
  const [read, setRead] = useState<Read | null>(null)
  useEffect(() => {
    if (paused.trim() === '' || paused.length > maxDocumentLength) return
    let isCurrent = true
    const show = (intake: Intake | null) => isCurrent && setRead({ text: paused, chosen, intake })
    readFirstInWorker(paused, chosen).then(show, () => show(null))
    return () => {
      isCurrent = false
    }
  }, [paused, chosen])
  return describe({ text, chosen }, read)
}

function describe({ text, chosen }: Pick<Read, 'text' | 'chosen'>, read: Read | null): Reading {
  if (text.trim() === '') return { state: 'empty', intake: null }
  if (text.length > maxDocumentLength) return { state: 'too-long', intake: null }
  if (read?.text !== text || read.chosen !== chosen) return { state: 'reading', intake: read?.intake ?? null }
  return read.intake ? { state: 'read', intake: read.intake } : { state: 'failed', intake: null }
}
