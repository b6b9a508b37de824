import { loadavg } from 'node:os'
import { Draft } from '@plangate/core/schemas'
import type { BrowserContext, Page } from 'playwright-core'
import { projectWithPlan } from '../test/api-client.ts'
import { shareBrowser } from '../test/browser.ts'
import { type BrowserStage, openStage } from '../test/browser-stage.ts'
import { sizes } from '../test/looks.ts'

/** How much slower than this machine and its loopback a reader's device is. */
export interface Speed {
  name: string
  /** Times as slow. The page alone: browsers slow no workers down. */
  processor: number
  network: 'loopback' | '1.6 Mbit/s'
}

/** A plan of the usual size behind a real server, and a browser that loads the built app. */
export interface Bench extends AsyncDisposable {
  planPath: string
  /** A page with an empty cache. */
  open(speed: Speed): Promise<{ context: BrowserContext; page: Page }>
}

const mobileNetwork = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 }

/** Opens the app as it was built last, and ends the process when everything is measured. */
export async function withBench(measure: (bench: Bench) => Promise<void>): Promise<never> {
  {
    await using bench = await openBench()
    await measure(bench)
  }
  // PGlite has a timer of its own, which it does not end.
  process.exit()
}

async function openBench(): Promise<Bench> {
  const stage = await openStage()
  return {
    planPath: await planUsualWork(stage),
    async open({ processor, network }) {
      const browser = await shareBrowser()
      const context = await browser.newContext({ baseURL: stage.url, viewport: sizes.wide })
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: processor })
      if (network !== 'loopback') await session.send('Network.emulateNetworkConditions', mobileNetwork)
      return { context, page }
    },
    async [Symbol.asyncDispose]() {
      await stage[Symbol.asyncDispose]()
      const browser = await shareBrowser()
      await browser.close()
    },
  }
}

/** Three options of 25 work items, with teams of one, two and three. */
async function planUsualWork({ api, runner }: BrowserStage): Promise<string> {
  const idOf = (index: number) => `item-${index}`
  const workItems = Array.from({ length: 25 }, (_, index) => ({
    id: idOf(index),
    title: `Work item ${index}`,
    discipline: 'backend',
    hours: { low: 8 + index, likely: 14 + 1.5 * index, high: 20 + 2 * index },
    value: 1 + (index % 5),
    dependsOn: index < 4 ? [] : [...new Set([idOf(index - 4), idOf(Math.floor(index / 2))])],
    addresses: [{ part: 'valueProp', words: 'Home exercises' }],
  }))
  runner.rewrite = (draft) => {
    const [first, second, third = second] = draft.options
    const options = [first, second, third].flatMap((option, place) =>
      option === undefined
        ? []
        : [
            {
              ...option,
              key: `option-${place}`,
              name: `Way ${place}`,
              engineers: place + 1,
              workItemIds: workItems.map(({ id }) => id),
            },
          ],
    )
    return Draft.parse({ ...draft, workItems, options, recommendedKey: 'option-0' })
  }
  return `/projects/${(await projectWithPlan(api, 'Usual')).project.id}/plan`
}

/** Prints the median and the range, and how busy the machine is: others make every time longer. */
export function report(what: string, milliseconds: readonly number[]): void {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN).toFixed(0)
  const [load = 0] = loadavg()
  process.stdout.write(
    `${what}: ${at(0.5)} ms (${at(0)} to ${at(1)}, ${sorted.length} times, load average ${load.toFixed(1)})\n`,
  )
}
