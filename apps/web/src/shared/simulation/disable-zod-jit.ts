import { config } from 'zod'

// Workers do not load `disable-zod-jit.js`, which does this for the page.
config({ jitless: true })
