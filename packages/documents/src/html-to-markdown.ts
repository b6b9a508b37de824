import { UnreadableDocumentError } from './unreadable-document-error.ts'

/**
 * Returns the text of an HTML page, or of rich text from the clipboard, as Markdown: headings, lists, tables and
 * checkboxes stay what they are. Nothing in it is executed or fetched, and nothing is left of scripts and styles.
 *
 * @throws {UnreadableDocumentError} its elements are nested too deeply
 */
export async function htmlToMarkdown(html: string): Promise<string> {
  const [{ fromHtml }, { toMdast }, { toMarkdown }, { gfmToMarkdown }, { simplifyHtml }] = await Promise.all([
    import('hast-util-from-html'),
    import('hast-util-to-mdast'),
    import('mdast-util-to-markdown'),
    import('mdast-util-gfm'),
    import('./simplify-html.ts'),
  ])
  try {
    const tree = simplifyHtml(fromHtml(html, { fragment: true }))
    return toMarkdown(toMdast(tree), { bullet: '-', extensions: [gfmToMarkdown({ tablePipeAlign: false })] })
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableDocumentError(tooDeep, { cause: error })
    throw error
  }
}

const tooDeep = 'The elements of the document are nested too deeply. Copy its text into a plain file, then try again.'
