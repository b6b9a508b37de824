import { type JSONSchema7, jsonSchema, Output } from 'ai'
import { z } from 'zod'

/** The form of the JSON object that a model is asked for. */
export interface AnswerFormat {
  readonly name: string
  /** The keys of the object: it is found by them in the text around it. */
  readonly keys: readonly string[]
  /** The JSON schema that the model reads in its prompt, with every limit that JSON Schema can express. */
  readonly jsonSchema: string
  /**
   * Requests the object as JSON and passes the text on as it arrives. The library's object output parses the whole text
   * again for every token, which takes quadratic time.
   */
  readonly output: ReturnType<typeof Output.text>
}

/** Keywords that engines for constrained output reject or expand: llama.cpp multiplies nested bounds. */
const bounds = ['minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'minimum', 'maximum'] as const

/** @param unasked optional keys of the object that the model is not asked for */
export function answerFormat(name: string, schema: z.ZodObject, unasked: readonly string[] = []): AnswerFormat {
  const { responseFormat } = Output.object({ name, schema: jsonSchema<unknown>(shapeOf(schema, unasked)) })
  return {
    name,
    keys: Object.keys(schema.shape).filter((key) => !unasked.includes(key)),
    jsonSchema: JSON.stringify(
      z.toJSONSchema(schema, { io: 'input', override: ({ jsonSchema: part, path }) => without(unasked, part, path) }),
    ),
    output: { ...Output.text(), responseFormat },
  }
}

/** Removes keys from the schema of the object itself. */
function without(keys: readonly string[], part: { properties?: object }, path: readonly unknown[]): void {
  if (path.length === 0) for (const key of keys) Reflect.deleteProperty(part.properties ?? {}, key)
}

/** The schema without bounds: keys, types and enums, which every engine accepts. */
function shapeOf(schema: z.ZodObject, unasked: readonly string[]): JSONSchema7 {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema: part, path }) => {
      without(unasked, part, path)
      for (const bound of bounds) delete part[bound]
    },
  })
  return shape
}
