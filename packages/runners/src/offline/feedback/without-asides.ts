const opening = new RegExp(
  '^(?:(?:(?:whichever|whatever|no matter which) (?:option|version|variant|plan|way|one) (?:we|you|' +
    String.raw`i) \w+(?: for)?|whatever (?:else )?(?:happens|goes|you do)|no matter what|come what may|` +
    'at the end of the day|with (?:the greatest|all due|all|great) respect|all in all|' +
    "to be (?:honest|fair|frank)|if (?:you ask me|i'm honest)|in my (?:opinion|view|book)|from my side|" +
    "for my part|as for me|if it were up to me|as far as i(?:'m| am) concerned|between you and me|" +
    'the way i see it|the more i think about it,?|(?:another|one (?:more|last)|just one) thing(?:[:–-]|(?=,))|' +
    '(?:also,? )?i (?:forgot|almost forgot|should have|wanted|also wanted|would like|have) to (?:mention|say|' +
    String.raw`tell you|add)(?: that)?(?= (?:we|i|it|the|there|my|our)\b)|` +
    'honestly|frankly|personally|actually|basically|' +
    'obviously|(?:look|listen|right|well|team|guys|folks)(?=,)|ok(?:ay)?|hm+|ugh|phew|oh|yeah|nah|btw|' +
    String.raw`by the way|fyi|ps|p\.s\.|sorry|hi|hello|hey|dear all),?\s+)+(?=\S)`,
  'iu',
)
const closing = new RegExp(
  String.raw`(?:,?\s+(?:(?:whichever|whatever|` +
    'no matter (?:which|what)) (?:(?:option|version|variant|plan|way|one) )?(?:we |you |i )?(?:wins?|' +
    'takes?|choose|chosen|pick|happens|goes|comes|end up with|go for|decide)|for all (?:i|we) care|' +
    String.raw`if you ask (?:me|us|my \w+)|to be (?:honest|fair|frank)|tbh|imh?o|frankly|honestly|by the way|` +
    "if (?:nobody|no one) minds|if it['’]s all the same(?: to you)?|if you['’]d be so (?:kind|good)|" +
    'btw|mate|guys|folks|cheers|lol|haha+|tbf|you know|i (?:think|guess|suppose|reckon)|' +
    "as far as i(?:'m| am) concerned|in my (?:opinion|view|book)|would you|will you))+(?=[.!]*$)",
  'iu',
)

/** Without what founders say around a wish: "honestly", "for all I care". */
export function withoutAsides(text: string): string {
  const plain = text.replaceAll('’', "'").replace(closing, '').replace(opening, '')
  return plain.length > 0 ? plain : text
}
