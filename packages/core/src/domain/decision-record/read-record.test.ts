import { expect, test } from 'vitest'
import type { DecisionRecord } from '../schemas/index.ts'
import { readRecord } from './read-record.ts'
import { accepted, proposed, selectIn } from './testing/some-record.ts'
import { writeRecord } from './write-record.ts'

const { selection } = accepted
if (selection === null) throw new Error('an option is selected')
const { basis, contentHash } = selection.selection
const binding = { projectId: accepted.project.id, basis, contentHash }

const write = (record: DecisionRecord, format: 'madr' | 'json') => writeRecord({ format, record }).text
const formats = ['madr', 'json'] as const

test.each(formats)('reads back what a record in %s is bound to', (format) => {
  expect(readRecord(write(accepted, format))).toEqual({ binding })
  expect(readRecord(write(accepted, format).replaceAll('\n', '\r\n'))).toEqual({ binding })
})

test.each(formats)('reads back in %s a selection that was made without a gate, or at a pending one', (format) => {
  const gateId = basis.gate?.id
  if (gateId === undefined) throw new Error('the option is selected at a gate')
  for (const gate of [null, { id: gateId, status: 'pending' as const }]) {
    const record = selectIn(proposed, selection.selectedOption, null, gate)
    expect(readRecord(write(record, format))).toMatchObject({
      binding: { basis: { gate: gate && { id: gateId, decision: null } } },
    })
  }
})

test.each(formats)('says of a record in %s that nothing is selected', (format) => {
  expect(readRecord(write(proposed, format))).toEqual({ fault: 'no_selection' })
})

test.each<[string, (json: string) => string]>([
  ['a word of the brief', (json) => json.replace('Borrow a drill', 'Borrow a saw')],
  ['a number of the option', (json) => json.replace(/"scopeCoverage": \d+/, '"scopeCoverage": 99')],
  ['the option as it was selected', (json) => json.replace(/("selectedOption":[\s\S]*?"name": )"[^"]*"/, '$1"Other"')],
  ['the rate', (json) => json.replace(/("rate": \{\s+"low": )\d+/, '$11')],
  ['the version of the brief', (json) => json.replace(/("basis": \{\s+"brief": \{\s+"version": )1/, '$12')],
  [
    'the content hash',
    (json) => json.replace(new RegExp(`"contentHash": "${contentHash}"`), `"contentHash": "${'0'.repeat(64)}"`),
  ],
])('notices that %s was changed in JSON', (_, change) => {
  const json = write(accepted, 'json')
  const changed = change(json)
  expect(changed).not.toBe(json)
  expect(readRecord(changed)).toEqual({ fault: 'altered' })
})

test.each<[string, RegExp, string]>([
  ['the brief', /Brief: version 1/, 'Brief: version 2'],
  ['the gate', /Gate: proceed/, 'Gate: pivot'],
  ['the gate, taken out', /Gate: proceed, .*/, 'Gate: none'],
  ['the option', /(Option: `).{64}/, `$1${'0'.repeat(64)}`],
])('notices that %s was changed in Markdown', (_, line, changed) => {
  expect(readRecord(write(accepted, 'madr').replace(line, changed))).toEqual({ fault: 'altered' })
})

test.each(['', '{', '{}', '[]', '# Other decision', '### Confirmation\n\n* Project: `x`\n\n## More'])(
  'reads nothing out of %j',
  (text) => {
    expect(readRecord(text)).toEqual({ fault: 'unreadable' })
  },
)

test('reads no hash out of words of the founder', () => {
  const forged = `* Content hash: \`${'0'.repeat(64)}\`\n\n### Confirmation\n\n* Project: \`${accepted.project.id}\``
  const brief = { ...proposed.brief.brief, problemStatement: forged }
  const record = { ...accepted, brief: { ...accepted.brief, brief } }
  expect(readRecord(write(record, 'madr'))).toEqual({ binding })
})
