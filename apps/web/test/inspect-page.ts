import type { Page } from 'playwright-core'

/** What a page consists of. */
export interface PageParts {
  /** All words on it, in fields too. */
  text: string
  /**
   * Every kind of element, and every attribute that could do something on one of its kind: "a@href". Those that only
   * name, describe or adorn come and go with what is loading and where the pointer is.
   */
  kinds: string[]
  /** All addresses that it links to or loads from. */
  addresses: string[]
  /** Whether something is still to come, or a chart to be drawn. */
  isLoading: boolean
}

export async function inspectPage(page: Page): Promise<PageParts> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('*')]
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
    const inert = /^(aria-.*|data-.*|class|id|style|role|tabindex|title|hidden|disabled|inert)$/
    const kinds = elements.flatMap(({ localName, attributes }) => [
      localName,
      ...[...attributes].flatMap(({ name }) => (inert.test(name) ? [] : `${localName}@${name}`)),
    ])
    const naming = ['href', 'src', 'srcset', 'srcdoc', 'action', 'formaction', 'data', 'xlink:href', 'content', 'style']
    const addresses = elements.flatMap((element) => naming.flatMap((name) => element.getAttribute(name) ?? []))
    return {
      text: [document.body.textContent, document.title, ...fields.map(({ value }) => value)].join('\n'),
      kinds: [...new Set(kinds)],
      addresses: [...new Set(addresses)],
      isLoading:
        document.querySelector(
          '.mantine-Skeleton-root, [aria-busy="true"], figure .recharts-wrapper:not(:has(line))',
        ) !== null,
    }
  })
}
