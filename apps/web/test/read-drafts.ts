import type { Page } from 'playwright-core'

/** All drafts that the browser keeps for this site, as JSON. */
export function readDrafts(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('plangate-drafts')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const close = (kept: unknown[]) => {
            database.close()
            resolve(JSON.stringify(kept))
          }
          if (!database.objectStoreNames.contains('drafts')) return close([])
          const reading = database.transaction('drafts').objectStore('drafts').getAll()
          reading.onerror = () => reject(reading.error)
          reading.onsuccess = () => close(reading.result)
        }
      }),
  )
}
