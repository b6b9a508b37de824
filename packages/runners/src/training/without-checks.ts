import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const Labelled = z.array(z.looseObject({ text: z.string() }))

const folder = new URL('../offline/testing/labelled/', import.meta.url)

/** Leaves out what stands in a set that only counts, too: authors who do not know of each other write "Cheaper please". */
export function withoutChecks<T extends { readonly text: string }>(
  subject: 'constraints' | 'feedback',
  labelled: readonly T[],
): T[] {
  const isCheck = new RegExp(`^${subject}-(?:own-)?(?:check|shared)[\\w-]*\\.json$`, 'u')
  const files = readdirSync(folder).filter((file) => isCheck.test(file))
  const texts = files.flatMap((file) => Labelled.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))))
  const known = new Set(texts.map(({ text }) => plain(text)))
  return labelled.filter(({ text }) => !known.has(plain(text)))
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
