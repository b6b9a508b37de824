import fc from 'fast-check'
import { inject } from 'vitest'

/** For properties that do not say how often they want to be tried; 100 is what fast-check does on its own. */
fc.configureGlobal({ numRuns: { quick: 25, full: 100 }[inject('extent')] })
