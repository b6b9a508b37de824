import { Day, ItemActual, type ItemState, ProjectId } from '@plangate/core/schemas'
import { type Command, InvalidArgumentError } from 'commander'
import { CommandFailure, exitCodes } from '../exit-codes.ts'
import { parseBy } from '../parse-by.ts'
import type { Terminal } from '../terminal.ts'
import type { RecordRequest } from './record-command.ts'

const help = `
Hours are paid person-hours since an item was begun, not only since the last record; a later record corrects an earlier
one. The file is CSV with the columns item, state (open, done or dropped) and hours, as the page "Progress" exports it.
--hours or --cost, with or without --weeks, are totals of all that was selected, and finish the plan.
The server at PLANGATE_URL (http://127.0.0.1:4400 when unset) keeps the record; the API token in PLANGATE_TOKEN needs the
scope plan. docs/agents-as-planners.md has an example.
Exit codes: 0 recorded, 1 the file or the record is not accepted, 2 wrong usage, project or token, or unreadable file,
3 nothing is selected, 4 the server cannot be reached or cannot answer, 130 Ctrl-C.`

interface RecordOptions extends Partial<Record<ItemState, ItemActual[]>> {
  hours?: number
  cost?: number
  weeks?: number
  on?: string
  json: boolean
}

/** Adds `plangate record`. It loads no planner and no database, so that it starts fast. */
export function addRecord(commands: Command, terminal: Terminal): void {
  commands
    .command('record')
    .description('Record with a running Plangate what work on the selected plan has really taken')
    .argument('<project>', 'the id of the project, as in its address', parseBy(ProjectId, 'Write the id of a project.'))
    .argument('[file]', 'a CSV file with the hours of items; - reads standard input')
    .option('--open <item=hours>', 'an item that is not done yet; may be repeated', parseItem('open'))
    .option('--done <item=hours>', 'an item that is done; may be repeated', parseItem('done'))
    .option('--dropped <item=hours>', 'an item that will not be built; may be repeated', parseItem('dropped'))
    .option('--hours <number>', 'person-hours of the whole plan', parseAmount)
    .option('--cost <number>', 'the cost of the whole plan, in its currency', parseAmount)
    .option('--weeks <number>', 'calendar weeks of the whole plan', parseAmount)
    .option(
      '--on <day>',
      'the day that the record is for; today if left out',
      parseBy(Day, 'Write a day as 2026-12-07.'),
    )
    .option('--json', 'print the record, or the reason of the refusal, as JSON', false)
    .addHelpText('after', help)
    .action(async (projectId: ProjectId, path: string | undefined, options: RecordOptions) => {
      const request = toRequest(projectId, path, options)
      const { recordCommand } = await import('./record-command.ts')
      return recordCommand(request, terminal)
    })
}

function toRequest(
  projectId: ProjectId,
  path: string | undefined,
  { open = [], done = [], dropped = [], on, json, ...totals }: RecordOptions,
): RecordRequest {
  const items = [...open, ...done, ...dropped]
  const hasTotals = Object.keys(totals).length > 0
  if (path === undefined && items.length === 0 && !hasTotals)
    throw new CommandFailure(exitCodes.usage, 'Name a file, an item or a total to record.')
  return {
    ...{ projectId, items, json },
    ...(path !== undefined && { path }),
    ...(hasTotals && { totals }),
    ...(on !== undefined && { on }),
  }
}

function parseItem(state: ItemState): (argument: string, earlier?: ItemActual[]) => ItemActual[] {
  return (argument, earlier = []) => {
    const [, workItemId, hours] = /^([^=]+)=([\d.]+)$/.exec(argument) ?? []
    const { data } = ItemActual.safeParse({ workItemId, state, hours: Number(hours) })
    if (data !== undefined) return [...earlier, data]
    throw new InvalidArgumentError('Write the id of an item and its hours, such as sign-in=12.5.')
  }
}

function parseAmount(argument: string): number {
  if (/^\d+(\.\d+)?$/.test(argument)) return Number(argument)
  throw new InvalidArgumentError('Write a number such as 12 or 12.5.')
}
