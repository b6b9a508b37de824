import { Draft } from '@plangate/core/schemas'
import { type JSONSchema7, jsonSchema, Output } from 'ai'
import { z } from 'zod'

/** Every limit of a draft that a JSON schema can state, for the model to read. */
export const draftJsonSchema = JSON.stringify(z.toJSONSchema(Draft, { io: 'input' }))

/** Bounds that engines which constrain a model to a schema refuse or unroll: llama.cpp multiplies nested ones. */
const bounds = ['minLength', 'maxLength', 'pattern', 'minItems', 'maxItems', 'minimum', 'maximum'] as const

/** Keys, kinds and choices of a draft and nothing finer: the part of a schema that every engine takes. */
function draftShape(): JSONSchema7 {
  const { $schema: _, ...shape } = z.toJSONSchema(Draft, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema: part }) => {
      for (const bound of bounds) delete part[bound]
    },
  })
  return shape
}

/**
 * Asks the model for a draft's JSON and hands its text on as it comes. Parsing the text again for every token, as the
 * library does for objects, takes time that grows with the square of its length.
 */
export const draftOutput = {
  ...Output.text(),
  responseFormat: Output.object({ name: 'draft', schema: jsonSchema<unknown>(draftShape()) }).responseFormat,
}
