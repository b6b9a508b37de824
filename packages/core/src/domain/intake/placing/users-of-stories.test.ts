import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

const read = (text: string) => readDocument(text).brief

describe('user stories', () => {
  test('say who it is for when nothing else does', () => {
    const stories = [
      '- As a potter, I want to reserve a shelf, so that my pots are fired.',
      "- As a visitor I'd like to see prices.",
      '- As a user, I want to log in.',
    ]
    const { targetUser, needs } = read(`# Kiln\n\n## Stories\n\n${stories.join('\n')}\n`)
    expect(targetUser).toBe('potter\nvisitor')
    expect(needs?.[0]?.text).toBe('As a potter, I want to reserve a shelf, so that my pots are fired.')
    expect(read(`# Kiln\n\n## Users\n\nStudios.\n\n## Stories\n\n${stories.join('\n')}\n`).targetUser).toBe('Studios.')
  })

  test('and requirements with an id are needs of their own on lines of their own', () => {
    const text = `# Kiln\n\n## Stories\n\nAs a potter, I want a shelf.\nAs the treasurer, I need a sum.\n\nFR-7: The system locks the door.\nFR-8 The alarm rings.\n`
    expect(read(text).needs?.map(({ id }) => id)).toEqual(['need-1', 'need-2', 'FR-7', 'FR-8'])
  })
})
