import { readFileSync } from 'node:fs'

/** The notes of a founder as they were taken: a call, bullets, a template that is half filled in. */
export type NotesName = 'notes-call-transcript.txt' | 'notes-bullets.txt' | 'notes-template.md'

export function readNotes(name: NotesName): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
}
