import { Draft } from '@plangate/core/schemas'
import { type JSONSchema7, jsonSchema, Output } from 'ai'
import { z } from 'zod'

/** The JSON schema that the model reads in its prompt, with every limit that JSON Schema can express. */
export const draftJsonSchema = JSON.stringify(
  z.toJSONSchema(Draft, { io: 'input', override: ({ jsonSchema, path }) => withoutLeftOut(jsonSchema, path) }),
)

/** The Runner knows itself what it left out of the prompt, so a model is not asked for it. */
function withoutLeftOut({ properties }: { properties?: { leftOut?: unknown } }, path: readonly unknown[]): void {
  if (path.length === 0) delete properties?.leftOut
}

/** Keywords that engines for constrained output reject or expand: llama.cpp multiplies nested bounds. */
const bounds = ['minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'minimum', 'maximum'] as const

/** The schema of a draft without bounds: keys, types and enums, which every engine accepts. */
function draftShape(): JSONSchema7 {
  const { $schema: _, ...shape } = z.toJSONSchema(Draft, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema: part, path }) => {
      withoutLeftOut(part, path)
      for (const bound of bounds) delete part[bound]
    },
  })
  return shape
}

/**
 * Requests a draft as JSON and passes the text on as it arrives. The library's object output parses the whole text again
 * for every token, which takes quadratic time.
 */
export const draftOutput = {
  ...Output.text(),
  responseFormat: Output.object({ name: 'draft', schema: jsonSchema<unknown>(draftShape()) }).responseFormat,
}
