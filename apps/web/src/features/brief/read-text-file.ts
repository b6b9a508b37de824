/** Far more than a brief may hold: a larger file is something else. */
const maxFileBytes = 1_000_000

export type TextFile = { ok: true; text: string } | { ok: false; why: string }

/** What is in a file that somebody picked or dropped, or why it is not read. Systems that know no Markdown give no type. */
export async function readTextFile(file: File): Promise<TextFile> {
  if (file.type !== '' && !file.type.startsWith('text/')) return { ok: false, why: `"${file.name}" is no text file.` }
  if (file.size > maxFileBytes) return { ok: false, why: `"${file.name}" is too large to be a brief.` }
  return { ok: true, text: await file.text() }
}
