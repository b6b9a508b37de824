import { fileURLToPath } from 'node:url'
import { parseBriefMarkdown } from '@plangate/core/brief-text'
import { assumptionsFor, drawWorkItems, estimateFrom, simulate } from '@plangate/core/estimate'
import { RunnerFake } from '@plangate/core/runner/fake'
import { type Assumptions, Draft } from '@plangate/core/schemas'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { readSampleMarkdown } from './founder-page.ts'

interface Work extends Pick<Draft, 'workItems' | 'options'> {
  assumptions: Assumptions
  seed: string
}

interface Estimating {
  drawWorkItems: typeof drawWorkItems
  simulate: typeof simulate
  estimateFrom: typeof estimateFrom
}

/** Runs in Node and in Chromium, which gets the source text of this function. */
function estimateAll(core: Estimating, { workItems, options, assumptions, seed }: Work): string {
  const draws = core.drawWorkItems({ workItems, assumptions, seed })
  return JSON.stringify(options.map((option) => core.estimateFrom(core.simulate(draws, option), assumptions.rate)))
}

async function readWork(seed: string): Promise<Work> {
  const parsed = parseBriefMarkdown(readSampleMarkdown('island-game'))
  if (!parsed.ok) throw new Error('The sample brief is broken.')
  const request = { brief: parsed.brief, regeneration: null, repair: null }
  const draft = Draft.parse(await new RunnerFake().draft(request, new AbortController().signal))
  return { ...draft, assumptions: assumptionsFor(parsed.brief), seed }
}

/** Builds core's browser-safe entries with the app's bundler, as a script that defines `core`. */
async function bundleEstimate(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@plangate/core/estimate'))
  const lib = { entry, formats: ['iife' as const], name: 'core' }
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, lib } })
  const [bundle] = Array.isArray(built) ? built : []
  const chunk = bundle?.output[0]
  if (chunk?.type !== 'chunk') throw new Error('Vite built no script.')
  return chunk.code
}

it('computes the same estimates in Chromium as in Node, to the byte', async () => {
  await using chromium = await openBrowser()
  const page = await chromium.browser.newPage()
  await page.addScriptTag({ content: await bundleEstimate() })
  for (const seed of ['a', 'b', 'c', 'd', 'e']) {
    const work = await readWork(seed)
    const here = estimateAll({ drawWorkItems, simulate, estimateFrom }, work)
    const there = await page.evaluate(`(${estimateAll})(core, ${JSON.stringify(work)})`)
    expect(JSON.parse(here)).toHaveLength(3)
    expect(there).toBe(here)
  }
})
