import { expect, test } from 'vitest'
import { htmlToMarkdown } from './html-to-markdown.ts'

test('keeps headings, lists, tables and emphasis', async () => {
  const html =
    '<h2>Needs</h2><ol><li>One<ul><li>Two</li></ul></li></ol><table><tr><td>Id<td>Need<tr><td>1<td><b>Scan</b></table>'
  expect(await htmlToMarkdown(html)).toBe(
    '## Needs\n\n1. One\n   - Two\n\n| Id | Need |\n| - | - |\n| 1 | **Scan** |\n',
  )
})

test('makes one line of what a cell holds', async () => {
  const html = '<table><tr><th>A<tr><td><p>One</p><ul><li>Two<li>Three</ul></table>'
  expect(await htmlToMarkdown(html)).toBe('| A |\n| - |\n| One • Two • Three |\n')
})

test('reads rich text from the clipboard as it looks', async () => {
  const docs =
    '<!--StartFragment--><b style="font-weight:normal;" id="docs-internal-guid-1"><p>Plain <b>bold</b></p><ul><li role="checkbox" aria-checked="true">Done</li><li role="checkbox" aria-checked="false"><p>Open</p></li></ul></b><!--EndFragment-->'
  expect(await htmlToMarkdown(docs)).toBe('Plain **bold**\n\n- [x] Done\n\n- [ ] Open\n')
})

test('leaves out scripts, styles, comments and the data of images', async () => {
  const html =
    '<style>p{}</style><script>alert(1)</script><!-- hidden --><p onclick="alert(2)">Words <img src="data:image/png;base64,AAAA" alt="Sketch"></p>'
  expect(await htmlToMarkdown(html)).toBe('Words ![Sketch]()\n')
})

test('keeps text that looks like Markdown from becoming markup', async () => {
  expect(await htmlToMarkdown('<p># No heading, *no* emphasis</p>')).toBe('\\# No heading, \\*no\\* emphasis\n')
})

test('limits how many columns a cell can claim', async () => {
  const wide = await htmlToMarkdown('<table><tr><td colspan="999999999">A</table>')
  expect(wide.length).toBeLessThan(10_000)
})

test('refuses what is nested too deeply', async () => {
  await expect(htmlToMarkdown('<div>'.repeat(20_000))).rejects.toThrow('nested too deeply')
})
