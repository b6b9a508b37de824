/**
 * Returns the JSON in a model's text, ignoring what surrounds its object: code fences, an introduction, a closing
 * remark. Returns the text itself when it holds no JSON, so that the schema refuses it and the model is told why.
 */
export function parseAnswer(text: string): unknown {
  const object = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
  for (const candidate of [text, object]) {
    try {
      return JSON.parse(candidate)
    } catch {}
  }
  return text
}
