import type { Draft } from '@plangate/core/schemas'
import { anyCharacter } from '@plangate/core/testing'
import fc from 'fast-check'

/** An answer that is not a valid draft, and what is wrong with it. */
export interface MalformedAnswer {
  flaw: string
  text: string
}

/** The location of a value in a draft. */
interface Place {
  holder: object
  key: string
  value: unknown
}

/** Chooses one element of a list. */
type Choose = <T>(list: readonly T[]) => T

/** Keys that a draft is valid without. */
const mayLack = new Set([
  'checks',
  'flags',
  'hoursFrom',
  'leftOut',
  'productKind',
  'question',
  'reading',
  'runningCost',
])

/** Each of these makes every draft invalid, for every choice. */
const draftFlaws: Readonly<Record<string, (draft: Draft, choose: Choose) => void>> = {
  'a key is missing': (draft, choose) => {
    const { holder, key } = choose(
      places(draft).filter((place) => !Array.isArray(place.holder) && !mayLack.has(place.key)),
    )
    Reflect.deleteProperty(holder, key)
  },
  'a key is unknown': (draft, choose) => {
    const objects = [draft, ...places(draft).map(({ value }) => value)].filter(isObject)
    const key = choose(['weeks', 'cost', 'riskLevel', 'scopeCoverage', '__proto__', 'constructor', ''])
    Object.defineProperty(choose(objects), key, { value: '4 weeks', enumerable: true })
  },
  'a value is of another kind': (draft, choose) => {
    const { holder, key, value } = choose(places(draft))
    const others = [null, true, 7, 'text', [], {}].filter((other) => kindOf(other) !== kindOf(value))
    Reflect.set(holder, key, choose(others))
  },
  'a text is blank': (draft, choose) => changeText(draft, choose, () => ' \n'),
  'a text is too long': (draft, choose) => changeText(draft, choose, (text) => text.padEnd(8_001, 'x')),
  'a text holds a NUL': (draft, choose) => changeText(draft, choose, (text) => `${text}\0${text}`),
  'a text holds half a character': (draft, choose) => changeText(draft, choose, (text) => `${text}\ud83d${text}`),
  'too few options': (draft, choose) => draft.options.splice(choose([0, 1])),
  'too many options': (draft) => draft.options.push(...structuredClone(draft.options)),
  'no work item': (draft) => draft.workItems.splice(0),
  'a work item twice': (draft, choose) => draft.workItems.push(structuredClone(choose(draft.workItems))),
  'one key for all options': (draft) => {
    for (const option of draft.options) option.key = 'same'
  },
  'a recommendation of nothing': (draft) => Object.assign(draft, { recommendedKey: 'none' }),
  'an option with unknown work': (draft, choose) =>
    Reflect.set(choose(draft.options).workItemIds, '0', 'not-a-work-item'),
  'an option without what its work depends on': (draft, choose) => {
    const option = choose(draft.options)
    const chosen = draft.workItems.filter(({ id }) => option.workItemIds.includes(id))
    const left = choose(chosen.flatMap(({ dependsOn }) => dependsOn))
    option.workItemIds = option.workItemIds.filter((id) => id !== left)
  },
  'a dependency on itself': (draft, choose) => {
    const item = choose(draft.workItems)
    item.dependsOn.push(item.id)
  },
  'a dependency on nothing': (draft, choose) => Reflect.set(choose(draft.workItems).dependsOn, '0', 'not-a-work-item'),
  'no value at all': (draft) => {
    for (const item of draft.workItems) item.value = 0
  },
  'hours out of order': (draft, choose) => Object.assign(choose(draft.workItems).hours, { low: 9_999, high: 0.2 }),
  'hours out of bounds': (draft, choose) =>
    Object.assign(choose(draft.workItems).hours, { high: choose([0, -1, 10_001, 1e308]) }),
  'no whole team': (draft, choose) => Object.assign(choose(draft.options), { engineers: choose([0, 11, 1.5, -1]) }),
  'too few or too many pros': (draft, choose) =>
    Object.assign(choose(draft.options), { pros: Array(choose([0, 1, 6])).fill('Cheap') }),
}

/** Each of these turns a draft's JSON into text that contains no draft. */
const textFlaws: Readonly<Record<string, (json: string, choose: Choose) => string>> = {
  'cut off': (json, choose) => json.slice(0, choose([...Array(json.length).keys()])),
  'a bracket, comma, colon or quote is missing': (json, choose) => {
    const at = choose(structure(json))
    return json.slice(0, at) + json.slice(at + 1)
  },
  'a bracket, comma or colon too many': (json, choose) => {
    // Not inside a string, and not before the first brace, where it would count as an introduction.
    const [, ...others] = structure(json).filter((at) => json[at] !== '"')
    const at = choose(others)
    return json.slice(0, at) + choose(['[', ']', '{', '}', ':', ',,']) + json.slice(at)
  },
  'single quotes': (json) => json.replaceAll('"', "'"),
  'a comment': (json) => json.replace('{', '{ // the plan\n'),
  'two drafts': (json) => `${json}\n${json}`,
  'in an envelope': (json) => `{"draft": ${json}}`,
  'in a list': (json) => `[${json}, ${json}]`,
  'a comma after the last': (json) => json.replace(/[\]}]$/, ',$&'),
  'only in its reasoning': (json) => `<think>${json}</think>`,
  'two drafts as a JSON text': (json) => JSON.stringify(`${json}\n${json}`),
  backwards: (json) => Array.from(json).reverse().join(''),
}

/** What models put around an answer. */
const frame = fc.constantFrom(
  ['', ''],
  ['```json\n', '\n```'],
  ['Here is your plan:\n\n', '\n\nLet me know what you think!'],
)

/** A linear congruential generator with the constants of Numerical Recipes; uses its high bits, which are random enough. */
const randomChoice = fc.noBias(fc.nat()).map((seed): Choose => {
  let state = seed
  return (list) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const [chosen] = list.slice(Math.floor((state / 2 ** 32) * list.length))
    if (chosen === undefined) throw new RangeError('nothing to choose from')
    return chosen
  }
})

/** Answers that are not drafts; most of them are close to one. */
export function malformedAnswers(draft: Draft): fc.Arbitrary<MalformedAnswer> {
  const broken = fc
    .tuple(fc.constantFrom(...Object.entries(draftFlaws)), randomChoice)
    .map(([[flaw, breakIt], choose]) => {
      const copy = structuredClone(draft)
      breakIt(copy, choose)
      return { flaw, text: JSON.stringify(copy) }
    })
  const spoilt = fc
    .tuple(fc.constantFrom(...Object.entries(textFlaws)), randomChoice)
    .map(([[flaw, spoilIt], choose]) => ({ flaw, text: spoilIt(JSON.stringify(draft), choose) }))
  const noise = fc
    .oneof(fc.string({ unit: anyCharacter, maxLength: 200 }), fc.json(), fc.lorem())
    .map((text) => ({ flaw: 'not a draft at all', text }))
  return fc
    .tuple(fc.oneof({ weight: 6, arbitrary: broken }, { weight: 3, arbitrary: spoilt }, noise), frame)
    .map(([{ flaw, text }, [before, after]]) => ({ flaw, text: before + text + after }))
}

/** The names of all flaws, so that a test can try each. */
export const flaws: readonly string[] = [...Object.keys(draftFlaws), ...Object.keys(textFlaws), 'not a draft at all']

function changeText(draft: Draft, choose: Choose, how: (text: string) => string): void {
  const { holder, key, value } = choose(places(draft).filter((place) => typeof place.value === 'string'))
  Reflect.set(holder, key, how(String(value)))
}

function places(root: object): Place[] {
  return Object.entries(root).flatMap(([key, value]) => {
    const here = { holder: root, key, value }
    return typeof value === 'object' && value !== null ? [here, ...places(value)] : [here]
  })
}

function isObject(value: unknown): value is object {
  return kindOf(value) === 'object'
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

/** The positions of the structural characters of a JSON text, including quotes. */
function structure(json: string): number[] {
  return [...json.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]/g)].flatMap(({ 0: token, index }) =>
    token.length > 1 ? [index, index + token.length - 1] : [index],
  )
}
