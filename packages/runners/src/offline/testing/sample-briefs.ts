import { readFileSync } from 'node:fs'
import { parseBriefMarkdown } from '@plangate/core/brief-text'
import type { Brief } from '@plangate/core/schemas'

const names = [
  'api-diff',
  'council-repairs',
  'island-game',
  'neighbourhood-shop',
  'physio-clinic',
  'tool-marketplace',
] as const

export type SampleName = (typeof names)[number]

const parsedBefore = new Map<SampleName, Brief>()

/**
 * The same object each time, of which the planner then reads the passages once.
 *
 * @throws {Error} when the file is missing or not a valid brief
 */
export function parseSampleBrief(name: SampleName): Brief {
  const brief = parsedBefore.get(name) ?? readSampleBrief(name)
  parsedBefore.set(name, brief)
  return brief
}

function readSampleBrief(name: SampleName): Brief {
  const parsed = parseBriefMarkdown(
    readFileSync(new URL(import.meta.resolve(`@plangate/core/briefs/${name}.md`)), 'utf8'),
  )
  if (!parsed.ok) throw new Error(`${name}.md: ${parsed.issues.map(({ message }) => message).join('; ')}`)
  return parsed.brief
}

/** The six sample briefs by name. */
export const parsedSampleBriefs: Record<string, Brief> = Object.fromEntries(
  names.map((name) => [name, parseSampleBrief(name)]),
)
