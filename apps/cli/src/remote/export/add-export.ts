import { ProjectId, RecordFormat } from '@plangate/core/schemas'
import { type Command, Option } from 'commander'
import { CommandFailure, exitCodes } from '../../exit-codes.ts'
import { parseBy } from '../../parse-by.ts'
import type { Terminal } from '../../terminal.ts'

const help = `
Formats: madr (the decision as Markdown, by MADR 4), json (the same with all that it rests on), csv (the work items), tasks
(the work of the chosen option, in the shape of spec-kit's tasks.md). docs/decision-records.md describes them.
Asks the server at PLANGATE_URL (http://127.0.0.1:4400 when unset) with the API token in PLANGATE_TOKEN, scope read.
With --verify, --permit and --keys it asks no server; the permit has to be of the Plangate at PLANGATE_URL.
Exit codes: 0 written, or a permit was given on what the file says, 2 wrong usage, file, project or token, 3 there is
nothing to write yet, or no such permit, 4 the server cannot be reached or cannot answer, 130 Ctrl-C.`

interface ExportOptions {
  format?: RecordFormat
  verify?: string
  permit?: string
  keys?: string
}

/** Adds `plangate export`. It loads no planner and no database, so that it starts fast. */
export function addExport(commands: Command, terminal: Terminal): void {
  commands
    .command('export')
    .description('Print the decision of a project as a file, or compare such a file with the permits')
    .argument('[project]', 'the id of the project, as in its address', parseBy(ProjectId, 'Write the id of a project.'))
    .addOption(new Option('--format <format>', 'what to print').choices(RecordFormat.options))
    .option('--verify <file>', 'a record in Markdown or JSON, to compare with the permits; - reads standard input')
    .option(
      '--permit <file>',
      'with --verify: ask no server, and compare with the signed permit in this file; needs --keys',
    )
    .option('--keys <file>', "with --permit: the server's keys, from /.well-known/jwks.json")
    .addHelpText('after', help)
    .action((projectId: ProjectId | undefined, options: ExportOptions) => write(projectId, options, terminal))
}

async function write(projectId: ProjectId | undefined, options: ExportOptions, terminal: Terminal): Promise<void> {
  const { format, verify, permit, keys } = options
  if (verify !== undefined) {
    if (projectId !== undefined || format !== undefined) throw wrong('--verify takes no project and no format.')
    return compare(verify, options, terminal)
  }
  if (permit !== undefined || keys !== undefined) throw wrong('--permit and --keys require --verify.')
  if (projectId === undefined || format === undefined) throw wrong('Name a project and a format, or a file to verify.')
  const { exportCommand } = await import('./export-command.ts')
  return exportCommand({ projectId, format }, terminal)
}

/** What it loads is loaded here, so that other commands load no Markdown and no cryptography. */
async function compare(recordPath: string, { permit, keys }: ExportOptions, terminal: Terminal): Promise<void> {
  if (permit === undefined && keys === undefined) {
    const { verifyCommand } = await import('./verify-command.ts')
    return verifyCommand(recordPath, terminal)
  }
  if (permit === undefined || keys === undefined) throw wrong('--permit and --keys require each other.')
  const { verifyOfflineCommand } = await import('./verify-offline-command.ts')
  return verifyOfflineCommand({ recordPath, permitPath: permit, keysPath: keys }, terminal)
}

const wrong = (message: string) => new CommandFailure(exitCodes.usage, message)
