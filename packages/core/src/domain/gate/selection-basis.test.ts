import { expect, test } from 'vitest'
import { contentHash } from '../content-hash/content-hash.ts'
import { GateId, type SelectionBasis } from '../schemas/index.ts'
import { changedParts } from './selection-basis.ts'

const [gateId, otherGateId] = ['1', '2'].map((digit) => GateId.parse(`01990000-0000-7000-8000-00000000000${digit}`))
const basis: SelectionBasis = {
  brief: { version: 1, contentHash: contentHash('a brief') },
  gate: gateId === undefined ? null : { id: gateId, decision: 'proceed' },
  optionHash: contentHash('an option'),
  assumptionsHash: contentHash('assumptions'),
}
const onGate = (gate: SelectionBasis['gate']): SelectionBasis => ({ ...basis, gate })

test('nothing has changed on the same basis, nor where there was never a gate', () => {
  expect(changedParts(basis, structuredClone(basis))).toEqual([])
  expect(changedParts(onGate(null), onGate(null))).toEqual([])
})

test.each([
  ['another gate', otherGateId && onGate({ id: otherGateId, decision: 'proceed' })],
  ['another decision', gateId && onGate({ id: gateId, decision: 'park' })],
  ['a gate that is not decided', gateId && onGate({ id: gateId, decision: null })],
  ['no gate', onGate(null)],
])('the gate has changed with %s', (_, now) => {
  expect(now && changedParts(basis, now)).toEqual(['gate'])
  expect(now && changedParts(now, basis)).toEqual(['gate'])
})

test('a brief is compared by its words, the option and the assumptions by their hashes', () => {
  const sameWords = { ...basis, brief: { ...basis.brief, version: 2 } }
  expect(changedParts(basis, sameWords)).toEqual([])
  const hash = contentHash('something else')
  const others = { ...basis, brief: { version: 2, contentHash: hash }, optionHash: hash, assumptionsHash: hash }
  expect(changedParts(basis, others)).toEqual(['brief', 'option', 'assumptions'])
})
