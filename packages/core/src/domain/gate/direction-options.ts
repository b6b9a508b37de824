import type { Decision, GateOption } from '../schemas/index.ts'

const options: Record<Decision, GateOption> = {
  proceed: {
    decision: 'proceed',
    title: 'Proceed',
    meaning: 'The idea is worth building as the brief has it.',
    whatHappensNext: 'Two or three priced execution plans are written from the brief, and you choose one of them.',
    pros: [
      'You see within minutes what the idea costs and how long it takes.',
      'What you learn next comes from building and from users, not from more paper.',
    ],
    cons: [
      'Whatever the brief still guesses at goes into the plan as a guess.',
      'Turning round costs more once a plan has been chosen and work has begun.',
    ],
    whyChoose: 'Choose it when you would put your own money on the riskiest assumption of the brief.',
    requiresActionText: false,
  },
  narrow: {
    decision: 'narrow',
    title: 'Narrow',
    meaning: 'The idea holds, but it tries to do too much for its first version.',
    whatHappensNext:
      'You revise the brief along the words you give now, and then decide at a new gate. No plan is written before that.',
    pros: [
      'A smaller first version is sooner in front of users, and is easier to estimate.',
      'Money goes to the one promise that has to be proven first.',
    ],
    cons: [
      'Somebody whom the wider idea would have served is left out for now.',
      'Cut in the wrong place, the rest may prove nothing.',
    ],
    whyChoose: 'Choose it when one user group or one need carries the idea and the others only make it larger.',
    requiresActionText: true,
  },
  pivot: {
    decision: 'pivot',
    title: 'Pivot',
    meaning: 'The problem is real, but this is not the way, or not the user, to solve it for.',
    whatHappensNext:
      'You rewrite the brief along the words you give now, and then decide at a new gate. No plan is written before that.',
    pros: [
      'What you have learnt about the problem is kept, and the weak part is replaced.',
      'It costs a page of text now instead of a product later.',
    ],
    cons: [
      'Several sections of the brief start again with little behind them.',
      'The new direction deserves the same doubts as the old one.',
    ],
    whyChoose:
      'Choose it when what you found out speaks against the solution, the user or the price, and not against the problem.',
    requiresActionText: true,
  },
  park: {
    decision: 'park',
    title: 'Park',
    meaning: 'Not now. The idea stays as it is until you take it up again.',
    whatHappensNext:
      'The project is parked: nothing is planned or built for it until you unpark it and decide at a new gate.',
    pros: [
      'Time and money are free for something more promising.',
      'Brief, plans and decisions are all kept, so that you can go on where you stopped.',
    ],
    cons: ['The market moves on, and the brief grows old.', 'Nothing new is learnt while the idea rests.'],
    whyChoose: 'Choose it when the timing, the money or the people are missing, and no change to the idea would help.',
    requiresActionText: false,
  },
}

/** The four decisions that a direction gate offers, in display order. */
export const directionOptions: readonly GateOption[] = [options.proceed, options.narrow, options.pivot, options.park]

/** Returns true for a decision that requires a text that says what to do. */
export function requiresActionText(decision: Decision): boolean {
  return options[decision].requiresActionText
}
