import { createCommands } from './create-commands.ts'
import { runProcess } from './run-process.ts'

await runProcess(createCommands)
