/** "No wait, ...", "Actually no, ...", in six languages. */
const correction =
  /^(?:(?:oh|hm+|ah|äh|euh|eh)[,. ]+)?(?:no[,.]? wait|wait[,.]? no|wait[,.]|actually[,.]? no|no[,.]? actually|scratch that|let me rephrase|i mean[,.]|nein[,.]? (?:warte|moment|doch nicht|halt)|(?:moment|halt|warte)[,.]? nein|eigentlich nicht[,.]|doch nicht[,.]|non[,.]? (?:attends?|attendez|en fait)|(?:attends?|attendez|en fait)[,.]? non|no[,.]? (?:espera|espere|en realidad)|(?:espera|espere|en realidad)[,.]? no|não[,.]? (?:espera|espere|na verdade)|(?:espera|espere|na verdade)[,.]? não|不对|等等|不,|不，等)(?!\p{Script=Latin})/iu

/** Whether somebody takes back in a sentence what the one before it says. */
export function correctsSelf(sentence: string): boolean {
  return correction.test(sentence)
}
