import type { Page } from 'playwright-core'

/** The parts of a page that an injected text could change. */
export interface PageParts {
  /** All text, including the values of fields. */
  text: string
  /**
   * Every element name, and every attribute that could do something: "a@href". Leaves out attributes that only name,
   * describe or style, because they depend on loading states and the pointer.
   */
  kinds: string[]
  /** All URLs that it links to or loads from. */
  addresses: string[]
  /** Whether something is still loading, or a chart is not drawn yet. */
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
