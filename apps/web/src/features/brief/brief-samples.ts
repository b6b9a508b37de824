import type { Brief } from '@plangate/core/schemas'

/** Briefs from six industries to try Plangate with, each loaded on demand. */
export const briefSamples = [
  {
    title: 'Neighbourhood shop',
    about: 'Stock that is counted by phone and orders itself, for a grocery on the corner.',
    load: () => import('@plangate/core/briefs/neighbourhood-shop.md?raw'),
  },
  {
    title: 'Physiotherapy clinic',
    about: 'Freed appointments that refill themselves, and exercises on the phone.',
    load: () => import('@plangate/core/briefs/physio-clinic.md?raw'),
  },
  {
    title: 'Tool-sharing marketplace',
    about: 'Drills and saws for an afternoon, insured, from the house next door.',
    load: () => import('@plangate/core/briefs/tool-marketplace.md?raw'),
  },
  {
    title: 'API diff for developers',
    about: 'A pull request that says which change breaks which consumer.',
    load: () => import('@plangate/core/briefs/api-diff.md?raw'),
  },
  {
    title: 'Island game',
    about: 'A calm building game that waits for its players.',
    load: () => import('@plangate/core/briefs/island-game.md?raw'),
  },
  {
    title: 'Council repairs',
    about: 'One front door for potholes and broken lifts, with an honest date.',
    load: () => import('@plangate/core/briefs/council-repairs.md?raw'),
  },
] as const

export type BriefSample = (typeof briefSamples)[number]

/** @throws {Error} when the sample is not a valid brief, which a test of the samples rules out */
export async function readBriefSample(sample: BriefSample): Promise<Brief> {
  const [{ default: markdown }, { parseBriefMarkdown }] = await Promise.all([
    sample.load(),
    import('@plangate/core/brief-text'),
  ])
  const parsed = parseBriefMarkdown(markdown)
  if (!parsed.ok) throw new Error(`The sample "${sample.title}" is not a valid brief`)
  return parsed.brief
}
