import { describe, expect, test } from 'vitest'
import { readDocument } from '../read-document.ts'

const read = (text: string) => readDocument(text).brief

describe('three sentences', () => {
  test.each([
    'Dog walkers juggle keys and a dozen chats to find out who walks which dog. A simple calendar that owners and walkers share would end the chaos. Walkers would pay 7 dollars a month for it.',
    'Imker schreiben die Gewichte mit Bleistift in ein Heft und verlieren im Sommer den Überblick. Eine App, die jede Waage abliest, würde ihnen die täglichen Fahrten ersparen. Vereine würden dafür 5 Euro im Monat zahlen.',
    'Les fleuristes notent les commandes sur des bouts de papier et en oublient une chaque mois. Une application qui réunit commandes et livraisons leur ferait gagner deux heures par jour. Les fleuristes paieraient 15 euros par mois.',
    'Los entrenadores organizan los partidos por WhatsApp y siempre falta alguien el domingo. Una aplicación que avisa a los jugadores ahorraría horas a los entrenadores. Los clubes pagarían 10 euros al mes.',
    'Os feirantes anotam os fiados num caderno e no fim do mês ninguém lembra quem deve. Um aplicativo que registra cada venda resolveria isso. Os feirantes pagariam 8 reais por mês.',
    '社区合唱团的负责人每周在微信群里统计谁来排练，总是漏掉几个人。我们想做一个小程序，让团员一键报名。合唱团愿意每月付20元。',
  ])('give a problem, a value and a price: %s', (text) => {
    const { problemStatement, valueProp, monetizationHypothesis, notes } = read(text)
    expect([problemStatement, valueProp, monetizationHypothesis].every((part) => part !== '')).toBe(true)
    expect(notes).toBeUndefined()
  })
})

describe('a sentence of a pitch', () => {
  const place = (sentence: string) => {
    const went = readDocument(`# Seatswap\n\n## Two evenings in spring\n\n${sentence}\n`).passages.at(-1)?.went
    return went?.kind === 'section' ? went.section : went?.kind
  }

  test.each([
    ['problemStatement', 'Half of the seats stay empty although people would have come.'],
    ['valueProp', "Seatswap gives small theatres one list of tonight's empty seats."],
    ['targetUser', 'Our volunteers are mostly over 60.'],
    ['need', 'Clerks can sell a seat of another house and print the ticket.'],
    ['need', 'The money is split automatically at the end of the month.'],
    ['marketContext', 'Big ticket platforms only serve large venues and charge a yearly fee.'],
    ['assumptions', 'We think forty theatres in the north will join in the first year.'],
    ['risks', 'There is a chance that cups simply disappear.'],
    ['keyConstraints', "Our till is from 2015 and we won't replace it."],
    ['smallestViableExperiment', 'If four of them stay after eight weeks, we go on.'],
    ['notes', 'The founder has sold tickets for nine years.'],
    ['notes', 'Half of the founders live by the sea.'],
  ])('is %s: %s', (expected, sentence) => {
    expect(place(sentence)).toBe(expected)
  })
})

test('keeps a question of an FAQ with its answer', () => {
  const { outOfScope } = read(
    '# Sheds\n\n## FAQ\n\n**Will there be an Android app?**\nNot in the first version.\n\n**Who is it for?**\nPeople in flats.\n',
  )
  expect(outOfScope).toEqual(['Will there be an Android app? Not in the first version.'])
})
