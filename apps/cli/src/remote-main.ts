import { createRemoteCommands } from './create-remote-commands.ts'
import { runProcess } from './run-process.ts'

await runProcess(createRemoteCommands)
