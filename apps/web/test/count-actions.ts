import type { Page } from 'playwright-core'

/** What a page was asked by hand: clicks, and presses of keys that typed no text. */
export interface Actions {
  clicks: number
  keys: number
}

/**
 * Counts what reaches the page from now on, by listeners in the page itself, which are first to hear of it. A press of Enter
 * on a button counts as a key and not as a click. Typing into a field counts as neither, and neither does Ctrl, Alt,
 * Shift or Meta alone, which only goes with another key.
 */
export async function countActions(page: Page): Promise<() => Promise<Actions>> {
  await page.evaluate(() => {
    const actions = { clicks: 0, keys: 0 }
    Reflect.set(window, 'countedActions', actions)
    const isTyping = ({ key, target, ctrlKey, metaKey }: KeyboardEvent) =>
      key.length === 1 &&
      !ctrlKey &&
      !metaKey &&
      target instanceof HTMLElement &&
      target.matches('textarea, input:not([type=checkbox], [type=radio], [type=range])')
    const modifiers = new Set(['Control', 'Meta', 'Shift', 'Alt'])
    const capture = { capture: true }
    // The browser makes a click without a pointer of a key that presses a button: its detail is 0.
    window.addEventListener(
      'click',
      (event) => (actions.clicks += Number(event.isTrusted && event.detail > 0)),
      capture,
    )
    window.addEventListener(
      'keydown',
      (event) => (actions.keys += Number(event.isTrusted && !modifiers.has(event.key) && !isTyping(event))),
      capture,
    )
  })
  return () => page.evaluate(() => ({ clicks: 0, keys: 0, ...Reflect.get(window, 'countedActions') }))
}
