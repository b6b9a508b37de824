import { OptionId } from '@plangate/core/schemas'
import { describe, expect, test } from 'vitest'
import { emptyFeedbackDraft, type FeedbackDraft } from '../../../shared/form/feedback-drafts.ts'
import { openDraft } from './use-feedback-draft.ts'

const kept = OptionId.parse('01900000-0000-7000-8000-000000000001')
const gone = OptionId.parse('01900000-0000-7000-8000-000000000002')
const sent: FeedbackDraft = { feedback: 'Cheaper. ', pinnedOptionIds: [kept], sentAbout: 1 }
const answer = (version: number, text: string | null) => ({
  version,
  feedback: text === null ? null : { text },
  options: [{ id: kept }],
})

describe('openDraft', () => {
  test('drops what a newer version answers', () => {
    expect(openDraft(sent, answer(2, 'Cheaper.'))).toEqual(emptyFeedbackDraft)
  })

  test.each([
    { name: 'a run that failed', draft: sent, current: answer(1, null) },
    { name: 'a version that answers somebody else', draft: sent, current: answer(2, 'Sooner.') },
    { name: 'the same words once more', draft: { ...sent, sentAbout: null }, current: answer(2, 'Cheaper.') },
  ])('keeps it through $name', ({ draft, current }) => {
    expect(openDraft(draft, current)).toEqual(draft)
  })

  test('pins only options that are there', () => {
    expect(openDraft({ ...sent, pinnedOptionIds: [gone, kept] }, answer(1, null)).pinnedOptionIds).toEqual([kept])
  })
})
