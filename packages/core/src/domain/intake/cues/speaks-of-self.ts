/** What a speaker has to do himself: "We need to talk about prices", "Let me check", in six languages. */
const forms: readonly RegExp[] = [
  /^(?:\p{L}+[,.]? ){0,2}(?:let me|let['’]?s|should (?:i|we))(?!\p{L})/iu,
  /(?<!\p{L})(?:i|we)(?:['’](?:d|ll|ve))? (?:\p{L}+ ){0,2}?(?:need|have|want|should|must|got|ought)(?: to)? (?:\p{L}+ )?(?:talk|know|check|stop|think|write|ask|discuss|speak|understand|decide|clarify|figure|leave|go|hurry)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:ich|wir) (?:\p{L}+ )?(?:muss|müssen|soll|sollten?|will|wollen|möchten?)|(?:muss|müssen|sollten?|möchten?) (?:ich|wir))(?!\p{L}).{0,60}(?:sprechen|reden|wissen|prüfen|nachsehen|aufhören|nachdenken|überlegen|schreiben|klären|fragen)(?!\p{L})/iu,
  /^(?:\p{L}+[,.]? ){0,2}(?:lass(?:t|en sie)? (?:mich|uns)|laisse[zr]?[- ]moi|d[ée]jame|d[ée]jeme|déjenme|deixa[- ]me|deixe[- ]me|deixa eu)(?!\p{L})/iu,
  /(?<!\p{L})(?:je|nous|on|il) (?:dois|devons|doit|veux|voulons|voudrais|faut(?: que)?) .{0,30}(?:parler|savoir|vérifier|arrêter|réfléchir|penser|écrire|demander|discuter)(?!\p{L})/iu,
  /(?<!\p{L})(?:tengo que|tenemos que|debo|debemos|quiero|queremos|necesito|necesitamos) .{0,20}(?:hablar|saber|revisar|comprobar|parar|pensar|escribir|preguntar|consultar)(?!\p{L})/iu,
  /(?<!\p{L})(?:tenho que|temos que|devo|devemos|quero|queremos|preciso|precisamos) .{0,20}(?:falar|saber|verificar|parar|pensar|escrever|perguntar|conferir)(?!\p{L})/iu,
  /让我|(?:我|我们|咱们)(?:得|要|需要|必须|应该|想)(?:先|再)?(?:谈|知道|了解|检查|确认|停|想|考虑|写|问|讨论)/u,
]

/** Whether a sentence says what its speaker has to do, rather than the product. */
export function speaksOfSelf(sentence: string): boolean {
  const start = sentence.slice(0, 300)
  return forms.some((form) => form.test(start))
}
