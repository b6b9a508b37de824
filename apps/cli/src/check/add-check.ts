import { BuildEnvironment, type BuildToAuthorize, Commit, ProjectId } from '@plangate/core/schemas'
import { type Command, Option } from 'commander'
import { CommandFailure, exitCodes } from '../exit-codes.ts'
import { parseBy } from '../parse-by.ts'
import type { Terminal } from '../terminal.ts'
import { checkCommand } from './check-command.ts'
import { hookCommand } from './hook-command.ts'

const help = `
Asks the server at PLANGATE_URL (http://127.0.0.1:4400 when unset) with the API token in PLANGATE_TOKEN.
Exit codes: 0 permitted, 2 wrong usage, project or token, 3 refused, 4 the server cannot be reached or cannot answer,
130 Ctrl-C. docs/where-builds-happen.md shows it in a coding agent, in Git and in GitHub Actions.`

interface CheckOptions extends Omit<BuildToAuthorize, 'projectId'> {
  json: boolean
  hook?: 'claude-code'
  strict: boolean
  offline?: string
  keys?: string
}

/** Adds `plangate check`. It loads no planner and no database, so that it starts fast. */
export function addCheck(commands: Command, terminal: Terminal): void {
  commands
    .command('check')
    .description('Ask a running Plangate whether a project may be built now')
    .argument('<project>', 'the id of the project, as in its address', parseBy(ProjectId, 'Write the id of a project.'))
    .option('--commit <id>', 'the version of the code to build', parseBy(Commit, 'Write the id of a commit.'))
    .option('--environment <name>', 'where the build goes', parseBy(BuildEnvironment, 'Write one line.'))
    .option('--json', 'print the permit, or the reason of the refusal, as JSON', false)
    .addOption(new Option('--hook <agent>', 'answer a hook of a coding agent').choices(['claude-code']))
    .option('--strict', 'with --hook: also block when the server cannot be asked', false)
    .option('--offline <file>', 'ask no server, and check the signed permit in this file; needs --keys')
    .option('--keys <file>', "with --offline: the server's keys, from /.well-known/jwks.json")
    .addHelpText('after', help)
    .action((projectId: ProjectId, options: CheckOptions) => check(projectId, options, terminal))
}

async function check(
  projectId: ProjectId,
  { json, hook, strict, offline, keys, ...target }: CheckOptions,
  terminal: Terminal,
): Promise<void> {
  const question = { projectId, ...target }
  if (offline !== undefined || keys !== undefined) {
    if (offline === undefined || keys === undefined) throw wrong('--offline and --keys require each other.')
    if (hook !== undefined || strict) throw wrong('--offline answers no hook.')
    // Loaded here, so that other checks load no cryptography.
    const { offlineCommand } = await import('./offline-command.ts')
    return offlineCommand({ question, permitPath: offline, keysPath: keys, json }, terminal)
  }
  if (hook !== undefined) return hookCommand({ question, strict }, terminal)
  if (strict) throw wrong('--strict requires --hook: without it, every failure blocks.')
  return checkCommand({ question, json }, terminal)
}

const wrong = (message: string) => new CommandFailure(exitCodes.usage, message)
