const launch = /\b(?:launch\w*|live|ready|done|finished|deadline|releas\w+|shipped)\b/iu
/** Years, months and seasons. The verb "may" is not a month. */
const date =
  /\b(?:20\d\d|january|february|march|april|june|july|august|september|october|november|december|christmas|easter|spring|summer|autumn|winter)\b|\b(?:in|by|until|till|before|after|from|since|of|this|next|early|mid) may\b/iu
const dayOfMay = /\bmay \d{1,2}(?:st|nd|rd|th)?\b|\b\d{1,2}(?:st|nd|rd|th)? may\b(?! \p{Ll}{3,})/iu

/** Whether a sentence says by which date the product has to be there. */
export function setsDate({ text }: { readonly text: string }): boolean {
  const at = text.search(launch)
  return at >= 0 && (date.test(text.slice(at)) || dayOfMay.test(text))
}
