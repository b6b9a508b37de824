/** Text without its inline markup, and what was taken out of it. */
export interface PlainInline {
  text: string
  images: string[]
  tags: string[]
}

const image = /!\[([^[\]]*)\]\(([^()]*)\)/g

/** HTML elements, and the XML-like tags of templates: letters, digits, and no spaces unless attributes follow. */
const tag = /`[^`]+`|<\/?([A-Za-z][\w-]*)(?:\s+[\w-]+="[^"<>]*")*\s*\/?>/g

const html =
  /^(?:a|abbr|b|big|blockquote|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|s|small|span|strike|strong|sub|summary|sup|table|tbody|td|th|thead|tr|tt|u|ul|wbr)$/i

/** "export <date> now": a tag in the middle of a text that is not HTML is a word of it, as in a command. */
function isArgument(name: string, at: number, hasMore: boolean): boolean {
  return at > 0 && hasMore && !html.test(name)
}

const link = /\[([^[\]]+)\]\(([^()\s]+)(?:\s+"[^"]*")?\)/g

/**
 * Drops emphasis, code marks and tags, takes images out, and writes a link as its words with the address in brackets.
 * No pattern can look at the same character more than a few times.
 */
export function plainInline(markdown: string): PlainInline {
  const images: string[] = []
  const tags: string[] = []
  const withoutImages = markdown.replace(image, (_, words: string, address: string) => {
    images.push(`${words} ${address}`.trim())
    return ' '
  })
  const withoutTags = withoutImages.replace(tag, (whole: string, name: string | undefined, at: number) => {
    if (name === undefined || isArgument(name, at, at + whole.length < withoutImages.length)) return whole
    if (!/^(?:br|wbr)$/i.test(name)) tags.push(whole.replace(/[<>]/g, '').trim())
    return ' '
  })
  return { text: dropMarks(withoutTags), images, tags }
}

function dropMarks(text: string): string {
  return text
    .replace(link, (_, words: string, address: string) => (words === address ? words : `${words} (${address})`))
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\*{2,}|~~|`+/g, '')
    .replace(/(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])/g, '')
    .replace(/(?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\w_])/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim()
}
