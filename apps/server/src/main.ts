import module from 'node:module'
import { fileURLToPath } from 'node:url'

// Only the account that runs the server may read what it writes.
process.umask(0o077)
// Speeds up the next start. The cache lies beside the code, so only the owner of the code can write it; where the
// owner cannot, there is no cache.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)))
await import('./run-until-stopped.ts')
// Node does this at the end of the process, which is too late when the process is killed.
module.flushCompileCache()
