import { readdir, readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** Fonts and pictures in their own formats are compressed already. */
const texts = new Set(['.css', '.html', '.js', '.mjs', '.svg', '.wasm', '.json'])

const compressions = [
  {
    extension: '.br',
    compress: (bytes: Buffer) =>
      promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength } }),
  },
  { extension: '.gz', compress: (bytes: Buffer) => promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }) },
]

/** Writes a Brotli and a gzip form beside each file of the build that it makes smaller. The server sends them. */
export function compressFiles(): Plugin {
  let folder = ''
  return {
    name: 'compress-files',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
    },
    async closeBundle(error?: Error) {
      if (error || this.environment.config.build.write === false) return
      const names = await readdir(folder, { recursive: true })
      await Promise.all(
        names.filter((name) => texts.has(extname(name))).map((name) => compressFile(join(folder, name))),
      )
    },
  }
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path)
  for (const { extension, compress } of compressions) {
    const compressed = await compress(bytes)
    if (compressed.byteLength < bytes.byteLength) await writeFile(`${path}${extension}`, compressed)
  }
}
