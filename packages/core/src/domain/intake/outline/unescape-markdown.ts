/** A space that exporters write so that editors keep it. */
const writtenSpace = /&#x20;|&#32;|&nbsp;/g

const marks = {
  heading: { escaped: /^[ \t]*(?:\\#){1,6}[ \t]/gm, plain: /^[ \t]*#{1,6}[ \t]/m },
  bullet: { escaped: /^[ \t]*\\[-*+][ \t]/gm, plain: /^[ \t]*[-*+][ \t]/m },
} as const

/** One escaped bullet is a dash that somebody meant; one escaped heading may be the only one. */
const fewest = { heading: 1, bullet: 2 } as const

const escapes = /\\([#*_.!()[\]`~+=-])/g

/**
 * Takes the backslashes off a document whose headings or bullets are escaped throughout, as exporters of editors write
 * them. Elsewhere an escape is meant, and stays. Line ends stay, so that line numbers do.
 */
export function unescapeMarkdown(document: string): string {
  const text = document.replace(writtenSpace, ' ')
  return isEscaped(text, 'heading') || isEscaped(text, 'bullet') ? text.replace(escapes, '$1') : text
}

function isEscaped(text: string, kind: keyof typeof marks): boolean {
  const { escaped, plain } = marks[kind]
  return (text.match(escaped)?.length ?? 0) >= fewest[kind] && !plain.test(text)
}
