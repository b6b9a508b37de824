import type { Page } from 'playwright-core'

/** What a page consists of. */
export interface PageParts {
  /** All words on it, in fields too. */
  text: string
  /** Every element with every attribute that one of its kind has: "a@href". */
  kinds: string[]
  /** All addresses that it links to or loads from. */
  addresses: string[]
}

export async function inspectPage(page: Page): Promise<PageParts> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('*')]
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
    const kinds = elements.flatMap(({ localName, attributes }) => [
      localName,
      ...[...attributes].map(({ name }) => `${localName}@${name}`),
    ])
    const naming = ['href', 'src', 'srcset', 'srcdoc', 'action', 'formaction', 'data', 'xlink:href', 'content']
    const addresses = elements.flatMap((element) => naming.flatMap((name) => element.getAttribute(name) ?? []))
    return {
      text: [document.body.textContent, document.title, ...fields.map(({ value }) => value)].join('\n'),
      kinds: [...new Set(kinds)],
      addresses: [...new Set(addresses)],
    }
  })
}
