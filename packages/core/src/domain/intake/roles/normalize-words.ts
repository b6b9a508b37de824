/**
 * Words as they are compared: lower case, without accents, with one space for everything that is neither a letter nor a
 * digit. "Périmètre du MVP :" becomes "perimetre du mvp".
 */
export function normalizeWords(text: string): string {
  if (/^[\w ]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[\s_]+/g, ' ')
      .trim()
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/['’]/g, '')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
