import { type Bench, report, type Speed, withBench } from './open-bench.ts'

// Measures when the page of a plan has its numbers, with an empty cache, from the begin of the navigation. Asserts nothing.
const speeds: Speed[] = [
  { name: 'as it is', processor: 1, network: 'loopback' },
  { name: '1.6 Mbit/s, 150 ms and a 4x slower processor', processor: 4, network: '1.6 Mbit/s' },
]

/** Runs in the page before anything else, and notes when the sentence of the recommendation is there. */
const watch = `
  window.readyAt = null
  new MutationObserver(() => {
    if (document.querySelector('.pg-outcome')) window.readyAt ??= performance.now()
  }).observe(document, { childList: true, subtree: true })
`

async function timeUntilReady({ open, planPath }: Bench, speed: Speed): Promise<number> {
  const { context, page } = await open(speed)
  await page.addInitScript(watch)
  await page.goto(planPath)
  await page.locator('.pg-outcome').waitFor({ timeout: 120_000 })
  const readyAt = await page.evaluate<number>('window.readyAt')
  await context.close()
  return readyAt
}

await withBench(async (bench) => {
  for (const speed of speeds) {
    const times: number[] = []
    for (let run = 0; run < 11; run++) times.push(await timeUntilReady(bench, speed))
    report(`console ready, ${speed.name}`, times)
  }
})
