import fc from 'fast-check'
import { inject } from 'vitest'

/** The number of runs for properties that do not set their own; 100 is fast-check's default. */
fc.configureGlobal({ numRuns: { quick: 25, full: 100 }[inject('extent')] })
