import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { withoutChecks } from './without-checks.ts'

const Labelled = z.looseObject({
  text: z.string(),
  intent: z.string(),
  /** The words that name the part, where they stand in the text so. */
  object: z.string().nullish(),
  other: z.string().nullish(),
  points: z
    .array(
      z.looseObject({
        words: z.string().exactOptional(),
        intent: z.string(),
        object: z.string().nullish(),
        other: z.string().nullish(),
      }),
    )
    .exactOptional(),
})

/** A sentence or clause that a person labelled. */
export interface LabelledClause {
  readonly text: string
  readonly intent: string
  readonly part: string | null
  readonly new: string | null
}

const folder = new URL('../offline/testing/labelled/', import.meta.url)

/** All sentences that models may learn from: never those of a check set, or of the shared one. */
export function readTrainingSets(): LabelledClause[] {
  const names = readdirSync(folder).filter((name) => /^feedback-(?!check|shared)[\w-]+\.json$/u.test(name))
  const read = names.toSorted().flatMap((name) => readSet(readFileSync(new URL(name, folder), 'utf8')))
  return withoutChecks('feedback', read)
}

function readSet(json: string): LabelledClause[] {
  return z
    .array(Labelled)
    .parse(JSON.parse(json))
    .flatMap(({ points = [], ...whole }) => [
      ...(whole.intent === 'several' ? [] : [clauseOf(whole.text, whole)]),
      ...points.flatMap(({ words, ...point }) => (words === undefined ? [] : [clauseOf(words, point)])),
    ])
}

function clauseOf(
  text: string,
  { intent, object = null, other = null }: Pick<z.infer<typeof Labelled>, 'intent' | 'object' | 'other'>,
): LabelledClause {
  const standing = (words: string | null) => (words !== null && words !== '' && text.includes(words) ? words : null)
  return { text, intent, part: standing(object), new: standing(other) }
}
