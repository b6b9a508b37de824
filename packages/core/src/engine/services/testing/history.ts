import fc from 'fast-check'
import { Decision } from '../../../domain/schemas/index.ts'

/** The commits that permits are asked for. */
export type Commit = 'c1' | 'c2'

/** Who asks for a permit: the owner, or a program with a token of theirs. */
export type Asker = 'person' | 'token'

/** A call about a project. Plans and gates are named by number, options by position. */
export type HistoryStep = { by: 'owner' | 'stranger' } & (
  | { kind: 'save_brief'; content: number; base: 'any' | 'current' | 'outdated' }
  | { kind: 'save_assumptions'; content: number }
  | { kind: 'open_gate' }
  | { kind: 'resolve_gate'; gate: 'latest' | 'first'; decision: Decision; words: boolean }
  | { kind: 'unpark' }
  | { kind: 'archive' }
  | { kind: 'restore' }
  | { kind: 'generate' }
  | { kind: 'regenerate'; words: boolean }
  | { kind: 'get_plan' }
  | { kind: 'deep_research' }
  | { kind: 'select'; plan: 'unsaid' | 'first' | 'unknown'; option: 0 | 1 | 'unknown'; reason: boolean }
  | { kind: 'get_selection' }
  | { kind: 'record_actuals'; hours: 'within' | 'beyond' }
  | { kind: 'mark_false' }
  | { kind: 'confirm_reviews' }
  | { kind: 'authorize'; commit: Commit | 'none'; asker: Asker }
  | { kind: 'revoke'; permit: 'latest' | 'first' }
)

export type StepOf<K extends HistoryStep['kind']> = Extract<HistoryStep, { kind: K }>

/** The direct path to a permit. Histories begin with a part of it, so that late states are reached often enough. */
const straightOn: HistoryStep[] = [
  { by: 'owner', kind: 'save_brief', content: 0, base: 'any' },
  { by: 'owner', kind: 'open_gate' },
  { by: 'owner', kind: 'resolve_gate', gate: 'latest', decision: 'proceed', words: false },
  { by: 'owner', kind: 'generate' },
  { by: 'owner', kind: 'select', plan: 'unsaid', option: 0, reason: false },
  { by: 'owner', kind: 'authorize', commit: 'none', asker: 'person' },
]

const kind = <K extends HistoryStep['kind']>(name: K) => ({ kind: fc.constant(name), by: someone })
const someone = fc.oneof(
  { weight: 19, arbitrary: fc.constant('owner' as const) },
  { weight: 1, arbitrary: fc.constant('stranger' as const) },
)

const step: fc.Arbitrary<HistoryStep> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      ...kind('save_brief'),
      content: fc.nat(2),
      base: fc.constantFrom('any', 'current', 'outdated'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ ...kind('save_assumptions'), content: fc.nat(1) }) },
  { weight: 3, arbitrary: fc.record(kind('open_gate')) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...kind('resolve_gate'),
      gate: fc.constantFrom('latest', 'latest', 'latest', 'first'),
      decision: fc.constantFrom('proceed', 'proceed', ...Decision.options),
      words: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record(kind('unpark')) },
  { weight: 1, arbitrary: fc.record(kind('archive')) },
  { weight: 2, arbitrary: fc.record(kind('restore')) },
  { weight: 1, arbitrary: fc.record(kind('generate')) },
  { weight: 1, arbitrary: fc.record({ ...kind('regenerate'), words: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record(kind('get_plan')) },
  { weight: 1, arbitrary: fc.record(kind('deep_research')) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...kind('select'),
      plan: fc.constantFrom('unsaid', 'unsaid', 'first', 'unknown'),
      option: fc.constantFrom<0 | 1 | 'unknown'>(0, 1, 'unknown'),
      reason: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record(kind('get_selection')) },
  { weight: 2, arbitrary: fc.record({ ...kind('record_actuals'), hours: fc.constantFrom('within', 'beyond') }) },
  { weight: 1, arbitrary: fc.record(kind('mark_false')) },
  { weight: 2, arbitrary: fc.record(kind('confirm_reviews')) },
  {
    weight: 6,
    arbitrary: fc.record({
      ...kind('authorize'),
      commit: fc.constantFrom('none', 'none', 'c1', 'c2'),
      asker: fc.constantFrom('person', 'person', 'token'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...kind('revoke'), permit: fc.constantFrom('latest', 'latest', 'first') }) },
)

/** The calls about one project, in order: ten of them on average. */
export const history: fc.Arbitrary<HistoryStep[]> = fc
  .tuple(fc.nat(straightOn.length), fc.array(step, { minLength: 1, maxLength: 13 }))
  .map(([headStart, steps]) => [...straightOn.slice(0, headStart), ...steps])
