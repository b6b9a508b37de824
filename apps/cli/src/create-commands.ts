import { defaultRate } from '@plangate/core/estimate'
import {
  type Currency,
  Feedback,
  KnownCurrency,
  maxWordsLength,
  normalizeText,
  type RateBand,
  StartDate,
  Tier,
  WrittenRateBand,
} from '@plangate/core/schemas'
import { Argument, type Command, InvalidArgumentError } from 'commander'
import { createRemoteCommands } from './create-remote-commands.ts'
import { type EraseOptions, eraseAccountCommand, eraseProjectCommand } from './erase-command.ts'
import { CommandFailure, exitCodes } from './exit-codes.ts'
import { rotateKeysCommand } from './keys-command.ts'
import type { Terminal } from './terminal.ts'
import { tierCommand } from './tier-command.ts'
import { revokeCommand } from './tokens-command.ts'

const planHelp = `
Reads Markdown, plain text, .docx, .pdf and .html. Standard error says where the passages went and what is missing.
Exit codes: 0 success, 1 too little to plan from or, with --strict, a wrong line, 2 wrong usage or unreadable file, 3 planner failed, 130 Ctrl-C.
docs/brief-format.md describes Plangate's own format of a brief. Nothing is stored. Nothing leaves this machine, unless
PLANGATE_RUNNER names a language model elsewhere.`

const briefHelp = `
Reads Markdown, plain text, .docx, .pdf and .html. Standard error says where the passages went and what is missing.
Exit codes: 0 success, 2 wrong usage or unreadable file, 130 Ctrl-C. Nothing is stored.`

const operatorHelp = `
Reads DATABASE_URL and PLANGATE_DATA_DIR like the server, and migrates the database like a start of the server. Stop
the server first if its database is embedded.
Exit codes: 0 success, 2 wrong usage or unknown user, 3 the database cannot be used.`

const keysHelp = `
Reads PLANGATE_KEYS_SECRET like the server.
${operatorHelp.replace('unknown user', 'no secret')}`

const eraseHelp = `
It cannot be undone. Backups that were made before still hold everything. The audit log keeps who decided what and when,
by ids, without any text.
${operatorHelp.replace('unknown user', 'unknown user or project, or not confirmed')}`

const issuerHelp = 'the OpenID provider, as in PLANGATE_OIDC_ISSUER; "local" for the local founder'
const subjectHelp = 'the provider\'s id of the user (sub); "founder" for the local founder'

/** Creates the command line with all commands: the remote ones, those that plan here, and those of operators. */
export function createCommands(terminal: Terminal): Command {
  const commands = createRemoteCommands(terminal).description('Writes priced execution plans for a brief')
  addPlan(commands, terminal)
  addBrief(commands, terminal)
  addTier(commands, terminal)
  addTokens(commands, terminal)
  addKeys(commands, terminal)
  addErase(commands, terminal)
  return commands
}

function addPlan(commands: Command, terminal: Terminal): void {
  commands
    .command('plan')
    .description('Write 2-3 plan options for a document, and compare them')
    .argument('<document>', 'a brief, or any document; - reads standard input')
    .option('--strict', "accept only Plangate's own format of a brief, and name every wrong line", false)
    .option('--json', 'print the options as JSON, with the draft that "plangate submit" takes', false)
    .option('--feedback <text>', 'what should change compared to the first plan', parseFeedback)
    .option(
      '--pin <position>',
      'the position of an option in the first plan to keep, from 1; needs --feedback; at most twice',
      parsePin,
    )
    .option('--rate <low-high>', 'per person-hour, in the currency', parseRate, defaultRate)
    .option('--currency <code>', 'of all amounts, by ISO 4217; without it, that of the document', parseCurrency)
    .option('--start <date>', 'the day on which work starts, such as 2026-12-07', parseStart)
    .addHelpText('after', planHelp)
    .action(async (path: string, { pin, currency, start, ...options }: PlanOptions) => {
      if (pin !== undefined && options.feedback === undefined)
        throw new CommandFailure(
          exitCodes.usage,
          '--pin requires --feedback: it names the options that the feedback leaves unchanged.',
        )
      // Loaded here, so that other commands load no planner.
      const { planCommand } = await import('./plan-command.ts')
      const given = { currency: currency ?? null, startDate: start ?? null }
      return planCommand({ path, pins: pin ?? [], ...given, ...options }, terminal)
    })
}

function addBrief(commands: Command, terminal: Terminal): void {
  commands
    .command('brief')
    .description("Read a document, and print it as a brief in Plangate's own format")
    .argument('<document>', 'any document; - reads standard input')
    .addHelpText('after', briefHelp)
    .action(async (path: string) => {
      const { briefCommand } = await import('./brief-command.ts')
      return briefCommand(path, terminal)
    })
}

function addTier(commands: Command, terminal: Terminal): void {
  commands
    .command('tier')
    .description('Manage the tiers of users')
    .command('set')
    .description('Set the tier of a user who has signed in before')
    .argument('<issuer>', issuerHelp)
    .argument('<subject>', subjectHelp)
    .addArgument(new Argument('<tier>', 'the new tier').choices(Tier.options))
    .addHelpText('after', operatorHelp)
    .action((issuer: string, subject: string, tier: Tier) => tierCommand({ issuer, subject }, tier, terminal))
}

function addTokens(commands: Command, terminal: Terminal): void {
  commands
    .command('tokens')
    .description('Manage the API tokens of users')
    .command('revoke')
    .description('Revoke all API tokens of a user, for example of one who is blocked at the provider')
    .argument('<issuer>', issuerHelp)
    .argument('<subject>', subjectHelp)
    .addHelpText('after', operatorHelp)
    .action((issuer: string, subject: string) => revokeCommand({ issuer, subject }, terminal))
}

function addKeys(commands: Command, terminal: Terminal): void {
  commands
    .command('keys')
    .description('Manage the keys that sign permits')
    .command('rotate')
    .description('Create a new signing key; what the old one signed stays valid until it expires')
    .addHelpText('after', keysHelp)
    .action(() => rotateKeysCommand(terminal))
}

function addErase(commands: Command, terminal: Terminal): void {
  const erase = commands.command('erase').description('Erase a project or a user forever')
  erase
    .command('project')
    .description('Erase a project: its name, brief, plans, decisions and runs')
    .argument('<id>', 'the id of the project, as in its address')
    .option('--yes', yesHelp, false)
    .addHelpText('after', eraseHelp)
    .action((id: string, options: EraseOptions) => eraseProjectCommand(id, options, terminal))
  erase
    .command('account')
    .description('Erase a user with all projects and API tokens; they start from nothing if they sign in again')
    .argument('<issuer>', issuerHelp)
    .argument('<subject>', subjectHelp)
    .option('--yes', yesHelp, false)
    .addHelpText('after', eraseHelp)
    .action((issuer: string, subject: string, options: EraseOptions) =>
      eraseAccountCommand({ issuer, subject }, options, terminal),
    )
}

const yesHelp = 'erase without asking'

interface PlanOptions {
  strict: boolean
  json: boolean
  feedback?: string
  pin?: number[]
  rate: RateBand
  currency?: Currency
  start?: string
}

function parseFeedback(argument: string): string {
  const text = Feedback.shape.text.safeParse(normalizeText(argument))
  if (text.success) return text.data
  throw new InvalidArgumentError(
    `Write what should change, in at most ${maxWordsLength.toLocaleString('en-US')} characters.`,
  )
}

function parsePin(argument: string, earlier: number[] = []): number[] {
  const pins = [...earlier, Number(argument)]
  if (pins.every((position) => [1, 2, 3].includes(position)) && pins.length <= 2) return pins
  throw new InvalidArgumentError('Name at most two options by position: 1, 2 or 3.')
}

function parseRate(argument: string): RateBand {
  const rate = WrittenRateBand.safeParse(argument)
  if (rate.success) return rate.data
  throw new InvalidArgumentError('Write a range per person-hour, the lower rate first: 150-190.')
}

function parseCurrency(argument: string): Currency {
  const currency = KnownCurrency.safeParse(argument)
  if (currency.success) return currency.data
  throw new InvalidArgumentError('Write a code of ISO 4217, such as EUR.')
}

function parseStart(argument: string): string {
  const start = StartDate.safeParse(argument)
  if (start.success) return start.data
  throw new InvalidArgumentError('Write a day as 2026-12-07.')
}
