import { inject } from 'vitest'
import { everyLook } from './looks.ts'

/** The looks to check a screen in: all of them only in an exhaustive run. */
export const looks = everyLook.slice(0, { sampled: 2, exhaustive: 4 }[inject('extent')])
