export interface PdfLine {
  text: string
  /** Points. */
  size?: number
  /** Points from the left. */
  x?: number
  /** Points from the line above. */
  down?: number
}

const pageHeight = 800

/** Writes a PDF with these lines of text on its pages, in Helvetica. Text is Windows-1252. */
export function writePdf(pages: readonly (readonly PdfLine[])[], catalog = ''): Uint8Array {
  const kids = pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    font,
    ...pages.flatMap((lines, index) => {
      const content = contentOf(lines)
      const resources = '/Resources << /Font << /F1 3 0 R >> >>'
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 ${pageHeight}] ${resources} /Contents ${5 + 2 * index} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]
  return assemble(objects)
}

function contentOf(lines: readonly PdfLine[]): string {
  let y = pageHeight - 50
  const shown = lines.map(({ text, size = 11, x = 50, down = size * 1.2 }) => {
    y -= down
    return `BT /F1 ${size} Tf ${x} ${y.toFixed(2)} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`
  })
  return shown.join('\n')
}

function assemble(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(file, (letter) => windows1252.get(letter) ?? letter.charCodeAt(0))
}

/** Where Windows-1252 differs from the first 256 code points. */
const windows1252 = new Map([
  ['•', 0x95],
  ['–', 0x96],
  ['€', 0x80],
])
