import { useDisclosure } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { type Currency, type Intake, maxDocumentLength, type ProjectId } from '@plangate/core/schemas'
import { useState } from 'react'
import { useFileText } from './files/use-file-text.ts'
import { type CountedIn, useFindCurrency } from './use-find-currency.ts'

/**
 * Takes in a document that is pasted, picked or dropped. Keeps its text when the dialog is closed. A document is not read
 * before it is known what the project counts in.
 *
 * @param onRead called with the currency of the document where the project can count in it, and otherwise with null
 */
export function useDocumentIntake(projectId: ProjectId, onRead: (intake: Intake, currency: Currency | null) => void) {
  const [opened, { open, close }] = useDisclosure(false)
  const [text, write] = useState('')
  const [isReading, setReading] = useState(false)
  const [isCurrencyUnknown, setCurrencyUnknown] = useState(false)
  const findCurrency = useFindCurrency(projectId)
  const files = useFileText()

  async function read(document: string) {
    if (document.length > maxDocumentLength) return open()
    setReading(true)
    const counted = await findCurrency().catch(() => null)
    setCurrencyUnknown(counted === null)
    // The dialog has the text, says why it was not read, and offers to try again.
    if (counted === null) open()
    else await readIn(counted, document)
    setReading(false)
  }

  async function readIn({ currency, isFixed }: CountedIn, document: string) {
    try {
      const { readFirstInWorker, readInWorker } = await import('./intake/read-in-worker.ts')
      const intake = await (isFixed ? readInWorker(document, currency) : readFirstInWorker(document, null))
      onRead(intake, isFixed ? null : (intake.currency ?? null))
      close()
    } catch {
      const message = 'The part of this page that reads documents stopped. Try again, or reload the page.'
      notifications.show({ color: 'brick', title: 'The text was not read', message })
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

  const reading = { isReading, isCurrencyUnknown, fillForm, fillFormFromFile }
  return { opened, open, close, text, files, write, loadFile, ...reading }
}

export type DocumentIntake = ReturnType<typeof useDocumentIntake>
