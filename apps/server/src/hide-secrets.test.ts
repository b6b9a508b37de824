import { expect, it } from 'vitest'
import { hideSecrets } from './hide-secrets.ts'

const settings = {
  OPENAI_API_KEY: 'sk-hunter1',
  ANTHROPIC_API_KEY: undefined,
  PLANGATE_KEYS_SECRET: 'hunter4 of the keys, thirty-two characters',
  DATABASE_URL: 'postgres://founder:hun%2Fter2@127.0.0.1/plangate?password=hunter3',
}

it('hides keys, and passwords in every encoding', () => {
  const words =
    'Bearer sk-hunter1, sk-hunter1, hun%2Fter2, hun/ter2, hunter3 and hunter4 of the keys, thirty-two characters of founder at 127.0.0.1'
  const hidden = '[hidden], [hidden], [hidden], [hidden], [hidden] and [hidden] of founder at 127.0.0.1'
  expect(hideSecrets(words, settings)).toBe(`Bearer ${hidden}`)
})

it.each([undefined, 'postgres://127.0.0.1/plangate', 'no url', 'postgres://founder:%zz@127.0.0.1/plangate'])(
  'leaves other text unchanged, with %s',
  (DATABASE_URL) => {
    expect(hideSecrets('The disk is full.', { ...settings, DATABASE_URL })).toBe('The disk is full.')
  },
)
