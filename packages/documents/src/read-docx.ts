import { htmlToMarkdown } from './html-to-markdown.ts'
import { unpackDocx } from './unpack-docx.ts'

/** Styles that Word offers for the title of a document. */
const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"]

/**
 * Returns the text of a Word document as Markdown. Images are named, not read; nothing is executed, and nothing that it
 * refers to is opened.
 *
 * @throws {UnreadableDocumentError} it is not a Word document, or too large
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const archive = unpackDocx(bytes)
  const { default: mammoth } = await import('mammoth')
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
  const { value } = await mammoth.convertToHtml(inputOf(archive), { styleMap, convertImage, externalFileAccess: false })
  return htmlToMarkdown(value)
}

/** mammoth takes a Buffer in Node and an ArrayBuffer in browsers. */
function inputOf(archive: Uint8Array<ArrayBuffer>) {
  return typeof Buffer === 'undefined' ? { arrayBuffer: archive.buffer } : { buffer: Buffer.from(archive.buffer) }
}
