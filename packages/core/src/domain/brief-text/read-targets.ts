import { TargetName, Targets } from '../schemas/brief.ts'
import { currencyOf, impliedCurrency } from '../schemas/currency.ts'
import { explainSchemaIssue } from './explain-schema-issue.ts'
import { type MarkdownIssue, quote } from './markdown-issue.ts'
import type { Bullet } from './read-bullets.ts'

interface TargetForm {
  /** What comes before the colon, in lower case. */
  key: string
  /** The value and what may surround it. */
  pattern: RegExp
  read: (value: string) => unknown
  expected: string
}

/** "60.000" is sixty in some countries and sixty thousand in others, so it is refused. */
const ambiguous = /[1-9]\d{0,2}\.\d{3}(?!\d)/

const number = String.raw`(?!${ambiguous.source})(\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:e[+-]?\d+)?)`

const readNumber = (digits: string) => Number(digits.replace(/[,' ]/g, ''))

const forms: Record<TargetName, TargetForm> = {
  weeks: {
    key: 'weeks',
    read: readNumber,
    pattern: new RegExp(`^${number}(?:\\s*(?:calendar )?weeks?)?\\.?$`, 'i'),
    expected: 'a number of calendar weeks, for example "weeks: 8"',
  },
  launchBy: {
    key: 'launch by',
    read: (date) => date,
    pattern: /^(\d{4}-\d{2}-\d{2})\.?$/,
    expected: 'a date, for example "launch by: 2027-05-01"',
  },
  budget: {
    key: 'budget',
    read: readNumber,
    pattern: new RegExp(`^(?:USD\\s*|\\$\\s*)?${number}(?:\\s*(?:USD|dollars))?\\.?$`, 'i'),
    expected: 'an amount in US dollars, for example "budget: 60,000 USD"',
  },
  engineers: {
    key: 'engineers',
    read: readNumber,
    pattern: /^(\d+)(?:\s*engineers?)?\.?$/i,
    expected: 'a number of people, for example "engineers: 2"',
  },
  currency: {
    key: 'currency',
    read: (code) => code.toUpperCase(),
    pattern: /^([a-z]{3})\.?$/i,
    expected: 'an ISO 4217 code, for example "currency: EUR"',
  },
}

const keys = TargetName.options.map((name) => `${forms[name].key}:`)

/** Reads `- weeks: 8` (calendar weeks), `- budget: 60,000 USD` and the like. Bullets that cannot be read become issues. */
export function readTargets(points: readonly Bullet[], issues: MarkdownIssue[]): Targets {
  const targets: Targets = {}
  for (const { line, words } of points) {
    const target = readTarget(words)
    if (typeof target === 'string') issues.push({ line, message: target })
    else if (targets[target.name] !== undefined)
      issues.push({ line, message: `${forms[target.name].key} appears twice` })
    else Object.assign(targets, target.value)
  }
  const dollars = points.find(({ words }) => inDollars.test(words))
  if (dollars !== undefined && currencyOf(targets) !== impliedCurrency)
    issues.push({ line: dollars.line, message: `the budget is in US dollars and the currency ${currencyOf(targets)}` })
  return targets
}

/** A budget that says itself that it is in US dollars. Without it, the line about the currency says what it is in. */
const inDollars = /^budget:.*(?:usd|\$|dollars)/i

/** Writes the bullets' texts so that `readTargets` reads the same targets. */
export function writeTargets({ weeks, launchBy, budget, engineers, currency }: Targets): string[] {
  return [
    ...(weeks === undefined ? [] : [`weeks: ${writeNumber(weeks)}`]),
    ...(launchBy === undefined ? [] : [`launch by: ${launchBy}`]),
    ...(budget === undefined
      ? []
      : [`budget: ${writeNumber(budget)}${(currency ?? impliedCurrency) === impliedCurrency ? ' USD' : ''}`]),
    ...(engineers === undefined ? [] : [`engineers: ${engineers}`]),
    ...(currency === undefined ? [] : [`currency: ${currency}`]),
  ]
}

/** "60,000", "12.5". A fourth decimal, as in "12.3450", shows that the number is a fraction. */
function writeNumber(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en-US')
  const written = String(value)
  return new RegExp(`^${ambiguous.source}$`).test(written) ? `${written}0` : written
}

/** A target, or the sentence that says why the bullet is not one. */
function readTarget(words: string): { name: TargetName; value: Targets } | string {
  const [, key = '', stated = ''] = /^([^:]*):\s*(.*)$/s.exec(words) ?? []
  const name = TargetName.options.find((name) => forms[name].key === key.trim().toLowerCase())
  if (name === undefined) return `${quote(words)} is not a target: write ${listOr(keys)}`
  const { pattern, expected, read } = forms[name]
  const found = pattern.exec(stated)?.[1]
  if (found === undefined) return `${quote(stated)} cannot be read: write ${expected}`
  const value = Targets.safeParse({ [name]: read(found) })
  if (value.success) return { name, value: value.data }
  return value.error.issues.map((issue) => `${forms[name].key} ${explainSchemaIssue(issue)}`).join('; ')
}

function listOr(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
