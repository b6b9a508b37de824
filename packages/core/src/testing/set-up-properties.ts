import fc from 'fast-check'
import { inject } from 'vitest'

/** `numRuns` is for properties that do not set their own. */
fc.configureGlobal({ seed: inject('seed'), numRuns: { sampled: 25, exhaustive: 200 }[inject('extent')] })
