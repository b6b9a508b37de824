import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { testCode } from '../lint/boundary-rules.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(root, path), 'utf8')

/** What nobody would write whose first language is English, with what they would write. */
const phrases: [RegExp, string][] = [
  [/\b(?:who|whom|whoso)ever\b|\bwhatever (?:it|they|is|was|else)\b/i, 'anyone who, everything that, or the noun'],
  [/\banew\b/i, 'again'],
  [/(?<!\bthere )\b(?:is|are|was|were) no (?!more|less|worse|\w+er\b)/i, 'is not a'],
  [/\bbelongs? into\b/i, 'belongs in'],
  [/\b(?:tells?|told) (?:of|apart)\b/i, 'reports, distinguishes'],
  [/\bhung up on\b/i, 'depends on, disconnected'],
  [/\bfor the asking\b/i, 'on request'],
  [/\bgoes by\b/i, 'follows, uses'],
  [/\bnobody in particular\b/i, 'no one'],
  [/\bin the same breath\b/i, 'at the same time'],
  [/\bbe it\b/i, 'whether'],
  [/\bso many\b/i, 'the number'],
  [/\bfor ever\b/i, 'forever'],
  [/\bwhich is so\b/i, 'which is true'],
  [/\bto mend\b|\bmends?\b|\bmended\b/i, 'fix, correct'],
  [/\ball the same\b/i, 'still, nevertheless'],
  [/\bh(?:eld|old|olds|olding) (?:\w+ ){0,6}against\b/i, 'compare with, check against'],
  [/\bunharmed\b/i, 'not affected'],
  [/\bsurer\b/i, 'more certain'],
  [/\bcould not be told\b/i, 'is not known'],
]

/** British spellings of words whose American spelling screens, pages and identifiers use. */
const spellings: [RegExp, string][] = [
  [/\b(?:un)?(?:authoris|recognis|normalis|serialis|organis)\w+/i, '-ize'],
  [/\bcancell(?:ed|ing)\b/i, 'canceled, canceling'],
  [/\blicences?\b/i, 'license'],
  [/\bcolours?\b/i, 'color'],
  [/\bjudgements?\b/i, 'judgment'],
]

const everywhere = { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] }
const pages = globSync(['*.md', 'docs/**/*.md', 'examples/**/*.md'], everywhere)
const sources = globSync(['{apps,packages,docs,examples,lint}/**/*.{ts,tsx,mjs,grit}'], everywhere).filter(
  (path) => !path.endsWith('plain-english.test.ts'),
)

/** What plans say and what models are asked: this list does not apply to them yet. */
const otherTexts = /^packages\/runners\/src\/(?:offline\/|model\/(?:prompt|instructions))/

/** The comments of a file, each as one line. */
function commentsOf(source: string): string[] {
  const lines = source.split('\n').map((line) => /(?:^|\s)\/\/ (.*)|^\s*\{?\/?\*+ ?(.*)/.exec(line))
  return lines
    .map((found) => found?.[1] ?? found?.[2])
    .map((comment) => comment ?? '\n')
    .join(' ')
    .split('\n')
}

/** Strings of several words, and the text between tags. Of a test only its name: the rest is what somebody might type. */
function messagesOf(path: string, source: string): string[] {
  if (otherTexts.test(path)) return []
  const texts = path.endsWith('.tsx') ? source.matchAll(/[>}]([^<>{}]* [^<>{}]*)[<{]/g) : []
  const strings = new RegExp(testCode).test(path)
    ? /\b(?:it|describe|test)(?:\.each\([^)]*\))?\(\s*(['"`][^\n]*?['"`]),/g
    : /('[^'\n]* [^'\n]*'|"[^"\n]* [^"\n]*"|`[^`]* [^`]*`)/g
  return [...source.matchAll(strings), ...texts].flatMap(([, text]) => text ?? [])
}

const anyOf = (list: typeof phrases) => new RegExp(list.map(([phrase]) => phrase.source).join('|'), 'i')
const anyPhrase = anyOf([...phrases, ...spellings])

function findPhrases(path: string, texts: readonly string[], list: typeof phrases): string[] {
  return texts
    .filter((text) => anyPhrase.test(text))
    .flatMap((text) => {
      return list.flatMap(([phrase, instead]) => {
        const found = new RegExp(`.{0,40}${phrase.source}.{0,30}`, 'i').exec(text.replaceAll('\n', ' '))
        return found === null ? [] : [`${path}: "${found[0].trim()}" (better: ${instead})`]
      })
    })
}

it('is written in plain English: pages', () => {
  expect(pages.length).toBeGreaterThan(5)
  const found = pages.flatMap((path) => findPhrases(path, read(path).split('\n\n'), [...phrases, ...spellings]))
  expect(found.join('\n')).toBe('')
})

it('is written in plain English: comments, messages and names of tests', { timeout: 240_000 }, () => {
  expect(sources.length).toBeGreaterThan(500)
  const found = sources.flatMap((path) => {
    const source = read(path)
    const messages = messagesOf(path, source)
    const british = path.startsWith('apps/web/src/') ? findPhrases(path, messages, spellings) : []
    return [...findPhrases(path, [...commentsOf(source), ...messages], phrases), ...british]
  })
  expect(found.join('\n')).toBe('')
})
