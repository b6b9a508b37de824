import { ProjectId } from '@plangate/core/schemas'
import { type Command, InvalidArgumentError } from 'commander'
import { parseBy } from '../parse-by.ts'
import type { Terminal } from '../terminal.ts'
import type { SubmitRequest } from './submit-command.ts'

const help = `
Takes a draft as JSON: work items and 2-3 options without totals, or all that "plangate plan <document> --json" prints.
docs/agents-as-planners.md describes it. The server at PLANGATE_URL (http://127.0.0.1:4400 when unset) checks and prices
it; the API token in PLANGATE_TOKEN needs the scope plan.
Exit codes: 0 stored, 1 the draft is refused, with every issue and its path, 2 wrong usage, file, project or token,
3 the project takes no plan now, or has a newer version, 4 the server cannot be reached or cannot answer, 130 Ctrl-C.`

type SubmitOptions = Pick<SubmitRequest, 'json' | 'author' | 'baseVersion' | 'editedFrom'>

/** Adds `plangate submit`. It loads no planner and no database, so that it starts fast. */
export function addSubmit(commands: Command, terminal: Terminal): void {
  commands
    .command('submit')
    .description('Submit a plan that you or an agent has written to a running Plangate')
    .argument('<project>', 'the id of the project, as in its address', parseBy(ProjectId, 'Write the id of a project.'))
    .argument('<draft>', 'a file with the draft as JSON; - reads standard input')
    .option('--base-version <number>', 'the version that the draft was made from; 0 for the first plan', parseVersion)
    .option('--edited-from <number>', 'the version that was edited, which need not be the newest', parseVersion)
    .option('--author <name>', 'the name of the agent that wrote the draft')
    .option('--json', 'print the plan, or the reason of the refusal, as JSON', false)
    .addHelpText('after', help)
    .action(async (projectId: ProjectId, path: string, options: SubmitOptions) => {
      const { submitCommand } = await import('./submit-command.ts')
      return submitCommand({ projectId, path, ...options }, terminal)
    })
}

function parseVersion(argument: string): number {
  if (/^\d{1,7}$/.test(argument)) return Number(argument)
  throw new InvalidArgumentError('Write the number of a version.')
}
