import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { type Currency, type Intake, impliedCurrency, maxDocumentLength } from '@plangate/core/schemas'
import { useState } from 'react'
import { useFileText } from './files/use-file-text.ts'

/**
 * Takes in a document that is pasted, picked or dropped. Keeps its text when the dialog is closed.
 *
 * @param currency of the project
 */
export function useDocumentIntake(onRead: (intake: Intake) => void, currency: Currency = impliedCurrency) {
  const [opened, { open, close }] = useDisclosure(false)
  const [text, write] = useState('')
  const [isReading, setReading] = useState(false)
  const files = useFileText()

  async function read(document: string) {
    if (document.length > maxDocumentLength) return open()
    setReading(true)
    try {
      const { readInWorker } = await import('./intake/read-in-worker.ts')
      onRead(await readInWorker(document, currency))
      close()
    } catch {
      const message = 'The part of this page that reads documents stopped. Try again, or reload the page.'
      notifications.show({ color: 'brick', title: 'The text was not read', message })
    } finally {
      setReading(false)
    }
  }

  /** Fills the form from the text. */
  const fillForm = () => read(text)

  /** Loads a file into the text field. */
  async function loadFile(file: File): Promise<string | null> {
    const loaded = await files.read(file)
    if (loaded !== null) write(loaded)
    return loaded
  }

  async function fillFormFromFile(file: File) {
    const loaded = await loadFile(file)
    if (loaded !== null) await read(loaded)
  }

  return { opened, open, close, text, files, isReading, write, fillForm, loadFile, fillFormFromFile }
}

export type DocumentIntake = ReturnType<typeof useDocumentIntake>
