import { expect, test } from 'vitest'
import { breakLongWords, printable } from './printable.ts'

test.each([
  ['a\u001b[31mb\u001b[0m', 'ab'],
  ['\u001b]0;title\u0007name', 'name'],
  ['one\r\ttwo\u0000', 'one  two '],
  ['line\nline', 'line\nline'],
  ['Müller 🦊 “so”', 'Müller 🦊 “so”'],
])('prints %j as %j', (text, printed) => {
  expect(printable(text)).toBe(printed)
})

test.each([
  ['short words stay', 'short words stay'],
  ['https://a.example/b', 'https://a. example/b'],
  ['漢字漢字漢字', '漢字漢字漢 字'],
  ['🦊🦊🦊🦊🦊🦊', '🦊🦊🦊🦊🦊 🦊'],
])('breaks %j into %j in ten columns', (text, broken) => {
  expect(breakLongWords(text, 10)).toBe(broken)
})
