import { maxFileBytes } from '@plangate/documents'
import { useEffect, useRef, useState } from 'react'
import type { Conversion } from './convert-in-worker.ts'

/** What became of the last file. */
export type FileState =
  | { state: 'none' }
  | { state: 'reading'; name: string }
  | { state: 'read'; name: string; warnings: string[] }
  | { state: 'refused'; name: string; problem: string }

/** Reads files into text, one at a time, in a worker that is loaded when it is first needed. */
export function useFileText() {
  const [file, setFile] = useState<FileState>({ state: 'none' })
  const running = useRef<Pick<Conversion<unknown>, 'cancel'> | null>(null)
  useEffect(() => () => running.current?.cancel(), [])

  /** Returns the text of a file; null after showing why it cannot be read, and when it was canceled before that. */
  async function read(picked: File): Promise<string | null> {
    const { name } = picked
    running.current?.cancel()
    if (picked.size > maxFileBytes) {
      setFile({ state: 'refused', name, problem: describeSize(picked.size) })
      return null
    }
    setFile({ state: 'reading', name })
    try {
      const { convertFile } = await import('./convert-in-worker.ts')
      const conversion = convertFile(picked)
      running.current = conversion
      const result = await conversion.answer
      setFile(result.ok ? { state: 'read', name, warnings: result.warnings } : { ...result, state: 'refused', name })
      return result.ok ? result.text : null
    } catch {
      setFile({ state: 'refused', name, problem: 'Reading it failed. Try again, or paste its text.' })
      return null
    }
  }

  function cancel() {
    running.current?.cancel()
    setFile({ state: 'none' })
  }

  return { file, read, cancel }
}

export type FileText = ReturnType<typeof useFileText>

const inWords = (bytes: number) => bytes.toLocaleString('en-US')

function describeSize(bytes: number): string {
  return `It has ${inWords(bytes)} bytes, and at most ${inWords(maxFileBytes)} can be read: shorten it, or leave out its images.`
}
