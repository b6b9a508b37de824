import { Command } from 'commander'
import { addCheck } from './check/add-check.ts'
import { addMcp } from './mcp/add-mcp.ts'
import { addRecord } from './remote/add-record.ts'
import { addSubmit } from './remote/add-submit.ts'
import { addExport } from './remote/export/add-export.ts'
import type { Terminal } from './terminal.ts'

/**
 * Creates the command line with the commands that call a running Plangate over HTTP, and need nothing else. Help and results
 * go to `output`, everything else to `errors`. It never ends the process.
 */
export function createRemoteCommands(terminal: Terminal): Command {
  const commands = new Command('plangate')
    .description('Calls a running Plangate')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.output.write(text),
      writeErr: (text) => terminal.errors.write(text),
    })
  addSubmit(commands, terminal)
  addRecord(commands, terminal)
  addCheck(commands, terminal)
  addExport(commands, terminal)
  addMcp(commands, terminal)
  return commands
}
