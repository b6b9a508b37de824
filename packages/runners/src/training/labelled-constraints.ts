import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { withoutChecks } from './without-checks.ts'

const LabelledConstraints = z.array(
  z.strictObject({
    text: z.string(),
    expects: z.union([
      z.literal('not_judgeable'),
      z.strictObject({ limit: z.string(), is: z.string(), amount: z.number() }),
      z.strictObject({ excludes: z.array(z.string()).min(1) }),
      z.strictObject({ requires: z.array(z.string()).min(1) }),
    ]),
    /** The words that name the subject or the amount, as they stand in the text. */
    words: z.string().nullish(),
  }),
)

/** A key constraint as somebody labelled it. */
export type LabelledText = z.infer<typeof LabelledConstraints>[number]

const folder = new URL('../offline/testing/labelled/', import.meta.url)

/**
 * Reads one set of labelled key constraints.
 *
 * @throws {z.ZodError} the file holds something else
 */
export function readLabelledConstraints(name: string): LabelledText[] {
  return LabelledConstraints.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')))
}

/** All key constraints that the networks learn from: never those of a set that only counts. */
export function readTrainingConstraints(): LabelledText[] {
  const files = readdirSync(folder).filter((file) => /^constraints-(?!check-\d|own-check)[\w-]+\.json$/u.test(file))
  const read = files.toSorted().flatMap((file) => readLabelledConstraints(file.replace('.json', '')))
  return withoutChecks('constraints', read)
}
