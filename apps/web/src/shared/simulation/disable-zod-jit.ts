import { config } from 'zod'

// Workers do not run `main.tsx`, which does this for the page.
config({ jitless: true })
