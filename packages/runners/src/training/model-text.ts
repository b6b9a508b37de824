import type { StoredNetwork } from '../offline/networks/network.ts'

/** Returns the text that a stored model has as a file. */
export function modelText(model: StoredNetwork): string {
  return `${JSON.stringify(model, null, 2)}\n`
}
