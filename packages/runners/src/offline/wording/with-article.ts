/** Names of capabilities and subjects that take an article. */
const singular: ReadonlySet<string> = new Set([
  'app for phones',
  'audit trail',
  'command line',
  'connection that also writes back',
  'core game loop',
  'impact assessment',
  'penetration test',
  'product catalogue',
  'public API',
  'server of its own',
])

/** "a public API", "an audit trail", "payments". */
export function withArticle(name: string): string {
  if (!singular.has(name)) return name
  return `${/^[aeiou]/iu.test(name) ? 'an' : 'a'} ${name}`
}
