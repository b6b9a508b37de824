import { defaultRate } from '@plangate/core/estimate'
import { Feedback, maxWordsLength, type RateBand, Tier, WrittenRateBand } from '@plangate/core/schemas'
import { Argument, Command, InvalidArgumentError } from 'commander'
import { CommandFailure, exitCodes } from './exit-codes.ts'
import { planCommand } from './plan-command.ts'
import type { Terminal } from './run.ts'
import { tierCommand } from './tier-command.ts'
import { revokeCommand } from './tokens-command.ts'

const notes = `
Exit codes: 0 fine, 1 the brief is bad, 2 wrong usage or an unreadable file, 3 the planner failed, 130 Ctrl-C.
The form of a brief: docs/brief-format.md. Nothing is stored, and nothing leaves this machine.`

const operatorNotes = `
Reads DATABASE_URL and PLANGATE_DATA_DIR as the server does. Stop the server first if its database is embedded. As a
start of the server does, this brings the database up to date.
Exit codes: 0 fine, 2 wrong usage or nobody like that has signed in, 3 the database cannot be used.`

const issuerWords = 'the OpenID provider, as PLANGATE_OIDC_ISSUER has it; local for the local founder'
const subjectWords = 'what the provider calls the user (sub); founder for the local founder'

/** The command line. Help and results go to `output`, everything else to `errors`; the process is never ended here. */
export function createCommands(terminal: Terminal): Command {
  const commands = new Command('plangate')
    .description('Priced execution plans for a brief')
    .exitOverride()
    .configureOutput({
      writeOut: (words) => terminal.output.write(words),
      writeErr: (words) => terminal.errors.write(words),
    })
  addPlan(commands, terminal)
  addTier(commands, terminal)
  addTokens(commands, terminal)
  return commands
}

function addPlan(commands: Command, terminal: Terminal): void {
  commands
    .command('plan')
    .description('Write 2-3 plan options for a brief and compare them')
    .argument('<brief>', 'the brief, a Markdown file; - reads it from the standard input')
    .option('--json', 'print the options as JSON', false)
    .option('--feedback <words>', 'what should be different from the first plan', parseFeedback)
    .option(
      '--pin <place>',
      'an option of the first plan to keep, counted from 1; with --feedback, at most twice',
      parsePin,
    )
    .option('--rate <low-high>', 'USD per person-hour', parseRate, defaultRate)
    .addHelpText('after', notes)
    .action((path: string, { pin, ...options }: PlanOptions) => {
      if (pin !== undefined && options.feedback === undefined)
        throw new CommandFailure(
          exitCodes.usage,
          '--pin goes with --feedback: it says which options the feedback leaves alone.',
        )
      return planCommand({ path, pins: pin ?? [], ...options }, terminal)
    })
}

function addTier(commands: Command, terminal: Terminal): void {
  commands
    .command('tier')
    .description('What a user pays for')
    .command('set')
    .description('Set the tier of a user who has signed in')
    .argument('<issuer>', issuerWords)
    .argument('<subject>', subjectWords)
    .addArgument(new Argument('<tier>', 'what they pay for').choices(Tier.options))
    .addHelpText('after', operatorNotes)
    .action((issuer: string, subject: string, tier: Tier) => tierCommand({ issuer, subject }, tier, terminal))
}

function addTokens(commands: Command, terminal: Terminal): void {
  commands
    .command('tokens')
    .description('The API tokens of a user')
    .command('revoke')
    .description('Revoke all API tokens of a user, such as one who was blocked at the provider')
    .argument('<issuer>', issuerWords)
    .argument('<subject>', subjectWords)
    .addHelpText('after', operatorNotes)
    .action((issuer: string, subject: string) => revokeCommand({ issuer, subject }, terminal))
}

interface PlanOptions {
  json: boolean
  feedback?: string
  pin?: number[]
  rate: RateBand
}

function parseFeedback(words: string): string {
  const text = Feedback.shape.text.safeParse(words)
  if (text.success) return text.data
  throw new InvalidArgumentError(
    `Say in words what should change, in at most ${maxWordsLength.toLocaleString('en-US')} characters.`,
  )
}

function parsePin(words: string, before: number[] = []): number[] {
  const pins = [...before, Number(words)]
  if (pins.every((place) => [1, 2, 3].includes(place)) && pins.length <= 2) return pins
  throw new InvalidArgumentError('Name at most two options by their places: 1, 2 or 3.')
}

function parseRate(words: string): RateBand {
  const rate = WrittenRateBand.safeParse(words)
  if (rate.success) return rate.data
  throw new InvalidArgumentError('Write a band of USD per person-hour, the lower end first: 150-190.')
}
