import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

const needsBelow = (text: string) =>
  (readDocument(`# Hives\n\n## Requirements\n\n${text}\n`).brief.needs ?? []).map(({ text, priority }) => [
    text,
    priority,
  ])

test('a stem whose items are needs of their own is their heading', () => {
  const { passages } = readDocument(
    '# Hives\n\n## Requirements\n\nThe keeper must be able to do the following:\n\n- Export a list of hives\n- Print a label\n',
  )
  expect(passages.slice(-3).map(({ went }) => went.kind)).toEqual(['heading', 'need', 'need'])
})

describe('no priority is', () => {
  test.each(['Add a hive with a name, a photo (optional)', 'Show the risk of a swarm (high)'])(
    'the grade of a detail or of a risk: %s',
    (item) => {
      expect(needsBelow(`- ${item}`)).toEqual([[item, 'should']])
    },
  )

  test('a value of a column that grades something else', () => {
    const table =
      '| Requirement | Required | Risk |\n| --- | --- | --- |\n| Export the list | yes | low |\n| Print the list | optional | high |'
    expect(needsBelow(table).map(([, priority]) => priority)).toEqual(['should', 'should'])
  })

  test('what makes a field of a form a need', () => {
    expect(
      readDocument('# Hives\n\n## Data\n\n- Nickname (optional)\n- Colour (required)\n').brief.needs,
    ).toBeUndefined()
  })
})

test('a priority stays one where a column or a label names it', () => {
  const table = '| Requirement | Priority |\n| --- | --- |\n| Export the list | low |\n| Print the list | high |'
  expect(needsBelow(table).map(([, priority]) => priority)).toEqual(['could', 'must'])
  expect(needsBelow('- Sort the list (optional)')).toEqual([['Sort the list', 'could']])
})
