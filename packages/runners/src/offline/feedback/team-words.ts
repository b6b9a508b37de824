/** Words beside a team size that leave no doubt that it is the team of the plan. */
const plainWords = new Set(
  (
    'we i you us our my the a an this it its be is are re ve s m have has got get only just can could ' +
    'pay paid afford hire ' +
    'plan planned with need needs want use team at most least max maximum minimum no not never more than ' +
    'less fewer over ' +
    'above below under must should shall may might will would like give take put make made for to of on ' +
    'in by and or but so then ' +
    'please there all any option options plan version project product b c d one two three 1 2 3 build ' +
    'building builds built ' +
    'work working works do does doing develop code staff enough fine total here now also as up limit limited ' +
    'people persons person heads head engineers developers single alone largest smallest biggest bigger larger smaller first ' +
    'second third each ' +
    'budget allows allow money keep stay stays assume count calculate exactly really that what who full ' +
    'time part ever preferably like love go going nephew niece son daughter cousin wife husband crew squad small tops manage handle comfortable feel careless ' +
    'irresponsible risky too on me myself d ll start count reckon them us takes programming coding ' +
    'developing hands pairs pair is see assume reckon headcount fixed paying single exceed prefer crew ' +
    'group ceiling most five four six don t very'
  ).split(' '),
)

/** How many words of a text may be about something other than the team. */
export function strangers(text: string): number {
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u)
  return words.filter((word) => word !== '' && !plainWords.has(word)).length
}
