import type { Page } from 'playwright-core'
import { report, type Speed, withBench } from './open-bench.ts'

// Measures what-if from a key press on a control to the frame with the new numbers. Every step is one that was not
// computed before. Asserts nothing.
const speeds: Speed[] = [
  { name: 'as it is', processor: 1, network: 'loopback' },
  { name: 'a 4x slower processor', processor: 4, network: 'loopback' },
]

/**
 * Runs in the page before anything else. A message is handled after the frame that was asked for is painted. The page says
 * when it has the numbers: looking for them again and again takes the same thread milliseconds of each step.
 */
const watch = `
  window.shownAfter = []
  let whenShown = Promise.withResolvers()
  window.nextShown = () => (whenShown = Promise.withResolvers()).promise
  const figures = () => [...document.querySelectorAll('.pg-changed-options dd')].map((cell) => cell.textContent).join()
  const whenPainted = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    port2.postMessage(null)
  })
  document.addEventListener('keydown', ({ timeStamp }) => {
    const before = figures()
    const observer = new MutationObserver(() => {
      if (figures() === before) return
      observer.disconnect()
      whenPainted(() => {
        window.shownAfter.push(performance.now() - timeStamp)
        whenShown.resolve()
      })
    })
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  }, true)
`

/** Presses a key on a slider some times, each when the numbers of the last one are there. */
async function press(page: Page, slider: RegExp, key: 'ArrowLeft' | 'ArrowRight', times: number): Promise<number[]> {
  const control = page.getByRole('slider', { name: slider })
  await control.focus()
  await page.evaluate('window.shownAfter = []')
  for (let done = 0; done < times; done++) {
    const shown = page.evaluate('window.nextShown()')
    await page.keyboard.press(key)
    await shown
  }
  return page.evaluate<number[]>('window.shownAfter')
}

await withBench(async (bench) => {
  for (const speed of speeds) {
    const { context, page } = await bench.open(speed)
    await page.addInitScript(watch)
    await page.goto(`${bench.planPath}?view=what-if`)
    await page.locator('.pg-changed-options dd').first().waitFor({ timeout: 120_000 })
    // Before the teams: a schedule that cannot get any shorter would show the same weeks after each press.
    const weeks = await press(page, /^Focused hours/, 'ArrowLeft', 12)
    report(`key press to new numbers, the week of all options, ${speed.name}`, weeks)
    const teams: number[] = []
    for (const letter of ['A', 'B', 'C'])
      teams.push(...(await press(page, new RegExp(`^Engineers of option ${letter}`), 'ArrowRight', 6)))
    report(`key press to new numbers, the team of one option, ${speed.name}`, teams)
    await context.close()
  }
})
