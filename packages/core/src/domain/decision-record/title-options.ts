import type { ExecutionOption, OptionId } from '../schemas/index.ts'
import { oneLine } from './markdown-blocks.ts'

/**
 * The title of each option. Readers of MADR find an option by its title, in quotation marks where it is chosen, so each
 * one differs from the others and has none of these marks in it.
 */
export function titleOptions(options: readonly Pick<ExecutionOption, 'id' | 'name'>[]): ReadonlyMap<OptionId, string> {
  const titles = new Map<OptionId, string>()
  for (const { id, name } of options) {
    const title = oneLine(name).replaceAll('"', "'")
    const taken = new Set(titles.values())
    let unique = title
    for (let place = 2; taken.has(unique); place++) unique = `${title} (${place})`
    titles.set(id, unique)
  }
  return titles
}

/** @throws {Error} when it is not one of the options */
export function titleOf(titles: ReadonlyMap<OptionId, string>, id: OptionId): string {
  const title = titles.get(id)
  if (title === undefined) throw new Error('a record names an option that its plan does not have')
  return title
}
