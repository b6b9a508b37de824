import { inject } from 'vitest'
import type { Look } from './browser-stage.ts'

const everyLook: Look[] = [
  { size: 'wide', colorScheme: 'light' },
  { size: 'narrow', colorScheme: 'dark' },
  { size: 'wide', colorScheme: 'dark' },
  { size: 'narrow', colorScheme: 'light' },
]

/** The looks to check a screen in. The first two have both widths and both color schemes between them. */
export const looks = everyLook.slice(0, { sampled: 2, exhaustive: 4 }[inject('extent')])
