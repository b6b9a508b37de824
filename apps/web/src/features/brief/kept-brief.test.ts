import { CapabilityAnswer } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { emptyFormValues, toBrief } from './brief-form-values.ts'
import { KeptBrief } from './kept-brief.ts'

test('reads a draft that was kept before briefs had notes, out of scope and more targets', () => {
  const risks = [{ key: 'a', text: 'Nobody answers.' }]
  const { outOfScope: _, notes: __, productKind: ___, capabilityAnswers: ____, ...before } = emptyFormValues()
  const kept = KeptBrief.parse({
    baseVersion: 3,
    values: { ...before, risks, confidence: { risks: 'strong' }, targets: { weeks: 8, budget: '' } },
  })
  expect(toBrief(kept.values)).toMatchObject({
    risks: ['Nobody answers.'],
    confidence: { risks: 'strong' },
    targets: { weeks: 8 },
  })
})

test('reads every part back as it was kept', () => {
  const values = {
    ...emptyFormValues(),
    notes: 'Olaf has a baby in March.',
    outOfScope: [{ key: 'b', text: 'Invoices' }],
    productKind: 'game' as const,
    capabilityAnswers: [CapabilityAnswer.parse({ capability: 'scheduling', about: 'Calendar', answer: 'no' })],
    targets: { weeks: '', launchBy: '2027-05-01', budget: '', engineers: 2, currency: 'EUR' },
  }
  expect(KeptBrief.parse({ baseVersion: 0, values })).toEqual({ baseVersion: 0, values })
})
