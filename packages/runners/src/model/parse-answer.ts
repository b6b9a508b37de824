import { findDrafts, hasDraftKeys, type Span } from './find-drafts.ts'

/**
 * Returns the draft in a model's text, ignoring what surrounds it: reasoning, code fences, other JSON, an introduction, a
 * list, a JSON string. A text with several drafts has none, because nothing says which one is meant. Without a draft,
 * returns the JSON in the text, or the text itself, so that the schema refuses it and the model is told why.
 */
export function parseAnswer(text: string): unknown {
  const { complete, answerStart } = findDrafts(text)
  const [draft, ...others] = chooseDrafts(text, complete)
  if (draft !== undefined && others.length === 0) return draft
  return parseWithoutDraft(text.slice(answerStart))
}

/** Returns the objects with all keys of a draft; without any, those with some. */
function chooseDrafts(text: string, spans: readonly Span[]): unknown[] {
  const parsed = spans.map(([start, end]) => parse(text.slice(start, end))).filter((value) => value !== undefined)
  const full = parsed.filter(hasDraftKeys)
  return full.length > 0 ? full : parsed
}

function parseWithoutDraft(text: string): unknown {
  const whole = parse(text)
  // The string is shorter than its JSON, so this ends.
  if (typeof whole === 'string') return parseAnswer(whole)
  if (whole !== undefined) return whole
  const object = parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
  return object === undefined ? text : object
}

/** Returns undefined for what is not JSON. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
