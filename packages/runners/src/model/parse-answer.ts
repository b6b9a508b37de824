import { findAnswers, hasKeys, type Span } from './find-answers.ts'

/**
 * Returns the answer in a model's text, ignoring what surrounds it: reasoning, code fences, other JSON, an introduction, a
 * list, a JSON string. A text with several answers has none, because nothing says which one is meant. Without one,
 * returns the JSON in the text, or the text itself, so that the schema refuses it and the model is told why.
 *
 * @param keys of the object that was asked for
 */
export function parseAnswer(text: string, keys: readonly string[]): unknown {
  const { complete, answerStart } = findAnswers(text, keys)
  const [answer, ...others] = chooseAnswers(text, complete, keys)
  if (answer !== undefined && others.length === 0) return answer
  return parseOtherwise(text.slice(answerStart), keys)
}

/** Returns the objects with all of the keys; without any, those with some. */
function chooseAnswers(text: string, spans: readonly Span[], keys: readonly string[]): unknown[] {
  const parsed = spans.map(([start, end]) => parse(text.slice(start, end))).filter((value) => value !== undefined)
  const full = parsed.filter((value) => hasKeys(value, keys))
  return full.length > 0 ? full : parsed
}

function parseOtherwise(text: string, keys: readonly string[]): unknown {
  const whole = parse(text)
  // The string is shorter than its JSON, so this ends.
  if (typeof whole === 'string') return parseAnswer(whole, keys)
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
