import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** The brand color. */
const petrol: MantineColorsTuple = [
  '#e8f4f3',
  '#cfe6e4',
  '#a3cfcc',
  '#73b6b2',
  '#479c98',
  '#268480',
  '#12706d',
  '#0b5c5b',
  '#084a4a',
  '#063838',
]

/** The signal color: what is recommended and what comes next. */
const marigold: MantineColorsTuple = [
  '#fff7e3',
  '#fdecc2',
  '#fadb8c',
  '#f5c654',
  '#efb32c',
  '#e0a019',
  '#b8790a',
  '#8f5d06',
  '#6f4703',
  '#513302',
]

const brick: MantineColorsTuple = [
  '#fdf0ec',
  '#fadcd4',
  '#f3b8a9',
  '#ea917b',
  '#e07055',
  '#cf5539',
  '#b3432a',
  '#933420',
  '#742819',
  '#571d12',
]

const gray: MantineColorsTuple = [
  '#f5f8f7',
  '#ecf1ef',
  '#dfe7e4',
  '#cdd8d4',
  '#afbeb8',
  '#7d8f88',
  '#55665f',
  '#42514c',
  '#2b3835',
  '#182321',
]

const dark: MantineColorsTuple = [
  '#dbe5e2',
  '#bac8c4',
  '#9dada8',
  '#6d7f7a',
  '#3c4c4a',
  '#2c3a3a',
  '#1d2828',
  '#141c1d',
  '#0f1617',
  '#0a0f10',
]

const text =
  "'IBM Plex Sans Variable', 'IBM Plex Sans Fallback', 'IBM Plex Sans Fallback DejaVu', system-ui, sans-serif"
const headings = `'Bricolage Grotesque Variable', 'Bricolage Grotesque Fallback', 'Bricolage Grotesque Fallback DejaVu', ${text}`

export const theme = createTheme({
  colors: { petrol, marigold, brick, gray, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  black: '#182321',
  fontFamily: text,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  lineHeights: { md: '1.55' },
  headings: {
    fontFamily: headings,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '2.125rem', lineHeight: '1.15' },
      h2: { fontSize: '1.375rem', lineHeight: '1.25' },
      h3: { fontSize: '1.125rem', lineHeight: '1.3' },
      h4: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
})

const lightColors = {
  '--mantine-color-body': '#ffffff',
  '--pg-page': '#eff4f2',
  '--pg-surface': '#ffffff',
  '--pg-sunken': '#f5f8f7',
  '--pg-line': '#d3ddd9',
  '--pg-quiet': '#55665f',
  '--pg-strong': '#0b5c5b',
  '--pg-bar': '#268480',
  '--pg-bar-soft': '#bfdedb',
  '--pg-signal': '#e0a019',
  '--pg-signal-text': '#6f4703',
  '--pg-signal-soft': '#fff3d3',
  '--pg-option-a': '#0b6b69',
  '--pg-option-b': '#5548b0',
  '--pg-option-c': '#a3336b',
  '--pg-option-d': '#8a4b12',
  '--pg-option-e': '#1f5f9e',
  '--pg-option-f': '#55650f',
  '--mantine-color-error': '#b3432a',
  '--mantine-color-anchor': '#0b5c5b',
  '--mantine-color-placeholder': '#66776f',
}

const darkColors = {
  '--mantine-color-body': '#1d2828',
  '--pg-page': '#141c1d',
  '--pg-surface': '#1d2828',
  '--pg-sunken': '#182223',
  '--pg-line': '#36474a',
  '--pg-quiet': '#9dada8',
  '--pg-strong': '#8fcac6',
  '--pg-bar': '#5fb0ab',
  '--pg-bar-soft': '#24504f',
  '--pg-signal': '#efb32c',
  '--pg-signal-text': '#f5c654',
  '--pg-signal-soft': '#3a2f14',
  '--pg-option-a': '#5fc0ba',
  '--pg-option-b': '#a99cf0',
  '--pg-option-c': '#ec8fbb',
  '--pg-option-d': '#e5a56c',
  '--pg-option-e': '#85b5ec',
  '--pg-option-f': '#b7c560',
  '--mantine-color-error': '#ea917b',
  '--mantine-color-anchor': '#8fcac6',
  '--mantine-color-placeholder': '#8c9d98',
}

/** Panels and the page behind them differ in both color schemes. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: lightColors, dark: darkColors })
