import type { ClipboardEvent } from 'react'

/** Rich text with headings, lists or tables. Other markup, such as that of a code editor, says nothing. */
const structured = /<(h[1-6]|ul|ol|li|table)\b/i

/** Pastes rich text as Markdown, so that its headings, lists and tables stay what they are. */
export function pasteRichText(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const html = event.clipboardData.getData('text/html')
  if (!structured.test(html)) return
  event.preventDefault()
  const [field, plain] = [event.currentTarget, event.clipboardData.getData('text/plain')]
  toMarkdown(html).then(
    (markdown) => insert(field, markdown.trim()),
    () => insert(field, plain),
  )
}

async function toMarkdown(html: string): Promise<string> {
  const { convertHtml } = await import('./convert-in-worker.ts')
  return convertHtml(html).answer
}

/** Inserts text in place of the selection, so that the browser can undo it. */
function insert(field: HTMLTextAreaElement, text: string): void {
  field.focus()
  if (document.execCommand('insertText', false, text)) return
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
