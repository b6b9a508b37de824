import './research.css'
import { Text } from '@mantine/core'
import { type Citation, domainOf } from '@plangate/core/schemas'

/** Pages of the web as text. Strangers wrote the titles, so no address becomes a link, and each domain has its own line. */
export function CitedPages({ citations }: { citations: readonly Citation[] }) {
  return (
    <ul className="pg-cited-pages">
      {citations.map((citation) => (
        <li key={citation.url}>
          <bdi>{citation.title}</bdi>
          <Text span size="sm" c="var(--pg-quiet)">
            {domainOf(citation)}
          </Text>
        </li>
      ))}
    </ul>
  )
}

/** Says once in a report what its citations are. */
export function AboutCitations() {
  return (
    <Text size="sm" c="var(--pg-quiet)" maw={760}>
      The model names pages that its web search found, each with its title and its domain. Plangate has not opened or
      checked them.
    </Text>
  )
}
