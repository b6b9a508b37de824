import type { Command } from 'commander'
import type { Terminal } from '../terminal.ts'

const help = `
The agent starts it, and speaks with it on standard input and output. It passes everything on to the server at PLANGATE_URL
(http://127.0.0.1:4400 when unset) with the API token in PLANGATE_TOKEN.
Exit codes: 0 standard input has ended, 2 wrong settings, 130 Ctrl-C.`

/** Adds `plangate mcp`. It loads no planner and no database, so that it starts fast. */
export function addMcp(commands: Command, terminal: Terminal): void {
  commands
    .command('mcp')
    .description('Let a coding agent read and ask a running Plangate, by the Model Context Protocol')
    .addHelpText('after', help)
    .action(async () => {
      const { mcpCommand } = await import('./mcp-command.ts')
      return mcpCommand(terminal)
    })
}
