import { config } from 'zod'

// As `no-eval.js` does for pages, which a worker does not load.
config({ jitless: true })
