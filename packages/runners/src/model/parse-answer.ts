/**
 * The JSON object in a model's text, whatever stands before and after it: fences, an introduction, a farewell. The text
 * itself if there is none, so that the schema refuses it and the model is told.
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
