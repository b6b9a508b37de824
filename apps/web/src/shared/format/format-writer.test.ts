import { TokenId } from '@plangate/core/schemas'
import { expect, test } from 'vitest'
import { formatWriter } from './format-writer.ts'

const tokenId = TokenId.parse('01900000-0000-7000-8000-000000000001')

test.each<[Parameters<typeof formatWriter>[0], string]>([
  [{ runner: { name: 'offline', model: null } }, 'the offline planner'],
  [{ runner: { name: 'anthropic', model: 'some-model' } }, 'some-model (anthropic)'],
  [{ author: { kind: 'person' } }, 'you'],
  [{ author: { kind: 'person', editedFrom: 3 } }, 'you, edited from version 3'],
  [{ author: { kind: 'person', agent: 'Codex' } }, 'Codex, submitted by you'],
  [{ author: { kind: 'app', tokenId, tokenName: 'CI' } }, 'the token "CI"'],
  [{ author: { kind: 'app', tokenId, tokenName: 'CI', agent: 'Codex' } }, 'Codex, submitted by the token "CI"'],
])('a version of %j is written by %s', (planSet, words) => {
  expect(formatWriter(planSet)).toBe(words)
})
