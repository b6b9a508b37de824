import { UnreadableDocumentError } from './unreadable-document-error.ts'

/** A text, and what the person who brought it should check. */
export interface DecodedText {
  text: string
  warnings: string[]
}

const guessed =
  'The text is not UTF-8, so it was read as Windows-1252: check accented letters. To be sure, save it as UTF-8.'

/** Control characters that are common in other files, and rare in text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters show that a file is not text
const binary = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/

/**
 * Decodes UTF-8 and UTF-16, with or without a byte order mark. Anything else is read as Windows-1252, which is said.
 *
 * @throws {UnreadableDocumentError} the bytes are not text
 */
export function readPlainText(bytes: Uint8Array): DecodedText {
  const encoding = findUtf16(bytes)
  const text = decode(bytes, encoding ?? 'utf-8')
  if (text !== null && !text.includes('\0')) return { text, warnings: [] }
  const fallback = encoding === null && text === null ? decode(bytes, 'windows-1252') : null
  if (fallback !== null && !binary.test(fallback)) return { text: fallback, warnings: [guessed] }
  throw new UnreadableDocumentError(
    'The file holds no text that can be read. Bring a .md, .txt, .docx, .pdf or .html file.',
  )
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** By the byte order mark or, without one, by the zeros that Latin letters have in every other byte. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first = 0, second = 0] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 1_000)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = sample.length / 4
  if (odd > many && even === 0) return 'utf-16le'
  if (even > many && odd === 0) return 'utf-16be'
  return null
}
