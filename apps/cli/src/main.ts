import module from 'node:module'
import { fileURLToPath } from 'node:url'

// Makes the next start a third shorter. The cache is stored beside the code, so Node skips it if this user cannot write
// there.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url)))
const { createCommands } = await import('./create-commands.ts')
const { runProcess } = await import('./run-process.ts')
await runProcess(createCommands)
