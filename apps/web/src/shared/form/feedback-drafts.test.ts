import { OptionId } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { emptyFeedbackDraft, parseFeedbackDraft } from './feedback-drafts.ts'

test('parses a stored draft', () => {
  const pinned = OptionId.parse('01900000-0000-7000-8000-000000000001')
  const draft = { feedback: 'Cheaper. ', pinnedOptionIds: [pinned], sentAbout: 1 }
  expect(parseFeedbackDraft(JSON.stringify(draft))).toEqual(draft)
})

test.each([undefined, '', 'null', '{"feedback":7}', '{"feedback":"x","pinnedOptionIds":["x"],"sentAbout":null}'])(
  'returns an empty draft for %s',
  (stored) => {
    expect(parseFeedbackDraft(stored)).toEqual(emptyFeedbackDraft)
  },
)
