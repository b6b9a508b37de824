import type { Page } from 'playwright-core'

/** A screen that is checked for accessibility. */
export interface Screen {
  name: string
  /** Sets up the state and returns the path. */
  path: () => Promise<string>
  /** What to do on the page before it is checked. */
  act?: (page: Page) => Promise<void>
  /** The text that shows once the page is ready. */
  shows: string | RegExp
}
