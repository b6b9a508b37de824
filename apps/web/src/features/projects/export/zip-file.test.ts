import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ZipFile } from './zip-file.ts'

test('holds every file under its path, letter for letter', async () => {
  const texts = { 'project.json': '{}', 'plans/1.md': '# Plan\n\nZwölf 🛠\n', 'briefs/1.json': 'x'.repeat(100_000) }
  const zip = new ZipFile()
  for (const [path, text] of Object.entries(texts)) zip.add(path, text)
  const blob = zip.finish()
  expect(blob.size).toBeLessThan(2_000)
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()))
  expect(Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))).toEqual(texts)
})
