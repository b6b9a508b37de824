import { Unzip, UnzipInflate, type Zippable, zipSync } from 'fflate'
import { UnreadableDocumentError } from './unreadable-document-error.ts'

/** Bytes of the parts that are read, uncompressed. Text of 200,000 characters needs about a tenth. */
const maxUnpackedBytes = 20_000_000

/** Compressed bytes that are inflated at a time: at the highest ratio of the format, they become 16 MB. */
const stepBytes = 16_384

/** Parts of a Word document that hold text or say how it is structured. Images and fonts are not needed. */
const wanted = /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/)?[^/]+\.(xml|rels))$/

/**
 * Copies the parts of a Word document that are read into an archive that is safe to open: what it states about sizes is
 * true, and there is nothing else in it. Stops inflating as soon as the parts are too large together.
 *
 * @throws {UnreadableDocumentError} it is not a Word document, or its parts are too large
 */
export function unpackDocx(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = inflate(bytes)
  if (!('word/document.xml' in parts)) throw new UnreadableDocumentError(notWord)
  return zipSync(parts, { level: 0 })
}

const notWord = 'The file is not a Word document (.docx), or it is damaged. Save it again as .docx, or bring its text.'

const tooLarge = `The document is larger than it looks: its text has more than ${maxUnpackedBytes / 1_000_000} MB unpacked. Bring its text in a plain file.`

function inflate(bytes: Uint8Array): Zippable {
  const parts: Zippable = {}
  let unpackedBytes = 0
  const unzip = new Unzip((file) => {
    if (!wanted.test(file.name)) return
    const chunks: Uint8Array[] = []
    file.ondata = (error, chunk, isLast) => {
      // What is thrown below comes back as an error.
      if (error instanceof UnreadableDocumentError) throw error
      if (error) throw new UnreadableDocumentError(notWord, { cause: error })
      unpackedBytes += chunk.length
      if (unpackedBytes > maxUnpackedBytes) throw new UnreadableDocumentError(tooLarge)
      chunks.push(chunk)
      if (isLast) parts[file.name] = join(chunks)
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  for (let start = 0; start < bytes.length; start += stepBytes)
    unzip.push(bytes.subarray(start, start + stepBytes), start + stepBytes >= bytes.length)
  return parts
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let position = 0
  for (const chunk of chunks) {
    joined.set(chunk, position)
    position += chunk.length
  }
  return joined
}
