import type { Page } from 'playwright-core'

/** Returns the text that somebody sees on the page: not what is folded, or there for screen readers alone. */
export function readVisibleText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const range = document.createRange()
      range.selectNodeContents(node)
      const { width, height } = range.getBoundingClientRect()
      const isHidden = node.parentElement?.closest('.mantine-VisuallyHidden-root, script, style, title') !== null
      if (!isHidden && width > 1 && height > 1 && node.parentElement?.checkVisibility())
        texts.push(node.textContent ?? '')
    }
    return texts.join(' ')
  })
}
