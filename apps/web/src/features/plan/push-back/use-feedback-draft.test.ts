import { OptionId } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { emptyFeedbackDraft, type FeedbackDraft, refreshDraft } from './use-feedback-draft.ts'

const kept = OptionId.parse('01900000-0000-7000-8000-000000000001')
const gone = OptionId.parse('01900000-0000-7000-8000-000000000002')
const sent: FeedbackDraft = { feedback: 'Cheaper. ', pinnedOptionIds: [kept], sentAbout: 1 }
const answer = (version: number, text: string | null) => ({
  version,
  feedback: text === null ? null : { text },
  options: [{ id: kept }],
})

describe('refreshDraft', () => {
  test('drops feedback that a newer version answers', () => {
    expect(refreshDraft(sent, answer(2, 'Cheaper.'))).toEqual(emptyFeedbackDraft)
  })

  test.each([
    { name: 'a run that failed', draft: sent, current: answer(1, null) },
    { name: 'a version that answers other feedback', draft: sent, current: answer(2, 'Sooner.') },
    {
      name: 'a version that answers the same words, before they are sent again',
      draft: { ...sent, sentAbout: null },
      current: answer(2, 'Cheaper.'),
    },
  ])('keeps the draft after $name', ({ draft, current }) => {
    expect(refreshDraft(draft, current)).toEqual(draft)
  })

  test('drops pins of options that the plan set does not have', () => {
    expect(refreshDraft({ ...sent, pinnedOptionIds: [gone, kept] }, answer(1, null)).pinnedOptionIds).toEqual([kept])
  })
})
