import { Targets } from '../schemas/brief.ts'
import { explainSchemaIssue } from './explain-schema-issue.ts'
import { type MarkdownIssue, quote } from './markdown-issue.ts'
import type { Bullet } from './read-bullets.ts'

type TargetName = keyof Targets

interface TargetForm {
  /** The number and what may surround it. */
  pattern: RegExp
  expected: string
}

/** "60.000" is sixty in some countries and sixty thousand in others, so it is refused. */
const ambiguous = /[1-9]\d{0,2}\.\d{3}(?!\d)/

const number = String.raw`(?!${ambiguous.source})(\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:e[+-]?\d+)?)`

const forms: Record<TargetName, TargetForm> = {
  weeks: {
    pattern: new RegExp(`^${number}(?:\\s*(?:calendar )?weeks?)?\\.?$`, 'i'),
    expected: 'a number of calendar weeks, for example "weeks: 8"',
  },
  budget: {
    pattern: new RegExp(`^(?:USD\\s*|\\$\\s*)?${number}(?:\\s*(?:USD|dollars))?\\.?$`, 'i'),
    expected: 'an amount in US dollars, for example "budget: 60,000 USD"',
  },
}

/** Reads `- weeks: 8` (calendar weeks) and `- budget: 60,000 USD` bullets. Those that cannot be read become issues. */
export function readTargets(points: readonly Bullet[], issues: MarkdownIssue[]): Targets {
  const targets: Targets = {}
  for (const { line, words } of points) {
    const target = readTarget(words)
    if (typeof target === 'string') issues.push({ line, message: target })
    else if (targets[target.name] !== undefined) issues.push({ line, message: `${target.name} appears twice` })
    else targets[target.name] = target.value
  }
  return targets
}

/** Writes the bullets' texts so that `readTargets` reads the same numbers. */
export function writeTargets({ weeks, budget }: Targets): string[] {
  const written: string[] = []
  if (weeks !== undefined) written.push(`weeks: ${writeNumber(weeks)}`)
  if (budget !== undefined) written.push(`budget: ${writeNumber(budget)} USD`)
  return written
}

/** "60,000", "12.5". A fourth decimal, as in "12.3450", shows that the number is a fraction. */
function writeNumber(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en-US')
  const written = String(value)
  return new RegExp(`^${ambiguous.source}$`).test(written) ? `${written}0` : written
}

/** A target, or the sentence that says why the bullet is not one. */
function readTarget(words: string): { name: TargetName; value: number } | string {
  const [, key = '', stated = ''] = /^([^:]*):\s*(.*)$/s.exec(words) ?? []
  const name = key.trim().toLowerCase()
  if (name !== 'weeks' && name !== 'budget') return `${quote(words)} is not a target: write weeks: or budget:`
  const { pattern, expected } = forms[name]
  const digits = pattern.exec(stated)?.[1]
  if (digits === undefined) return `${quote(stated)} cannot be read: write ${expected}`
  const value = Targets.shape[name].safeParse(Number(digits.replace(/[,' ]/g, '')))
  if (value.success) return { name, value: value.data }
  return value.error.issues.map((issue) => `${name} ${explainSchemaIssue(issue)}`).join('; ')
}
