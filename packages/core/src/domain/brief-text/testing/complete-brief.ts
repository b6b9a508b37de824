import { parseBriefMarkdown } from '../parse-brief-markdown.ts'

/** A minimal brief without issues. The tests rely on its line numbers. */
export const complete = [
  '# A title', //                            1
  '', //                                     2
  '## Problem statement (strong)', //        3
  'Shelves are counted by hand.', //         4
  '## Target user', //                       5
  'Shop owners', //                          6
  '## Value proposition', //                 7
  'Less waste', //                           8
  '## Differentiation', //                   9
  'No hardware', //                         10
  '## Monetization hypothesis', //          11
  '29 a month', //                          12
  '## Market context', //                   13
  '38,000 shops', //                        14
  '## Key constraints', //                  15
  '- Works offline', //                     16
  '## Assumptions', //                      17
  '- Articles have barcodes', //            18
  '## Risks', //                            19
  '- Counting fades', //                    20
  '## Smallest viable experiment', //       21
  'Three shops', //                         22
  '## Needs', //                            23
  '- must: Scan', //                        24
  '## Targets', //                          25
  '- weeks: 8', //                          26
]

/** The complete brief with line `line` replaced by `replacement`: none, one or several lines. */
export function withLine(line: number, ...replacement: string[]): string {
  return complete.toSpliced(line - 1, 1, ...replacement).join('\n')
}

/** "line: message" of every issue. */
export function issuesOf(markdown: string): string[] {
  const parsed = parseBriefMarkdown(markdown)
  return parsed.ok ? [] : parsed.issues.map(({ line, message }) => `${line}: ${message}`)
}
