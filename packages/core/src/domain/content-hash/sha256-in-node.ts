import { hash } from 'node:crypto'

/** The same as `sha256.ts`, in a quarter of the time. `imports` in package.json takes this one in Node. */
export function sha256(text: string): string {
  return hash('sha256', text)
}
