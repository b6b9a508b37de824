import { splitSentences } from '../outline/split-sentences.ts'

/** Splits text into parts of at most `max` UTF-16 code units: between sentences, then words, then anywhere. */
export function splitToFit(text: string, max: number): string[] {
  if (text.length <= max) return [text]
  const parts: string[] = []
  for (const sentence of splitSentences(text))
    for (const part of sentence.length <= max ? [sentence] : splitWords(sentence, max)) {
      const last = parts.at(-1)
      if (last !== undefined && last.length + 1 + part.length <= max) parts[parts.length - 1] = `${last} ${part}`
      else parts.push(part)
    }
  return parts
}

function splitWords(sentence: string, max: number): string[] {
  const parts: string[] = []
  let rest = sentence
  while (rest.length > max) {
    const space = rest.lastIndexOf(' ', max)
    const at = space > 0 ? space : evenEnd(rest, max)
    parts.push(rest.slice(0, at).trim())
    rest = rest.slice(at).trim()
  }
  return [...parts, rest].filter((part) => part !== '')
}

/** Never between the two halves of one character. */
function evenEnd(text: string, max: number): number {
  const code = text.charCodeAt(max - 1)
  return code >= 0xd800 && code < 0xdc00 ? max - 1 : max
}
