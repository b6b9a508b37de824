const otherOptions = new RegExp(
  String.raw`\b(?:an?|one|some) (?:\w+ )?(?:bigger|smaller|cheaper|larger|simpler|fuller|leaner|middle|` +
    String.raw`slimmer) (?:version|option|variant|alternative|plan|proposal|one)\b(?! of\b)|` +
    String.raw`\b(?:other|different|more|another|fourth|4th|new|fresh|better) (?:\w+ )?(?:ones?|options?|` +
    String.raw`variants?|alternatives?|choices|ways to (?:slice|cut|do|split)|proposals?)\b|` +
    String.raw`\bnone of (?:these|them|those|the (?:three|options))\b|` +
    String.raw`\b(?:halfway|something|middle ground|an option|a version|in) between\b|` +
    String.raw`\b(?:mix|mixture|combination|blend) of (?:option )?[abc123] and\b|` +
    String.raw`\b(?:mix|combine|merge|blend|cross) (?:option )?[abc] (?:and|with|into)\b`,
  'iu',
)

/** "A fourth one" and "something between A and B" are not parts of a product. */
export function asksForOtherOptions(text: string): boolean {
  return otherOptions.test(text)
}

/** Orders that a plan cannot follow as they stand, with what is asked about them. */
const vagueOrders: readonly (readonly [pattern: RegExp, question: string])[] = [
  [otherOptions, 'A plan has two or three options. What shall be different about them?'],
  // "Make it nicer" asks for something, but not for what.
  [
    new RegExp(
      '^(?:(?:please|just|then|also|and|so) )*(?:can you |could you )?(?:make|change|fix|sort|improve|do|' +
        'redo|rework|rethink|adapt|adjust|tweak|polish) (?:it|this|that|them|everything|something|' +
        String.raw`the (?:plan|thing|whole thing))\b|` +
        String.raw`\b(?:should|must|needs? to|has to|have to|ought to) (?:be|look|work|feel|` +
        String.raw`become) (?:\w+ )?(?:different(?:ly)?|better|nicer|changed|improved)\b|` +
        '^(?:way |far |much )?too much[.!]*$|' +
        String.raw`\bdo (?:it|this|that|them) (?:differently|another way|some other way|over again|again|` +
        String.raw`like (?:we|i|you) (?:say|said|told|discussed))\b`,
      'iu',
    ),
    'Which part of the plan is meant?',
  ],
]

/** Returns what to ask about an order that is too vague to follow, or null. */
export function askAboutVagueOrder(text: string): string | null {
  return vagueOrders.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
