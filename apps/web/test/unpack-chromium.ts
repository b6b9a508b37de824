import { findChromium } from './browser.ts'

/** Runs before the workers start: one would otherwise launch the file that another is still writing. */
export default async function unpackChromium(): Promise<void> {
  await findChromium()
}
