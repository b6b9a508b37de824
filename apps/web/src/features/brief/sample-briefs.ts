import type { Brief } from '@plangate/core/schemas'

/** Briefs of six different trades, to try Plangate with. Each is loaded when it is asked for. */
export const sampleBriefs = [
  { title: 'Neighbourhood shop', load: () => import('@plangate/core/briefs/neighbourhood-shop.md?raw') },
  { title: 'Physiotherapy clinic', load: () => import('@plangate/core/briefs/physio-clinic.md?raw') },
  { title: 'Tool-sharing marketplace', load: () => import('@plangate/core/briefs/tool-marketplace.md?raw') },
  { title: 'API diff for developers', load: () => import('@plangate/core/briefs/api-diff.md?raw') },
  { title: 'Island game', load: () => import('@plangate/core/briefs/island-game.md?raw') },
  { title: 'Council repairs', load: () => import('@plangate/core/briefs/council-repairs.md?raw') },
] as const

export type SampleBrief = (typeof sampleBriefs)[number]

/** @throws {Error} when the sample is no brief, which its own test refuses */
export async function readSample(sample: SampleBrief): Promise<Brief> {
  const [{ default: markdown }, { parseBriefMarkdown }] = await Promise.all([
    sample.load(),
    import('@plangate/core/brief-markdown'),
  ])
  const parsed = parseBriefMarkdown(markdown)
  if (!parsed.ok) throw new Error(`The sample "${sample.title}" is no brief`)
  return parsed.brief
}
