import { expect, test } from 'vitest'
import { describeKind, type KnownKind } from './describe-kind.ts'

const unknown: KnownKind = { set: undefined, planned: undefined, isPlanCurrent: true }

test.each<[string, Partial<KnownKind>, string]>([
  ['what the founder set', { set: 'mobile_app' }, 'This is a mobile app, as you set it.'],
  [
    'what the founder set after the plan',
    { set: 'mobile_app', planned: { kind: 'api_or_data_pipeline' } },
    'You set this to be a mobile app. The plan was written for an API or data pipeline.',
  ],
  [
    'what the planner recognized',
    { planned: { kind: 'game', because: 'a game for two' } },
    'We read this as a game: the brief says “a game for two”.',
  ],
  [
    'the first words that the planner recognized it by',
    { planned: { kind: 'game', because: `Two play ${'on and '.repeat(20)}on` } },
    `We read this as a game: the brief says “Two play ${'on and '.repeat(16).trim()}…”.`,
  ],
  [
    'what the planner assumed',
    { planned: { kind: 'web_application' } },
    'We took this to be a web application: the brief does not say what kind of product it is.',
  ],
  [
    'what an older plan was written for',
    { planned: { kind: 'web_application' }, isPlanCurrent: false },
    'The plan was written for a web application.',
  ],
  ['that nobody knows it yet', {}, 'You have not set it. The planner reads it from your brief.'],
])('says %s', (_, known, words) => {
  expect(describeKind({ ...unknown, ...known })).toBe(words)
})
