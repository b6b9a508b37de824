import { useRef, useState } from 'react'
import type { FormDraft } from '../../../shared/drafts/use-draft.ts'
import type { Destination } from './destination.ts'
import { type NewDocument, noDocument } from './new-document.ts'
import { applyMoves, withMove } from './passage-moves.ts'
import { useReading } from './use-reading.ts'

/** What the founder has brought, kept as it changes, and what was understood of it with the founder's moves. */
export function useNewDocument(kept: FormDraft<NewDocument>) {
  const [document, setDocument] = useState(kept.restored?.value ?? noDocument)
  const [replaced, setReplaced] = useState<NewDocument | null>(null)
  const reading = useReading(document.text, document.currency)
  const intake = reading.intake && applyMoves(reading.intake, document.moves)

  // A file may be read while the founder types.
  const newest = useRef(document)
  function change(next: NewDocument) {
    newest.current = next
    setDocument(next)
    if (next === noDocument) kept.forget()
    else kept.keep(next)
  }

  return {
    document,
    intake,
    state: reading.state,
    /** What the last `replace` replaced, or null. */
    replaced,
    edit: (changes: Partial<NewDocument>) => change({ ...newest.current, ...changes }),
    /** Adds text at the end. */
    append: (text: string) => change({ ...newest.current, text: joinTexts(newest.current.text, text) }),
    /** Puts another text into the box, and remembers what was there. */
    replace(text: string) {
      setReplaced(document.text.trim() === '' ? null : document)
      change(text === '' ? noDocument : { ...noDocument, text })
    },
    undoReplace() {
      if (replaced) change(replaced)
      setReplaced(null)
    },
    move(index: number, destination: Destination) {
      if (reading.intake)
        change({ ...document, moves: withMove(document.moves, reading.intake.passages, index, destination) })
    },
  }
}

export type OpenDocument = ReturnType<typeof useNewDocument>

function joinTexts(before: string, after: string): string {
  return before.trim() === '' ? after : `${before.trimEnd()}\n\n${after}`
}
