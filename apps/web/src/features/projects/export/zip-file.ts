import { strToU8, Zip, ZipDeflate } from 'fflate'

/** A zip that is compressed file by file, so that the texts themselves do not pile up in memory. */
export class ZipFile {
  readonly #parts: BlobPart[] = []
  readonly #zip = new Zip((error, part) => {
    if (error) throw error
    this.#parts.push(part.slice())
  })

  add(path: string, text: string): void {
    const file = new ZipDeflate(path)
    this.#zip.add(file)
    file.push(strToU8(text), true)
  }

  /** Ends the zip, and returns it. */
  finish(): Blob {
    this.#zip.end()
    return new Blob(this.#parts, { type: 'application/zip' })
  }
}
