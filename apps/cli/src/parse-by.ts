import { InvalidArgumentError } from 'commander'
import type { z } from 'zod'

/**
 * Returns a parser of an argument of the command line.
 *
 * @param instruction what to write instead of an argument that the schema refuses
 */
export function parseBy<T>(schema: z.ZodType<T>, instruction: string): (argument: string) => T {
  return (argument) => {
    const parsed = schema.safeParse(argument)
    if (parsed.success) return parsed.data
    throw new InvalidArgumentError(instruction)
  }
}
