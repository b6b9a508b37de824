/** The sizes of a window that screens are tested in, in pixels. */
export const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 780 } } as const

/** A size and a color scheme. */
export interface Look {
  size: keyof typeof sizes
  colorScheme: 'light' | 'dark'
}

/** The first two have both widths and both color schemes between them. */
export const everyLook: readonly Look[] = [
  { size: 'wide', colorScheme: 'light' },
  { size: 'narrow', colorScheme: 'dark' },
  { size: 'wide', colorScheme: 'dark' },
  { size: 'narrow', colorScheme: 'light' },
]
