import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Priority } from '../../schemas/brief.ts'
import { BriefPart } from '../../schemas/question.ts'

const LabelPlace = z.enum([...BriefPart.options, 'name', 'leftOut'])
export type LabelPlace = z.infer<typeof LabelPlace>

/** Where a passage of a document belongs. Labelled before the rules were written, by somebody who did not write them. */
const Label = z.strictObject({
  /** How the passage begins, as in the document. */
  words: z.string(),
  lines: z.tuple([z.int(), z.int()]),
  place: LabelPlace,
  alsoOk: z.array(LabelPlace).default([]),
  /** Only where the document states one. */
  priority: Priority.optional(),
  /** Of a range both ends; the upper one is read. */
  target: z
    .partialRecord(
      z.enum(['weeks', 'launchBy', 'budget', 'engineers', 'currency']),
      z.union([z.string(), z.number(), z.array(z.number())]),
    )
    .optional(),
  /** Whether it is so ambiguous that it has to become a question. */
  asked: z.boolean().optional(),
  /** Rulers, headers of tables, tags: markup rather than text. */
  trivial: z.boolean().optional(),
})
export type Label = z.infer<typeof Label>

export interface LabelledDocument {
  name: string
  text: string
  labels: Label[]
}

/**
 * The documents of a folder beside this file with their labels. Markdown is kept as .txt, so that no formatter changes it.
 * Short notes of founders are in two folders: those that rules were written for, and those that nobody who writes rules has
 * read.
 */
export function labelledDocuments(kind: 'documents' | 'notes' | 'unseen-notes' = 'documents'): LabelledDocument[] {
  const folder = join(import.meta.dirname, kind)
  const files = readdirSync(folder)
  const documents = files.filter((file) => !file.endsWith('.labels.json'))
  return documents.map((file) => {
    const name = file.replace(/\.\w+$/, '')
    const read = (path: string) => readFileSync(join(folder, path), 'utf8')
    return { name, text: read(file), labels: z.array(Label).parse(JSON.parse(read(`${name}.labels.json`))) }
  })
}
