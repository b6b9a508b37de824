import {
  type Printed,
  readAboutHours,
  readMoney,
  readMoneyRange,
  readShare,
  readTenths,
  readTimeToShip,
  readWeeks,
  readWhole,
} from './printed-figures.ts'
import type { ReadChange, ReadOption, ReadPage } from './read-page.ts'

/** A quantity of one option that the page states: "weeks p80", "cost p50 low", "chance of date". */
export interface Statement {
  quantity: string
  printed: Printed
  /** The words on the page. */
  words: string
}

/** Everything that the page states about the option at `place`, wherever it stands. */
export function statementsAbout(page: ReadPage, place: number): Statement[] {
  const option = page.options[place]
  if (option === undefined) throw new Error(`the page has no option at ${place}`)
  return [
    ...onCard(option),
    ...inDetails(option),
    ...inPercentiles(option),
    ...option.captions.flatMap(inCaption),
    ...inComparison(page, place),
    ...(option.isRecommended ? inOutcome(page) : []),
    ...inHardTargets(page, place),
    ...inWhatIf(page, place),
    ...inEditor(page, place),
    ...inChoice(page, place),
    ...inPermit(page, place),
  ]
}

const state = (quantity: string, printed: Printed, words: string): Statement => ({ quantity, printed, words })

function weeksIn(words: string): Statement[] {
  const { p50, p80 } = readWeeks(words)
  return [state('weeks p50', p50, words), state('weeks p80', p80, words)]
}

/** "$22k–$44k": from P50 at the lowest rate to P80 at the highest. */
function costIn(words: string): Statement[] {
  const { low, high } = readMoneyRange(words)
  return [state('cost p50 low', low, words), state('cost p80 high', high, words)]
}

function costAt(quantile: string, words: string): Statement[] {
  const { low, high } = readMoneyRange(words)
  return [state(`cost ${quantile} low`, low, words), state(`cost ${quantile} high`, high, words)]
}

function chanceIn(words: string): Statement[] {
  const [, share = '', what = ''] = /^(.*?%)(?: chance)? (to .*)$/.exec(words) ?? []
  const kind = /both/.test(what) ? 'both' : /ship/.test(what) ? 'date' : 'budget'
  return [state(`chance of ${kind}`, readShare(share), words)]
}

function scopeIn(words: string): Statement[] {
  if (words === 'Everything you asked for') return [state('scope', { from: 1, to: 1 }, words)]
  const [, percent = ''] = /(\d+%) of the value$/.exec(words) ?? []
  return [state('scope', exactly(percent), words)]
}

/** Scope is whole percent already. */
function exactly(percent: string): Printed {
  const share = Number.parseInt(percent, 10) / 100
  return { from: share, to: share }
}

function onCard({ card }: ReadOption): Statement[] {
  const [time, cost, chance, scope] = ['Time', 'Cost', 'Chance', 'Scope'].map((term) => card.get(term))
  const [, p50 = '', p80 = ''] = /\(P50\): ([\d.]+) weeks?, .*\(P80\): ([\d.]+),/.exec(time?.note ?? '') ?? []
  const [, likely = '', safely = ''] = /\(P50\): (.*?)\. Safely \(P80\): (.*?)\. Each/.exec(cost?.note ?? '') ?? []
  return [
    ...weeksIn(time?.words ?? ''),
    state('weeks p50', readTenths(p50), time?.note ?? ''),
    state('weeks p80', readTenths(p80), time?.note ?? ''),
    ...costIn(cost?.words ?? ''),
    ...costAt('p50', likely),
    ...costAt('p80', safely),
    ...(chance ? chanceIn(chance.words) : []),
    ...scopeIn(scope?.words ?? ''),
  ]
}

function inDetails({ facts }: ReadOption): Statement[] {
  const wordsOf = (label: string) => facts.get(label)?.words ?? ''
  const time = readTimeToShip(wordsOf('Time to ship'))
  const effort = wordsOf('Engineering cost')
  const [, level = '', engineers = '', hours = ''] = /^(\w+) \((\d+) engineers?, (.*)\)$/.exec(effort) ?? []
  const [, p50 = '', low = '', high = '', p80 = ''] =
    /^(\S+) at P50 \(\$([\d,]+)–\$([\d,]+) per hour\); (\S+) at P80$/.exec(
      facts.get('Engineering cost')?.below ?? '',
    ) ?? []
  const levels: Record<string, Printed> = {
    Low: { from: 0, to: 160 },
    Medium: { from: 155, to: 320 },
    High: { from: 315, to: Number.POSITIVE_INFINITY },
  }
  return [
    state('weeks p50', time.p50, wordsOf('Time to ship')),
    state('weeks p80', time.p80, wordsOf('Time to ship')),
    state('hours p50', readAboutHours(hours), effort),
    state('hours p50', levels[level] ?? readWhole(level), effort),
    state('engineers', around(Number(engineers)), effort),
    state('engineers', around(Number.parseInt(wordsOf('Team'), 10)), wordsOf('Team')),
    ...costAt('p50', p50),
    ...costAt('p80', p80),
    state('rate low', around(Number(low.replaceAll(',', ''))), effort),
    state('rate high', around(Number(high.replaceAll(',', ''))), effort),
    state('scope', exactly(wordsOf('Scope covered')), wordsOf('Scope covered')),
  ]
}

const riskNames = ['Low', 'Medium', 'High']

const around = (value: number): Printed => ({ from: value, to: value })

function inPercentiles({ percentiles }: ReadOption): Statement[] {
  const quantiles = ['p10', 'p50', 'p80', 'p90']
  const cells = (row: string) => (percentiles.get(row) ?? []).map((words, place) => ({ words, at: quantiles[place] }))
  return [
    ...cells('Weeks').map(({ words, at }) => state(`weeks ${at}`, readTenths(words), words)),
    ...cells('Person-hours').map(({ words, at }) => state(`hours ${at}`, readWhole(words), words)),
    ...cells('Cost').flatMap(({ words, at }) => {
      const { low, high } = readMoneyRange(words)
      return [state(`cost ${at} low`, low, words), state(`cost ${at} high`, high, words)]
    }),
  ]
}

function inCaption(words: string): Statement[] {
  const [, weeks, cost, scope] = /^([\d.]+) weeks, (\S+), (\d+%) of the value/.exec(words) ?? []
  if (weeks !== undefined && cost !== undefined && scope !== undefined) {
    const middle = state('middle cost p80', readMoney(cost), words)
    return [state('weeks p80', readTenths(weeks), words), middle, state('scope', exactly(scope), words)]
  }
  const [, p10 = '', p50 = '', p80 = '', p90 = '', share] =
    /by week ([\d.]+), even by ([\d.]+), four in five by ([\d.]+), nine in ten by ([\d.]+)(?:; (.*%) within)?/.exec(
      words,
    ) ?? []
  const weeksOf = [p10, p50, p80, p90].map((figure, place) =>
    state(`weeks ${['p10', 'p50', 'p80', 'p90'][place]}`, readTenths(figure), words),
  )
  return share === undefined ? weeksOf : [...weeksOf, state('chance of date', readShare(share), words)]
}

function inComparison(page: ReadPage, place: number): Statement[] {
  const wordsOf = (row: string) => page.rows.get(row)?.cells[place] ?? page.same.get(row)
  const read = (row: string, reader: (words: string) => Statement[]) => {
    const words = wordsOf(row)
    return words === undefined ? [] : reader(words)
  }
  const chance = (kind: string) =>
    read(`Chance of ${kind}`, (words) => [state(`chance of ${kind}`, readShare(words), words)])
  return [
    ...read('Time to ship', weeksIn),
    ...read('Cost', costIn),
    ...read('Scope', (words) => [state('scope', exactly(words), words)]),
    ...read('Risk', (words) => [state('risk', around(riskNames.indexOf(words)), words)]),
    ...read('Team', (words) => [state('engineers', around(Number.parseInt(words, 10)), words)]),
    ...['date', 'budget', 'both'].flatMap(chance),
  ]
}

/** "Likely 6 weeks, safely 9; $22k–$44k; 81% chance to meet both your targets." */
function inOutcome({ recommendation: { outcome } }: ReadPage): Statement[] {
  const [weeks = '', cost = '', chance] = outcome.replace(/\.$/, '').split('; ')
  return [...weeksIn(weeks.toLowerCase()), ...costIn(cost), ...(chance === undefined ? [] : chanceIn(chance))]
}

/** "The closest is B: $22k–$44k, likely 6 weeks, safely 9; 31% chance." */
function inHardTargets({ hard }: ReadPage, place: number): Statement[] {
  const [, letter, cost = '', weeks = ''] = /^The closest is (.): (\S+), (.*?);/.exec(hard?.words ?? '') ?? []
  return letter === 'ABC'.charAt(place) && letter !== undefined ? [...costIn(cost), ...weeksIn(weeks)] : []
}

/** After the adjustments an option has quantities of its own. */
function inWhatIf({ whatIf }: ReadPage, place: number): Statement[] {
  const rows = whatIf.options[place] ?? new Map<string, ReadChange>()
  const all = (when: keyof ReadChange) => [...rows].flatMap(([label, change]) => readers[label]?.(change[when]) ?? [])
  return [...all('before'), ...all('after').map((statement) => changed('what if', statement))]
}

/** The editor prices the draft of the plan again, which gives the numbers that the plan has. */
function inEditor({ editor }: ReadPage, place: number): Statement[] {
  const rows = editor[place] ?? new Map<string, ReadChange>()
  const all = (when: keyof ReadChange) =>
    [...rows].flatMap(([label, change]) => editorReaders[label]?.(change[when]) ?? [])
  return [...all('before'), ...all('after').map((statement) => changed('edited', statement))]
}

function inChoice({ chosen }: ReadPage, place: number): Statement[] {
  return [...(chosen[place] ?? [])].flatMap(([label, words]) => {
    if (label.startsWith('Chance of your date')) return [state('chance of date', readShare(words), words)]
    if (label.startsWith('Chance of your budget')) return [state('chance of budget', readShare(words), words)]
    return readers[label]?.(words) ?? []
  })
}

function inPermit({ permits }: ReadPage, place: number): Statement[] {
  const read = (term: string, reader: (words: string) => Statement[]) => {
    const words = permits[place]?.get(term)
    if (words === undefined) throw new Error(`the permit says nothing of "${term}"`)
    return reader(words)
  }
  return [
    ...read('Time', weeksIn),
    ...read('Cost', costIn),
    ...read('Scope', (words) => scopeIn(words.replace(/, in \d+ work items?$/, ''))),
    ...read('Assumptions', ratesIn),
  ]
}

/** "$90–$110 per hour, 25 focused hours per engineer per week" */
function ratesIn(words: string): Statement[] {
  const [, low = '', high = low] = /^\$([\d.,]+)(?:–\$([\d.,]+))? per hour,/.exec(words) ?? []
  const exactly = (digits: string) => around(Number(digits.replaceAll(',', '')))
  return [state('rate low', exactly(low), words), state('rate high', exactly(high), words)]
}

const changed = (when: string, { quantity, ...said }: Statement): Statement => ({
  quantity: `${when} ${quantity}`,
  ...said,
})

const chanceOf = (kind: string) => (words: string) => [state(`chance of ${kind}`, readShare(words), words)]

const sharedReaders: Record<string, (words: string) => Statement[]> = {
  Scope: (words) => [state('scope', exactly(words), words)],
  Risk: (words) => [state('risk', around(riskNames.indexOf(words)), words)],
  'Chance of date': chanceOf('date'),
  'Chance of budget': chanceOf('budget'),
  'Chance of both': chanceOf('both'),
}

const readers: Record<string, (words: string) => Statement[]> = {
  ...sharedReaders,
  'Time to ship': weeksIn,
  Cost: costIn,
  Team: (words) => [state('engineers', around(Number.parseInt(words, 10)), words)],
}

const editorReaders: Record<string, (words: string) => Statement[]> = {
  ...sharedReaders,
  'Weeks, likely (P50)': (words) => [state('weeks p50', readTenths(words), words)],
  'Weeks, safely (P80)': (words) => [state('weeks p80', readTenths(words), words)],
  'Cost, likely to safely': (words) => {
    const { low, high } = readMoneyRange(words)
    return [state('cost p50 low', low, words), state('cost p80 high', high, words)]
  },
}
