import module from 'node:module'
import { fileURLToPath } from 'node:url'

// What it writes is for its own account.
process.umask(0o077)
// A process that was killed is to be back soon: what the last start has compiled need not be compiled again. Nobody but
// the owner of the code may write there, and where not even that one may, nothing is kept.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)))
await import('./run-until-stopped.ts')
// At the end of the process, which is when Node does it, would be too late for one that is killed.
module.flushCompileCache()
