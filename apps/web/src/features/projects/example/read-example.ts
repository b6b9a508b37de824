import { type Brief, ExecutionOption } from '@plangate/core/schemas'

/** A project to look at before there is one. It is part of the page: no server knows it, so nothing can permit it. */
export interface Example {
  name: string
  brief: Brief
  /** As the offline planner made them from the brief. */
  options: ExecutionOption[]
  /** What the options are priced in. */
  currency: 'USD'
}

/** @throws {Error} when the brief or an option is not valid, which a test rules out */
export async function readExample(): Promise<Example> {
  const [{ default: markdown }, { parseBriefMarkdown }, { default: options }] = await Promise.all([
    import('@plangate/core/briefs/neighbourhood-shop.md?raw'),
    import('@plangate/core/brief-text'),
    import('./example-options.json'),
  ])
  const parsed = parseBriefMarkdown(markdown)
  if (!parsed.ok) throw new Error('the brief of the example is not valid')
  return {
    name: 'Neighbourhood shop',
    brief: parsed.brief,
    options: ExecutionOption.array().parse(options),
    currency: 'USD',
  }
}
