/** Far more than a brief may have. */
const maxFileBytes = 1_000_000

export type TextFile = { ok: true; text: string } | { ok: false; problem: string }

/** Reads a text file, or returns why it cannot. Accepts files without a type: some systems have none for Markdown. */
export async function readTextFile(file: File): Promise<TextFile> {
  if (file.type !== '' && !file.type.startsWith('text/'))
    return { ok: false, problem: `"${file.name}" is no text file.` }
  if (file.size > maxFileBytes) return { ok: false, problem: `"${file.name}" is too large to be a brief.` }
  return { ok: true, text: await file.text() }
}
