import { readDocument } from '../read-document.ts'

/** Where each passage went, by the start of its words. */
export function placesIn(document: string): Record<string, string> {
  const { passages, brief } = readDocument(document)
  return Object.fromEntries(
    passages.map(({ text, went }) => {
      const priority = went.kind === 'need' ? brief.needs?.find(({ id }) => id === went.needId)?.priority : undefined
      return [text.slice(0, 24), went.kind === 'section' ? went.section : (priority ?? went.kind)]
    }),
  )
}
